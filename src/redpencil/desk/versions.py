"""Versions: what becomes of the claims when the draft is changed."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from redpencil.domain.article import Article
from redpencil.domain.claim import UNFINISHED, About, Claim, Status
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.redraft import GONE, Fate, Redraft, Succession
from redpencil.domain.span import Anchor
from redpencil.text.typography import unadorned
from redpencil.text.worddiff import word_diff

_BLOT: Final = "\0"
"""No cleaned text has this letter."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The claims as they stand in the new version, the numbers of those to be opened again, and how many of each."""

    claims: tuple[Claim, ...]
    reopened: frozenset[int]
    succession: Succession


def succession(
    old: Sequence[Claim], article: Article, found: Sequence[Claim], highest: int, own: Collection[int] = ()
) -> Followed:
    """Carry claims over into a new version of their article.

    A claim whose words stand there unchanged stays as it is, however they are set and wherever they stand; one whose
    words have changed takes the new ones and is opened again; one whose words have vanished loses its place. What is
    new takes numbers above `highest`. `own` are the numbers of claims that a person worded.
    """
    follower = _Follower(article, found, frozenset(own))
    again = follower.unchanged(old)
    lost = [claim for claim in old if claim.number not in again]
    # What has changed least chooses first where it stands now.
    lost.sort(key=follower.alike, reverse=True)
    moved = {claim.number: follower.moved(claim) for claim in lost}
    claims = tuple(moved.get(claim.number) or follower.carried(claim, again[claim.number]) for claim in old)
    new = tuple(replace(claim, number=number) for number, claim in enumerate(follower.left, highest + 1))
    reopened = frozenset(follower.reopened)
    return Followed((*claims, *new), reopened, _counted(old, claims, reopened, len(new)))


