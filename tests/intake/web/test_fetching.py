import gzip
import itertools
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpcore2
import pytest

from redpencil.errors import (
    BadAnswer,
    FetchError,
    Gone,
    NotAnAddress,
    NothingToRead,
    NotServed,
    PrivateAddress,
    TooLarge,
    TooSlow,
    Unreachable,
    Untrusted,
)
from redpencil.intake.web.agent import agent
from redpencil.intake.web.fetched import Fetched, Hop, Limits
from redpencil.intake.web.fetching import fetch
from redpencil.intake.web.network import Network

PAGE = b"<html><body><p>The ferry returns to Aldport on Monday.</p></body></html>"
HERE = ("127.0.0.1",)
QUICK = Limits(stall=0.6, wall=3, connect=1, window=1, trickle=100, size=300_000)
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"


def got(url: str, **options: Any) -> Fetched:
    """Fetch from the site of this test, as a house does that allows this machine."""
    known: dict[str, Any] = {"allowed": HERE, "limits": QUICK} | options
    return fetch(url, **known)


def public(site: Any, answers: Sequence[str] = ("93.184.216.34",), met: list[str] | None = None) -> Network:
    """A network on which every name is at `answers`, and what is there is really the site of this test."""

    def connect(ip: str, _port: int, timeout: float) -> httpcore2.NetworkStream:
        (met if met is not None else []).append(ip)
        return httpcore2.SyncBackend().connect_tcp("127.0.0.1", site.server_port, timeout)

    return Network(lambda _host, _port: answers, connect)


def test_a_page_is_fetched_with_all_that_is_known_of_it(site: Any) -> None:
    url = site.serve("/a?b=c", PAGE, headers={"Content-Type": "Text/HTML; charset=ISO-8859-1", "Server": "test"})
    page = got(f"{url}#part")
    assert (page.asked, page.url, page.hops, page.status) == (url, url, (), 200)
    assert (page.body, page.media_type, page.charset, page.ip) == (PAGE, "text/html", "iso-8859-1", "127.0.0.1")
    assert ("Server", "test") in page.headers
    assert page.retrieved_at.tzinfo is not None


def test_we_say_who_we_are_and_send_nothing_else(site: Any) -> None:
    url = site.serve("/a", PAGE).replace("//", "//ann:secret@")
    got(url, agent=agent("The Gazette (Aldport)", "https://gazette.example/"))
    path, headers = site.asked[-1]
    assert path == "/a"
    assert headers["User-Agent"].startswith("Redpencil/")
    assert headers["User-Agent"].endswith("; The Gazette Aldport; +https://gazette.example/)")
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"}
    assert all("secret" not in value for value in headers.values())


def test_no_cookie_goes_back_and_no_proxy_of_the_environment_is_asked(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.serve("/b", PAGE)
    url = site.serve("/a", status=302, headers={"Location": "/b", "Set-Cookie": "track=1"})
    assert got(url).body == PAGE
    assert all("Cookie" not in headers and "Referer" not in headers for _, headers in site.asked)


def test_redirects_are_followed_one_by_one_and_kept(site: Any) -> None:
    last = site.serve("/c", PAGE)
    second = site.serve("/b", status=301, headers={"Location": "c"})
    first = site.serve("/a", status=307, headers={"Location": "/b#x"})
    page = got(first)
    assert (page.url, page.body) == (last, PAGE)
    assert page.hops == (Hop(first, 307, "/b#x"), Hop(second, 301, "c"))


def test_redirects_in_a_circle_and_without_end_are_given_up(site: Any) -> None:
    site.serve("/b", status=302, headers={"Location": "/a"})
    with pytest.raises(BadAnswer, match="in a circle"):
        got(site.serve("/a", status=302, headers={"Location": "/b"}))
    for number in range(20):
        site.serve(f"/{number}", status=302, headers={"Location": f"/{number + 1}"})
    site.asked.clear()
    with pytest.raises(BadAnswer, match="more than 10 times"):
        got(site.serve("/0", status=302, headers={"Location": "/1"}), ignore_robots=True)
    assert len(site.asked) == 11


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("http://10.0.0.5/x", PrivateAddress),
        ("http://localhost:{port}/secret", PrivateAddress),
        ("//[::1]/", PrivateAddress),
        ("http://169.254.169.254/latest/meta-data/", PrivateAddress),
        ("file:///etc/passwd", NotAnAddress),
        ("javascript:alert(1)", NotAnAddress),
        ("http://exa mple/", NotAnAddress),
    ],
)
def test_no_redirect_leads_inside_or_to_another_scheme(site: Any, where: str, kind: type[FetchError]) -> None:
    site.serve("/secret", PAGE)
    url = site.serve("/a", status=302, headers={"Location": where.format(port=site.server_port)})
    with pytest.raises(kind, match="redirects"):
        got(url)
    assert "/secret" not in [path for path, _ in site.asked]


