"""The card: everything known of the current claim."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim
from redpencil.domain.event import Event
from redpencil.domain.finding import Finding
from redpencil.domain.scale import Scale
from redpencil.tui import content
from redpencil.tui.widgets.card_words import Beside, warned, warnings, words


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
        "the evidence, and what was done so far. {ratings} judges it, enter edits the verdict, {source} attaches a "
        "source, {accept} and {dismiss} accept and dismiss what a check saw; {down} and {up} go from one to the next."
    )

    def __init__(self, scale: Scale, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._scale, self._keys = scale, keys
        self._shown: Claim | None = None
        self._beside = Beside()
        self._place = 0

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield Static(content.plain(""))

    def show(self, claim: Claim | None, history: Sequence[Event] = ()) -> None:
        """Show a claim, or nothing."""
        moved = claim is None or self._shown is None or self._shown.ref != claim.ref
        self._shown, self._beside = claim, replace(self._beside, history=history)
        self.border_subtitle = content.line(f"#{claim.number}" if claim else "")
        if moved:
            self._place = 0
            self.scroll_home(animate=False)
        self._draw()

    def show_article(self, article: Article, loose: Sequence[Finding]) -> None:
        """Show below the claim what is to be minded of its article; `loose` are findings that belong to no claim."""
        self._beside = replace(self._beside, loose=loose, warnings=warnings(article))
        self._draw()

    @property
    def finding(self) -> int | None:
        """The number of the open finding that is picked out, where the claim is about the world and has any."""
        found = self._choices()
        return found[min(self._place, len(found) - 1)].number if found else None

    def move(self, by: int) -> None:
        """Pick out the next finding, or the one before; where there is none, scroll."""
        last = len(self._choices()) - 1
        if 0 <= self._place + by <= last:
            self._place += by
            self._draw()
        else:
            self.scroll_relative(y=by, animate=False)

    def _choices(self) -> tuple[Finding, ...]:
        claim = self._shown
        return claim.open_findings if claim is not None and claim.about is About.WORLD else ()

    def _draw(self) -> None:
        if self._shown is None:
            self.query_one(Static).update(content.joined(warned(self._beside.warnings)))
        else:
            self.query_one(Static).update(words(self._shown, self._scale, self._keys, self._beside, self.finding))
