"""The card: everything known of the current claim."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from redpencil.domain.claim import Claim
from redpencil.domain.event import Event
from redpencil.domain.scale import Scale
from redpencil.tui import content
from redpencil.tui.widgets.card_words import words


class Card(VerticalScroll, can_focus=True):
    """The current claim with its findings, evidence, verdict, notes and history."""

    DEFAULT_CSS = """
    Card {
        scrollbar-gutter: stable;
        padding: 0 1;
        & > Static { width: 1fr; height: auto; }
    }
    """
    BORDER_TITLE = "Claim"
    HELP = (
        "The current claim: what it says, what was decided and why, what the checks saw, where it stands in the text, "
        "the evidence, and what was done so far. Press a digit to judge it, enter to edit the verdict, s to attach a "
        "source, a or x to accept or dismiss what a check saw."
    )

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._shown: Claim | None = None

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield Static(content.plain(""))

    def show(self, claim: Claim | None, history: Sequence[Event] = ()) -> None:
        """Show a claim, or nothing."""
        moved = claim is None or self._shown is None or self._shown.ref != claim.ref
        self._shown = claim
        self.border_subtitle = content.line(f"#{claim.number}" if claim else "")
        self.query_one(Static).update(words(claim, self._scale, history) if claim else content.plain(""))
        if moved:
            self.scroll_home(animate=False)
