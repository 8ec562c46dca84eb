"""A list to pick one thing from, by its key or with the arrows."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to pick: the key that picks it, what it is called, and what is answered."""

    key: str
    label: str
    value: str


class Choice(Dialog[str]):
    """Asks to pick one of a few things."""

    def __init__(self, title: str, picks: Sequence[Pick], about: str = "") -> None:
        super().__init__()
        self._title, self._picks, self._about = title, tuple(picks), about

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(classes="box") as box:
            box.border_title = content.line(self._title)
            if self._about:
                yield Static(content.plain(self._about), classes="about")
            yield OptionList(*(Option(self._row(pick)) for pick in self._picks))
            yield Static(content.plain("press its key, or arrows and enter · escape back"), classes="hint")

    def _row(self, pick: Pick) -> Content:
        return content.joined(content.plain(f" {pick.key}  ", "bold"), content.line(pick.label))

    def on_key(self, event: events.Key) -> None:
        """Pick by key."""
        if self._pick(event.character):
            event.stop()

    def take_early(self, character: str | None) -> None:
        """Pick by a key that was typed before the list had come up, as the second key of a chord may be."""
        self._pick(character)

    def _pick(self, character: str | None) -> bool:
        for pick in self._picks:
            if character == pick.key:
                self.dismiss(pick.value)
                return True
        return False

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Pick what was lit."""
        self.dismiss(self._picks[message.option_index].value)
