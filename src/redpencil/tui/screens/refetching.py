"""Fetching the lit source again, beside the screen, with a bar that escape stops."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.widgets import DataTable
from textual.worker import get_current_worker

from redpencil.desk.progress import Cancelled
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import REFETCHING
from redpencil.tui.dialogs.passage import Changes
from redpencil.tui.dialogs.progress import Progress
from redpencil.tui.messages.work import Failed, FetchedAgain, Progressed
from redpencil.tui.screens.table import Table


class Refetching(Table):
    """A table whose rows are keyed by the numbers of sources."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(REFETCHING))

    _progress: Progress | None = None

    def action_refetch(self) -> None:
        """Fetch the lit source again and show what has become of it."""
        table = self.query_one(DataTable)
        if table.row_count:
            worker = self._refetch(int(table.ordered_rows[table.cursor_row].key.value or 0))
            self._progress = Progress("Fetching the source again", worker.cancel)
            self.app.push_screen(self._progress)

    @work(thread=True, exclusive=True, group="refetching", description="Fetching a source again")
    def _refetch(self, number: int) -> None:
        worker = get_current_worker()

        def advance(what: str, share: float) -> None:
            if worker.is_cancelled:
                raise Cancelled
            self.post_message(Progressed(what, share))

        try:
            self.post_message(FetchedAgain(self.desk.fetching.refetch(number, advance)))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
        except Cancelled:
            self.post_message(Failed("Stopped. Nothing of it was kept."))

    def on_progressed(self, message: Progressed) -> None:
        """Move the bar."""
        if self._progress is not None:
            self._progress.advance(message.what, message.share)

    def on_fetched_again(self, message: FetchedAgain) -> None:
        """Show what has become of the source."""
        self._close()
        told = message.told
        if told.changes is not None:
            self.app.push_screen(Changes(told))
        else:
            content.say(self, told.why or f"Source {told.source.id} has not changed.")

    def on_failed(self, message: Failed) -> None:
        """Tell why it could not be fetched."""
        message.stop()
        self._close()
        content.say(self, message.sentence, "error")

    def _close(self) -> None:
        if self._progress is not None:
            self._progress.dismiss()
            self._progress = None
