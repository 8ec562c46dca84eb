"""All sources of the workspace, each with what is still to be asked of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, Static

from redpencil.domain.source import Source
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import SOURCES
from redpencil.tui.screens.correcting import correct
from redpencil.tui.screens.refetching import Refetching
from redpencil.tui.screens.sifting import Sifting
from redpencil.tui.screens.table import Row
from redpencil.tui.widgets.source_facts import spoken

if TYPE_CHECKING:
    from redpencil.desk.calling import CallSheet
    from redpencil.desk.desk import Desk

_ASKED = 200
"""Questions shown below the table; `redpencil calls` prints more."""

_SEEN = 5
"""Questions that can be seen without scrolling on the smallest screen."""

_OTHERS = 42
"""Cells of the columns that a checker needs beside the title, so that nothing has to be moved sideways."""

_WIDE = 120
"""From so many cells on the claims to ask are named in the table."""

_NAMED = 3
"""Claims named in the column."""


class Sources(Sifting, Refetching):
    """Shows what evidence was taken from."""

    DEFAULT_CSS = """
    Sources > .detail {
        height: auto; max-height: 8; padding: 0 1; background: $panel; scrollbar-size-vertical: 1;
        &:focus { border-left: outer $accent; }
        & > Static { height: auto; }
    }
    """
    HEADING = "Sources · enter reads one"
    COLUMNS: ClassVar[tuple[str, ...]] = (
        "no.",
        "source",
        "to ask",
        "hand",
        "published",
        "kind",
        "publisher",
        "address",
    )
    EMPTY = "No source is here yet. On the desk, press {source} to attach one to a claim."
    PURPOSE = (
        "The sources of all articles. enter reads one for the current claim. Below stands what is still to be asked of "
        "the one under the cursor: the claims that wait for it by its name, and those to which it is attached without "
        "words and without a place. `redpencil calls` prints the same."
    )
    NAME = "sources"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(SOURCES))

    def __init__(self, desk: "Desk", reading: Callable[[int], None]) -> None:
        super().__init__(desk)
        self._reading = reading
        self._sheets: Mapping[str, CallSheet] = {}

    def compose(self) -> ComposeResult:
        """Lay out the table, and below it what is to be asked of the source under the cursor."""
        yield from super().compose()
        with VerticalScroll(classes="detail"):
            yield Static(content.plain(""))

    @property
    def widest(self) -> int:
        """Letters shown of a cell: as many as leave room for the columns beside the title."""
        return max(24, min(60, self.size.width - _OTHERS))

    def rows(self) -> Sequence[Row]:
        """Read the sources, each with the claims that are to be asked of it; then whom else somebody waits for."""
        sheets = self.desk.calling.sheets()
        self._sheets = {_key(sheet): sheet for sheet in sheets}
        rows = [(str(source.id), self._cells(source)) for source in self.desk.browsing.sources()]
        for key, sheet in self._sheets.items():
            if sheet.source is None:
                rows.append((key, ("", f"{sheet.name} (no source yet)", self._to_ask(sheet), "", "", "", "", "")))
        return rows

    def _cells(self, source: Source) -> tuple[str, ...]:
        sheet = self._sheets.get(str(source.id))
        return (
            str(source.id),
            (source.title or source.url) + (" (confidential)" if source.confidential else ""),
            self._to_ask(sheet) if sheet is not None else "",
            source.tier.words,
            f"{source.published:%Y-%m-%d}" if source.published else "",
            source.kind.replace("-", " "),
            source.publisher,
            source.url,
        )

    def _to_ask(self, sheet: "CallSheet") -> str:
        return _refs(sheet) if self.size.width >= _WIDE else str(len(sheet.questions))

    def shown(self) -> None:
        """Show what is to be asked of the first source."""
        self._show_detail(self.here)

    def on_data_table_row_highlighted(self, message: DataTable.RowHighlighted) -> None:
        """Show what is to be asked of the source under the cursor."""
        self._show_detail(message.row_key.value)

    def _show_detail(self, key: str | None) -> None:
        sheet = self._sheets.get(key or "")
        detail = self.query_one(".detail", VerticalScroll)
        detail.display = sheet is not None
        detail.scroll_home(animate=False)
        if sheet is not None:
            known = [*spoken(sheet.source)] if sheet.source is not None else []
            if len(sheet.questions) > _SEEN:
                known.append(f"{len(sheet.questions)} claims, tab and the arrows scroll")
            beside = f" ({', '.join(known)})" if known else ""
            rows = [content.line(f"To ask {sheet.name}{beside}:", "bold")]
            rows += [content.line(f"{one.claim.ref} {one.claim.statement}") for one in sheet.questions[:_ASKED]]
            if (more := len(sheet.questions) - _ASKED) > 0:
                rows.append(content.line(f"… and {more} more; `redpencil calls` prints them all", "$foreground 66%"))
            detail.query_one(Static).update(Content("\n").join(rows))

    def opened(self, key: str) -> None:
        """Read the source."""
        if key.isdecimal():
            self._reading(int(key))

    def action_refetch(self) -> None:
        """Fetch the lit source again; whom a claim only waits for is none."""
        if (self.here or "").isdecimal():
            super().action_refetch()

    def action_facts(self) -> None:
        """Correct what is known of the source under the cursor."""
        key = self.here
        if key is not None and key.isdecimal():
            correct(self, self.desk, int(key), self._read)


def _key(sheet: "CallSheet") -> str:
    return str(sheet.source.id) if sheet.source is not None else f"name {sheet.name}"


def _refs(sheet: "CallSheet") -> str:
    named = ", ".join(str(one.claim.ref) for one in sheet.questions[:_NAMED])
    more = len(sheet.questions) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
