"""Telling: slips as claims about the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from redpencil.analysis.arithmetic.slips import Slip
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding
from redpencil.domain.span import Anchor, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """How a check tells of slips: under which id, as which kind of claim, and with which words first."""

    check: str
    kind: Kind
    lead: str


def claim(article: Article, slip: Slip, how: Telling, also: Sequence[Span] = ()) -> Claim:
    """Return a slip as a claim with one finding, anchored at it and at the places that are `also` to be looked at."""
    statement = f"{slip.lead or how.lead}: {slip.statement}"
    message = f"{statement}. {slip.ask}"
    weight = round(min(1.0, sum(reason.weight for reason in slip.reasons)), 2)
    finding = Finding(
        how.check,
        message,
        slip.span.start,
        slip.span.end,
        slip.span.of(article.text),
        slip.right,
        slip.severity,
        number=1,
        reasons=slip.reasons,
    )
    return Claim(
        article=article.slug,
        number=0,
        statement=statement,
        about=About.TEXT,
        kind=how.kind,
        why_chosen=message,
        worthiness=weight,
        reasons=slip.reasons,
        anchors=tuple(Anchor.at(article.text, place) for place in (slip.span, *also)),
        findings=(finding,),
    )
