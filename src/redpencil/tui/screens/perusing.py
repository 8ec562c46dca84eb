"""Perusing: reading through the draft, from finding to finding, from one sentence nobody looked at to the next."""

from collections.abc import Sequence
from dataclasses import replace

from redpencil.domain.article import Disposition, Role, Sentence
from redpencil.domain.claim import Ref
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.messages.work import ArticleView
from redpencil.tui.screens.browsing import Browsing
from redpencil.tui.screens.wayfinding import Wayfinding
from redpencil.tui.terrain import terrain
from redpencil.tui.widgets.draft import Draft


class Perusing(Wayfinding, Browsing):
    """The keys that go through the draft."""

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.query_one(Draft)

    @property
    def at_draft(self) -> bool:
        """Whether the reviewer is in the draft."""
        return self.focused is self.draft

    def turn_to(self, name: str) -> None:
        """Show a pane and give it the focus."""
        raise NotImplementedError

    def action_finding(self, by: int) -> None:
        """Go to the next open finding in the draft, or the one before, and make its claim current."""
        self.turn_to("draft")
        if not self.draft.hop_finding(by):
            content.say(self, "No finding in this draft is open.")
            return
        here = self.draft.pointed
        marks = [mark for mark in self.view.marks if mark.start <= here < mark.end] if self.view is not None else []
        if self.view is not None and marks:
            mark = max(marks, key=lambda mark: (mark.findings > 0, mark.start - mark.end))
            self._look_for(Ref(self.view.article.slug, mark.number))

    def action_untouched(self, by: int) -> None:
        """Go to the next sentence that only the machine has skipped, or the one before."""
        self.turn_to("draft")
        if not self.draft.hop_untouched(by):
            content.say(self, "Every sentence of this draft holds a claim or was looked at.")

    async def action_agree(self) -> None:
        """Agree with what was skipped in the paragraph under the cursor, and go on to what nobody has looked at."""
        view = self.view
        if view is None or not self.at_draft:
            content.say(self, f"Go to the draft first: {self.keys['next-untouched']} shows what was skipped there.")
            return
        places = [one.start for one in _skipped_beside(view, self.draft.pointed)]
        if not places:
            content.say(self, "Nothing in this paragraph was skipped, or somebody agreed with it already.")
            return
        if (now := await self.take(lambda: self._agreed(view, places))) is None:
            return
        count = f"{len(places)} sentences hold" if len(places) > 1 else "this sentence holds"
        content.say(self, f"Agreed: {count} no claim. {self.keys['undo']} takes it back.")
        self.view = now
        self.draft.show(now)
        self.draft.hop_untouched(1)
        self.read_article(now.article.slug, known=True)

    def _agreed(self, view: ArticleView, places: Sequence[int]) -> ArticleView:
        """Agree that the sentences at some places hold no claim; return the article as it is then."""
        now = {one.start: one for one in self.desk.skipping.agree(view.article.slug, places)}
        article = replace(view.article, sentences=tuple(now.get(one.start, one) for one in view.article.sentences))
        claimed = ((Span(mark.start, mark.end), mark.status) for mark in view.marks)
        return replace(view, article=article, ground=terrain(article, claimed, view.slips))

    def action_filter(self) -> None:
        """Find words in the draft, where the reviewer is there; else show some of the claims."""
        if not self.at_draft:
            super().action_filter()
            return

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is not None and not self.draft.find(answers[0]) and answers[0].strip():
                content.say(self, f"“{answers[0].strip()}” does not stand in this draft.")

        hint = f"{self.keys['next-open']} goes on, {self.keys['previous-open']} back · escape drops it"
        self.app.push_screen(
            Form(Question("Find in the draft", (Field("words", self.draft.sought),), hint=hint)), answered
        )

    async def action_next_open(self) -> None:
        """Go to the next of the sought words, where the reviewer seeks in the draft; else to the next open claim."""
        if not (self.at_draft and self.draft.hop_hit(1)):
            await super().action_next_open()

    async def action_previous_open(self) -> None:
        """Go to the sought words before, where the reviewer seeks in the draft; else to the open claim before."""
        if not (self.at_draft and self.draft.hop_hit(-1)):
            await super().action_previous_open()


def _skipped_beside(view: ArticleView, offset: int) -> tuple[Sentence, ...]:
    """Return what only the machine has skipped of the paragraph that holds a letter."""
    block = next((one for one in view.article.blocks if one.start <= offset <= one.end), None)
    if block is None or block.role is Role.FURNITURE:
        return ()
    return tuple(
        one
        for one in view.article.sentences
        if block.start <= one.start < block.end and not one.looked_at
        and one.disposition not in {Disposition.CLAIM, Disposition.FURNITURE}
    )  # fmt: skip
