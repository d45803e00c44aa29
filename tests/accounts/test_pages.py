"""The pages staff see at the door: no inline script or style, and readable."""

from html.parser import HTMLParser

import pytest
from django.test import Client

from tests.accounts.people import PASSWORD
from tests.accounts.soft_passkey import SoftPasskey

pytestmark = pytest.mark.urls("tests.accounts.desk_urls")


class Inspector(HTMLParser):
    """Collects what a strict Content-Security-Policy would block, and unlabelled boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.blocked: list[str] = []
        self.labels: set[str | None] = set()
        self.boxes: set[str | None] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        is_data = named.get("type") == "application/json"
        if tag == "style" or (tag == "script" and "src" not in named and not is_data):
            self.blocked.append(tag)
        self.blocked += [name for name in named if name == "style" or name.startswith("on")]
        links = (named.get(name) or "" for name in ("href", "src", "action", "formaction"))
        self.blocked += [link for link in links if link.startswith(("javascript:", "http", "//"))]
        if tag == "label":
            self.labels.add(named.get("for"))
        if tag in {"input", "textarea"} and named.get("type") not in {"hidden", "submit"}:
            self.boxes.add(named.get("id"))


def inspect(response):
    assert response.status_code == 200, response.headers
    inspector = Inspector()
    inspector.feed(response.content.decode())
    return inspector


def assert_plain(response):
    page = inspect(response)
    assert page.blocked == []
    assert page.boxes <= page.labels


@pytest.mark.parametrize("path", ["login/", "inactive/", "password/reset/"])
def test_pages_before_sign_in_need_no_inline_code(path, db):
    assert_plain(Client().get(f"/accounts/{path}"))


def test_the_second_step_needs_no_inline_code(ana):
    ana.type_password()

    assert_plain(ana.client.get("/accounts/2fa/authenticate/"))


@pytest.mark.parametrize(
    "path",
    [
        "logout/",
        "password/change/",
        "2fa/",
        "2fa/reauthenticate/",
        "2fa/recovery-codes/generate/",
        "2fa/recovery-codes/",
        "2fa/totp/deactivate/",
        "2fa/webauthn/",
        "2fa/webauthn/add/",
        "2fa/webauthn/reauthenticate/",
    ],
)
def test_pages_of_ones_own_account_need_no_inline_code(ana, path, clock):
    SoftPasskey.of(ana.user)
    ana.sign_in()
    clock.shift(30)
    ana.step_up()
    ana.client.post("/accounts/2fa/recovery-codes/generate/")

    assert_plain(ana.client.get(f"/accounts/{path}"))


def test_setting_up_an_app_shows_a_picture_and_the_secret(newcomer):
    newcomer.type_password()
    newcomer.client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    response = newcomer.client.get("/accounts/2fa/totp/activate/")
    assert_plain(response)
    page = response.content.decode()
    assert "<svg" in page
    assert "<?xml" not in page
    assert response.context["form"].secret in page


def test_confirming_by_password_on_the_first_day_needs_no_inline_code(newcomer):
    newcomer.type_password()

    assert_plain(newcomer.client.get("/accounts/reauthenticate/"))
