"""Telling: slips as claims about the text."""

from redpencil.analysis.slips import Slip
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding
from redpencil.domain.span import Anchor


def claim(article: Article, slip: Slip, *, check: str, kind: Kind, lead: str) -> Claim:
    """Return a slip as a claim with one finding, anchored at it and at the places it is held against."""
    statement = f"{lead}: {slip.statement}"
    message = f"{statement}. Check which of them is wrong."
    weight = round(min(1.0, sum(reason.weight for reason in slip.reasons)), 2)
    finding = Finding(
        check,
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
        kind=kind,
        why_chosen=message,
        worthiness=weight,
        reasons=slip.reasons,
        anchors=(Anchor.at(article.text, slip.span),),
        findings=(finding,),
    )
