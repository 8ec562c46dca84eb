"""What stays in the house: confidential sources and what colleagues tell each other."""

from dataclasses import replace

from redpencil.domain.claim import Claim
from redpencil.domain.evidence import Evidence
from redpencil.domain.note import Audience
from redpencil.domain.source import Source
from redpencil.export.report import Report

CONFIDENTIAL = "Confidential source"
"""What a source is called that must not be named."""


def discreet(report: Report) -> Report:
    """Return the report as it may leave the house, whatever it was given."""
    articles = tuple(
        replace(article, claims=tuple(_claim(claim) for claim in article.claims)) for article in report.articles
    )
    return replace(report, articles=articles)


def _claim(claim: Claim) -> Claim:
    if not (claim.notes or claim.evidence):
        return claim
    notes = tuple(note for note in claim.notes if note.audience is Audience.AUTHOR)
    return replace(claim, notes=notes, evidence=tuple(_evidence(evidence) for evidence in claim.evidence))


def _evidence(evidence: Evidence) -> Evidence:
    source = evidence.source
    if not source.confidential:
        return evidence
    # Built anew rather than emptied field by field: a field added later stays in the house until it is let out here.
    return replace(
        evidence, source=Source(source.kind, CONFIDENTIAL, id=source.id, tier=source.tier, confidential=True)
    )
