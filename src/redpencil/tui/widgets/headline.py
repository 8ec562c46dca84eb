"""The line at the top: which article, how much of it is done, and how many claims are left."""

from textual.content import Content
from textual.widgets import Static

from redpencil.domain.claim import UNFINISHED
from redpencil.domain.coverage import NOTHING, Coverage
from redpencil.domain.query import Facets
from redpencil.tui import content
from redpencil.tui.signs import CORRECT, SELECTED

_DIM = "$foreground 66%"
_PENCIL = f"{CORRECT} "
"""The red pencil, the house's own sign."""


class Headline(Static):
    """One line: title and date on the left, the coverage meter and the counts on the right."""

    DEFAULT_CSS = "Headline { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self, look_again: str = "vl") -> None:
        super().__init__(content.plain(""))
        self._key = look_again
        self._title, self._date, self._again = "", "", 0
        self._coverage: Coverage = NOTHING
        self._facets: Facets | None = None
        self._filter = ""
        self._selected = 0

    def show_article(self, title: str, date: str, coverage: Coverage, again: int = 0) -> None:
        """Name the article, how much of it is done, and how many claims want another look."""
        self._title, self._date, self._coverage, self._again = title, date, coverage, again
        self.refresh(layout=True)

    def show_counts(self, facets: Facets, words: str) -> None:
        """Say how many claims there are, and by which filter."""
        self._facets, self._filter = facets, words
        self.refresh(layout=True)

    def show_selected(self, count: int) -> None:
        """Say how many claims are selected."""
        self._selected = count
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the line for the width there is."""
        width = self.content_size.width
        right = content.joined(*self._right(width))
        room = max(0, width - right.cell_length - 2 - len(_PENCIL))
        date = f" · {self._date}" if self._date and room > len(self._date) + 20 else ""
        title = content.cell(self._title, min(content.width(self._title), room - len(date)))
        gap = " " * max(1, width - right.cell_length - content.width(title) - len(date) - len(_PENCIL))
        look = "$warning" if self._date == "undated" else _DIM
        return content.joined(
            content.plain(_PENCIL, "bold $error"),
            content.line(title, "bold"),
            content.plain(date, look),
            content.plain(gap),
            right,
        )

    def _right(self, width: int) -> list[Content]:
        if self._facets is None:
            return []
        left = sum(count for status, count in self._facets.by_status.items() if status in UNFINISHED)
        share = self._coverage
        parts = [content.plain(f"/ {self._filter}  ", "$warning")] if self._filter and width >= 100 else []
        if self._selected:
            parts.append(content.plain(f"{SELECTED} {self._selected:,} selected  ", "bold"))
        if self._again:
            words = (
                f"{self._again:,} to look at again: {self._key}" if width >= 100 else f"{self._key}: {self._again:,}"
            )
            parts.append(content.plain(f"{words}  ", "bold $warning"))
        done, open_, skipped = content.meter(share.done, share.open, 24 if width >= 110 else 10)
        if width >= 60:
            parts += [
                content.plain(done, "$success"),
                content.plain(open_, "$foreground"),
                content.plain(skipped, _DIM),
            ]
        parts.append(content.plain(f" {share.done:.0%} done", "bold"))
        if width >= 110:
            parts.append(content.plain(f" · {share.open:.0%} open · {share.skipped:.0%} skipped", _DIM))
        parts.append(content.plain(f"  {left:,} of {self._facets.total:,} open", _DIM))
        return parts
