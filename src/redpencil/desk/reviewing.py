"""Reviewing: every step of a checker, each kept with its event at once or not at all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from redpencil.desk import disagreeing, steps
from redpencil.desk.reversing import Reversing
from redpencil.desk.stepping import Step, Underway, results, stepping, wanted
from redpencil.domain.claim import Claim, Kind, Ref
from redpencil.domain.finding import FindingState
from redpencil.domain.note import Audience, Note
from redpencil.domain.span import Anchor, Span
from redpencil.errors import UnknownReference
from redpencil.storage import changing


class Reviewing(Reversing):
    """Changes claims; every method returns the claim as it now is."""

    def judge(  # noqa: PLR0913  (a verdict has that many parts, all but the rating optional)
        self,
        ref: Ref,
        rating: str,
        *,
        why: str = "",
        correction: str = "",
        confidence: float | None = None,
        as_of: date | None = None,
        override: str = "",
    ) -> Claim:
        """Give a verdict; the claim is settled, and an earlier verdict superseded.

        Raises:
            UnknownRating: if the scale has no such rating.
            NoSource: if the house demands evidence that the claim does not have.
            WrongStatus: if the claim is signed off.
        """
        given = steps.verdict(
            self._bench, rating, why=why, correction=correction, confidence=confidence, as_of=as_of, override=override
        )
        return self._one(ref, given)

    def judge_all(self, refs: Sequence[Ref], rating: str, *, why: str = "", override: str = "") -> tuple[Claim, ...]:
        """Give the same verdict to several claims, as one step.

        Raises:
            UnknownRating: if the scale has no such rating, or one of the claims cannot be given it.
            NoSource: if the house demands evidence that one of them does not have; then none is judged.
        """
        return self.many(refs, steps.verdict_on_all(self._bench, rating, why=why, override=override))

    def accept(self, ref: Ref, finding: int | None = None) -> Claim:
        """Say that a finding is right; of a whole claim about the text, that it is an error to be corrected.

        Raises:
            UnknownFinding: if the claim has no such finding.
        """
        return self._one(ref, steps.answer(self._bench, finding, FindingState.ACCEPTED))

    def dismiss(self, ref: Ref, finding: int | None = None) -> Claim:
        """Say that a finding is wrong; of a whole claim about the text, that there is no error.

        Raises:
            UnknownFinding: if the claim has no such finding.
        """
        return self._one(ref, steps.answer(self._bench, finding, FindingState.DISMISSED))

    def wait(self, ref: Ref, whom: str) -> Claim:
        """Set a claim waiting for somebody's answer."""
        return self._one(ref, steps.wait(whom))

    def drop(self, ref: Ref, reason: str) -> Claim:
        """Take a claim off the list, for a reason."""
        return self._one(ref, steps.drop(reason))

    def reopen(self, ref: Ref) -> Claim:
        """Put a claim back among the open ones; its verdict is put aside, and stays in its history."""
        return self._one(ref, steps.reopen())

    def take_up(self, ref: Ref) -> Claim:
        """Begin work on a claim."""
        return self._one(ref, steps.take_up())

    def many(self, refs: Sequence[Ref], step: Step) -> tuple[Claim, ...]:
        """Take the same step on several claims: one event, and one undo for all; if it fails at one, none is changed.

        Raises:
            ReasonNeeded: if there is no claim.
            ReviewError: whatever the step refuses.
        """
        with stepping(self._bench, step.action, refs) as underway:
            for one in underway:
                step.take(one)
            return results(underway[0].work, (one.key for one in underway))

    def reword(self, ref: Ref, statement: str) -> Claim:
        """Give a claim other words; its exact words in the text stay as they are."""
        statement = " ".join(wanted(statement, "Give the claim some words.").split())

        def take(step: Underway) -> None:
            changing.reword(step.work, step.key, statement)
            disagreeing.tell(step.work, step.key, self._bench.config.checks)

        return self._one(ref, Step("reword", take))

    def new(
        self, slug: str, statement: str, *, start: int | None = None, end: int | None = None, kind: Kind = Kind.FACT
    ) -> Claim:
        """Add a claim by hand, tied to a stretch of the text if one is given.

        Raises:
            UnknownReference: if there is no such article, or no such stretch in it.
        """
        statement = " ".join(wanted(statement, "Give the claim some words.").split())
        article = self._bench.article(slug)
        anchors: tuple[Anchor, ...] = ()
        if start is not None and end is not None:
            if not 0 <= start < end <= len(article.text):
                raise UnknownReference(f"{slug} has {len(article.text)} characters; none from {start} to {end}.")
            anchors = (Anchor.at(article.text, Span(start, end)),)
        made = Claim(slug, 0, statement, kind=kind, why_chosen="added by hand", anchors=anchors)
        with self._bench.database.writing(self._bench.deed("new", slug, slug)) as work:
            claim = changing.add(work, article, made)
            # Its number is known only now, and the history of the claim begins with this step.
            work.deed = replace(work.deed, subject=str(claim.ref))
            return claim

    def note(self, ref: Ref, text: str, audience: Audience = Audience.AUTHOR) -> Claim:
        """Leave a note beside a claim, to the author or to colleagues."""
        text = wanted(text, "Write what the note is to say.")

        def take(step: Underway) -> None:
            words = Note(text, audience, self._bench.reviewer.name, step.work.deed.at)
            changing.note(step.work, step.key, words)

        return self._one(ref, Step("note" if audience is Audience.AUTHOR else "comment", take))

    def _one(self, ref: Ref, step: Step) -> Claim:
        return self.many((ref,), step)[0]
