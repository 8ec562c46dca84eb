"""The card: everything known of the current claim."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim
from redpencil.domain.event import Event
from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding
from redpencil.domain.scale import Scale
from redpencil.tui import content
from redpencil.tui.widgets.card_words import Beside, Focus, rows_above, warned, warnings, words


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
        "source, {accept} and {dismiss} accept and dismiss what a check saw; {down} and {up} go from one to the next, "
        "then through the evidence: enter reads the source of the one marked ▸, {reword} changes it, {dismiss} "
        "takes it off."
    )

    def __init__(self, scale: Scale, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._scale, self._keys = scale, keys
        self._shown: Claim | None = None
        self._beside = Beside()
        self._again: tuple[str, ...] = ()
        self._place = 0

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield Static(content.plain(""))

    def show(self, claim: Claim | None, history: Sequence[Event] = (), again: Sequence[str] = ()) -> None:
        """Show a claim, or nothing; `again` says why its verdict wants another look."""
        moved = claim is None or self._shown is None or self._shown.ref != claim.ref
        self._shown, self._beside = claim, replace(self._beside, history=history)
        self._again = tuple(again)
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
        return self._focus.finding

    @property
    def evidence(self) -> Evidence | None:
        """The piece of evidence that is picked out, if one is."""
        pieces = self._shown.evidence if self._shown is not None else ()
        return next((one for one in pieces if one.number == self._focus.evidence), None)

    def move(self, by: int) -> None:
        """Pick out the next finding or piece of evidence, or the one before; where there is none, scroll."""
        if 0 <= self._place + by < len(self._choices()):
            self._place += by
            self._draw()
            if self._shown is not None and self.evidence is not None:
                width = self.scrollable_content_region.width
                row = rows_above(self._shown, self._scale, self._keys, self._focus, width)
                self.call_after_refresh(self._bring_into_view, row)
        else:
            self.scroll_relative(y=by, animate=False)

    def _bring_into_view(self, row: int) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not top <= row < top + height - 4:
            self.scroll_to(y=max(0, row - 1), animate=False, force=True)

    @property
    def _focus(self) -> Focus:
        found = self._choices()
        return replace(found[min(self._place, len(found) - 1)], again=self._again)

    def _choices(self) -> tuple[Focus, ...]:
        """Return what can be picked out: the open findings, or nothing where none is open, and then the evidence."""
        claim = self._shown
        if claim is None:
            return (Focus(),)
        findings = [Focus(finding=one.number) for one in claim.open_findings] if claim.about is About.WORLD else []
        return (*(findings or [Focus()]), *(Focus(evidence=one.number) for one in claim.evidence))

    def _draw(self) -> None:
        if self._shown is None:
            self.query_one(Static).update(content.joined(warned(self._beside.warnings)))
        else:
            self.query_one(Static).update(words(self._shown, self._scale, self._keys, self._beside, self._focus))
