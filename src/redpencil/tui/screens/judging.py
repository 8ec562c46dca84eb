"""Judging: what a reviewer decides about a claim."""

from collections.abc import Sequence

from redpencil.domain.claim import About, Claim, Ref, Status
from redpencil.domain.redraft import GONE
from redpencil.domain.scale import Rating, Tone
from redpencil.errors import NoSource, ReasonNeeded, RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.screens.workbench import Asking, Words, Workbench
from redpencil.tui.signs import TONE_SIGNS

DROP_REASONS = (
    "an opinion",
    "a forecast or a wish",
    "too vague to check",
    "said already elsewhere",
    "not part of the article",
    "not worth checking",
)
"""Why a claim is taken off the list."""


class Judging(Workbench):
    """The keys that decide."""

    async def action_judge(self, key: int) -> None:
        """Give the rating with this key: a good one at once, any other with why and should be."""
        claim = await self.current()
        if claim is None or key > len(self.scale.ratings):
            return
        rating = self.scale.ratings[key - 1]
        if claim.about is About.TEXT:
            await self._judge_text(claim, rating)
        elif rating.tone is Tone.GOOD:
            await self._confirm(claim, rating)
        else:
            self._ask_details(claim, rating, on=True)

    async def _confirm(self, claim: Claim, rating: Rating) -> None:
        try:
            await self.act_or_raise(lambda: self.desk.reviewing.judge(claim.ref, rating.id), on=True)
        except NoSource as error:
            self._ask_exception(claim, rating, ("", ""), error, on=True)
        except RedpencilError as error:
            content.say(self, str(error), "error")

    async def _judge_text(self, claim: Claim, rating: Rating) -> None:
        if rating.tone is Tone.GOOD:
            await self._answer_text(claim, accept=True)
        elif rating.tone is Tone.BAD:
            await self._answer_text(claim, accept=False)
        else:
            accept, dismiss = self.keys["accept"], self.keys["dismiss"]
            content.say(
                self, f"This is about the text: {accept} if it is an error to correct, {dismiss} if it is none."
            )

    def _ask_details(self, claim: Claim, rating: Rating, *, first: int = 0, on: bool = False) -> None:
        old = claim.verdict if claim.verdict and claim.verdict.rating == rating.id else None
        words: Words = (old.rationale, old.correction) if old else ("", claim.should_be)
        self._ask_words_of(claim, rating, words, first=first, on=on)

    def _ask_words_of(self, claim: Claim, rating: Rating, words: Words, *, first: int, on: bool) -> None:
        question = Question(
            title=f"{TONE_SIGNS[rating.tone]} {rating.label}",
            about=claim.statement,
            fields=(Field("why", words[0]), Field("should be", words[1])),
            hint="enter skips or goes on · ctrl+j new line · escape takes it back",
            first=first,
        )
        asking: Asking[Words] = Asking(
            lambda answers: Form(question.filled(answers)),
            lambda answers: self.desk.reviewing.judge(claim.ref, rating.id, why=answers[0], correction=answers[1]),
            on=on,
            gate=lambda answers, error: self._ask_exception(claim, rating, answers, error, on=on),
        )
        self.ask(asking, words)

    def _ask_exception(self, claim: Claim, rating: Rating, words: Words, error: NoSource, *, on: bool) -> None:
        """Offer to set the house's demand aside for a reason; escape goes back to the words of the verdict."""
        demand = str(error).replace(" (--override)", "")
        source = self.keys["source"]
        question = Question(
            title="The house demands more",
            about=f"{demand} {source} attaches a source, after escape.",
            fields=(Field("reason for the exception; it is printed in every report"),),
            hint="enter judges all the same · escape takes it back",
            whole=True,
        )

        def back() -> None:
            if any(words):
                self._ask_words_of(claim, rating, words, first=0, on=on)

        asking: Asking[Words] = Asking(
            lambda answers: Form(question.filled(answers), _want_reason),
            lambda answers: self.desk.reviewing.judge(
                claim.ref, rating.id, why=words[0], correction=words[1], override=answers[0]
            ),
            on=on,
            back=back,
        )
        self.ask(asking, ("",))

    async def action_correction(self) -> None:
        """Edit why and should be; a claim without a verdict is asked for one first."""
        claim = await self.current()
        if claim is None:
            return
        if claim.about is About.TEXT:
            suggested = ", ".join(dict.fromkeys(one.suggestion for one in claim.findings if one.suggestion))
            content.say(self, f"{self.keys['accept']} corrects it: it should be {suggested or 'as the finding says'}.")
        elif claim.verdict is not None and (rating := self.scale.get(claim.verdict.rating)):
            self._ask_details(claim, rating, first=1)
        else:
            picks = [Pick(str(key), rating.label, rating.id) for key, rating in enumerate(self.scale.ratings, 1)]

            def picked(answer: str | None) -> None:
                if answer is not None:
                    self._ask_details(claim, self.scale.rating(answer), first=1)

            self.app.push_screen(Choice("Which verdict?", picks, claim.statement), picked)

    async def action_accept_finding(self) -> None:
        """Accept what the check saw."""
        await self._answer_finding(accept=True)

    async def action_dismiss_finding(self) -> None:
        """Dismiss what the check saw."""
        await self._answer_finding(accept=False)

    async def _answer_finding(self, *, accept: bool) -> None:
        claim = await self.current()
        if claim is None:
            return
        answer = self.desk.reviewing.accept if accept else self.desk.reviewing.dismiss
        if claim.about is About.TEXT:
            await self._answer_text(claim, accept=accept)
        elif claim.open_findings:
            number = self.finding_in_focus(claim)
            await self.act(lambda: answer(claim.ref, number))
        else:
            content.say(self, f"No finding is open on this claim. {self.keys['ratings']} judges it.")

    async def _answer_text(self, claim: Claim, *, accept: bool) -> None:
        answer = self.desk.reviewing.accept if accept else self.desk.reviewing.dismiss
        if await self.act(lambda: answer(claim.ref), on=True):
            places = len(claim.anchors)
            where = f"at all {places} places" if places > 1 else "where it stands"
            said = f"Error: to be corrected {where}" if accept else "No error"
            content.say(self, f"{said}. {self.keys['undo']} takes it back.")

    def finding_in_focus(self, claim: Claim) -> int:
        """Return the number of the finding that accepting and dismissing are about."""
        return claim.open_findings[0].number

    async def action_take_up(self) -> None:
        """Mark the claim as being worked on, or put it back."""
        claim = await self.current()
        if claim is not None:
            reviewing = self.desk.reviewing
            step = reviewing.reopen if claim.status is Status.IN_WORK else reviewing.take_up
            await self.act(lambda: step(claim.ref))

    async def action_waiting(self) -> None:
        """Note for whom or what the claim is waiting."""
        if claim := await self.current():
            question = Question("Waiting for", (Field("whom or what", claim.waiting_for),), about=claim.statement)
            self.ask_words(
                question,
                lambda answers: self.desk.reviewing.wait(claim.ref, answers[0]),
                on=True,
            )

    async def action_drop(self) -> None:
        """Take the claim off the list for a picked reason, or put it back."""
        claim = await self.current()
        if claim is None:
            return
        if claim.status is Status.DROPPED:
            await self.act(lambda: self.desk.reviewing.reopen(claim.ref))
            return
        reasons = (*DROP_REASONS, GONE) if claim.orphan else DROP_REASONS
        picks = [Pick(str(key), reason, reason) for key, reason in enumerate(reasons, 1)]
        asking: Asking[str] = Asking(
            lambda _: Choice("Off the list, because it is …", picks, claim.statement),
            lambda reason: self.drop([claim.ref], reason)[0],
            on=True,
        )
        self.ask(asking, "")

    def drop(self, refs: Sequence[Ref], reason: str) -> tuple[Claim, ...]:
        """Take claims off the list as one step; only what is gone from the draft is so for that reason."""
        from redpencil.desk import steps

        if reason == GONE:
            return self.desk.redrafting.confirm(refs)
        return self.desk.reviewing.many(refs, steps.drop(reason))


def _want_reason(answers: Words) -> None:
    if not answers[0]:
        raise ReasonNeeded("Write the reason for the exception, or take the verdict back with escape.")
