"""Steps: what can be done to one claim, and alike to many at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from redpencil.desk import gate
from redpencil.desk.bench import Bench
from redpencil.desk.stepping import Step, Underway, wanted
from redpencil.domain.claim import About, Claim, Status
from redpencil.domain.finding import FindingState
from redpencil.domain.scale import ERROR, NO_ERROR, Tone
from redpencil.domain.verdict import Verdict
from redpencil.errors import ReasonNeeded, UnknownFinding, UnknownRating
from redpencil.storage import changing

_OF_TEXT: Final[Mapping[Tone, str]] = {Tone.GOOD: ERROR, Tone.BAD: NO_ERROR}
"""What a rating of the house means of a statement about the text: it is right that the text is wrong, or it is not."""


def verdict(  # noqa: PLR0913  (a verdict has that many parts, all but the rating optional)
    bench: Bench,
    rating: str,
    *,
    why: str = "",
    correction: str = "",
    confidence: float | None = None,
    as_of: date | None = None,
    override: str = "",
) -> Step:
    """Give a verdict; the claim is settled, and an earlier verdict superseded.

    Raises:
        ReasonNeeded: if the confidence is no share.
    """
    if confidence is not None and not 0 <= confidence <= 1:
        raise ReasonNeeded(f"A confidence runs from 0 to 1; {confidence} does not. Give one such as 0.8.")

    def take(step: Underway) -> None:
        given = gate.rating(bench.config, step.was, rating)
        gate.insist(bench.config, step.was, given, override)
        should_be = correction.strip()
        if step.was.about is About.TEXT and not should_be and given.id == ERROR:
            should_be = corrections(step.was)
        settle(
            step,
            Verdict(
                rating=given.id,
                reviewer=bench.reviewer.name,
                decided_at=step.work.deed.at,
                rationale=why.strip(),
                correction=should_be,
                confidence=confidence,
                as_of=as_of,
                override=override.strip(),
                unsourced=gate.unsourced(step.was, given, why),
            ),
        )

    return Step("verdict", take)


def verdict_on_all(bench: Bench, rating: str, *, why: str = "", override: str = "") -> Step:
    """Give the same verdict to claims of both kinds: a good one says of a claim about the text that there is an error.

    Raises:
        UnknownRating: if the house's scale has no such rating; while it is given, if it says nothing of a text.
    """
    tone = bench.config.scale.rating(rating).tone
    of_world = verdict(bench, rating, why=why, override=override)

    def take(step: Underway) -> None:
        if step.was.about is About.WORLD:
            of_world.take(step)
        elif tone in _OF_TEXT:
            verdict(bench, _OF_TEXT[tone], why=why).take(step)
        else:
            raise UnknownRating(
                f"{step.was.ref} is about the text: it is an error or none, and nothing else. Judge it by itself."
            )

    return Step("verdict", take)


def stand(action: str, status: Status, words: str = "") -> Step:
    """Say how far the work on a claim has come."""
    return Step(action, lambda step: changing.stand(step.work, step.key, status, words, step.work.deed.at))


def wait(whom: str) -> Step:
    """Set a claim waiting for somebody's answer."""
    return stand("waiting", Status.WAITING, wanted(whom, "Say whom the claim waits for."))


def drop(reason: str) -> Step:
    """Take a claim off the list, for a reason."""
    return stand("drop", Status.DROPPED, wanted(reason, "Say why the claim comes off the list."))


def reopen() -> Step:
    """Put a claim back among the open ones; its verdict is put aside, and stays in its history."""
    return stand("reopen", Status.OPEN)


def take_up() -> Step:
    """Begin work on a claim."""
    return stand("take-up", Status.IN_WORK)


def answer(bench: Bench, finding: int | None, state: FindingState) -> Step:
    """Accept or dismiss a finding; of a whole claim about the text that is the verdict."""

    def take(step: Underway) -> None:
        if step.was.about is About.TEXT and finding is None:
            error = state is FindingState.ACCEPTED
            given = Verdict(ERROR if error else NO_ERROR, bench.reviewer.name, step.work.deed.at)
            settle(step, replace(given, correction=corrections(step.was)) if error else given)
        else:
            changing.decide(step.work, step.key, frozenset({_finding(step.was, finding)}), state)

    return Step("accept" if state is FindingState.ACCEPTED else "dismiss", take)


def settle(step: Underway, given: Verdict) -> None:
    """Give the verdict; the findings of a claim about the text are decided with it."""
    changing.settle(step.work, step.key, given)
    if step.was.about is About.TEXT:
        state = FindingState.ACCEPTED if given.rating == ERROR else FindingState.DISMISSED
        # What was decided one by one stays so, unless all of it is decided anew.
        concerned = step.was.open_findings or step.was.findings
        changing.decide(step.work, step.key, frozenset(one.number for one in concerned), state)


def corrections(claim: Claim) -> str:
    """Return what the findings of a claim suggest, each once."""
    return ", ".join(dict.fromkeys(one.suggestion for one in claim.findings if one.suggestion))


def _finding(claim: Claim, number: int | None) -> int:
    """Return the number of the finding that is meant; without a number, the only one or the first open one."""
    numbers = [finding.number for finding in claim.findings]
    if not numbers:
        raise UnknownFinding(f"{claim.ref} has no findings.")
    if number is None:
        undecided = claim.open_findings
        return undecided[0].number if undecided else numbers[0]
    if number not in numbers:
        raise UnknownFinding(f"{claim.ref} has no finding {number}; it has {numbers[0]} to {numbers[-1]}.")
    return number
