"""The numbers of an article: what each amounts to, in which unit, on which day."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from redpencil.domain.span import Span
from redpencil.text.numbers import number_words
from redpencil.tui.screens.ledger import Ledger, key
from redpencil.tui.screens.table import Row
from redpencil.tui.signs import FINDING

_AROUND = 30
"""Letters shown before and behind a number."""


class Numbers(Ledger):
    """Shows the number ledger."""

    HEADING = "Numbers and dates · enter shows the place"
    COLUMNS: ClassVar[tuple[str, ...]] = ("", "at", "words", "kind", "value", "unit", "date", "in the text")
    EMPTY = "No number was found here."

    def rows(self) -> Sequence[Row]:
        """Read the ledger, with a sign at every number that lies within what a check found."""
        text = self.desk.browsing.article(self.slug).text
        found = _Slips(self.desk.browsing.slips(self.slug))
        return [
            (
                key(number, row.span),
                (
                    FINDING if found.touch(row.span) else " ",
                    *(str(row.start), row.text, row.kind.value),
                    *(number_words.value(row), number_words.unit(row), number_words.days(row)),
                    _around(text, row.span),
                ),
            )
            for number, row in enumerate(self.desk.browsing.numbers(self.slug))
        ]


class _Slips:
    """The letters of open findings, in the order of their first ones."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._ends: list[int] = []
        for span in spans:
            self._ends.append(max(span.end, self._ends[-1] if self._ends else 0))

    def touch(self, span: Span) -> bool:
        """Tell whether any of them lies within a span or around it."""
        before = bisect_right(self._starts, span.end - 1)
        return before > 0 and self._ends[before - 1] > span.start


def _around(text: str, span: Span) -> str:
    """Return a number's words with some before and behind, cut between words."""
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    behind = text[span.end : span.end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = "…" + before.partition(" ")[2]
    if len(behind) == _AROUND:
        behind = behind.rpartition(" ")[0] + "…"
    return f"{before}{span.of(text)}{behind}"
