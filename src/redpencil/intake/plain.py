"""The reader of plain text."""

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.intake.encodings import Decoded, decode
from redpencil.text.blocks import blocks
from redpencil.text.normalise import normalise


def read(data: bytes) -> Reading:
    """Read `data` as plain text, as somebody pastes it from a page or a draft."""
    return reading(decode(data))


def reading(decoded: Decoded, *, media_type: str = "text/plain") -> Reading:
    """Make a reading of text that was decoded already."""
    text = normalise(decoded.text)
    found = blocks(text)
    headline = next((block.span.of(text) for block in found if block.role is Role.HEADLINE), "")
    return Reading(
        text=text,
        blocks=found,
        metadata=Metadata(title=headline),
        media_type=media_type,
        encoding=decoded.encoding,
        warnings=decoded.warnings,
    )
