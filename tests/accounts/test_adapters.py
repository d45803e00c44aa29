"""What allauth is told by this project."""

import pytest
from allauth.account.adapter import get_adapter
from allauth.account.app_settings import RATE_LIMITS
from allauth.core.internal.ratelimit import get_cache_key, parse_rate
from django.core.cache import cache

from tests.accounts.people import LOGIN

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")


def network_of(rf, address):
    return get_adapter().get_client_ip(rf.get("/", REMOTE_ADDR=address))


def test_no_network_address_lies_in_the_cache(ana, rf):
    asked = {"REMOTE_ADDR": "203.0.113.77"}
    rate = parse_rate(RATE_LIMITS["login"])
    key = get_cache_key(rf.post(LOGIN, **asked), app="allauth.account", action="login", rate=rate)

    ana.client.post(LOGIN, {"login": "ana", "password": "wrong"}, **asked)
    assert cache.get(key), "the key is the one that is stored"
    assert "203.0.113.77" not in key


def test_one_home_network_counts_as_one(rf):
    assert network_of(rf, "2001:db8::1") == network_of(rf, "2001:db8::2")
    assert network_of(rf, "2001:db8::1") != network_of(rf, "2001:db8:0:1::1")
    assert network_of(rf, "203.0.113.1") != network_of(rf, "203.0.113.2")


def test_a_proxy_is_believed_only_when_the_operator_said_so(rf, settings):
    said = {"REMOTE_ADDR": "10.0.0.1", "headers": {"x-forwarded-for": "203.0.113.9"}}
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    assert get_adapter().get_client_ip(rf.get("/", **said)) == network_of(rf, "10.0.0.1")

    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert get_adapter().get_client_ip(rf.get("/", **said)) == network_of(rf, "203.0.113.9")


def test_guessing_a_password_is_slowed_down_and_a_colleague_is_not(ana, person):
    omar = person("omar", role="administrator")
    for _ in range(5):
        ana.type_password("wrong")

    assert "Too many failed" in ana.type_password().content.decode()
    omar.sign_in()
    assert omar.enters()


def test_a_new_password_writes_no_other_column(ana):
    ana.user.pseudonym = "not yet saved"
    get_adapter().set_password(ana.user, "a-new-long-password-7")

    ana.user.refresh_from_db()
    assert ana.user.check_password("a-new-long-password-7")
    assert ana.user.pseudonym != "not yet saved"
