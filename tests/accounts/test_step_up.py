"""Confirming a sensitive act again, shortly before it."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from tests.accounts.people import PASSWORD, STEP_UP

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")

SENSITIVE = "/accounts/2fa/webauthn/add/"
PASSWORD_AGAIN = "/accounts/reauthenticate/"


def test_changing_ones_keys_asks_for_the_second_factor_again(ana, clock):
    ana.sign_in()
    assert ana.client.get(SENSITIVE).url.startswith(STEP_UP)

    clock.shift(30)
    ana.step_up()
    assert ana.enters(SENSITIVE)


def test_a_password_is_not_enough_for_somebody_with_a_second_factor(ana, clock):
    ana.sign_in()

    assert ana.client.post(PASSWORD_AGAIN, {"password": PASSWORD}).url == STEP_UP
    assert not ana.enters(SENSITIVE)
    assert "Use your password" not in ana.client.get(STEP_UP).content.decode()


def test_the_code_of_the_sign_in_does_not_confirm_anything(ana, clock):
    ana.sign_in()

    ana.step_up()
    assert not ana.enters(SENSITIVE)
    clock.shift(30)
    ana.step_up()
    assert ana.enters(SENSITIVE)


def test_a_recovery_code_confirms_for_somebody_without_the_phone(ana):
    ana.sign_in()

    ana.step_up(RecoveryCodes.activate(ana.user).get_unused_codes()[0])
    assert ana.enters(SENSITIVE)


def test_a_confirmation_lasts_five_minutes(ana, clock):
    ana.sign_in()
    clock.shift(30)
    ana.step_up()

    clock.shift(299)
    assert ana.enters(SENSITIVE)
    clock.shift(2)
    assert not ana.enters(SENSITIVE)
