"""Transcript: the quotations of an article held word by word against the text of what was said."""

from collections.abc import Sequence
from dataclasses import replace

from redpencil.analysis.quotations.quoted import quotations, speakers
from redpencil.analysis.quotations.quotes import look_up
from redpencil.analysis.quotations.turns import Turns, another
from redpencil.analysis.splitting import split
from redpencil.domain.article import Article
from redpencil.domain.locator import Landmark, locator
from redpencil.domain.quotation import Heard, QuotationRow


def quoted(article: Article) -> tuple[QuotationRow, ...]:
    """Return the quotations of an article in the order of the text, with whom each is put into the mouth of."""
    found = sorted(quotations(article), key=lambda one: one.span)
    said = speakers(article, split(article).proper, found)
    return tuple(
        QuotationRow(one.span.start, one.span.end, one.span.of(article.text), speaker)
        for one, speaker in zip(found, said, strict=True)
    )


def heard(
    rows: Sequence[QuotationRow], source: int, text: str, landmarks: Sequence[Landmark] = ()
) -> tuple[QuotationRow, ...]:
    """Look quotations up in the text of a source; `source` is its number, and `landmarks` are the text's places.

    What another source has of a quotation stays where this one has no more; one that has it exactly is not surpassed.
    """
    turns = Turns(text)
    return tuple(_with(row, source, text, landmarks, turns) for row in rows)


def _with(row: QuotationRow, source: int, text: str, landmarks: Sequence[Landmark], turns: Turns) -> QuotationRow:
    if row.heard is not None and row.heard.exact:
        return row
    found = _heard(row, source, text, landmarks, turns)
    return replace(row, heard=found) if row.heard is None or found.rank > row.heard.rank else row


def _heard(row: QuotationRow, source: int, text: str, landmarks: Sequence[Landmark], turns: Turns) -> Heard:
    found = look_up(row.text, text)
    if found.place is None:
        return Heard(source, found.check)
    speaker = turns.speaker(found.place.start)
    return Heard(
        source,
        found.check,
        found.place.of(text),
        found.place,
        locator(landmarks, found.place),
        found.differences,
        found.caution,
        speaker,
        another(row.speaker, speaker),
    )
