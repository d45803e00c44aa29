"""The door: password, then the second step."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.accounts.people import LOGIN, PASSWORD, SECOND_STEP, code_of
from tests.accounts.soft_passkey import SoftPasskey

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")


def test_a_password_and_a_code_open_the_desk(ana):
    assert ana.type_password().url == SECOND_STEP
    assert not ana.enters()

    assert ana.type_code().url == "/desk/"
    assert ana.enters()


def test_a_wrong_code_does_not_open_the_desk_and_the_right_one_does(ana):
    ana.type_password()
    wrong = f"{(int(code_of(ana.secret)) + 1) % 1_000_000:06}"

    assert "Incorrect code" in ana.type_code(wrong).content.decode()
    assert not ana.enters()
    ana.type_code()
    assert ana.enters()


def test_a_code_that_was_seen_over_a_shoulder_does_not_work_again(ana, clock):
    ana.sign_in()
    ana.client.logout()
    ana.type_password()

    ana.type_code()
    assert not ana.enters()
    clock.shift(30)
    ana.type_code()
    assert ana.enters()


def test_a_recovery_code_works_once(ana):
    first, second, *_ = RecoveryCodes.activate(ana.user).get_unused_codes()
    ana.type_password()
    ana.type_code(first)
    assert ana.enters()

    ana.client.logout()
    ana.type_password()
    ana.type_code(first)
    assert not ana.enters()
    ana.type_code(second)
    assert ana.enters()


def test_a_passkey_is_both_steps_in_one(newcomer):
    passkey = SoftPasskey.of(newcomer.user)

    assert passkey.sign_in(newcomer.client).url == "/desk/"
    assert newcomer.enters()


def test_a_passkey_of_another_key_opens_nothing(newcomer):
    passkey = SoftPasskey.of(newcomer.user)
    forged = passkey.with_another_key()

    assert forged.sign_in(newcomer.client).url == LOGIN
    assert not newcomer.enters()
    passkey.sign_in(newcomer.client)
    assert newcomer.enters()


def test_a_passkey_without_a_fingerprint_or_pin_is_not_enough(newcomer):
    passkey = SoftPasskey.of(newcomer.user)

    assert passkey.sign_in(newcomer.client, user_was_verified=False).url == LOGIN
    assert not newcomer.enters()


def test_an_editor_signs_in_and_has_no_desk(eda, ana):
    eda.type_password()

    assert eda.type_code().url == "/accounts/2fa/"
    assert eda.client.get("/desk/", follow=True).status_code == 403
    assert eda.enters("/accounts/2fa/")
    ana.sign_in()
    assert ana.enters()


def test_an_account_that_was_closed_does_not_sign_in(ana, person):
    ana.user.is_active = False
    ana.user.save()

    assert ana.type_password().url == "/accounts/inactive/"
    assert not ana.enters()
    lead = person("lea", role="lead")
    lead.sign_in()
    assert lead.enters()


def test_an_account_that_is_closed_meanwhile_is_out_at_once(ana):
    ana.sign_in()
    assert ana.enters()
    ana.user.is_active = False
    ana.user.save()

    assert ana.client.get("/desk/", follow=True).redirect_chain[-1][0].startswith(LOGIN)


def test_the_username_is_one_in_any_case(ana):
    response = ana.client.post(LOGIN, {"login": "ANA", "password": PASSWORD})

    assert response.url == SECOND_STEP


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/signup/",
        "/accounts/signup/passkey/",
        "/accounts/2fa/webauthn/signup/",
        "/accounts/2fa/trust/",
        "/accounts/email/",
        "/accounts/confirm-email/",
        "/accounts/password/reset/done/",
        "/accounts/password/reset/key/1-set-password/",
        "/accounts/login/code/",
        "/accounts/social/connections/",
        "/accounts/3rdparty/",
    ],
)
def test_doors_that_staff_do_not_need_are_not_there(path, db):
    assert Client().get(path).status_code == 404
    assert Client().get(LOGIN).status_code == 200


def test_sign_up_is_closed_even_by_name(rf):
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_a_forgotten_password_is_a_matter_for_an_administrator(db):
    page = Client().get("/accounts/password/reset/")

    assert "Ask an administrator" in page.content.decode()
    assert Client().post("/accounts/password/reset/", {"email": "a@b.example"}).status_code == 405


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:1"])
def test_signing_in_leads_nowhere_else(ana, elsewhere):
    ana.client.post(LOGIN, {"login": "ana", "password": PASSWORD, "next": elsewhere})

    assert ana.type_code().url == "/desk/"


def test_signing_in_leads_to_the_page_that_was_asked_for(ana):
    wanted = "/desk/reports/5f0c6a51-5f5e-4d8d-9a3e-1d0d7a6b0001/"
    ana.client.post(LOGIN, {"login": "ana", "password": PASSWORD, "next": wanted})

    assert ana.type_code().url == wanted


def test_signing_out_needs_a_press(ana):
    ana.sign_in()
    ana.client.get("/accounts/logout/")
    assert ana.enters()

    ana.client.post("/accounts/logout/")
    assert not ana.enters()
