"""Leads: the passages of sources that bear on a claim, to pick the one that is to be attached."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from redpencil.domain.lead import Lead
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import PASSAGES
from redpencil.tui.dialogs.dialog import Dialog

_LONGEST: Final = 600
"""How many letters of a passage are shown: a table or a line without end would fill the screen."""
_SHOWN: Final = 0.03
"""Reasons that weigh less are left out."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A passage that was picked: to be attached, or to be read where it stands in its source."""

    lead: Lead
    read: bool = False


class Leads(Dialog[Picked]):
    """Shows the passages that bear on a claim, the best first, and asks for one of them."""

    DEFAULT_CSS = """
    Leads {
        & > .box { width: 110; }
        & OptionList { max-height: 1fr; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PASSAGES), Binding("right", "read", show=False)]

    def __init__(self, statement: str, leads: Sequence[Lead], key: str = PASSAGES[0].key) -> None:
        super().__init__()
        self._key = key
        self._statement, self._leads = statement, tuple(leads)

    def compose(self) -> ComposeResult:
        """Lay out the passages."""
        with Vertical(classes="box") as box:
            box.border_title = content.plain("Evidence")
            box.border_subtitle = content.plain(f"enter attaches · {self._key} reads it in its source · escape back")
            yield Static(content.plain(self._statement), classes="about")
            yield OptionList(*(Option(content.joined(*_words(lead))) for lead in self._leads))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Answer with the passage that was lit."""
        self.dismiss(Picked(self._leads[message.option_index]))

    def action_read(self) -> None:
        """Answer with the passage that is lit, to be read in its source."""
        lit = self.query_one(OptionList).highlighted
        self.dismiss(Picked(self._leads[lit or 0], read=True))


def _words(lead: Lead) -> Iterator[Content]:
    """Say where a passage stands, what it says with the claim's words lit, why it is here, and how it differs."""
    source = lead.source.title or lead.source.url or "a source without a name"
    yield content.line(f"{lead.source.id}. {source}, {lead.locator}", "bold")
    yield content.plain("\n")
    yield from _passage(lead)
    reasons = "; ".join(reason.name for reason in lead.reasons if reason.weight >= _SHOWN)
    yield content.plain(f"\n{content.one_line(reasons)}", "$foreground 66%")
    for difference in lead.differences:
        yield content.plain(f"\n≠ {content.one_line(difference)}", "$warning")
    yield content.plain("\n")


def _passage(lead: Lead) -> Iterator[Content]:
    words, end = lead.passage.replace("\n", " "), 0
    for span in lead.matches:
        if span.end > _LONGEST:
            break
        yield content.plain(words[end : span.start])
        yield content.plain(words[span.start : span.end], "bold underline")
        end = span.end
    rest = words[end:_LONGEST]
    yield content.plain(f"{rest}…" if len(words) > _LONGEST else rest)
