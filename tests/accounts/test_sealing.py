"""Second-factor secrets at rest."""

import json

import pytest
from allauth.mfa.models import Authenticator

from accounts.sealing import SecondFactorUnreadableError, seal, unseal


def test_a_sealed_secret_opens_again():
    assert unseal(seal("JBSWY3DP")) == "JBSWY3DP"


def test_sealing_twice_does_not_look_the_same():
    assert seal("JBSWY3DP") != seal("JBSWY3DP")


def test_another_key_does_not_open_it(settings):
    sealed = seal("JBSWY3DP")
    settings.SECRET_KEY, old = "another key, also long enough to be one", settings.SECRET_KEY

    with pytest.raises(SecondFactorUnreadableError):
        unseal(sealed)
    settings.SECRET_KEY_FALLBACKS = [old]
    assert unseal(sealed) == "JBSWY3DP"


@pytest.mark.parametrize("damaged", ["", "not sealed", "gAAAAA", "é"])
def test_what_was_never_sealed_is_refused(damaged):
    with pytest.raises(SecondFactorUnreadableError):
        unseal(damaged)


def test_the_secret_of_an_app_is_not_in_the_table(ana):
    stored = json.dumps(Authenticator.objects.get(user=ana.user).data)

    assert ana.secret not in stored
