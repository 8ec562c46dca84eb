"""A ledger of an article: rows that each stand somewhere in its text. Names, numbers and skipped sentences share it."""

from typing import TYPE_CHECKING

from redpencil.domain.span import Span
from redpencil.tui.screens.sifting import Sifting

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


def key(number: int, place: Span | None) -> str:
    """Return the key of a row: its number, and where it stands."""
    return f"{number}" if place is None else f"{number}:{place.start}-{place.end}"


def place(key_: str) -> Span | None:
    """Return where the row of a key stands, if it stands anywhere."""
    _, _, where = key_.partition(":")
    start, dash, end = where.partition("-")
    return Span(int(start), int(end)) if dash else None


class Ledger(Sifting):
    """Answers the key of the row whose place in the text is to be shown."""

    PURPOSE = "What the checks have read in the article, with the place of each; enter shows it in the draft."
    NAME = "names, numbers, quotations"

    def __init__(self, desk: "Desk", slug: str) -> None:
        super().__init__(desk)
        self.slug = slug

    def opened(self, key: str) -> None:
        """Answer the row, if it stands anywhere."""
        if place(key) is not None:
            self.dismiss(key)
