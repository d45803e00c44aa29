"""A small browser: cookies, forms, redirects, no JavaScript. Standard library only."""

import http.client
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http.cookiejar import Cookie, CookieJar
from typing import IO
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from tests.stack.form import Form, NoSuchControlError
from tests.stack.tree import Element, parse

TIMEOUT_SECONDS = 15.0
MOST_REDIRECTS = 10
REDIRECTS = frozenset({301, 302, 303, 307, 308})
KEEP_METHOD = frozenset({307, 308})


@dataclass(frozen=True, kw_only=True)
class Page:
    """One answer. `went_through` lists the addresses that redirected here."""

    browser: "Browser" = field(repr=False)
    status: int
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    went_through: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """The source of the page."""
        return self.body.decode(errors="replace")

    @cached_property
    def tree(self) -> Element:
        return parse(self.text)

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @cached_property
    def words(self) -> str:
        """What a person can read on the page, with single spaces."""
        return self.tree.words

    @cached_property
    def forms(self) -> list[Form]:
        return [Form(each, page=self.tree) for each in self.tree.descendants("form")]

    @property
    def links(self) -> list[tuple[str, str]]:
        """The links as (words, address)."""
        return [(each.words, each.get("href")) for each in self.tree.descendants("a")]

    def form(self, *, having: str | None = None, action: str | None = None) -> Form:
        """Return the first form with this control or button, or whose action ends so."""
        for form in self.forms:
            has_control = having is None or having in {*form.names, *form.buttons}
            if has_control and (action is None or form.action.endswith(action)):
                return form
        found = [(form.action, form.names, form.buttons) for form in self.forms]
        message = f"no form with {having or action!r} on {self.path} ({self.status}), only {found}"
        raise NoSuchControlError(message)

    def submit(self, form: Form | None = None, *, button: str | None = None) -> "Page":
        """Press a button of a form (default: the first of the page) and return what comes."""
        chosen = form or self.form(having=button)
        pressed = chosen.button(button)
        pairs = chosen.pairs(button=button)
        action = (pressed.get("formaction") if pressed else "") or chosen.action or self.url
        address = urljoin(self.url, action)
        if chosen.method != "post":
            return self.browser.get(f"{address.partition('?')[0]}?{urlencode(pairs)}")
        return self.browser.post(address, pairs=pairs, coming_from=self.url)

    def follow(self, words: str) -> "Page":
        """Open the link with these words."""
        for shown, address in self.links:
            if shown == words:
                return self.browser.get(urljoin(self.url, address))
        message = f"no link {words!r} on {self.path}, only {self.links}"
        raise NoSuchControlError(message)


class Browser:
    """One person's browser on one origin, such as `http://127.0.0.1:8000`."""

    def __init__(self, origin: str, *, headers: Mapping[str, str] | None = None) -> None:
        self.origin = origin
        self.headers = dict(headers or {})
        self._jar = CookieJar()
        self._opener = urllib.request.build_opener(
            _NoRedirects, urllib.request.HTTPCookieProcessor(self._jar)
        )

    @property
    def cookies(self) -> dict[str, str]:
        return {cookie.name: cookie.value or "" for cookie in self._jar}

    def set_cookie(self, name: str, value: str) -> None:
        """Plant a cookie, as a browser that comes back from an earlier visit has."""
        host = urlsplit(self.origin).hostname or ""
        self._jar.set_cookie(_cookie(name, value=value, host=host))

    def forget_cookies(self) -> None:
        """Become a browser that was never here."""
        self._jar.clear()

    def get(self, address: str) -> Page:
        """Open a page and follow its redirects. Raises OSError when nobody answers."""
        return self._walk(urljoin(self.origin, address), body=None, headers={})

    def post(
        self,
        address: str,
        *,
        pairs: Sequence[tuple[str, str]] = (),
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        coming_from: str | None = None,
    ) -> Page:
        """Send pairs as a form does, or raw bytes; follow redirects. Raises OSError."""
        url = urljoin(self.origin, address)
        sent = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": self.origin,
            "Referer": coming_from or url,
            **(headers or {}),
        }
        return self._walk(
            url, body=urlencode(pairs).encode() if body is None else body, headers=sent
        )

    def _walk(self, url: str, *, body: bytes | None, headers: Mapping[str, str]) -> Page:
        went_through: list[str] = []
        for _ in range(MOST_REDIRECTS):
            page = self._ask(url, body=body, headers=headers, went_through=tuple(went_through))
            if page.status not in REDIRECTS:
                return page
            went_through.append(page.url)
            url = urldefrag(urljoin(page.url, page.headers.get("Location", ""))).url
            if page.status not in KEEP_METHOD:
                body, headers = None, {}
        message = f"more than {MOST_REDIRECTS} redirects: {went_through}"
        raise OSError(message)

    def _ask(
        self,
        url: str,
        *,
        body: bytes | None,
        headers: Mapping[str, str],
        went_through: tuple[str, ...],
    ) -> Page:
        request = urllib.request.Request(url, data=body, headers={**self.headers, **headers})
        try:
            answer = self._opener.open(request, timeout=TIMEOUT_SECONDS)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            return Page(
                browser=self,
                status=answer.status,
                url=url,
                headers=answer.headers,
                body=answer.read(),
                went_through=went_through,
            )


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        """Leave every redirect to the browser, which keeps count and knows 307."""


def _cookie(name: str, *, value: str, host: str) -> Cookie:
    return Cookie(
        version=0,
        name=name,
        value=value,
        port=None,
        port_specified=False,
        domain=host,
        domain_specified=False,
        domain_initial_dot=False,
        path="/",
        path_specified=True,
        secure=False,
        expires=None,
        discard=True,
        comment=None,
        comment_url=None,
        rest={},
    )
