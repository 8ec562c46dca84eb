import gzip
import io
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from redpencil.intake.web.fetching import fetch

PAGE = b"<p>The ferry returns to Aldport.</p>"


def test_the_record_holds_every_request_and_answer_but_those_about_robots(site: Any) -> None:
    site.serve("/robots.txt", b"")
    packed = gzip.compress(PAGE)
    last = site.serve("/b", packed, headers={"Content-Encoding": "gzip", "X-Name": "caf\u00e9"})
    first = site.serve("/a", status=302, headers={"Location": "/b"})
    page = fetch(first, allowed=("127.0.0.1",))
    records = []
    for record in ArchiveIterator(io.BytesIO(page.warc), check_digests="raise"):
        header = record.rec_headers.get_header
        records.append((record.rec_type, header("WARC-Target-URI"), record.content_stream().read()))
        assert header("WARC-IP-Address") == ("127.0.0.1" if record.rec_type == "response" else None)
    assert records == [
        ("warcinfo", None, records[0][2]),
        ("response", first, b""),
        ("request", first, b""),
        ("response", last, PAGE),
        ("request", last, b""),
    ]
    assert b"software: Redpencil/" in records[0][2]


def test_the_record_keeps_the_bytes_as_they_were_sent(site: Any) -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Long: a\r\n b\r\n\r\n"
    url = site.serve("/a", raw=(chunked, b"5\r\nferry\r\n", b"0\r\n\r\n"))
    page = fetch(url, allowed=("127.0.0.1",))
    (response,) = (
        (record.http_headers, record.raw_stream.read())
        for record in ArchiveIterator(io.BytesIO(page.warc))
        if record.rec_type == "response"
    )
    headers, raw = response
    assert (headers.statusline, headers.get_header("Transfer-Encoding"), raw) == ("200 OK", None, b"ferry")
