"""Judging: what a reviewer decides about a claim."""

from redpencil.domain.claim import About, Claim, Status
from redpencil.domain.scale import Rating, Tone
from redpencil.tui import content
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.form import Field, Question
from redpencil.tui.screens.workbench import Workbench
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
            await self.act(lambda: self.desk.reviewing.judge(claim.ref, rating.id), on=True)
        else:
            self._ask_details(claim, rating, on=True)

    async def _judge_text(self, claim: Claim, rating: Rating) -> None:
        if rating.tone is Tone.GOOD:
            await self.act(lambda: self.desk.reviewing.accept(claim.ref), on=True)
        elif rating.tone is Tone.BAD:
            await self.act(lambda: self.desk.reviewing.dismiss(claim.ref), on=True)
        else:
            content.say(self, "This is about the text: press a if it is an error to correct, x if it is none.")

    def _ask_details(self, claim: Claim, rating: Rating, *, first: int = 0, on: bool = False) -> None:
        old = claim.verdict if claim.verdict and claim.verdict.rating == rating.id else None
        question = Question(
            title=f"{TONE_SIGNS[rating.tone]} {rating.label}",
            about=claim.statement,
            fields=(Field("why", old.rationale if old else ""), Field("should be", old.correction if old else "")),
            hint="enter skips or goes on · ctrl+j new line · escape takes it back",
            first=first,
        )
        self.ask_words(
            question,
            lambda answers: self.desk.reviewing.judge(claim.ref, rating.id, why=answers[0], correction=answers[1]),
            on=on,
        )

    async def action_correction(self) -> None:
        """Edit why and should be; a claim without a verdict is asked for one first."""
        claim = await self.current()
        if claim is None:
            return
        if claim.about is About.TEXT:
            suggested = claim.verdict.correction if claim.verdict else ""
            content.say(self, f"Accept it with a: it should be {suggested or 'as the finding says'}.")
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
            await self.act(lambda: answer(claim.ref), on=True)
        elif claim.open_findings:
            first = claim.open_findings[0].number
            await self.act(lambda: answer(claim.ref, first))
        else:
            content.say(self, "No finding is open on this claim. Press a digit to judge it.")

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
        picks = [Pick(str(key), reason, reason) for key, reason in enumerate(DROP_REASONS, 1)]
        self.ask(
            lambda _: Choice("Off the list, because it is …", picks, claim.statement),
            "",
            lambda reason: self.desk.reviewing.drop(claim.ref, reason),
            on=True,
        )
