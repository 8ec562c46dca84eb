"""The desk: claims, draft and card side by side, over each other, or one at a time, as the terminal is wide."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import Provider
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Footer

from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.evidence import Evidence
from redpencil.domain.filtering import written
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.commands import Command
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.messages.work import ArticleLoaded, ClaimLoaded, ListLoaded
from redpencil.tui.providers.commands import Commands
from redpencil.tui.providers.filters import Filters
from redpencil.tui.screens.arranging import headings
from redpencil.tui.screens.perusing import Perusing
from redpencil.tui.widgets.card import Card
from redpencil.tui.widgets.claim_list import ClaimList
from redpencil.tui.widgets.draft import Draft
from redpencil.tui.widgets.headline import Headline
from redpencil.tui.widgets.hint import Hint

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

PANES = ("list", "draft", "card")
"""The panes in the order of the tab key."""


class Main(Perusing):
    """The main screen."""

    CSS_PATH = "main.tcss"
    AUTO_FOCUS = "ClaimList"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands, Filters}

    def __init__(self, desk: "Desk", article: str | None, commands: tuple[Command, ...], first: ListLoaded) -> None:
        super().__init__(desk, article, commands)
        self._new, self._first = True, first
        self._opened_before: set[tuple[str, int]] = set()
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        yield Headline(self.keys["look-again"])
        with Container(id="panes"):
            yield ClaimList(self.scale)
            yield Draft(self.scale)
            yield Card(self.scale, self.keys)
        yield Hint(self.keys)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the list."""
        self.add_class("-at-list")
        if self.desk.read_only:
            content.say(self, self.desk.read_only_reason, "warning")
        for warning in self.desk.warnings[:3]:
            content.say(self, warning, "warning")
        self.on_list_loaded(self._first)
        if self.choice.article is not None:
            self.call_after_refresh(self.read_article, self.choice.article, known=False)
        self.call_after_refresh(self.get_ready)

    def go_to(self, ref: Ref | None) -> None:
        """Make a claim current, or the first that wants work, and read everything anew."""
        if ref is not None:
            self.ref = ref
            self.query_one(Hint).hide()
            if self.claim is not None and self.claim.ref == ref:
                self.query_one(Card).show(self.claim)
        self.read_list(self.choice, ref, self.query_one(ClaimList).row)
        slug = ref.article if ref is not None else self.choice.article
        if slug is not None:
            self.read_article(slug, known=self.view is not None and self.view.article.slug == slug)

    def finding_in_focus(self, claim: Claim) -> int:
        """Return the number of the finding that is picked out on the card."""
        return self.query_one(Card).finding or super().finding_in_focus(claim)

    def open_article(self, slug: str) -> None:
        """Show another article, or the same one in its new version."""
        self.ref, self.claim, self.view = None, None, None
        self.choice = type(self.choice)(article=slug)
        self.select(())
        self._new = True
        self.go_to(None)

    def on_list_loaded(self, message: ListLoaded) -> None:
        """Show the list as it was counted."""
        self.query_one(Headline).show_counts(message.facets, written(self.choice))
        choice = self.choice
        lines = self.desk.browsing.lines
        self.query_one(ClaimList).fill(
            lambda offset, limit: lines(choice, offset, limit), message.facets.total, message.row, message.lines,
            headings(choice, message.facets),
        )  # fmt: skip
        self.say_whether_empty(empty=not message.facets.total)
        if not message.facets.total:
            self.ref, self.claim = None, None
            self.query_one(Card).show(None)
            self.query_one(Draft).light(None)
            self.query_one(Hint).nothing(filtered=choice.narrow, article=choice.article is not None)
        elif self._new and message.facets.by_status.get(Status.OPEN) == message.facets.total:
            self._new = False
            self.query_one(Hint).first_sight()
        elif self.query_one(Hint).says_nothing_is_here:
            self.query_one(Hint).hide()

    def on_article_loaded(self, message: ArticleLoaded) -> None:
        """Show the draft and how much of it is done."""
        self.view = message.view
        article = message.view.article
        date = f"{article.metadata.date:%-d %b %Y}" if article.metadata.date else "undated"
        self.query_one(Headline).show_article(article.title, date, message.view.coverage, message.view.again)
        draft = self.query_one(Draft)
        draft.show(message.view)
        self.query_one(Card).show_article(article, message.view.loose)
        # A claim that is lit already stays where the reader has it.
        if self.claim is not None and self.claim.article == article.slug and draft.lit != self.claim.ref:
            draft.light(self.claim)
        if (article.slug, article.version) not in self._opened_before:
            self._opened_before.add((article.slug, article.version))
            for warning in article.warnings[:2]:
                content.say(self, warning, "warning")

    def on_claim_list_highlighted(self, message: ClaimList.Highlighted) -> None:
        """Read the claim that became current."""
        self.ref = message.line.ref
        # The row is painted first: the card takes longer to read.
        self.call_after_refresh(self.read_claim, self.ref)
        if self.view is not None and self.view.article.slug != self.ref.article:
            self.read_article(self.ref.article, known=False)

    def on_claim_loaded(self, message: ClaimLoaded) -> None:
        """Show the claim, unless another has become current meanwhile."""
        if message.claim.ref == self.ref:
            self.claim = message.claim
            self.query_one(Card).show(message.claim, message.history, message.again)
            if self.view is not None and self.view.article.slug == message.claim.article:
                self.query_one(Draft).light(message.claim)

    def on_draft_chosen(self, message: Draft.Chosen) -> None:
        """Go to the claim at the letter that was pointed at."""
        self.go_to_letter(message.offset)

    def pane(self, name: str) -> Widget:
        """Return a pane by its name."""
        return {"list": self.query_one(ClaimList), "draft": self.query_one(Draft), "card": self.query_one(Card)}[name]

    @property
    def at(self) -> str:
        """The name of the pane that has the focus."""
        return next((name for name in PANES if self.has_class(f"-at-{name}")), "list")

    def turn_to(self, name: str) -> None:
        """Show a pane and give it the focus."""
        for pane in PANES:
            self.set_class(pane == name, f"-at-{pane}")
        self.pane(name).focus()

    def show_place(self, place: Span | None) -> None:
        """Read the article anew, and show a stretch of it in the draft."""
        if self.view is None:
            return
        self.read_article(self.view.article.slug, known=False)
        if place is not None:
            self.turn_to("draft")
            self.query_one(Draft).point(place)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus when the mouse moves it."""
        for name in PANES:
            if self.pane(name) is event.widget:
                for pane in PANES:
                    self.set_class(pane == name, f"-at-{pane}")

    def action_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.turn_to(PANES[(PANES.index(self.at) + by) % len(PANES)])

    async def action_open(self) -> None:
        """Open what the pane has under its cursor."""
        if self.at == "list":
            self.turn_to("card")
        elif self.at == "draft":
            self.go_to_letter(self.query_one(Draft).pointed)
        elif (piece := self.piece_in_focus()) is not None:
            self.read_source(piece.source.id, self.ref, at=piece.place, sha256=piece.sha256)
        else:
            await self.action_correction()

    def piece_in_focus(self) -> Evidence | None:
        """Return the piece of evidence that is picked out on the card, if the reviewer is there."""
        return self.query_one(Card).evidence if self.at == "card" else None

    async def action_dismiss_finding(self) -> None:
        """Take off the piece of evidence that is picked out, else dismiss what the check saw."""
        if (piece := self.piece_in_focus()) is not None:
            await self.take_off(piece)
        else:
            await super().action_dismiss_finding()

    async def action_reword(self) -> None:
        """Change the piece of evidence that is picked out, else say the claim in other words."""
        if (piece := self.piece_in_focus()) is not None:
            await self.change_evidence(piece)
        else:
            await super().action_reword()

    def action_back(self) -> None:
        """Go back to the list; on the list, drop the selection, then the filter."""
        if self.at == "draft" and self.draft.drop():
            return
        if self.at != "list":
            self.turn_to("list")
        elif self.selected:
            self.select(())
        elif self.choice.narrow:
            self.choose(self.choice.open)

    def action_move(self, by: int) -> None:
        """Move within the pane."""
        if self.at == "card":
            self.query_one(Card).move(by)
        elif self.at == "draft":
            self.draft.action_row(by)
        else:
            self.query_one(ClaimList).move(by)
