"""Which formats a report is written in, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.toggle import Toggle
from redpencil.tui.dialogs.words import Words

_CONFIDENTIAL = "with confidential sources: the house's own copy, not to leave it"


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
    """The formats wanted, the folder they go to, and whether confidential sources are named."""

    formats: tuple[str, ...]
    folder: str
    confidential: bool = False


class Ticks(OptionList):
    """The formats, each with a sign that says without colour whether it is ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    def __init__(self, formats: Sequence[ReportFormat], ticked: Sequence[str]) -> None:
        self._formats = {format_.id: format_ for format_ in formats}
        self._ticked = set(ticked)
        super().__init__(*(Option(self._words(name), name) for name in self._formats))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The formats that are ticked, in their own order."""
        return tuple(name for name in self._formats if name in self._ticked)

    def action_tick(self) -> None:
        """Tick the format under the cursor, or take its tick away."""
        if self.highlighted_option is not None and (name := self.highlighted_option.id) is not None:
            self._ticked ^= {name}
            self.replace_option_prompt(name, self._words(name))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick with the mouse as well; enter is the dialog's own."""
        event.stop()
        self.action_tick()

    def _words(self, name: str) -> Content:
        ticked = name in self._ticked
        return content.joined(
            content.plain(f"{'●' if ticked else '○'} {name:<14} ", "bold" if ticked else ""),
            content.line(self._formats[name].description, "$foreground 66%"),
        )


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
            yield Ticks(self._formats, self._value.formats)
            yield Static(content.plain("folder"), classes="label")
            yield Words(self._value.folder)
            yield Toggle(_CONFIDENTIAL, on=self._value.confidential)
            yield Static(content.plain("space ticks · enter writes · escape back"), classes="hint")

    def action_answer(self) -> None:
        """Answer with what was ticked."""
        if formats := self.query_one(Ticks).ticked:
            self.dismiss(Order(formats, self.query_one(Words).value, self.query_one(Toggle).on))
        else:
            content.say(self, "Tick at least one format with space.", "warning")
