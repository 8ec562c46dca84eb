"""A ledger of an article: rows that each stand somewhere in its text. Names, numbers and skipped sentences share it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from redpencil.domain.span import Span
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.screens.table import Row, Table

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


class Ledger(Table):
    """Answers the key of the row whose place in the text is to be shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter"),
    ]

    def __init__(self, desk: "Desk", slug: str) -> None:
        super().__init__(desk)
        self.slug = slug
        self._filter = ""

    def passing(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Leave out the rows that do not hold the words of the filter."""
        wanted = self._filter.casefold()
        return [row for row in rows if any(wanted in cell.casefold() for cell in row[1])] if wanted else rows

    def action_filter(self) -> None:
        """Show only the rows that hold some words."""
        question = Question("Filter", (Field("show rows that hold", self._filter),), hint="empty shows everything")

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is not None:
                self._pass_only(answers[0].strip())

        self.app.push_screen(Form(question), answered)

    def action_leave(self) -> None:
        """Drop the filter; without one, go back."""
        if self._filter:
            self._pass_only("")
        else:
            super().action_leave()

    def opened(self, key: str) -> None:
        """Answer the row, if it stands anywhere."""
        if place(key) is not None:
            self.dismiss(key)

    def _pass_only(self, words: str) -> None:
        self._filter = words
        self.show_heading(f"/ {words}" if words else "")
        self.fill()
