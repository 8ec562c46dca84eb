"""Versions: what becomes of the claims when the draft is changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Status
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.span import Anchor

EVERY: Final = frozenset(Status)
"""All statuses, those off the list too."""

GONE: Final = "no longer in the draft"
"""What is remarked beside a claim whose words have vanished."""

CHANGED: Final = "the words have changed since version"
"""What is remarked beside a claim that was opened again because its words have changed."""


@dataclass(frozen=True, slots=True)
class Succession:
    """The claims as they stand in the new version, and the numbers of those that want looking at again."""

    claims: tuple[Claim, ...]
    reopened: frozenset[int]


def succession(old: Sequence[Claim], article: Article, found: Sequence[Claim], highest: int) -> Succession:
    """Carry claims over into a new version of their article.

    A claim whose words stand there unchanged stays as it is; one whose words have changed takes the new ones and is
    opened again; one whose words have vanished loses its place. What is new takes numbers above `highest`.
    """
    left = list(found)
    claims: list[Claim] = []
    reopened = set()
    for claim in old:
        again = _taken(left, partial(_same, claim))
        if again is not None:
            claims.append(_carried(claim, again))
            continue
        anchors = _places(claim, article)
        changed = _taken(left, partial(_successor, claim, anchors))
        if changed is not None or (anchors and {one.exact for one in anchors} != {one.exact for one in claim.anchors}):
            reopened.add(claim.number)
            claims.append(_changed(claim, changed, anchors, article.version - 1))
        elif anchors or not claim.anchors:
            claims.append(replace(claim, anchors=anchors, findings=()))
        else:
            remarks = (*claim.remarks, GONE) if GONE not in claim.remarks else claim.remarks
            claims.append(replace(claim, anchors=(), findings=(), remarks=remarks))
    claims += (replace(claim, number=number) for number, claim in enumerate(left, highest + 1))
    return Succession(tuple(claims), frozenset(reopened))


def _taken(left: list[Claim], fits: Callable[[Claim], bool]) -> Claim | None:
    """Take the first claim that fits out of those that are left."""
    place = next((place for place, claim in enumerate(left) if fits(claim)), None)
    return left.pop(place) if place is not None else None


def _same(claim: Claim, new: Claim) -> bool:
    if GONE in claim.remarks:
        # Its words are not kept with it, but what it said is: cut and put back, it is the same claim.
        return claim.about is new.about and claim.statement == new.statement
    return claim.about is new.about and bool(claim.anchors) and claim.exact == new.exact and (
        claim.kind is new.kind or claim.statement == new.statement
    )  # fmt: skip


def _successor(claim: Claim, anchors: Sequence[Anchor], new: Claim) -> bool:
    return claim.about is new.about and any(
        one.span.overlaps(other.span) for one in anchors for other in new.anchors[:1]
    )


def _places(claim: Claim, article: Article) -> tuple[Anchor, ...]:
    """Find the places of a claim again; a claim about the text is found by its check or not at all."""
    from redpencil.text import anchoring

    again = (anchoring.reanchor(anchor, article.text) for anchor in claim.anchors)
    return tuple(sorted({anchor for anchor in again if anchor is not None}, key=lambda anchor: anchor.start))


def _carried(claim: Claim, again: Claim) -> Claim:
    # What the machine remarks is said anew: an article that has been given its date is not undated any more.
    history = (remark for remark in claim.remarks if remark.startswith(CHANGED))
    return replace(
        claim,
        anchors=again.anchors,
        findings=_decided(claim, again.findings),
        remarks=tuple(dict.fromkeys((*again.remarks, *history))),
    )


def _changed(claim: Claim, new: Claim | None, anchors: tuple[Anchor, ...], version: int) -> Claim:
    remark = f"{CHANGED} {version}"
    if new is None:
        return replace(claim, anchors=anchors, findings=(), remarks=(*claim.remarks, remark))
    return replace(
        claim, statement=new.statement, anchors=new.anchors, findings=new.findings, remarks=(*new.remarks, remark)
    )


def _decided(claim: Claim, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give findings what was said of the same ones before."""
    said = {
        (one.check, one.found, one.suggestion): one.state
        for one in claim.findings
        if one.state is not FindingState.OPEN
    }
    return tuple(replace(one, state=said.get((one.check, one.found, one.suggestion), one.state)) for one in findings)