def test_a_public_page_sends_nobody_to_a_host_that_the_house_allows(site: Any) -> None:
    secret = site.serve("/secret", PAGE)
    site.serve("/a", status=302, headers={"Location": secret})
    network = public(site)
    inside = Network(lambda host, port: HERE if host == "127.0.0.1" else network.resolve(host, port), network.connect)
    assert got(secret, network=inside).body == PAGE
    site.asked.clear()
    with pytest.raises(PrivateAddress) as refused:
        got("http://public.test/a", network=inside)
    assert "redpencil.toml" not in str(refused.value)
    assert "/secret" not in [path for path, _ in site.asked]


def test_this_machine_is_refused_where_no_house_allows_it(site: Any) -> None:
    url = site.serve("/a", PAGE)
    for each in (url, f"http://127.0.0.1:{site.server_port}/", "http://127.0.0.1/", "http://localhost/"):
        with pytest.raises(PrivateAddress, match=r"redpencil\.toml"):
            fetch(each)
    assert site.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://2130706433/",
        "http://127.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fec0::1]/",
        "http://100.64.0.1/",
        "http://169.254.169.254/",
        "http://224.0.0.1/",
        "http://127。0。0。1/",
    ],
)
def test_private_addresses_are_refused_however_they_are_written(url: str) -> None:
    met: list[str] = []

    def connect(ip: str, _port: int, _timeout: float) -> httpcore2.NetworkStream:
        met.append(ip)
        raise OSError

    with pytest.raises((PrivateAddress, Unreachable)):  # a system may not know the shorter spellings at all
        fetch(url, network=Network(connect=connect))
    assert met == []


def test_what_is_connected_to_is_the_address_that_was_looked_at(site: Any) -> None:
    met: list[str] = []
    site.serve("/a", PAGE)
    page = got("http://public.test/a", network=public(site, met=met))
    assert (page.ip, set(met)) == ("93.184.216.34", {"93.184.216.34"})
    assert site.asked[-1][1]["Host"] == "public.test"


def test_a_name_that_comes_to_point_inside_between_two_looks_is_refused(site: Any) -> None:
    met: list[str] = []
    site.serve("/a", PAGE)
    answers = itertools.chain([("93.184.216.34",)], itertools.repeat(HERE))
    network = Network(lambda _host, _port: next(answers), public(site, met=met).connect)
    with pytest.raises(PrivateAddress):
        got("http://rebind.test/a", network=network)
    assert met == ["93.184.216.34"]
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_a_name_with_one_public_and_one_private_address_is_refused(site: Any) -> None:
    with pytest.raises(PrivateAddress, match=r"mixed\.test \(10\.0\.0\.5\) is a private network"):
        fetch("http://mixed.test/a", network=public(site, ("93.184.216.34", "10.0.0.5")))
    assert site.asked == []


def test_an_allowed_host_may_be_inside_but_nowhere_stranger(site: Any) -> None:
    site.serve("/a", PAGE)
    options: dict[str, Any] = {"allowed": ("Intranet.example",), "limits": QUICK}
    for inside in ("10.0.0.5", "127.0.0.1", "fd00::1"):
        page = fetch("http://intranet.example/a", network=public(site, (inside,)), **options)
        assert page.ip == inside
    for strange in ("169.254.169.254", "0.0.0.0", "224.0.0.1", "::"):
        with pytest.raises(PrivateAddress):
            fetch("http://intranet.example/a", network=public(site, (strange,)), **options)


