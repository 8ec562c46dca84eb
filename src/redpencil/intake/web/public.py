"""Public: which network addresses belong to everybody, and what the others are."""

import ipaddress
from typing import Final

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")

_ODD: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "100.64.0.0/10",  # shared by providers (RFC 6598), which Python calls neither global nor private
        "192.88.99.0/24",  # 6to4 relays
        "::/96",  # IPv4 inside IPv6, as it was once written
        "64:ff9b:1::/48",  # translation inside a network
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "5f00::/16",  # segment routing
        "fec0::/10",  # site-local
    )
)
"""Networks that lead inside, or to an address hidden in the address, though Python calls some of them global."""


def trouble(words: str) -> str:
    """Say what keeps an address from being public, or nothing; `words` is an IP address, a zone behind it aside."""
    address = unmapped(words)
    kinds = (
        (address.is_unspecified, "no address at all"),
        (address.is_loopback, "this machine"),
        (address.is_link_local, "a link-local address"),
        (address.is_multicast, "a multicast address"),
        (address.is_private, "a private network"),
        (address.is_reserved, "a reserved address"),
        (_is_odd(address) or not address.is_global, "an address that is not public"),
    )
    return next((kind for holds, kind in kinds if holds), "")


def is_inside(words: str) -> bool:
    """Tell whether a house may allow an address: its own machine and networks, and nothing stranger."""
    address = unmapped(words)
    strange = address.is_unspecified or address.is_link_local or address.is_multicast
    return not strange and (address.is_loopback or address.is_private) and not _is_odd(address, but_loopback=True)


def unmapped(words: str) -> IPAddress:
    """Return an IP address, and for one of IPv4 that is dressed as IPv6 the address within."""
    address = ipaddress.ip_address(words.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _is_odd(address: IPAddress, *, but_loopback: bool = False) -> bool:
    if but_loopback and address.is_loopback:
        return False
    return any(address.version == network.version and address in network for network in _ODD)
