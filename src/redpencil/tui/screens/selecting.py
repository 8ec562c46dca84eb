"""Selecting: several claims of the list, and what is decided about all of them in one step."""

from collections.abc import Sequence

from redpencil.domain.claim import Claim, ClaimLine, Ref, Status
from redpencil.domain.redraft import GONE
from redpencil.domain.scale import Rating, Tone
from redpencil.errors import ChangedSince
from redpencil.tui import content
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.form import Field, Question
from redpencil.tui.screens.judging import DROP_REASONS, Judging
from redpencil.tui.screens.workbench import Asking
from redpencil.tui.signs import STATUS_WORDS, TONE_SIGNS
from redpencil.tui.widgets.claim_list import ClaimList
from redpencil.tui.widgets.headline import Headline

_SHOWN = 3
"""How many of the selected claims a dialog shows."""


class Selecting(Judging):
    """The key that selects, and those that decide about what is selected."""

    def select(self, lines: Sequence[ClaimLine]) -> None:
        """Select these claims and no others."""
        self._selected = {line.ref: line for line in lines}
        self.query_one(ClaimList).select(self._selected)
        self.query_one(Headline).show_selected(len(self._selected))

    @property
    def selected(self) -> dict[Ref, ClaimLine]:
        """The selected claims, as they were when they were selected."""
        return getattr(self, "_selected", {})

    def action_select(self) -> None:
        """Select the current claim, or not any more, and go to the next line."""
        claims = self.query_one(ClaimList)
        if not claims.has_focus or (line := claims.current) is None:
            return
        kept = [one for ref, one in self.selected.items() if ref != line.ref]
        self.select(kept if line.ref in self.selected else [*kept, line])
        claims.move(1)

    async def action_judge(self, key: int) -> None:
        """Give all that is selected the rating with this key, else the current claim."""
        if not self.selected:
            await super().action_judge(key)
        elif key <= len(self.scale.ratings):
            await self._judge_all(self.scale.ratings[key - 1])

    async def _judge_all(self, rating: Rating) -> None:
        judge = self.desk.reviewing.judge_all
        if rating.tone is Tone.GOOD:
            await self.act(lambda: self._decided(judge(self._fresh(), rating.id), rating.label), on=True)
            return
        question = Question(
            f"{TONE_SIGNS[rating.tone]} {rating.label}: {self._count()}", (Field("why"),), about=self._about()
        )
        self.ask_words(
            question, lambda words: self._decided(judge(self._fresh(), rating.id, why=words[0]), rating.label), on=True
        )

    async def action_take_up(self) -> None:
        """Mark all that is selected as being worked on, or put it back; else the current claim."""
        if not self.selected:
            await super().action_take_up()
            return
        from redpencil.desk import steps

        every = all(line.status is Status.IN_WORK for line in self.selected.values())
        step, now = (steps.reopen(), Status.OPEN) if every else (steps.take_up(), Status.IN_WORK)
        await self.act(lambda: self._decided(self.desk.reviewing.many(self._fresh(), step), STATUS_WORDS[now]))

    async def action_waiting(self) -> None:
        """Note for whom all that is selected is waiting, else the current claim."""
        if not self.selected:
            await super().action_waiting()
            return
        from redpencil.desk import steps

        question = Question(f"Waiting for: {self._count()}", (Field("whom or what"),), about=self._about())
        self.ask_words(
            question,
            lambda words: self._decided(
                self.desk.reviewing.many(self._fresh(), steps.wait(words[0])), STATUS_WORDS[Status.WAITING]
            ),
            on=True,
        )

    async def action_drop(self) -> None:
        """Take all that is selected off the list for a picked reason, or put it back; else the current claim."""
        if not self.selected:
            await super().action_drop()
            return
        from redpencil.desk import steps

        off = STATUS_WORDS[Status.DROPPED]
        if all(line.status is Status.DROPPED for line in self.selected.values()):
            await self.act(
                lambda: self._decided(
                    self.desk.reviewing.many(self._fresh(), steps.reopen()), STATUS_WORDS[Status.OPEN]
                )
            )
            return
        picks = [Pick(str(key), reason, reason) for key, reason in enumerate((*DROP_REASONS, GONE), 1)]
        asking: Asking[str] = Asking(
            lambda _: Choice(f"{self._count()} off the list, because they are …", picks, self._about()),
            lambda reason: self._decided(self.drop(self._fresh(), reason), off),
            on=True,
        )
        self.ask(asking, "")

    def _fresh(self) -> tuple[Ref, ...]:
        """Return what is selected, unless somebody else has changed any of it since.

        Raises:
            ChangedSince: naming the first that was changed.
        """
        for ref, line in self.selected.items():
            claim = self.desk.browsing.claim(ref)
            rating = claim.verdict.rating if claim.verdict else None
            if (claim.status, claim.statement, rating) != (line.status, line.statement, line.rating):
                raise ChangedSince(f"{ref} was changed since it was selected. Look at it, then select it again.")
        return tuple(self.selected)

    def _decided(self, claims: Sequence[Claim], what: str) -> Claim | None:
        """Drop the selection and say what was done; return the current claim if it was among them."""
        told = f"{len(claims):,} claims: {what}. {self.keys['undo']} takes it back."
        self.call_later(self.select, ())
        self.call_later(content.say, self, told)
        return next((claim for claim in claims if claim.ref == self.ref), None)

    def _count(self) -> str:
        count = len(self.selected)
        return f"{count:,} claims" if count > 1 else "1 claim"

    def _about(self) -> str:
        lines = [f"#{line.number} {line.statement}" for line in list(self.selected.values())[:_SHOWN]]
        rest = len(self.selected) - len(lines)
        return "\n".join([*lines, f"… and {rest:,} more"] if rest else lines)
