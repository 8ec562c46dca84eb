import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.intake.web.public import is_inside, trouble


@pytest.mark.parametrize("ip", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_without_trouble(ip: str) -> None:
    assert trouble(ip) == ""
    assert not is_inside(ip)


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("127.0.0.1", "this machine"),
        ("::1", "this machine"),
        ("::ffff:127.0.0.1", "this machine"),
        ("64:ff9b::7f00:1", "this machine"),
        ("0.0.0.0", "no address at all"),
        ("10.1.2.3", "a private network"),
        ("172.16.0.1", "a private network"),
        ("192.168.1.1", "a private network"),
        ("fd00::1", "a private network"),
        ("169.254.169.254", "a link-local address"),
        ("fe80::1%eth0", "a link-local address"),
        ("224.0.0.1", "a multicast address"),
        ("ff02::1", "a multicast address"),
        ("255.255.255.255", "a private network"),
        ("100.64.0.1", "an address that is not public"),
        ("fec0::1", "an address that is not public"),
        ("2002:7f00:1::", "an address that is not public"),
        ("2001::1", "an address that is not public"),
        ("64:ff9b:1::1", "an address that is not public"),
    ],
)
def test_others_say_what_they_are(ip: str, kind: str) -> None:
    assert trouble(ip) == kind or (kind == "an address that is not public" and trouble(ip))


@given(st.ip_addresses(v=4))
def test_no_address_is_public_that_is_not_global_however_it_is_dressed(ip: ipaddress.IPv4Address) -> None:
    dressed = [str(ip), f"::ffff:{ip}", f"64:ff9b::{ip}"]
    assert len({bool(trouble(one)) for one in dressed}) == 1
    if not ip.is_global:
        assert trouble(str(ip))
    assert trouble(f"::{ip}")


@given(st.ip_addresses())
def test_only_troubled_addresses_are_inside(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert not is_inside(str(ip)) or trouble(str(ip))
