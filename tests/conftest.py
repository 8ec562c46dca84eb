"""What holds for every test: the developer's own settings stay out, and a busy machine is no failure."""

import os
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _no_settings_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REDPENCIL_WORKSPACE", "REDPENCIL_REVIEWER", "NO_COLOR"):
        if name in os.environ:
            monkeypatch.delenv(name)


class _Visit(BaseHTTPRequestHandler):
    """Answers with what was laid out for the path, and takes note of what was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site: _Site = self.server  # type: ignore[assignment]  # it is the one that we started
        site.asked.append((self.path, dict(self.headers)))
        for piece in site.pages.get(self.path, (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",)):
            if isinstance(piece, bytes):
                self.wfile.write(piece)
                self.wfile.flush()
            elif site.over.wait(piece):
                return
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class _Site(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Visit)
        self.pages: dict[str, Iterable[bytes | float]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = Event()

    def serve(
        self,
        path: str,
        body: bytes = b"",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        raw: Iterable[bytes | float] | None = None,
    ) -> str:
        """Lay out a page and return its address; `raw` is sent as it is, with pauses of so many seconds."""
        known = {"Content-Type": "text/html", "Content-Length": str(len(body))} | dict(headers or {})
        head = "".join(f"{name}: {value}\r\n" for name, value in known.items() if value)
        self.pages[path] = (f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode() + body,) if raw is None else raw
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, *_: object) -> None:
        """Keep quiet when somebody hangs up."""


@pytest.fixture
def site() -> Iterator[_Site]:
    """A web site on this machine that serves whatever it is told to, well or badly."""
    with _Site() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()
