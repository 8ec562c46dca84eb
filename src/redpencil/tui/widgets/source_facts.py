"""What is known of a source, as it is said over its text."""

from collections.abc import Iterator

from redpencil.desk.consulting import Consulted
from redpencil.domain.source import Source, SourceKind

_HASH = 12
"""Letters of a hash that tell it from any other here."""


def name(source: Source) -> str:
    """Return the number and name of a source."""
    title = source.title or source.url or "a source without a name"
    return f"{source.id}. {title}" + (f" ({source.publisher})" if source.publisher else "")


def facts(consulted: Consulted) -> Iterator[str]:
    """Say what is known of a source, fact by fact."""
    source, snapshot = consulted.source, consulted.snapshot
    yield source.kind.replace("-", " ")
    yield source.tier.words
    if consulted.kin:
        yield f"same origin as {', '.join(map(str, consulted.kin))}"
    elif source.origin:
        yield f"origin: {source.origin}"
    yield from spoken(source)
    if source.creator:
        yield f"by {source.creator}"
    if source.published:
        yield f"published {source.published:%-d %b %Y}"
    if source.valid_to:
        yield f"valid until {source.valid_to:%-d %b %Y}"
    if taken := (snapshot.taken_at if snapshot is not None else source.retrieved_at):
        yield f"kept {taken:%-d %b %Y}"
    if snapshot is not None:
        older = "an older state, " if snapshot.sha256 != source.sha256 else ""
        yield f"{older}sha256 {snapshot.sha256[:_HASH]}"
    if source.url:
        yield source.url


def spoken(source: Source) -> Iterator[str]:
    """Say how, when and on what terms a person spoke, and whether the source is confidential."""
    if source.contact is not None:
        yield source.contact + (f" on {source.contacted_on:%-d %b %Y}" if source.contacted_on else "")
    if source.terms is not None:
        yield source.terms.words
    if source.confidential:
        yield "confidential"


def without_text(consulted: Consulted) -> str:
    """Say why there is nothing to read of a source, and what to do."""
    source, snapshot = consulted.source, consulted.snapshot
    note = f" What was noted: {source.note}" if source.note else ""
    if source.kind is SourceKind.PERSON:
        return f"This is a person: there is no text. Quote what was said when you attach the source.{note}"
    if snapshot is None and source.url:
        return (
            "Only the address was written down, and nothing of it is kept; so no quote can be looked up. "
            f"Attach the source anew by its address to fetch it, or save the page and attach the file.{note}"
        )
    if snapshot is None:
        return f"Nothing of this source is kept. Attach its file, or paste its words as a source.{note}"
    return (
        f"The bytes are kept ({snapshot.media_type}, {consulted.size:,} bytes), but there is no text to read. "
        f"{consulted.unread} Attach a copy with text, or type the words that you see as the quote; it stays "
        f"unchecked.{note}"
    )
