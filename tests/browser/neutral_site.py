"""The page that a child is taken to by "Leave fast": a site of somebody else, on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from scripts.command_lines import LOOPBACK

PAGE = b"<!DOCTYPE html><html lang=en><title>Weather</title><link rel=icon href=data:,><p>Sunny"


@dataclass
class NeutralSite:
    """`headers` are those of each visit, the newest last; names are in lower case."""

    url: str = ""
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def neutral_site() -> Iterator[NeutralSite]:
    seen = NeutralSite()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.headers.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(PAGE)))
            self.end_headers()
            self.wfile.write(PAGE)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer((LOOPBACK, 0), Handler) as server:
        # Another name of this machine, so that no cookie of the site can come along by accident.
        seen.url = f"http://localhost:{server.server_address[1]}/weather/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield seen
        server.shutdown()
