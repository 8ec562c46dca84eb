"""What every job on the desk needs: the current claim, a way to take one step, and a way to ask."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.binding import ActiveBinding
from textual.screen import Screen

from redpencil.domain.claim import About, Claim, Ref
from redpencil.domain.query import ClaimQuery
from redpencil.errors import ChangedSince, NoSource, RedpencilError
from redpencil.tui import content
from redpencil.tui.commands import Command, named
from redpencil.tui.commands.needs import Need, means_something, possible
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.form import Form, Question
from redpencil.tui.messages.work import ArticleView

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

Value = TypeVar("Value")


Words = tuple[str, ...]
"""What was typed into the fields of a form."""


@dataclass(frozen=True, slots=True)
class Asking(Generic[Value]):
    """A question and what follows from its answer.

    `make` gives the dialog with a value to begin with. `act` acts on the answer, and `on` goes to the next open claim
    then. `instead` takes an answer that leads elsewhere, and says whether it did. `gate` is called where the house
    demands more for a verdict, `back` where the reviewer leaves.
    """

    make: Callable[[Value], Dialog[Value]]
    act: Callable[[Value], Claim | None]
    on: bool = False
    instead: Callable[[Value], bool] | None = None
    gate: Callable[[Value, NoSource], None] | None = None
    back: Callable[[], None] | None = None


class Workbench(Screen[None]):
    """A screen with a desk, a choice of claims and a current claim.

    Steps are taken one after the other: a key pressed while a step is being saved waits for it, so that each step sees
    the desk as the one before left it.
    """

    def __init__(self, desk: "Desk", article: str | None, commands: Sequence[Command]) -> None:
        super().__init__()
        self.commands = tuple(commands)
        self.keys = named(commands)
        self.desk = desk
        self.scale = desk.config.scale
        self.choice = ClaimQuery(article=article)
        self.ref: Ref | None = None
        self.claim: Claim | None = None
        self.view: ArticleView | None = None
        self.empty = False
        self._step = asyncio.Lock()

    @property
    def met(self) -> frozenset[Need]:
        """What is there for commands to be about."""
        claim = self.claim if self.claim is not None and self.claim.ref == self.ref else None
        refusable = claim is not None and (claim.about is About.TEXT or bool(claim.open_findings))
        there = {
            Need.ARTICLE: self.view is not None or self.choice.article is not None or not self.empty,
            Need.CLAIM: not self.empty,
            Need.FINDING: refusable,
            Need.REFUSABLE: refusable or (claim is not None and bool(claim.evidence)),
            Need.PLACES: claim is not None and len(claim.anchors) > 1,
        }
        return frozenset(need for need, here in there.items() if here)

    def possible(self) -> tuple[Command, ...]:
        """Return the commands that mean something now."""
        return possible(self.commands, self.met)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that the footer shows; one that means nothing now is left out, and says so where it is pressed."""
        met = self.met
        return {key: one for key, one in super().active_bindings.items() if means_something(one.binding.id, met)}

    def say_whether_empty(self, *, empty: bool) -> None:
        """Note whether there is any claim to act on, and show the keys that mean something then."""
        if empty != self.empty:
            self.empty = empty
            self.refresh_bindings()

    @property
    def stepping(self) -> bool:
        """Whether a step is being taken."""
        return self._step.locked()

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
            add = self.keys["add"]
            content.say(self, f"There is no claim here. Add an article with {add}, or drop the filter with escape.")
            return None
        if self.claim is not None and self.claim.ref == ref:
            return self.claim
        return await self.take(lambda: self.desk.browsing.claim(ref))

    def ask(self, asking: Asking[Value], value: Value, *, wrong: str = "") -> None:
        """Open a dialog and act on its answer; if that fails, the dialog opens again with what was typed.

        `wrong` says why the answer before was refused.
        """

        async def answered(answer: Value | None) -> None:
            if answer is None:
                if asking.back is not None:
                    asking.back()
                return
            if asking.instead is not None and asking.instead(answer):
                return
            try:
                await self.act_or_raise(lambda: asking.act(answer), on=asking.on)
            except RedpencilError as error:
                if asking.gate is not None and isinstance(error, NoSource):
                    asking.gate(answer, error)
                else:
                    self.ask(asking, answer, wrong=str(error))

        dialog = asking.make(value)
        dialog.wrong = wrong
        self.app.push_screen(dialog, answered)

    def ask_words(self, question: Question, act: Callable[[Words], Claim | None], *, on: bool = False) -> None:
        """Open a form and act on its words; if that fails, it opens again with what was typed."""
        first = tuple(field.value for field in question.fields)
        self.ask(Asking(lambda answers: Form(question.filled(answers)), act, on=on), first)

    async def act(self, job: Callable[[], Claim | None], *, on: bool = False) -> bool:
        """Take a step that changes a claim, and show what came of it; a failure is told, and answered with no.

        `on` goes to the next open claim afterwards.
        """
        try:
            await self.act_or_raise(job, on=on)
        except RedpencilError as error:
            content.say(self, str(error), "error")
            return False
        return True

    async def act_or_raise(self, job: Callable[[], Claim | None], *, on: bool) -> None:
        """Take a step as `act` does, but leave it to the caller to tell of a failure."""
        here, choice = self.ref, self.choice

        def step() -> tuple[Claim | None, Ref | None]:
            self._refuse_unseen(here)
            claim = job()
            return claim, self.desk.browsing.next_open(choice, here) if on else None

        try:
            claim, following = await self._take(step)
        except ChangedSince:
            self.claim = None
            self.go_to(here)
            raise
        if claim is not None and claim.ref == here:
            self.claim = claim
        if on and following is None:
            # Later, so that it is said last.
            done = f"No claim of this list is open any more. {self.keys['report']} writes the report."
            self.call_later(content.say, self, done)
        self.go_to(following or (claim.ref if claim is not None else here))

    def _refuse_unseen(self, here: Ref | None) -> None:
        """Let nobody decide on a claim that has become another while it was on the screen."""
        seen = self.claim
        if seen is not None and seen.ref == here and self.desk.browsing.claim(seen.ref).revision != seen.revision:
            raise ChangedSince(f"Somebody else has just changed {here}. Look at it as it is now, then try again.")

    def go_to(self, ref: Ref | None) -> None:
        """Make a claim current and show everything as it is now."""
        raise NotImplementedError
