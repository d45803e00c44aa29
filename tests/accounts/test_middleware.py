"""No staff page for a session that has only a password."""

import re
from urllib.parse import quote

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver

from accounts.middleware import OPEN_TO, is_staff_path
from accounts.second_factor import Standing
from tests.accounts.people import PASSWORD, STEP_UP, code_of
from tests.accounts.soft_passkey import SoftPasskey

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")

SET_UP = "/accounts/2fa/totp/activate/"
OVERVIEW = "/accounts/2fa/?next="
REPORT = "/desk/reports/report/5f0c6a51-5f5e-4d8d-9a3e-1d0d7a6b0001/"
PLACE = re.compile(r"<int:\w+>|<path:\w+>|\(\?P<\w+>\.\*\)\$")


def staff_pages(patterns=None, *, prefix="/", space=""):
    """Yield (path, view name) of every staff page in the URL map, with 1 for each argument."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + PLACE.sub("1", str(entry.pattern))
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from staff_pages(entry.url_patterns, prefix=path, space=inner)
        elif is_staff_path(path):
            yield path, f"{space}{entry.name or 'anything else'}"


def sent_to(client, path):
    return client.get(path).headers.get("Location", "")


def test_every_staff_page_refuses_a_session_with_only_a_password(ana):
    client = ana.has_only_a_password()
    pages = list(staff_pages())

    refused = {name for path, name in pages if sent_to(client, path).startswith(f"{STEP_UP}?next=")}
    assert refused >= {"desk:index", "desk:anything else", "mfa_index", "mfa_deactivate_totp"}
    assert {name for _, name in pages} - refused == OPEN_TO[Standing.OWES_CODE]


def test_every_staff_page_refuses_somebody_without_any_second_factor(newcomer):
    client = newcomer.has_only_a_password()
    pages = list(staff_pages())

    refused = {name for path, name in pages if sent_to(client, path).startswith(OVERVIEW)}
    assert {name for _, name in pages} - refused == OPEN_TO[Standing.HAS_NO_FACTOR]


def test_no_desk_page_asks_again_after_password_and_code(ana):
    ana.sign_in()

    desk = [path for path, name in staff_pages() if name.startswith("desk:")]
    asked = [path for path in desk if sent_to(ana.client, path).startswith("/accounts/")]
    assert asked == []
    assert ana.enters()


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete"])
def test_no_method_is_a_way_round(ana, method):
    client = ana.has_only_a_password()
    assert getattr(client, method)("/desk/").status_code == 302

    client.logout()
    ana.sign_in()
    assert getattr(client, method)("/desk/").status_code == 200


def test_nobody_signed_in_is_sent_to_sign_in(db):
    response = Client().get(REPORT, follow=True)

    assert response.redirect_chain[-1] == (f"/accounts/login/?next={quote(REPORT, safe='')}", 302)


def test_on_the_first_day_the_second_factor_is_set_up_before_anything_else(newcomer, clock):
    assert newcomer.type_password().url == "/desk/"
    assert newcomer.client.get("/desk/").url == "/accounts/2fa/?next=%2Fdesk%2F"
    newcomer.client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    newcomer.secret = newcomer.client.get(SET_UP).context["form"].secret

    newcomer.client.post(SET_UP, {"code": code_of(newcomer.secret)})
    assert not newcomer.enters()
    newcomer.step_up()
    assert newcomer.enters()
    assert newcomer.enters("/accounts/2fa/recovery-codes/")


def test_a_password_alone_cannot_swap_the_second_factor(ana):
    client = ana.has_only_a_password()
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    client.post("/accounts/2fa/totp/deactivate/")
    client.post("/accounts/2fa/recovery-codes/generate/")
    client.post("/accounts/2fa/webauthn/add/", {"credential": "{}"})
    assert Authenticator.objects.get(user=ana.user).type == Authenticator.Type.TOTP

    ana.step_up()
    client.post("/accounts/2fa/totp/deactivate/")
    assert not Authenticator.objects.filter(user=ana.user).exists()


def test_removing_a_lost_phone_ends_what_it_opened(ana):
    ana.sign_in()
    assert ana.enters()

    Authenticator.objects.filter(user=ana.user).delete()
    assert not ana.enters()


def test_who_came_in_with_a_recovery_code_gets_to_see_the_new_ones(ana):
    ana.type_password()
    ana.type_code(RecoveryCodes.activate(ana.user).get_unused_codes()[0])
    ana.step_up()

    ana.client.post("/accounts/2fa/recovery-codes/generate/")
    assert ana.enters("/accounts/2fa/recovery-codes/")
    assert ana.enters()


def test_somebody_with_only_a_passkey_is_asked_for_it(newcomer):
    passkey = SoftPasskey.of(newcomer.user)
    client = newcomer.has_only_a_password()
    assert client.get("/desk/").url.startswith("/accounts/2fa/webauthn/reauthenticate/?next=")

    client.logout()
    passkey.sign_in(client)
    assert newcomer.enters()


def test_a_second_step_of_one_person_does_not_count_for_another(ana, person):
    ben = person("ben", role="moderator")
    ana.sign_in()
    records = ana.client.session["account_authentication_methods"]
    client = ben.has_only_a_password()
    session = client.session
    session["account_authentication_methods"] = records
    session["account_authentication_methods_user"] = str(ben.user.pk)
    session.save()

    assert not ben.enters()
    assert ana.enters()


def test_a_demo_on_one_machine_may_skip_it(newcomer, settings):
    newcomer.has_only_a_password()
    assert not newcomer.enters()

    settings.DEMO_SKIP_SECOND_FACTOR = True
    assert newcomer.enters()


def test_the_child_pages_know_nothing_of_it(ana):
    client = ana.has_only_a_password()

    with CaptureQueriesContext(connection) as queries:
        assert client.get("/").status_code == 200

    # The session alone is looked at: it may hold the language that was chosen.
    assert [query["sql"] for query in queries.captured_queries if "cache" not in query["sql"]] == []
    assert len(queries) <= 1


def test_a_desk_page_pays_one_query_for_it(ana):
    ana.sign_in()

    with CaptureQueriesContext(connection) as queries:
        assert ana.enters()
    asked = [query for query in queries.captured_queries if "mfa_authenticator" in query["sql"]]
    assert len(asked) == 1
