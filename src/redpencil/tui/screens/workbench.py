"""What every job on the desk needs: the current claim, a way to take one step, and a way to ask."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.query import ClaimQuery
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.form import Form, Question
from redpencil.tui.messages.work import ArticleView

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

Value = TypeVar("Value")


class Workbench(Screen[None]):
    """A screen with a desk, a choice of claims and a current claim.

    Steps are taken one after the other: a key pressed while a step is being saved waits for it, so that each step sees
    the desk as the one before left it.
    """

    def __init__(self, desk: "Desk", article: str | None) -> None:
        super().__init__()
        self.desk = desk
        self.scale = desk.config.scale
        self.choice = ClaimQuery(article=article)
        self.ref: Ref | None = None
        self.claim: Claim | None = None
        self.view: ArticleView | None = None
        self._step = asyncio.Lock()

    async def take(self, job: Callable[[], Value]) -> Value | None:
        """Take one step beside the screen's own work; a failure is told, and answers nothing."""
        try:
            return await self._take(job)
        except RedpencilError as error:
            content.say(self, str(error), "error")
            return None

    async def _take(self, job: Callable[[], Value]) -> Value:
        async with self._step:
            return await asyncio.to_thread(job)

    async def current(self) -> Claim | None:
        """Return the current claim, complete, reading it if it has not come yet."""
        ref = self.ref
        if ref is None:
            content.say(self, "There is no claim here. Add an article with +, or drop the filter with escape.")
            return None
        if self.claim is not None and self.claim.ref == ref:
            return self.claim
        return await self.take(lambda: self.desk.browsing.claim(ref))

    def ask(
        self,
        make: Callable[[Value], Dialog[Value]],
        value: Value,
        act: Callable[[Value], Claim | None],
        *,
        on: bool = False,
        wrong: str = "",
    ) -> None:
        """Open a dialog and act on its answer; if that fails, the dialog opens again with what was typed.

        `on` goes to the next open claim afterwards; `wrong` says why the answer before was refused.
        """

        async def answered(answer: Value | None) -> None:
            if answer is None:
                return
            try:
                await self._act(lambda: act(answer), on=on)
            except RedpencilError as error:
                self.ask(make, answer, act, on=on, wrong=str(error))

        dialog = make(value)
        dialog.wrong = wrong
        self.app.push_screen(dialog, answered)

    def ask_words(
        self, question: Question, act: Callable[[tuple[str, ...]], Claim | None], *, on: bool = False
    ) -> None:
        """Open a form and act on its words; if that fails, it opens again with what was typed."""
        first = tuple(field.value for field in question.fields)
        self.ask(lambda answers: Form(question.filled(answers)), first, act, on=on)

    async def act(self, job: Callable[[], Claim | None], *, on: bool = False) -> None:
        """Take a step that changes a claim, and show what came of it; a failure is told.

        `on` goes to the next open claim afterwards.
        """
        try:
            await self._act(job, on=on)
        except RedpencilError as error:
            content.say(self, str(error), "error")

    async def _act(self, job: Callable[[], Claim | None], *, on: bool) -> None:
        here, choice = self.ref, self.choice

        def step() -> tuple[Claim | None, Ref | None]:
            claim = job()
            return claim, self.desk.browsing.next_open(choice, here) if on else None

        claim, following = await self._take(step)
        if claim is not None and claim.ref == here:
            self.claim = claim
        self.go_to(following or (claim.ref if claim is not None else here))

    def go_to(self, ref: Ref | None) -> None:
        """Make a claim current and show everything as it is now."""
        raise NotImplementedError
