"""A plain table over the whole screen, read beside it: what the screens of articles, sources and ledgers share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Static

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands import in_house, keys_by_id
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.keymap import SCREENS
from redpencil.tui.commands.lists import TABLE
from redpencil.tui.dialogs.keys import Keys
from redpencil.tui.messages.work import Failed, RowsLoaded

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

Row = tuple[str, tuple[str, ...]]
"""A row's key, and what stands in its cells."""

_MOST = 2_000
"""Rows shown; Textual's table takes a second for each ten thousand."""

_WIDEST = 90
"""Letters shown of a cell."""


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
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(TABLE))
    HEADING: ClassVar[str] = ""
    COLUMNS: ClassVar[tuple[str, ...]] = ()
    EMPTY: ClassVar[str] = ""
    PURPOSE: ClassVar[str] = ""
    """What the screen is for, as its help says it; `{name}` stands for the key of a command, as in `EMPTY`."""
    NAME: ClassVar[str] = ""
    """The screen's name in the table of keys."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self.keys = keys_by_id(desk.config)
        self._rows: dict[str, tuple[str, ...]] = {}

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

    def rows(self) -> Sequence[Row]:
        """Read the rows, each with its key; runs beside the screen."""
        raise NotImplementedError

    def on_rows_loaded(self, message: RowsLoaded) -> None:
        """Show the rows."""
        self._rows = dict(message.rows)
        self.fill()
        self.shown()

    def fill(self) -> None:
        """Show the rows that pass."""
        rows = self.passing(tuple(self._rows.items()))
        empty = self.query_one(".empty", Static)
        empty.display = not rows or len(rows) > _MOST
        nothing = (
            "Nothing here holds these words. escape shows everything again."
            if self._rows
            else self.EMPTY.format_map(self.keys)
        )
        empty.update(content.plain(f"The first {_MOST:,} of {len(rows):,}." if rows else nothing))
        table = self.query_one(DataTable)
        table.clear()
        for key, cells in rows[:_MOST]:
            table.add_row(*(content.text(_cut(words, self.widest)) for words in cells), key=key)

    @property
    def widest(self) -> int:
        """Letters shown of a cell."""
        return _WIDEST

    @property
    def here(self) -> str | None:
        """The key of the row under the cursor, if there is any."""
        table = self.query_one(DataTable)
        return table.ordered_rows[table.cursor_row].key.value if table.row_count else None

    def passing(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows to show: all of them, unless a screen leaves some out."""
        return rows

    def cells(self, key: str) -> tuple[str, ...]:
        """Return what stands in the cells of a row."""
        return self._rows[key]

    def put_cells(self, key: str, cells: tuple[str, ...]) -> None:
        """Change what stands in the cells of a row, for whenever the rows are shown anew."""
        self._rows[key] = cells

    def show_heading(self, beside: str = "") -> None:
        """Show the heading, with some words beside it."""
        self.query_one(".title", Static).update(content.line(f"{self.HEADING}  {beside}".rstrip()))

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

    def action_keys(self) -> None:
        """Say what the screen is for, and its keys."""
        commands = in_house(SCREENS[self.NAME], self.desk.config)
        title = self.HEADING.partition(" · ")[0]
        self.app.push_screen(Keys(title, self.PURPOSE.format_map(self.keys), commands, ()))

    def action_leave(self) -> None:
        """Go back without opening anything."""
        self.dismiss(None)


def _cut(words: str, widest: int) -> str:
    line = content.one_line(words)
    return line if len(line) <= widest else f"{line[: widest - 1].rstrip()}…"
