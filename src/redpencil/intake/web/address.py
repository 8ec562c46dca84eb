"""Addresses: what may be asked for on the web, written in one way."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from redpencil.errors import NotAnAddress
from redpencil.text.clean import clean

PORTS: Final = frozenset({80, 443, 8080, 8443})
"""Where web pages are served; other ports are other services."""

LONGEST: Final = 8_000
"""A longer address is none that a person was given."""

_HOST: Final = re.compile(r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9.])?|[0-9a-f:]+(?:%[a-z0-9_.-]+)?|[0-9a-f:.]+")
_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address without credentials and fragment; `host` is in ASCII and in small letters."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """The scheme, host and port, as in `https://example.org`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = {"http": 80, "https": 443}[self.scheme] == self.port
        return f"{self.scheme}://{host}" + ("" if usual else f":{self.port}")

    @property
    def shown(self) -> str:
        """The address as a message shows it."""
        return shown(self.url)

    def joined(self, location: str) -> "Address":
        """Return the address that a redirect from this one points to.

        Raises:
            NotAnAddress: if it points to none that is fetched.
        """
        return parse(location, self.url)


def parse(words: str, base: str = "") -> Address:
    """Read an address, relative to `base` if there is one.

    Raises:
        NotAnAddress: if it is none, or of another scheme than http and https.
    """
    import httpx2

    words = words.strip()
    try:
        url = httpx2.URL(urljoin(base, words) if base else words)
        scheme, host = url.scheme, url.raw_host.decode("ascii").lower().strip("[]")
        port = url.port or {"http": 80, "https": 443}.get(scheme, 0)
        target = url.raw_path.decode("ascii")
    except (httpx2.InvalidURL, ValueError, TypeError):  # UnicodeError and IDNAError are ValueErrors
        raise NotAnAddress(f'"{shown(words)}" is not a valid web address. Check how it is written.') from None
    if scheme not in {"http", "https"}:
        raise NotAnAddress(
            f"Only http and https addresses are fetched, and not {shown(words)}. Save what is there, and add the file."
        )
    if not _is_host(host) or not 0 < port < 65_536 or len(words) > LONGEST:
        raise NotAnAddress(f'"{shown(words)}" is not a valid web address. Check how it is written.')
    plain = Address("", scheme, host, port, target)
    return Address(plain.origin + target, scheme, host, port, target)


def of_host(name: str) -> str:
    """Return the name of a host as addresses have it; as it is given where it is none."""
    try:
        return parse(f"http://[{name}]/" if ":" in name else f"http://{name}/").host
    except NotAnAddress:
        return name


def shown(words: str) -> str:
    """Return an address as a message shows it: on one line, cut, and without user name and password."""
    line = " ".join(clean(without_credentials(words)).split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def without_credentials(words: str) -> str:
    """Return an address without the user name and password that may stand before its host."""
    try:
        parts = urlsplit(words)
    except ValueError:
        return re.sub(r"//[^/?#]*@", "//", words)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else words


def _is_host(host: str) -> bool:
    if not host or len(host) > 253 or _HOST.fullmatch(host) is None:
        return False
    return ":" in host or all(0 < len(label) < 64 for label in host.removesuffix(".").split("."))
