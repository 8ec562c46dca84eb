"""The sentences of an article that hold no claim, each with the reason; a person may agree with each."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.widgets import DataTable

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import SKIPPED
from redpencil.tui.messages.work import Agreed, Failed
from redpencil.tui.screens.ledger import Ledger, key, place
from redpencil.tui.screens.table import Row

_AGREED = "✓"


class Skipped(Ledger):
    """Shows what was skipped and why."""

    HEADING = "Skipped sentences · enter shows the place"
    COLUMNS: ClassVar[tuple[str, ...]] = ("", "skipped because", "sentence")
    EMPTY = "Nothing was skipped: every sentence holds a claim."
    PURPOSE = (
        "The sentences that hold no claim, each with the reason. One that was rightly skipped counts as done once you "
        "agree; for one that does hold a claim, go to its place with enter, select the words and press {new-claim}."
    )
    NAME = "skipped sentences"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(SKIPPED))

    def rows(self) -> Sequence[Row]:
        """Read the skipped sentences, with a sign at those that a person has agreed with."""
        text = self.desk.browsing.article(self.slug).text
        return [
            (
                key(number, one.span),
                (_AGREED if one.looked_at else " ", one.reason or one.disposition.words, one.span.of(text)),
            )
            for number, one in enumerate(self.desk.skipping.skipped(self.slug))
        ]

    def action_agree(self) -> None:
        """Agree that the sentence was rightly skipped, or take that back; go on to the next."""
        table = self.query_one(DataTable)
        if not table.row_count:
            return
        here = table.ordered_rows[table.cursor_row].key.value or ""
        self._agree(here, agreed=self.cells(here)[0] != _AGREED)
        self.action_step(1)

    @work(thread=True, group="agreeing", description="Keeping what was agreed")
    def _agree(self, here: str, *, agreed: bool) -> None:
        where = place(here)
        try:
            if where is not None:
                self.desk.skipping.agree(self.slug, [where.start], agreed=agreed)
                self.post_message(Agreed(here, agreed))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    def on_agreed(self, message: Agreed) -> None:
        """Show that it was kept."""
        sign = _AGREED if message.agreed else " "
        self.put_cells(message.key, (sign, *self.cells(message.key)[1:]))
        self.query_one(DataTable).update_cell(message.key, self.COLUMNS[0], content.text(sign), update_width=True)
