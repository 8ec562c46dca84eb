"""All articles, with how much of each is done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widgets import DataTable

from redpencil.domain.coverage import NOTHING
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import ARTICLES
from redpencil.tui.messages.work import Failed, Measured
from redpencil.tui.screens.table import Row, Table

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_BAR = 16
"""Cells to a bar."""

ADD = ""
"""Answered when the reviewer wants to add an article."""


class Articles(Table):
    """Answers the slug of the article to open, or `ADD`."""

    HEADING = "Articles · enter opens one"
    COLUMNS: ClassVar[tuple[str, ...]] = ("article", "coverage", "done", "open", "claims", "findings", "date")
    EMPTY = "No article is here yet. Press {add} to add one from a file or pasted text."
    PURPOSE = "All articles, each with how much of its text is done. enter opens one."
    NAME = "articles"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "open"),
        *bindings(ARTICLES),
    ]

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._measured: set[str] = set()
        self._measuring = False

    def rows(self) -> Sequence[Row]:
        """Read the articles; how much of each is done is measured once it is seen."""
        return [
            (
                article.slug,
                (
                    *(article.title, "…", ""),
                    *(str(article.open), str(article.claims), str(article.findings)),
                    str(article.metadata.date or "undated"),
                ),
            )
            for article in self.desk.browsing.articles()
        ]

    def shown(self) -> None:
        """Begin to measure."""
        self.watch(self.query_one(DataTable), "scroll_y", self._measure_seen)

    def _measure_seen(self) -> None:
        self.call_after_refresh(self._next_unmeasured)

    def _next_unmeasured(self) -> None:
        """Measure the first article that is seen and has not been measured; its message leads to the next."""
        table = self.query_one(DataTable)
        top = int(table.scroll_offset.y)
        for row in table.ordered_rows[top : top + table.size.height]:
            slug = row.key.value
            if slug is not None and slug not in self._measured and not self._measuring:
                self._measuring = True
                self._measured.add(slug)
                self._measure(slug)
                return

    @work(thread=True, group="coverage", description="Measuring the coverage")
    def _measure(self, slug: str) -> None:
        try:
            self.post_message(Measured(slug, self.desk.browsing.coverage(slug)))
        except RedpencilError as error:
            self.post_message(Measured(slug, NOTHING))
            self.post_message(Failed(str(error)))

    def on_measured(self, message: Measured) -> None:
        """Show how much of an article is done, and go on."""
        share = message.coverage
        bar = "".join(content.meter(share.done, share.open, _BAR))
        table = self.query_one(DataTable)
        table.update_cell(message.slug, "coverage", content.text(bar), update_width=True)
        table.update_cell(message.slug, "done", content.text(f"{share.done:.0%}"), update_width=True)
        self._measuring = False
        self._next_unmeasured()

    def opened(self, key: str) -> None:
        """Answer the article."""
        self.dismiss(key)

    def action_add(self) -> None:
        """Answer that an article is to be added."""
        self.dismiss(ADD)
