"""WARC: what was asked and answered, as archives keep it (ISO 28500)."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from redpencil.intake.web.session import Exchange, Headers

MEDIA_TYPE: Final = "application/warc"

_HOP_BY_HOP: Final = frozenset({"transfer-encoding"})
"""Headers that tell how the body was cut for the journey, which the record does not keep."""


def written(exchanges: Sequence[Exchange], agent: str) -> bytes:
    """Return exchanges as compressed WARC records: one of ourselves, then a response and its request for each."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True, warc_version="1.1")
    facts = {"software": agent, "format": "WARC File Format 1.1"}
    writer.write_record(writer.create_warcinfo_record("", facts))
    for one in exchanges:
        stamps = {"WARC-Date": _moment(one.at), "WARC-IP-Address": one.ip}
        if not one.is_full:
            stamps["WARC-Truncated"] = "unspecified"  # only the page itself is read to its end
        kept = tuple((name, value) for name, value in one.headers if name.lower() not in _HOP_BY_HOP)
        response = _record(writer, one, "response", f"{one.status} {one.reason}", kept, stamps)
        target = f"GET {one.address.target} HTTP/1.1"
        request = _record(writer, one, "request", target, one.sent, {"WARC-Date": _moment(one.at)})
        writer.write_request_response_pair(request, response)
    return buffer.getvalue()


def _record(  # noqa: PLR0913, PLR0917  (a record has that many parts)
    writer: Any, one: Exchange, kind: str, line: str, headers: Headers, stamps: dict[str, str]
) -> Any:
    first = StatusAndHeaders(line, list(headers), protocol="HTTP/1.1", is_http_request=kind == "request")
    body = one.packed if kind == "response" else b""
    return writer.create_warc_record(
        one.address.url, kind, io.BytesIO(body), len(body), http_headers=first, warc_headers_dict=stamps
    )


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
