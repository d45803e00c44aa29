"""The small browser against a real server in a thread."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

import pytest

from tests.stack.client import Browser
from tests.stack.form import NoSuchControlError

HOME = """<form method="post" action="/start/"><input type="hidden" name="token" value="t">
<button name="who" value="child">I am a child</button></form><a href="/help/#now">Help now</a>"""
REDIRECTS = {"/old/": (301, "/"), "/round/": (302, "/round/"), "/keep/": (307, "/echo/")}


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in REDIRECTS:
            self._answer(*REDIRECTS[self.path])
        elif self.path == "/cookies/":
            self._answer(200, body=self.headers.get("Cookie", "none"))
        elif self.path == "/leave/":
            self._answer(200, body="left", cookie="s=; Max-Age=0; Path=/")
        else:
            self._answer(200 if self.path == "/" else 404, body=HOME)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if self.path in REDIRECTS:
            self._answer(*REDIRECTS[self.path])
        elif self.path == "/start/":
            is_child = ("who", "child") in parse_qsl(sent.decode())
            self._answer(303, "/cookies/", cookie=f"s={is_child}; HttpOnly; Path=/")
        else:
            self._answer(200, body=f"{self.headers['Origin']} {sent.decode()}")

    def _answer(self, status: int, to: str = "", *, body: str = "", cookie: str = "") -> None:
        self.send_response(status)
        headers = {"Location": to, "Set-Cookie": cookie, "Content-Length": str(len(body))}
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def browser(origin: str) -> Browser:
    return Browser(origin)


def test_a_form_is_sent_and_the_redirect_followed_with_its_cookie(browser):
    page = browser.get("/").submit(button="I am a child")

    assert (page.status, page.path, page.text) == (200, "/cookies/", "s=True")
    assert page.went_through == (f"{browser.origin}/start/",)


def test_a_cookie_that_the_site_deletes_is_gone(browser):
    browser.get("/").submit()
    browser.get("/leave/")

    assert browser.get("/cookies/").text == "none"
    assert browser.cookies == {}


def test_a_planted_cookie_is_sent_until_all_are_forgotten(browser):
    browser.set_cookie("s", "planted")

    assert browser.get("/cookies/").text == "s=planted"
    browser.forget_cookies()
    assert browser.get("/cookies/").text == "none"


def test_an_error_page_is_a_page(browser):
    page = browser.get("/nowhere/")

    assert page.status == 404
    assert page.links == [("Help now", "/help/#now")]


def test_a_link_is_followed_by_its_words(browser):
    assert browser.get("/").follow("Help now").path == "/help/"
    with pytest.raises(NoSuchControlError, match="Elsewhere"):
        browser.get("/").follow("Elsewhere")


def test_a_temporary_redirect_keeps_the_body_and_origin(browser):
    page = browser.post("/keep/", body=b"a=1")

    assert page.text == f"{browser.origin} a=1"


def test_a_circle_of_redirects_ends(browser):
    assert browser.get("/old/").path == "/"
    with pytest.raises(OSError, match="redirects"):
        browser.get("/round/")


def test_a_form_is_found_by_button_field_or_action(browser):
    page = browser.get("/")

    assert page.form(having="token") is page.form(action="/start/")
    with pytest.raises(NoSuchControlError, match="code"):
        page.form(having="code")
