"""All articles, with how much of each is done."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from redpencil.tui import content
from redpencil.tui.screens.table import Table

ADD = ""
"""Answered when the reviewer wants to add an article."""


class Articles(Table):
    """Answers the slug of the article to open, or `ADD`."""

    HEADING = "Articles"
    COLUMNS: ClassVar[tuple[str, ...]] = ("article", "coverage", "done", "open", "claims", "findings", "date")
    EMPTY = "No article is here yet. Press + to add one from a file or pasted text."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "open"),
        Binding("plus", "add", "add an article"),
    ]

    def rows(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """Read the articles with their coverage."""
        found = []
        for article in self.desk.browsing.articles():
            share = self.desk.browsing.coverage(article.slug)
            date = str(article.metadata.date or "undated")
            counts = (str(article.open), str(article.claims), str(article.findings))
            bar = "".join(content.meter(share.done, share.open, 16))
            found.append((article.slug, (article.title, bar, f"{share.done:.0%}", *counts, date)))
        return found

    def opened(self, key: str) -> None:
        """Answer the article."""
        self.dismiss(key)

    def action_add(self) -> None:
        """Answer that an article is to be added."""
        self.dismiss(ADD)
