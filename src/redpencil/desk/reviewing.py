"""Reviewing: every step of a checker, each kept with its event at once or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from redpencil.desk import disagreeing, gate, references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import About, Claim, Kind, Ref, Status
from redpencil.domain.event import Event
from redpencil.domain.finding import FindingState
from redpencil.domain.note import Audience, Note
from redpencil.domain.scale import ERROR, NO_ERROR
from redpencil.domain.span import Anchor, Span
from redpencil.domain.verdict import Verdict
from redpencil.errors import (
    NothingToRedo,
    NothingToUndo,
    ReasonNeeded,
    UnknownFinding,
    UnknownReference,
)
from redpencil.storage import catalogue, changing, claims, undoing
from redpencil.storage.recording import Work

ADD = "add"
NEW_VERSION = "new-version"

_READ_IN = {ADD, NEW_VERSION}
"""The steps that no undo takes back."""


@dataclass(slots=True)
class _Step:
    """A step under way: the claim as it was, and then as it has become."""

    work: Work
    key: int
    was: Claim
    now: Claim | None = None

    @property
    def claim(self) -> Claim:
        assert self.now is not None
        return self.now


class Reviewing:
    """Changes claims; every method returns the claim as it now is."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

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
        if confidence is not None and not 0 <= confidence <= 1:
            raise ReasonNeeded(f"A confidence runs from 0 to 1; {confidence} does not. Give one such as 0.8.")
        with self._step("verdict", ref) as step:
            given = gate.rating(self._bench.config, step.was, rating)
            gate.insist(self._bench.config, step.was, given, override)
            if step.was.about is About.TEXT:
                correction = correction.strip() or (_corrections(step.was) if given.id == ERROR else "")
            verdict = Verdict(
                rating=given.id,
                reviewer=self._bench.reviewer.name,
                decided_at=step.work.deed.at,
                rationale=why.strip(),
                correction=correction.strip(),
                confidence=confidence,
                as_of=as_of,
                override=override.strip(),
                unsourced=gate.unsourced(step.was, given, why),
            )
            _settle(step, verdict)
        return step.claim

    def accept(self, ref: Ref, finding: int | None = None) -> Claim:
        """Say that a finding is right; of a whole claim about the text, that it is an error to be corrected.

        Raises:
            UnknownFinding: if the claim has no such finding.
        """
        return self._decide("accept", ref, finding, FindingState.ACCEPTED)

    def dismiss(self, ref: Ref, finding: int | None = None) -> Claim:
        """Say that a finding is wrong; of a whole claim about the text, that there is no error.

        Raises:
            UnknownFinding: if the claim has no such finding.
        """
        return self._decide("dismiss", ref, finding, FindingState.DISMISSED)

    def wait(self, ref: Ref, whom: str) -> Claim:
        """Set a claim waiting for somebody's answer."""
        whom = _wanted(whom, "Say whom the claim waits for.")
        return self._stand("waiting", ref, Status.WAITING, whom)

    def drop(self, ref: Ref, reason: str) -> Claim:
        """Take a claim off the list, for a reason."""
        reason = _wanted(reason, "Say why the claim comes off the list.")
        return self._stand("drop", ref, Status.DROPPED, reason)

    def reopen(self, ref: Ref) -> Claim:
        """Put a claim back among the open ones; its verdict is put aside, and stays in its history."""
        return self._stand("reopen", ref, Status.OPEN)

    def take_up(self, ref: Ref) -> Claim:
        """Begin work on a claim."""
        return self._stand("take-up", ref, Status.IN_WORK)

    def reword(self, ref: Ref, statement: str) -> Claim:
        """Give a claim other words; its exact words in the text stay as they are."""
        statement = " ".join(_wanted(statement, "Give the claim some words.").split())
        with self._step("reword", ref) as step:
            changing.reword(step.work, step.key, statement)
            disagreeing.tell(step.work, step.key, self._bench.config.checks)
        return step.claim

    def new(
        self, slug: str, statement: str, *, start: int | None = None, end: int | None = None, kind: Kind = Kind.FACT
    ) -> Claim:
        """Add a claim by hand, tied to a stretch of the text if one is given.

        Raises:
            UnknownReference: if there is no such article, or no such stretch in it.
        """
        statement = " ".join(_wanted(statement, "Give the claim some words.").split())
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
        text = _wanted(text, "Write what the note is to say.")
        with self._step("note" if audience is Audience.AUTHOR else "comment", ref) as step:
            words = Note(text, audience, self._bench.reviewer.name, step.work.deed.at)
            changing.note(step.work, step.key, words)
        return step.claim

    def undo(self, article: str | None = None) -> Event:
        """Take back the newest step, of the workspace or of one article.

        Raises:
            NothingToUndo: if there is none, or it read an article in.
            ChangedSince: if something has been changed since.
        """
        return self._reverse(undoing.UNDO, article)

    def redo(self, article: str | None = None) -> Event:
        """Take the step again that was taken back last.

        Raises:
            NothingToRedo: if nothing was taken back, or something else was done since.
            ChangedSince: if something has been changed since.
        """
        return self._reverse(undoing.REDO, article)

    @contextmanager
    def _step(self, action: str, ref: Ref) -> Iterator[_Step]:
        deed = self._bench.deed(action, str(ref), ref.article)
        with self._bench.database.writing(deed) as work:
            key = references.key(work.connection, ref)
            step = _Step(work, key, claims.load(work.connection, [key])[0])
            if action not in {"note", "comment"}:
                gate.refuse_signed_off(step.was)
            yield step
            step.now = changing.result(work, key)

    def _stand(self, action: str, ref: Ref, status: Status, words: str = "") -> Claim:
        with self._step(action, ref) as step:
            changing.stand(step.work, step.key, status, words, step.work.deed.at)
        return step.claim

    def _decide(self, action: str, ref: Ref, finding: int | None, state: FindingState) -> Claim:
        with self._step(action, ref) as step:
            if step.was.about is About.TEXT and finding is None:
                error = state is FindingState.ACCEPTED
                verdict = Verdict(
                    ERROR if error else NO_ERROR,
                    self._bench.reviewer.name,
                    step.work.deed.at,
                    correction=_corrections(step.was) if error else "",
                )
                _settle(step, verdict)
            else:
                changing.decide(step.work, step.key, frozenset({_finding(step.was, finding)}), state)
        return step.claim

    def _reverse(self, action: str, article: str | None) -> Event:
        undo = action == undoing.UNDO
        with self._bench.database.reading() as connection:
            if article is not None and article not in catalogue.slugs(connection):
                references.unknown_article(connection, article)
        find = undoing.undoable if undo else undoing.redoable
        with self._bench.database.reading() as connection:
            event = find(connection, article)
            owner = undoing.article_of(connection, event) if event else None
        if event is None:
            raise NothingToUndo("There is nothing to undo.") if undo else NothingToRedo("There is nothing to redo.")
        if event.action in _READ_IN:
            raise NothingToUndo(f"The last step read {event.subject} in, and that cannot be undone.")
        with self._bench.database.writing(self._bench.deed(action, event.subject, owner, event.seq)) as work:
            if find(work.connection, article) != event:
                raise NothingToUndo("Somebody else has done something just now. Look at it, then try again.")
            undoing.reverse(work, event)
            work.finish()
        assert work.event is not None
        return work.event


def _settle(step: _Step, verdict: Verdict) -> None:
    """Give the verdict; the findings of a claim about the text are decided with it."""
    changing.settle(step.work, step.key, verdict)
    if step.was.about is About.TEXT:
        state = FindingState.ACCEPTED if verdict.rating == ERROR else FindingState.DISMISSED
        # What was decided one by one stays so, unless all of it is decided anew.
        concerned = step.was.open_findings or step.was.findings
        changing.decide(step.work, step.key, frozenset(one.number for one in concerned), state)


def _corrections(claim: Claim) -> str:
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


def _wanted(words: str, sentence: str) -> str:
    if not words.strip():
        raise ReasonNeeded(sentence)
    return words.strip()
