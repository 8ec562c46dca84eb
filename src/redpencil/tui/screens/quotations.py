"""The quotations of an article: who is said to have said each, and what the article's sources have of it."""

from collections.abc import Sequence
from typing import ClassVar

from redpencil.domain.quotation import Heard, QuotationRow
from redpencil.tui.screens.ledger import Ledger, key
from redpencil.tui.screens.table import Row
from redpencil.tui.signs import FINDING


class Quotations(Ledger):
    """Shows the quotations beside the words of the sources that are attached to the article."""

    HEADING = "Quotations · enter shows the place"
    COLUMNS: ClassVar[tuple[str, ...]] = ("", "at", "speaker", "quotation", "in the sources", "where", "look at")
    EMPTY = "No quotation was found here."

    def rows(self) -> Sequence[Row]:
        """Look the quotations up, with a sign at each that a source has otherwise."""
        return [
            (key(number, row.span), _cells(row)) for number, row in enumerate(self.desk.quoting.in_sources(self.slug))
        ]


def _cells(row: QuotationRow) -> tuple[str, ...]:
    words = (str(row.start), row.speaker, " ".join(row.text.split()))
    if row.heard is None:
        return (" ", *words, "no source with text", "", "")
    what = _look_at(row.heard)
    differs = row.heard.differences or row.heard.another
    return (FINDING if differs else " ", *words, row.heard.outcome, _where(row.heard), what)


def _where(heard: Heard) -> str:
    if heard.place is None:
        return ""
    return ", ".join(filter(None, (f"source {heard.source}", heard.locator, heard.speaker)))


def _look_at(heard: Heard) -> str:
    """Return what a reader should know first: another speaker, other words, or what stands beside them."""
    if heard.another:
        return f"There it is said by {heard.speaker}."
    return heard.differences[0] if heard.differences else heard.caution