def test_ports_of_other_services_are_refused(site: Any) -> None:
    with pytest.raises(PrivateAddress, match="port 22"):
        fetch("http://public.test:22/", network=public(site))
    assert site.asked == []


def test_the_next_address_is_tried_where_one_does_not_answer(site: Any) -> None:
    site.serve("/a", PAGE)
    network = public(site, ("2606:2800:220:1::1", "93.184.216.34"))

    def connect(ip: str, port: int, timeout: float) -> httpcore2.NetworkStream:
        if ":" in ip:
            raise httpcore2.ConnectError("Network is unreachable")
        return network.connect(ip, port, timeout)

    assert got("http://public.test/a", network=Network(network.resolve, connect)).ip == "93.184.216.34"
    with pytest.raises(Unreachable, match="network is unreachable"):
        got("http://public.test/a", network=Network(lambda *_: ("2606:2800:220:1::1",), connect))


def test_a_host_that_nobody_knows_is_told() -> None:
    def nobody(_host: str, _port: int) -> Sequence[str]:
        raise OSError

    with pytest.raises(Unreachable, match=r"nosuch\.test is not known"):
        fetch("http://nosuch.test/", network=Network(resolve=nobody))


def test_a_resolver_that_does_not_answer_is_given_up() -> None:
    over = threading.Event()

    def never(_host: str, _port: int) -> Sequence[str]:
        over.wait(5)
        return ()

    with pytest.raises(TooSlow):
        fetch("http://slow.test/", limits=QUICK, network=Network(resolve=never))
    over.set()


@pytest.mark.parametrize("status", [400, 401, 403, 500, 503, 204, 206, 304])
def test_another_answer_than_the_page_is_no_page(site: Any, status: int) -> None:
    with pytest.raises(NotServed, match=str(status)):
        got(site.serve("/a", PAGE, status=status, headers={"Content-Length": "0"}))


def test_a_page_that_is_gone_is_told_apart(site: Any) -> None:
    for status in (404, 410):
        with pytest.raises(Gone, match=f"answered {status}"):
            got(site.serve("/a", PAGE, status=status))


def test_a_site_that_asks_to_wait_is_not_asked_again(site: Any) -> None:
    url = site.serve("/a", b"slow down", status=429, headers={"Retry-After": "3600"})
    with pytest.raises(NotServed, match="wait 3600 seconds"):
        got(url)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


def test_an_empty_page_is_none(site: Any) -> None:
    for body in (b"", b" \n "):
        with pytest.raises(NothingToRead):
            got(site.serve("/a", body))


def test_a_packed_page_is_unpacked(site: Any) -> None:
    packed = gzip.compress(PAGE[:30]) + gzip.compress(PAGE[30:])
    assert got(site.serve("/a", packed, headers={"Content-Encoding": "gzip"})).body == PAGE


def bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()


@pytest.mark.parametrize(
    ("body", "packing", "kind"),
    [
        (bomb(), "gzip", TooLarge),
        (gzip.compress(bomb()), "gzip, gzip", BadAnswer),
        (PAGE, "br", BadAnswer),
        (PAGE, "gzip", BadAnswer),
        (gzip.compress(PAGE)[:-9], "gzip", BadAnswer),
        (zlib.compress(PAGE), "deflate", BadAnswer),
    ],
    ids=["bomb", "twice", "unasked", "no gzip", "cut short", "deflate"],
)
def test_bodies_packed_to_do_harm_are_refused(site: Any, body: bytes, packing: str, kind: type[Exception]) -> None:
    url = site.serve("/a", body, headers={"Content-Encoding": packing})
    began = time.monotonic()
    with pytest.raises(kind):
        got(url, limits=Limits(size=1_000_000))
    assert time.monotonic() - began < 5


