"""A plain table over the whole screen, read beside it: what the screens of articles, sources and names share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Static

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.messages.work import Failed, RowsLoaded

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_MOST = 2_000
"""Rows shown; Textual's table takes a second for each ten thousand."""


class Table(Screen[str]):
    """Rows to look through, and perhaps to open; answers the key of the row that was opened."""

    DEFAULT_CSS = """
    Table {
        background: $background;
        & .title { height: 1; padding: 0 1; background: $panel; text-style: bold; }
        & .empty { padding: 1 2; color: $foreground 70%; }
        & DataTable { height: 1fr; background: $background; scrollbar-gutter: stable; }
        & DataTable > .datatable--header { background: $background; color: $foreground 66%; }
        & DataTable > .datatable--cursor { background: $accent 35%; color: $foreground; }
        & DataTable:focus { background-tint: $background 0%; }
        & DataTable:focus > .datatable--cursor { background: $accent 35%; color: $foreground; }
        & Footer { background: $background; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "back"),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
    ]
    HEADING: ClassVar[str] = ""
    COLUMNS: ClassVar[tuple[str, ...]] = ()
    EMPTY: ClassVar[str] = ""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """Lay out the table."""
        yield Static(content.plain(self.HEADING), classes="title")
        yield Static(content.plain("Reading …"), classes="empty")
        yield DataTable[Text](cursor_type="row", zebra_stripes=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the rows."""
        table = self.query_one(DataTable)
        for column in self.COLUMNS:
            table.add_column(content.text(column), key=column)
        table.focus()
        self._read()

    @work(thread=True, exclusive=True, group="rows", description="Reading the rows")
    def _read(self) -> None:
        try:
            self.post_message(RowsLoaded(self.rows()))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    def rows(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """Read the rows, each with its key; runs beside the screen."""
        raise NotImplementedError

    def on_rows_loaded(self, message: RowsLoaded) -> None:
        """Show the rows."""
        empty = self.query_one(".empty", Static)
        empty.display = not message.rows or len(message.rows) > _MOST
        empty.update(content.plain(f"The first {_MOST:,} of {len(message.rows):,}." if message.rows else self.EMPTY))
        table = self.query_one(DataTable)
        for key, cells in message.rows[:_MOST]:
            table.add_row(*(content.text(content.one_line(words)[:90]) for words in cells), key=key)
        self.shown()

    def shown(self) -> None:
        """Do what is to be done once the rows are shown."""

    def on_failed(self, message: Failed) -> None:
        """Tell what could not be read."""
        content.say(self, message.sentence, "error")

    def on_data_table_row_selected(self, message: DataTable.RowSelected) -> None:
        """Open a row."""
        if message.row_key.value is not None:
            self.opened(message.row_key.value)

    def opened(self, key: str) -> None:
        """Answer with the row that was opened; a screen without anything to open does nothing."""

    def action_step(self, by: int) -> None:
        """Move down or up."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + by)

    def action_leave(self) -> None:
        """Go back without opening anything."""
        self.dismiss(None)
