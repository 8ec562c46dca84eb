"""The network: names are resolved once, every address is looked at, and the one looked at is connected to."""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore2

from redpencil.errors import PrivateAddress, Unreachable
from redpencil.intake.web import public
from redpencil.intake.web.address import PORTS
from redpencil.intake.web.watch import BEAT, Watch

Resolve = Callable[[str, int], Sequence[str]]
"""Takes a host and a port and returns IP addresses; it raises OSError or UnicodeError where there are none."""

Connect = Callable[[str, int, float], httpcore2.NetworkStream]
"""Takes an IP address, a port and a time limit, and connects."""


def resolve(host: str, port: int) -> Sequence[str]:
    """Ask the system for the addresses of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def connect(ip: str, port: int, timeout: float) -> httpcore2.NetworkStream:
    """Connect by TCP."""
    return httpcore2.SyncBackend().connect_tcp(ip, port, timeout)


@dataclass(frozen=True, slots=True)
class Network:
    """How names are resolved and connections made, and whose certificates count (the system's, if it says nothing)."""

    resolve: Resolve = resolve
    connect: Connect = connect
    trust: ssl.SSLContext | None = None


SYSTEM = Network()
"""The network that this machine is on."""


class Guard(httpcore2.NetworkBackend):
    """Connects to public addresses only, or to those of allowed hosts, under the eye of a watch.

    Hosts are allowed only to somebody who `asked` for one of them: no public page can send us inside.
    """

    def __init__(self, network: Network, asked: str, allowed: frozenset[str], watch: Watch, timeout: float) -> None:
        self._network, self._asked, self._watch, self._timeout = network, asked, watch, timeout
        self._allowed = allowed if asked in allowed else frozenset[str]()
        self.ip = ""
        """What was connected to last."""

    @property
    def trust(self) -> ssl.SSLContext:
        """Whose certificates count."""
        return self._network.trust or httpcore2.default_ssl_context()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  (the watch has the time)
        local_address: str | None = None,  # noqa: ARG002  (never given)
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002  (never given)
    ) -> httpcore2.NetworkStream:
        """Connect to the very address that was looked at.

        Raises:
            PrivateAddress: if any address of the host is not public, or the port belongs to another service.
            Unreachable: if there is no such host, or nobody answers there.
        """
        allowed = host in self._allowed
        advice = _ADVICE if host == self._asked and not allowed else ""
        if port not in PORTS and not allowed:
            raise PrivateAddress(f"{host} was asked for on port {port}, where no web pages are served.{advice}")
        ips = self._resolved(host, port)
        for ip in ips:
            _refuse(host, ip, advice, allowed=allowed)
        failure: Exception | None = None
        for ip in ips:
            try:
                stream = self._network.connect(ip, port, self._watch.left(self._timeout))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout, OSError) as error:
                failure = error
                continue
            self.ip = ip
            return Stream(stream, self._watch, self._timeout)
        raise Unreachable(f"{host} cannot be reached: {_reason(failure)}. Check the address, or try again later.")

    def _resolved(self, host: str, port: int) -> Sequence[str]:
        """Resolve a name in a thread of its own, as the system's resolver cannot be told to hurry."""
        answers: queue.SimpleQueue[Sequence[str]] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(tuple(self._network.resolve(host, port)))
            except (OSError, UnicodeError):
                answers.put(())

        threading.Thread(target=ask, daemon=True).start()
        while True:
            self._watch.beat()
            try:
                found = answers.get(timeout=BEAT)
            except queue.Empty:
                continue
            if not found:
                raise Unreachable(f"The host {host} is not known. Check the address and the connection.")
            return found


class Stream(httpcore2.NetworkStream):
    """A connection that looks at the clock while it waits."""

    def __init__(self, stream: httpcore2.NetworkStream, watch: Watch, timeout: float) -> None:
        self._stream, self._watch, self._timeout = stream, watch, timeout

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002  (the watch has the time)
        """Wait for bytes, a beat at a time."""
        while True:
            beat = self._watch.beat()
            try:
                data = self._stream.read(max_bytes, beat)
            except httpcore2.ReadTimeout:
                continue
            self._watch.heard(len(data))
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002  (the watch has the time)
        """Send bytes."""
        self._stream.write(buffer, self._watch.left(self._timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002  (the watch has the time)
    ) -> httpcore2.NetworkStream:
        """Go on encrypted."""
        secured = self._stream.start_tls(ssl_context, server_hostname, self._watch.left(self._timeout))
        return Stream(secured, self._watch, self._timeout)

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection beneath knows."""
        return self._stream.get_extra_info(info)


_ADVICE = " A house that trusts the host allows it under [web] in redpencil.toml."


def _refuse(host: str, ip: str, advice: str, *, allowed: bool) -> None:
    trouble, inside = public.trouble(ip), public.is_inside(ip)
    if trouble and not (allowed and inside):
        where = host if host == ip else f"{host} ({ip})"
        raise PrivateAddress(f"{where} is {trouble}, and only public addresses are fetched.{advice if inside else ''}")


def _reason(error: Exception | None) -> str:
    if isinstance(error, httpcore2.ConnectTimeout | TimeoutError):
        return "nobody answers"
    return (getattr(error, "strerror", None) or str(error) or "the connection failed").lower()