def test_a_page_larger_than_the_limit_is_refused_before_and_while_it_comes(site: Any) -> None:
    with pytest.raises(TooLarge):
        got(site.serve("/a", PAGE, headers={"Content-Length": "999999999999"}))
    chunk = b"1000\r\n" + bytes(0x1000) + b"\r\n"
    with pytest.raises(TooLarge):
        got(site.serve("/b", raw=(CHUNKED, *itertools.repeat(chunk, 200))))


@pytest.mark.parametrize(
    "raw",
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PAGE,),
        (CHUNKED + b"50\r\n" + PAGE,),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n" + PAGE,),
        (b"HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\n" + PAGE,),
        (b"SSH-2.0-OpenSSH_9.2\r\n",),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"a" * 3_000_000 + b"\r\n\r\n",),
        (b"",),
    ],
    ids=["shorter than said", "cut chunk", "two lengths", "no number", "another service", "huge headers", "nothing"],
)
def test_answers_that_lie_about_themselves_are_refused(site: Any, raw: Sequence[bytes]) -> None:
    with pytest.raises((BadAnswer, Unreachable)):
        got(site.serve("/a", raw=raw), limits=Limits(stall=5, wall=9))


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        (60.0,),
        (HEAD, PAGE, 60.0),
        (HEAD, *[b"x", 0.1] * 100),
        (b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n", 0.1] * 100),
        (HEAD, *[b"x" * 200, 0.2] * 100),
    ],
    ids=["silent", "silent in the middle", "drip", "dripping headers", "slow to the end"],
)
def test_sites_that_stall_or_trickle_are_given_up(site: Any, raw: Sequence[bytes | float]) -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow):
        got(site.serve("/a", raw=raw), ignore_robots=True)
    assert time.monotonic() - began < 2 * QUICK.wall


class Stopped(Exception):
    pass


def test_a_fetch_tells_how_far_it_is_and_can_be_stopped_while_it_waits(site: Any) -> None:
    told: list[tuple[int, int]] = []

    def tell(received: int, expected: int) -> None:
        told.append((received, expected))
        if received > len(PAGE) and len(told) > 5:
            raise Stopped

    url = site.serve("/a", raw=(HEAD, PAGE, 60.0))
    began = time.monotonic()
    with pytest.raises(Stopped):
        got(url, tell=tell, limits=Limits())
    assert time.monotonic() - began < 5
    assert told[-1][1] == 100_000


def secured(handle: Callable[[ssl.SSLSocket], None]) -> int:
    """Serve one encrypted connection and return its port."""
    import socket

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).parent / "certificate.pem")
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        with listener:
            try:
                with context.wrap_socket(listener.accept()[0], server_side=True) as connection:
                    connection.recv(10_000)
                    handle(connection)
            except OSError:
                return

    threading.Thread(target=run, daemon=True).start()
    return int(listener.getsockname()[1])


def over_tls(url: str, *, trusted: bool, handle: Callable[[ssl.SSLSocket], None] | None = None) -> Fetched:
    page = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(PAGE), PAGE)
    port = secured(handle or (lambda connection: connection.sendall(page)))
    trust = ssl.create_default_context(cafile=Path(__file__).parent / "certificate.pem") if trusted else None

    def connect(_ip: str, _port: int, timeout: float) -> httpcore2.NetworkStream:
        return httpcore2.SyncBackend().connect_tcp("127.0.0.1", port, timeout)

    network = Network(lambda _host, _port: ("93.184.216.34",), connect, trust)
    return fetch(url, network=network, ignore_robots=True, limits=QUICK)


def test_an_encrypted_page_is_fetched_from_a_host_that_shows_who_it_is() -> None:
    assert over_tls("https://public.test/a", trusted=True).body == PAGE


def test_a_host_that_cannot_show_who_it_is_is_refused() -> None:
    with pytest.raises(Untrusted, match="self-signed"):
        over_tls("https://public.test/a", trusted=False)
    with pytest.raises(Untrusted, match=r"other\.test"):
        over_tls("https://other.test/a", trusted=True)


def test_an_encrypted_connection_that_stalls_is_given_up() -> None:
    with pytest.raises(TooSlow):
        over_tls("https://public.test/a", trusted=True, handle=lambda _connection: time.sleep(5))
