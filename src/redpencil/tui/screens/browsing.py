"""Browsing: the list, the draft and the card kept in step, all of it read beside the screen."""

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work

from redpencil.domain.claim import About, Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.span import Span
from redpencil.errors import RedpencilError
from redpencil.tui.messages.work import ArticleLoaded, ArticleView, ClaimLoaded, Failed, ListLoaded
from redpencil.tui.screens.workbench import Workbench
from redpencil.tui.terrain import terrain
from redpencil.tui.widgets.pages import Pages

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


def read_list(desk: "Desk", choice: ClaimQuery, ref: Ref | None = None, row: int = 0) -> ListLoaded:
    """Count the claims of a choice, and read the page of the one to make current.

    That is `ref`, else the first that wants work, else the one in `row`.
    """
    browsing = desk.browsing
    ref = ref or _first(desk, choice)
    found = browsing.position(choice, ref) if ref is not None else None
    row = row if found is None else found
    facets = browsing.facets(choice)
    page = Pages.page_of(max(0, min(row, facets.total - 1)))
    return ListLoaded(facets, row, browsing.lines(choice, page * Pages.SIZE, Pages.SIZE))


def _first(desk: "Desk", choice: ClaimQuery) -> Ref | None:
    if choice.statuses:
        return None
    for about in (About.TEXT, None):
        narrow = replace(choice, statuses=frozenset({Status.OPEN}), about=about or choice.about)
        if choice.about in {None, about} and (lines := desk.browsing.lines(narrow, 0, 1)):
            return lines[0].ref
    return None


class Browsing(Workbench):
    """Reads what the desk shows; each reading ends in a message with a finished value."""

    @work(thread=True, group="ready", description="Getting ready for the first step")
    def get_ready(self) -> None:
        """Import what the first step needs, so that the key that takes it does not wait."""
        self.desk.make_ready()
        # What is imported stays: nothing is gained by looking through it for rubbish again and again.
        gc.freeze()

    @work(thread=True, exclusive=True, group="list", description="Counting the claims")
    def read_list(self, choice: ClaimQuery, ref: Ref | None, row: int) -> None:
        """Count the claims of a choice and find the one to make current: `ref`, else the first that wants work."""
        try:
            self.post_message(read_list(self.desk, choice, ref, row))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group="article", description="Reading the article")
    def read_article(self, slug: str, *, known: bool) -> None:
        """Read an article with its marks and coverage; its text only if it is not `known`."""
        try:
            browsing = self.desk.browsing
            article = self.view.article if known and self.view is not None else browsing.article(slug)
            marks, slips = browsing.marks(slug), browsing.slips(slug)
            view = ArticleView(
                article, browsing.coverage(slug), marks, slips, browsing.findings(slug),
                len(self.desk.drifting.causes(slug)),
                terrain(article, ((Span(mark.start, mark.end), mark.status) for mark in marks), slips),
            )  # fmt: skip
            self.post_message(ArticleLoaded(view))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group="claim", description="Reading the claim")
    def read_claim(self, ref: Ref) -> None:
        """Read a claim, complete, with what was done to it."""
        try:
            claim, history = self.desk.browsing.claim(ref), self.desk.browsing.log(ref, 12)
            again = self.desk.drifting.of(ref) if claim.verdict is not None and claim.evidence else ()
            self.post_message(ClaimLoaded(claim, history, tuple(one.sentence for one in again)))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
