"""One browser behind the site's https proxy, cheap enough to send many: nothing is parsed."""

import gzip
import http.client
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode, urlsplit

TIMEOUT_SECONDS = 30.0
TOKEN_FIELD = "csrfmiddlewaretoken"
TOKEN_COOKIE = "_t"
Fields = Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back; `size` counts status line, headers and compressed body, in bytes."""

    status: int
    headers: Sequence[tuple[str, str]]
    body: bytes
    size: int = 0
    seconds: float = 0.0

    def header(self, name: str) -> str:
        """Return the first header of this name, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def location(self) -> str:
        return self.header("location") if 300 <= self.status < 400 else ""

    @property
    def text(self) -> str:
        is_gzip = self.header("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if is_gzip else self.body).decode()


class Asker(Protocol):
    """Whatever can walk the site: this client, or Django's own inside a process."""

    def ask(self, method: str, path: str, fields: Fields = ()) -> Answer: ...


class Client:
    """Keeps its connection and its cookies. Every one comes from a network of its own."""

    def __init__(self, origin: str) -> None:
        address = urlsplit(origin)
        self.cookies: dict[str, str] = {}
        self._connection = http.client.HTTPConnection(
            address.hostname or "", address.port, timeout=TIMEOUT_SECONDS
        )
        self._headers = {
            "Accept-Encoding": "gzip, deflate, br",
            "Origin": f"https://{address.netloc}",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": some_address(),
        }

    def ask(self, method: str, path: str, fields: Fields = ()) -> Answer:
        """Send one request. Raises OSError or HTTPException when nobody answers."""
        headers, body = dict(self._headers), None
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode([*fields, (TOKEN_FIELD, self._token())])
        began = time.perf_counter()
        self._connection.request(method, path, body=body, headers=headers)
        response = self._connection.getresponse()
        content = response.read()
        seconds = time.perf_counter() - began
        answer = Answer(
            status=response.status,
            headers=response.getheaders(),
            body=content,
            size=size_of(response, content),
            seconds=seconds,
        )
        self._keep_cookies(answer)
        return answer

    def forget_cookies(self) -> None:
        """Become another person, from another network, on the same connection."""
        self.cookies.clear()
        self.come_from(some_address())

    def come_from(self, address: str) -> None:
        self._headers["X-Forwarded-For"] = address

    def _token(self) -> str:
        # Django takes the secret of the cookie itself as well as its masked form.
        return next(
            (value for name, value in self.cookies.items() if name.endswith(TOKEN_COOKIE)), ""
        )

    def _keep_cookies(self, answer: Answer) -> None:
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]


def size_of(response: http.client.HTTPResponse, content: bytes) -> int:
    """Return the bytes of an HTTP/1.1 answer, without the marks between chunks."""
    first = len(f"HTTP/1.1 {response.status} {response.reason}\r\n")
    return first + sum(len(k) + len(v) + 4 for k, v in response.getheaders()) + 2 + len(content)


def some_address() -> str:
    """Return an address of the network set aside for benchmarks (RFC 2544)."""
    return f"198.{random.randint(18, 19)}.{random.randint(0, 255)}.{random.randint(1, 254)}"  # noqa: S311
