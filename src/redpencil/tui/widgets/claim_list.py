"""The list of claims: pages of rows read as they come into view, so that a million are as quick as ten."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import work
from textual.message import Message
from textual.strip import Strip

from redpencil.domain.claim import ClaimLine, Ref
from redpencil.domain.scale import Scale
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.messages.work import Failed
from redpencil.tui.widgets.cursor_rows import CursorRows
from redpencil.tui.widgets.pages import Pages
from redpencil.tui.widgets.rows import Columns, pieces, second_line
from redpencil.tui.widgets.spacing import Spacing

Load = Callable[[int, int], tuple[ClaimLine, ...]]
"""Reads rows: the first one's place, and how many."""

Groups = Sequence[tuple[str, int]]
"""The headings of a list in their order, each with the number of claims below it."""


class ClaimList(CursorRows):
    """Claims, one to a line, in the order of the text."""

    DEFAULT_CSS = """
    ClaimList {
        scrollbar-gutter: stable;
        overflow-x: hidden;
        & .claims--current { background: $foreground 12%; }
        &:focus .claims--current { background: $accent 35%; text-style: bold; }
        &:ansi .claims--current { background: ansi_default; text-style: underline; }
        &:ansi:focus .claims--current { background: ansi_default; text-style: reverse; }
        & .claims--selected { color: $foreground; text-style: bold; }
        & .claims--head { color: $foreground; text-style: bold; }
        & .claims--dim { color: $foreground 66%; }
        & .claims--good { color: $success; }
        & .claims--mixed { color: $warning; }
        & .claims--bad { color: $error; }
        & .claims--unknown { color: $secondary; }
        & .claims--correct { color: $error; }
        & .claims--dropped { color: $foreground 66%; text-style: strike; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"claims--{name}"
        for name in (
            "current",
            "selected",
            "head",
            "dim",
            "open",
            "good",
            "mixed",
            "bad",
            "unknown",
            "correct",
            "dropped",
        )
    }
    BORDER_TITLE = "Claims"
    HELP = (
        "All claims that were found, in the order of the text. The first sign says how far the work is "
        "(○ open, ◐ in work, ◔ waiting, ● settled), the second what was decided (✓ ≈ ✗ ?) or that the text wants "
        "correcting (✎). On the right stands the priority, from 0 to 99, and ! where a check saw something. space "
        "selects claims (■): then {ratings}, {take-up}, {waiting}, {drop} and {join} are about all of them, and one "
        "{undo} takes that back; escape drops the selection."
    )

    @dataclass
    class Highlighted(Message):
        """A claim became current."""

        line: ClaimLine
        row: int

    @dataclass
    class PageRead(Message):
        """A page of rows was read; `edition` says for which list."""

        edition: int
        page: int
        lines: tuple[ClaimLine, ...]

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._pages = Pages()
        self._load: Load = lambda _offset, _limit: ()
        self._edition = 0
        self._numbers = 2
        self._wanted: list[int] = []
        self._reading = False
        self._announce = False
        self._pens: dict[str, Style] = {}
        self._selected: frozenset[Ref] = frozenset()
        self._headings: Mapping[int, str] = {}

    @property
    def current(self) -> ClaimLine | None:
        """The current claim, if it has been read."""
        return self._pages.get(self.row)

    def fill(self, load: Load, total: int, row: int, lines: tuple[ClaimLine, ...] = (), groups: Groups = ()) -> None:
        """Show another list, or the same one anew, with `row` as the current one.

        `lines` are those of its page, where they have been read already.
        """
        self._load, self._total = load, total
        begins = accumulate((size for _, size in groups), initial=0)
        self._headings = dict(zip(begins, (f"{name} ({size:,})" for name, size in groups), strict=False))
        self._edition += 1
        self._pages.outdate()
        self._wanted.clear()
        self._share_out()
        self.set_reactive(ClaimList.row, max(0, min(row, total - 1)))
        self._announce = True
        if lines:
            self._keep(self._pages.page_of(self.row), lines)
        else:
            self._want(self.row)
        self.show_row()
        self.refresh()

    def select(self, refs: Collection[Ref]) -> None:
        """Mark the claims that were selected."""
        self._selected = frozenset(refs)
        self.refresh()

    def line_at(self, row: int) -> ClaimLine | None:
        """Return the claim in a row, if there is one and it has been read."""
        return self._pages.get(row)

    def replace(self, line: ClaimLine) -> None:
        """Show a claim's line as it is now, without reading its page again."""
        self._pages.replace(line)
        self.refresh()

    def watch_row(self, old: int, new: int) -> None:
        """Bring the current row into view and tell of it; only the two rows that change are drawn anew."""
        self._announce = True
        self.show_row()
        self._tell()
        self.refresh_row(old)
        self.refresh_row(new)

    def _tell(self) -> None:
        line = self._pages.get(self.row, fresh=True)
        if line is None:
            self._want(self.row)
        elif self._announce:
            self._announce = False
            self.post_message(self.Highlighted(line, self.row))

    def _want(self, row: int) -> None:
        page = self._pages.page_of(row)
        if self._total and not self._pages.fresh(page) and page not in self._wanted:
            self._wanted.append(page)
        if self._wanted and not self._reading:
            self._reading = True
            self._read_page(self._load, self._edition, self._wanted.pop())

    @work(thread=True, group="pages", description="Reading a page of claims")
    def _read_page(self, load: Load, edition: int, page: int) -> None:
        lines: tuple[ClaimLine, ...] = ()
        try:
            lines = load(page * Pages.SIZE, Pages.SIZE)
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
        self.post_message(self.PageRead(edition, page, lines))

    def on_claim_list_page_read(self, message: PageRead) -> None:
        """Keep a page that was read, unless the list has changed since."""
        message.stop()
        self._reading = False
        if message.edition == self._edition:
            self._keep(message.page, message.lines)
        self._want(self.row)
        self.refresh()

    def _keep(self, page: int, lines: tuple[ClaimLine, ...]) -> None:
        self._pages.keep(page, lines)
        self._numbers = max((self._numbers, *(len(str(line.number)) for line in lines)))
        self._share_out()
        if self._announce and self._pages.page_of(self.row) == page:
            self._tell()

    def _share_out(self) -> None:
        """Let statements that would be cut take a second line, as long as the whole list is in view for it."""
        headed, width = tuple(self._headings), Columns.fitting(self.scrollable_content_region.width, self._numbers)
        spare = max(0, self.scrollable_content_region.height - self._total - len(headed))
        rows = ((row, self._pages.get(row)) for row in range(self._total if spare else 0))
        cut = (row for row, line in rows if line is not None and content.width(line.statement) > width.statement)
        self.space(Spacing(self._total, headed, tuple(islice(cut, spare))))

    def on_resize(self) -> None:
        """Share out the lines anew, and keep the current row in view."""
        self._share_out()
        super().on_resize()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        row, part = self._spacing.at(y + self.scroll_offset.y)
        width = self.scrollable_content_region.width
        if row >= self._total:
            return Strip.blank(width, self.rich_style)
        if part < 0:
            return Strip(
                [Segment(" " + content.cell(self._headings[row], width - 1), self.rich_style + self._style("head"))]
            )
        page = self._pages.page_of(row)
        if not self._pages.fresh(page):
            self._want(row)
        line = self._pages.get(row)
        base = self._paper(current=row == self.row)
        if line is None:
            return Strip([Segment(content.cell("  …", width), base + self._style("dim"))], width)
        columns = Columns.fitting(width, self._numbers)
        tall = len(self._spacing.lines(row)) - (row in self._headings) > 1
        if part:
            parts = second_line(line, columns, self._scale)
        else:
            parts = pieces(line, columns, self._scale, selected=line.ref in self._selected, broken=tall)
        return Strip([Segment(text, base + self._style(look)) for text, look in parts], width)

    def _style(self, name: str) -> Style:
        if name not in self._pens:
            self._pens[name] = content.pen(self, f"claims--{name}")
        return self._pens[name]

    def _paper(self, *, current: bool) -> Style:
        name = "paper, lit" if current else "paper"
        if name not in self._pens:
            lit = content.paper(self, "claims--current") if current else Style.null()
            self._pens[name] = self.rich_style + lit
        return self._pens[name]

    def notify_style_update(self) -> None:
        """Mix the inks anew: the theme, or the focus, has changed."""
        super().notify_style_update()
        self._pens.clear()
