"""Browsing: the list, the draft and the card kept in step, all of it read beside the screen."""

from dataclasses import replace

from textual import work

from redpencil.domain.claim import About, Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.errors import RedpencilError
from redpencil.tui.messages.work import ArticleLoaded, ArticleView, ClaimLoaded, Failed, ListLoaded
from redpencil.tui.screens.workbench import Workbench


class Browsing(Workbench):
    """Reads what the desk shows; each reading ends in a message with a finished value."""

    @work(thread=True, exclusive=True, group="list", description="Counting the claims")
    def read_list(self, choice: ClaimQuery, ref: Ref | None, row: int) -> None:
        """Count the claims of a choice and find the one to make current: `ref`, else the first that wants work."""
        try:
            browsing = self.desk.browsing
            if ref is None:
                ref = self._first(choice)
            found = browsing.position(choice, ref) if ref is not None else None
            facets = browsing.facets(choice)
            self.post_message(ListLoaded(facets, row if found is None else found))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    def _first(self, choice: ClaimQuery) -> Ref | None:
        browsing = self.desk.browsing
        if choice.statuses:
            return None
        for about in (About.TEXT, None):
            narrow = replace(choice, statuses=frozenset({Status.OPEN}), about=about or choice.about)
            if choice.about in {None, about} and (lines := browsing.lines(narrow, 0, 1)):
                return lines[0].ref
        return None

    @work(thread=True, exclusive=True, group="article", description="Reading the article")
    def read_article(self, slug: str, *, known: bool) -> None:
        """Read an article with its marks and coverage; its text only if it is not `known`."""
        try:
            browsing = self.desk.browsing
            article = self.view.article if known and self.view is not None else browsing.article(slug)
            view = ArticleView(article, browsing.coverage(slug), browsing.marks(slug))
            self.post_message(ArticleLoaded(view))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group="claim", description="Reading the claim")
    def read_claim(self, ref: Ref) -> None:
        """Read a claim, complete, with what was done to it."""
        try:
            self.post_message(ClaimLoaded(self.desk.browsing.claim(ref), self.desk.browsing.log(ref, 12)))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
