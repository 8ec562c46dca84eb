"""Evidence and sources in Markdown."""

from collections.abc import Iterator, Sequence

from redpencil.domain.evidence import Evidence
from redpencil.export.bibliography import Bibliography
from redpencil.export.markdown_text import address, quote
from redpencil.export.report import Report
from redpencil.export.sourcing import Piece, cited, lines
from redpencil.export.weighing import Card, cards, together, voices
from redpencil.export.wording import STANCES


def evidence_lines(evidence: Sequence[Evidence], bibliography: Bibliography | None = None) -> Iterator[str]:
    """Write each piece of evidence as an item of a list, and below them how they weigh together."""
    for card in cards(evidence, bibliography):
        yield from _card_lines(card)
    if words := together(evidence):
        yield f"- Evidence: {quote(words)}"
    if words := voices(evidence, bibliography):
        yield f"- Origins: {quote(words)}"


def source_lines(report: Report, bibliography: Bibliography) -> Iterator[str]:
    """List the sources of a report, each once under its number."""
    if not bibliography.entries:
        return
    yield "## Sources"
    yield ""
    for entry in bibliography.entries:
        yield f"{entry.number}. {_cited(cited(entry.source))}"
        for line in lines(entry, several=len(report.articles) > 1):
            yield f"   - {_joined(line)}"
    yield ""


def _card_lines(card: Card) -> Iterator[str]:
    letter = f" {card.letter}" if card.letter else ""
    number = f" [{card.number}]" if card.number else ""
    yield f"- {STANCES[card.evidence.stance]}{letter}: {_cited(card.source)}{number} ({_joined(card.details)})"
    said = f"“{quote(card.evidence.quote)}”" if card.evidence.quote else ""
    checked = quote(card.checked)
    if said or checked:
        yield f"  - {said}{f' ({checked})' if said and checked else checked}"
    for words in card.remarks:
        yield f"  - {quote(words)}"


def _cited(pieces: Sequence[Piece]) -> str:
    """Cite a source; its address comes last, where no comma can be taken for a part of it."""
    named = ", ".join(quote(piece.words) for piece in pieces if piece.words)
    addresses = [address(piece.address) for piece in pieces if piece.address]
    return " ".join(filter(None, (named, *addresses)))


def _joined(pieces: Sequence[Piece]) -> str:
    return "; ".join(
        " ".join(filter(None, (quote(piece.words), address(piece.address) if piece.address else "")))
        for piece in pieces
    )