class _Follower:
    """Finds out for each claim what the new version has of it; every claim that was found there is given out once."""

    def __init__(self, article: Article, found: Sequence[Claim], own: frozenset[int]) -> None:
        self._article, self._own = article, own
        self._found = list(found)
        self._left = article.text
        self._where: dict[int, tuple[Anchor, ...]] = {}
        self._taken: set[int] = set()
        self._places = sorted(
            (one.start, one.end, place) for place, claim in enumerate(found) for one in claim.anchors[:1]
        )
        self._longest = max((end - start for start, end, _ in self._places), default=0)
        self.reopened: set[int] = set()

    @property
    def left(self) -> list[Claim]:
        """The claims of the new version that follow none of before."""
        return [claim for place, claim in enumerate(self._found) if place not in self._taken]

    def unchanged(self, old: Sequence[Claim]) -> dict[int, Claim]:
        """Return by number what was found in the same words: those that say the same first, then those of one kind."""
        again: dict[int, Claim] = {}
        for alike in (_said, _kind, _nothing):
            by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
            for place in range(len(self._found) - 1, -1, -1):
                if place not in self._taken:
                    claim = self._found[place]
                    by_words[claim.about, unadorned(claim.exact), alike(claim)].append(place)
            for claim in old:
                if claim.number in again:
                    continue
                for words in _wordings(claim):
                    if places := by_words[claim.about, words, alike(claim)]:
                        again[claim.number] = self._take(places.pop())
                        break
        return again

    def alike(self, claim: Claim) -> float:
        """Return how much of a claim's words stands where they were, from 0 to 1."""
        anchors = self._anchors(claim)[:1]
        return max((word_diff(claim.exact, one.exact).alike for one in anchors), default=0.0)

    def carried(self, claim: Claim, again: Claim) -> Claim:
        """Return a claim whose words are the same; it is opened again where they say it of something else now."""
        findings = _decided(claim, again.findings)
        kept = replace(claim, anchors=again.anchors, findings=findings, remarks=again.remarks, redraft=_standing(claim))
        if claim.status is Status.DROPPED and claim.drop_reason == GONE:
            self.reopened.add(claim.number)
            return replace(kept, redraft=None)
        if kept.redraft is not None and unadorned(kept.redraft.before) == unadorned(again.exact):
            return replace(
                kept, statement=claim.statement if claim.number in self._own else again.statement, redraft=None
            )
        otherwise = claim.number not in self._own and _said(claim) != _said(again)
        undecided = claim.about is About.TEXT and claim.status not in UNFINISHED and bool(kept.open_findings)
        if claim.status is Status.DROPPED or not (otherwise or undecided):
            return kept
        self.reopened.add(claim.number)
        changed = replace(kept, redraft=self._redraft(claim, Fate.CONTEXT, claim.statement))
        return replace(changed, statement=again.statement) if otherwise else changed

    def moved(self, claim: Claim) -> Claim:
        """Return a claim that was not found again: in other words, where it was though nothing finds it, or nowhere."""
        anchors = self._anchors(claim)
        same = {unadorned(one.exact) for one in anchors} <= {unadorned(one.exact) for one in claim.anchors}
        successor = None if same and claim.number in self._own else self._successor(claim, anchors)
        if successor is not None:
            changed = replace(
                claim, anchors=successor.anchors, findings=successor.findings, remarks=successor.remarks,
                statement=successor.statement,
            )  # fmt: skip
        elif anchors and same:
            return replace(claim, anchors=anchors, findings=(), redraft=_standing(claim))
        elif anchors and claim.about is About.WORLD:
            changed = replace(claim, anchors=anchors, findings=())
        elif claim.anchors:
            return replace(claim, anchors=(), findings=(), redraft=self._redraft(claim, Fate.VANISHED, claim.exact))
        else:
            return replace(claim, findings=())
        self.reopened.add(claim.number)
        return replace(changed, redraft=self._redraft(claim, Fate.CHANGED, claim.exact))

    def _successor(self, claim: Claim, anchors: Sequence[Anchor]) -> Claim | None:
        """Take what was found where the words of a claim stand now."""
        for anchor in anchors:
            first = bisect_left(self._places, (anchor.start - self._longest, 0, 0))
            last = bisect_right(self._places, (anchor.end, 0, 0))
            for start, end, place in self._places[first:last]:
                near = self._found[place]
                alike = near.about is claim.about and (claim.about is About.WORLD or near.kind is claim.kind)
                if place not in self._taken and alike and start < anchor.end and anchor.start < end:
                    return self._take(place)
        return None

    def _anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Find the places of a claim again; those that a person picked may lie within those of other claims."""
        from redpencil.text import anchoring

        known = self._where.get(claim.number)
        if known is not None and not any(_BLOT in one.span.of(self._left) for one in known):
            return known
        left = None if claim.number in self._own or claim.about is About.TEXT else self._left
        again = (anchoring.reanchor(anchor, self._article.text, left) for anchor in claim.anchors)
        found = tuple(sorted({anchor for anchor in again if anchor is not None}, key=lambda anchor: anchor.start))
        self._where[claim.number] = found
        return found

    def _take(self, place: int) -> Claim:
        self._taken.add(place)
        claim = self._found[place]
        if claim.about is About.WORLD:
            for one in claim.anchors:
                self._left = self._left[: one.start] + _BLOT * len(one.span) + self._left[one.end :]
        return claim

    def _redraft(self, claim: Claim, fate: Fate, before: str) -> Redraft:
        """Say what has changed since somebody last judged the claim, or since the version before."""
        standing = _standing(claim)
        if standing is not None and standing.fate is fate:
            return standing
        return Redraft(fate, self._article.version - 1, before)


def _standing(claim: Claim) -> Redraft | None:
    """Return what an earlier draft did to a claim, if nobody has dealt with it since."""
    redraft = claim.redraft
    return redraft if redraft and redraft.fate is not Fate.VANISHED and claim.status in UNFINISHED else None


def _wordings(claim: Claim) -> list[str]:
    """Return the words by which a claim is known again: its own, and those from before a change not dealt with yet."""
    redraft = claim.redraft
    before = redraft and (redraft.fate is Fate.VANISHED or _standing(claim)) and redraft.before
    return list(dict.fromkeys(unadorned(words) for words in (*(one.exact for one in claim.anchors), before) if words))


def _said(claim: Claim) -> str:
    return unadorned(claim.statement)


def _kind(claim: Claim) -> str:
    return claim.kind.value


def _nothing(_claim: Claim) -> str:
    return ""


def _decided(claim: Claim, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give findings what was said of the same ones before."""
    said = {
        (one.check, one.found, one.suggestion): one.state
        for one in claim.findings
        if one.state is not FindingState.OPEN
    }
    return tuple(replace(one, state=said.get((one.check, one.found, one.suggestion), one.state)) for one in findings)


def _counted(old: Sequence[Claim], claims: Sequence[Claim], reopened: frozenset[int], new: int) -> Succession:
    """Count what became of the claims that were on the list."""
    vanished = sum(claim.orphan for claim in claims)
    listed = sum(claim.status is not Status.DROPPED or claim.number in reopened for claim in old)
    return Succession(listed - len(reopened) - vanished, len(reopened), vanished, new)
