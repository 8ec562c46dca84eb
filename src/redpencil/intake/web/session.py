"""Sessions: requests to the web, one after the other, under one watch; nothing is sent that was not asked for."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Self

import httpcore2

from redpencil.errors import BadAnswer, Unreachable, Untrusted
from redpencil.intake.web.address import Address
from redpencil.intake.web.fetched import Limits
from redpencil.intake.web.network import Guard
from redpencil.intake.web.payload import Payload, too_large
from redpencil.intake.web.watch import Watch

Headers = tuple[tuple[str, str], ...]

_FULL: Final = frozenset({200, 203})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.8"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its response; `packed` is the body as it was sent, and only a full answer has one."""

    address: Address
    at: datetime
    ip: str
    sent: Headers
    status: int
    reason: str
    headers: Headers
    packed: bytes = b""
    body: bytes = b""

    @property
    def redirect(self) -> str:
        """Where the answer points to, or nothing."""
        return self.header("location") if self.status in _REDIRECTS else ""

    @property
    def is_full(self) -> bool:
        """Whether this is the page that was asked for."""
        return self.status in _FULL

    def header(self, name: str) -> str:
        """Return a header of the answer, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")


class Session:
    """A pool of one connection, whose requests share a watch and a name for ourselves."""

    def __init__(self, guard: Guard, agent: str, limits: Limits, watch: Watch) -> None:
        self._guard, self._agent, self._limits, self._watch = guard, agent, limits, watch
        self._pool = httpcore2.ConnectionPool(
            ssl_context=guard.trust,
            max_connections=1,
            http2=False,
            retries=0,
            network_backend=self._guard,
        )

    def get(self, address: Address, *, most: int | None = None, cut: bool = False) -> Exchange:
        """Ask for an address, and follow nothing.

        Raises:
            FetchError: if no whole answer comes back.
            TooLarge: if the body has more than `most` bytes and is not to be cut there.
        """
        sent = self._headers(address)
        self._watch.begin()
        with _told(address), self._pool.stream("GET", _url(address), headers=sent) as response:
            done = self._exchange(address, sent, response)
            if done.is_full:
                done = self._filled(done, response, self._limits.size if most is None else most, cut=cut)
        return done

    def _headers(self, address: Address) -> Headers:
        host = address.origin.partition("//")[2]
        return (
            ("Host", host),
            ("User-Agent", self._agent),
            ("Accept", _ACCEPT),
            ("Accept-Language", "*"),
            ("Accept-Encoding", "gzip"),
            ("Connection", "close"),
        )

    def _exchange(self, address: Address, sent: Headers, response: httpcore2.Response) -> Exchange:
        reason = response.extensions.get("reason_phrase", b"").decode("latin-1")
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
        return Exchange(address, datetime.now(UTC), self._guard.ip, sent, response.status, reason, headers)

    def _filled(self, done: Exchange, response: httpcore2.Response, most: int, *, cut: bool) -> Exchange:
        """Return an exchange with its body."""
        length = done.header("content-length")
        if length.isascii() and length.isdigit() and len(length) < 20:
            self._watch.expected = int(length)
            if int(length) > most and not cut:
                raise too_large(done.address.shown, most)
        payload = Payload(done.address.shown, done.header("content-encoding"), most, cut=cut)
        payload.take(response.iter_stream())
        return Exchange(
            done.address, done.at, done.ip, done.sent, done.status, done.reason, done.headers, payload.packed,
            payload.body,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()


def _url(address: Address) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=address.scheme.encode(), host=address.host.encode(), port=address.port, target=address.target.encode()
    )


@contextmanager
def _told(address: Address) -> Iterator[None]:
    """Say in our words what goes wrong with a connection."""
    try:
        yield
    except (httpcore2.ProtocolError, httpcore2.UnsupportedProtocol):
        raise BadAnswer(
            f"{address.shown} sent a broken answer, or one that was cut short. Try again, or save the page."
        ) from None
    except (httpcore2.NetworkError, httpcore2.TimeoutException, ssl.SSLError) as error:
        if trouble := _certificate(error):
            raise Untrusted(
                f"{address.host} cannot show that it is {address.host}: {trouble}. Check the address."
            ) from None
        raise Unreachable(f"The connection to {address.host} failed: {_plain(error)}. Try again later.") from None


def _certificate(error: BaseException | None) -> str:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message.rstrip(".")
        error = error.__cause__ or error.__context__
    return ""


def _plain(error: Exception) -> str:
    words = str(error) or "it took too long"
    return words.rpartition("] ")[2][:120].rstrip(".")
