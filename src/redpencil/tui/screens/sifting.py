"""A table of which only the rows with some words are shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import SIFTING
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.screens.table import Row, Table

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


class Sifting(Table):
    """A table with a filter."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(SIFTING))

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
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

    def _pass_only(self, words: str) -> None:
        self._filter = words
        self.show_heading(f"/ {words}" if words else "")
        self.fill()
