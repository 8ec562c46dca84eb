"""Which formats a report is written in, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.words import Words


class ReportFormat(Protocol):
    """A format that a report can be written in."""

    @property
    def id(self) -> str:
        """Its name."""

    @property
    def suffix(self) -> str:
        """How its files end."""

    @property
    def description(self) -> str:
        """What it is for."""


@dataclass(frozen=True, slots=True)
class Order:
    """The formats wanted and the folder they go to."""

    formats: tuple[str, ...]
    folder: str


class WriteReport(Dialog[Order]):
    """Asks which formats to write and into which folder."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,ctrl+s", "answer", "Write", show=False, priority=True)]

    def __init__(self, about: str, formats: Sequence[ReportFormat], value: Order) -> None:
        super().__init__()
        self._about, self._formats, self._value = about, tuple(formats), value

    def compose(self) -> ComposeResult:
        """Lay out the formats and the folder."""
        with Vertical(classes="box") as box:
            box.border_title = content.plain("Report")
            yield Static(content.plain(self._about), classes="about")
            yield SelectionList[str](*(self._row(format_) for format_ in self._formats))
            yield Static(content.plain("folder"), classes="label")
            yield Words(self._value.folder)
            yield Static(content.plain("space ticks · enter writes · escape back"), classes="hint")

    def _row(self, format_: ReportFormat) -> Selection[str]:
        return Selection(self._words(format_), format_.id, format_.id in self._value.formats)

    def _words(self, format_: ReportFormat) -> Content:
        return content.joined(content.plain(f"{format_.id:<14} "), content.line(format_.description, "$foreground 66%"))

    def action_answer(self) -> None:
        """Answer with what was ticked."""
        ticked = set(self.query_one(SelectionList).selected)
        formats = tuple(format_.id for format_ in self._formats if format_.id in ticked)
        if formats:
            self.dismiss(Order(formats, self.query_one(Words).value))
        else:
            content.say(self, "Tick at least one format with space.", "warning")
