"""The reader of mail: the message as its reader sees it, its head as what is known about it, attachments only named."""

from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from typing import Final

from lxml import etree, html

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake import plain
from redpencil.intake.assembly import Assembly, Run, fact
from redpencil.intake.encodings import Decoded, decode
from redpencil.intake.flow import Flow
from redpencil.intake.pagetext import without_hidden
from redpencil.text.pages.blocks import blocks

MEDIA_TYPE: Final = "message/rfc822"

_MOST_NAMED: Final = 10


def read(data: bytes) -> Reading:
    """Read `data` as a mail (EML): its subject, and its text as plain text or, where there is none, as HTML."""
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise Unreadable("it is no mail: it has no head")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise NothingToRead("the mail has no text" + _named(", only attachments: ", _attachments(message)))
    decoded = _decoded(body)
    assembly = Assembly()
    subject = fact(_header(message, "Subject"))
    assembly.add(Role.HEADLINE, [Run(subject)])
    if body.get_content_subtype() == "html":
        _add_html(assembly, decoded.text)
    else:
        text = plain.reading(decoded).text
        for block in blocks(text):
            role = Role.SUBHEAD if block.role is Role.HEADLINE else block.role
            assembly.add(role, [Run(block.span.of(text))], block.why)
    warnings = [*decoded.warnings, *_warnings(message)]
    return assembly.reading(_metadata(message, subject), MEDIA_TYPE, encoding=decoded.encoding, warnings=warnings)


def _header(message: EmailMessage, name: str) -> str:
    """Return a header's words; those that break every rule are left out."""
    try:
        return str(message.get(name) or "")
    except (ValueError, TypeError, IndexError, AttributeError, LookupError):
        return ""


def _decoded(body: MIMEPart) -> Decoded:
    """Return the characters of a body: in the charset that it names, else in the one that its bytes tell."""
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "replace")
    charset = body.get_content_charset() or ""
    if charset and not charset.startswith(("us-ascii", "utf-7", "unknown")):
        try:
            return Decoded(data.decode(charset), charset)
        except (LookupError, ValueError):
            pass
    return decode(data)


def _add_html(assembly: Assembly, text: str) -> None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return
    without_hidden(tree)
    if tree.find("body") is not None:
        Flow(assembly, str).walk(tree.find("body"))


def _metadata(message: EmailMessage, subject: str) -> Metadata:
    name, address = parseaddr(_header(message, "From"))
    return Metadata(title=subject, author=fact(name or address), date=_day(message))


def _day(message: EmailMessage) -> date | None:
    try:
        stamp = message["Date"]
        return stamp.datetime.date() if stamp is not None and stamp.datetime is not None else None
    except (ValueError, TypeError, IndexError, AttributeError, LookupError, OverflowError):
        return None


def _warnings(message: EmailMessage) -> Iterator[str]:
    attachments = _attachments(message)
    if attachments:
        yield f"It has attachments that were not read{_named(': ', attachments)}. Save them and add them one by one."


def _attachments(message: EmailMessage) -> list[str]:
    """Return the names of what is attached; names are words here and never paths."""
    return [fact(each.get_filename() or each.get_content_type()) for each in message.iter_attachments()]


def _named(lead: str, names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{lead}{', '.join(names[:_MOST_NAMED])}{more}"
