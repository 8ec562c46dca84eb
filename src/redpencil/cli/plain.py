"""What `--json` promises: values of the domain as plain data, with keys that other programs build on.

Words that nobody gave are empty strings; numbers, dates and speakers that nobody gave are null. Offsets count code
points of the article's normalised text. Keys may be added here, but none is renamed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from redpencil.cli.plain_sources import evidence
from redpencil.cli.plain_values import Plain, day, moment
from redpencil.domain.article import Article, ArticleLine, Disposition, Metadata, Sentence
from redpencil.domain.claim import Claim
from redpencil.domain.coverage import Coverage
from redpencil.domain.event import Event
from redpencil.domain.finding import Finding
from redpencil.domain.reason import Reason
from redpencil.domain.redraft import Succession
from redpencil.domain.span import Anchor
from redpencil.domain.support import support
from redpencil.domain.verdict import Verdict
from redpencil.text.redrafted import redrafted


def claim(value: Claim) -> Plain:
    """Return one claim, complete."""
    return {
        "ref": str(value.ref),
        "article": value.article,
        "number": value.number,
        "about": value.about.value,
        "kind": value.kind.value,
        "statement": value.statement,
        "speaker": value.speaker,
        "worthiness": value.worthiness,
        "reasons": reasons(value.reasons),
        "status": value.status.value,
        "verdict": None if value.verdict is None else verdict(value.verdict),
        "anchors": [anchor(place) for place in value.anchors],
        "findings": [finding(found) for found in value.findings],
        "evidence": [evidence(piece) for piece in value.evidence],
        "origins": support(value.evidence).origins,
        "remarks": list(value.remarks),
        "waiting_for": value.waiting_for,
        "drop_reason": value.drop_reason,
        "redraft": redraft(value),
    }


def redraft(value: Claim) -> Plain | None:
    """Return what a new draft did to a claim; `diff` has the words that are gone in [-…-], the new ones in {+…+}."""
    if value.redraft is None:
        return None
    diff = redrafted(value)
    return {
        "fate": value.redraft.fate.value,
        "version": value.redraft.version,
        "before": value.redraft.before,
        "diff": diff.line if diff else "",
        "orphan": value.orphan,
    }


def succession(value: Succession | None) -> Plain | None:
    """Return what became of the claims in a new version; null for an article that has only this one."""
    if value is None:
        return None
    return {
        "unchanged": value.unchanged,
        "changed": value.changed,
        "vanished": value.vanished,
        "new": value.new,
    }


def verdict(value: Verdict) -> Plain:
    """Return one verdict."""
    return {
        "rating": value.rating,
        "rationale": value.rationale,
        "correction": value.correction,
        "confidence": value.confidence,
        "as_of": day(value.as_of),
        "reviewer": value.reviewer,
        "decided_at": moment(value.decided_at),
        "unsourced": value.unsourced,
        "override": value.override,
    }


def anchor(value: Anchor) -> Plain:
    """Return one place in the text."""
    return {
        "start": value.start,
        "end": value.end,
        "exact": value.exact,
        "prefix": value.prefix,
        "suffix": value.suffix,
    }


def finding(value: Finding) -> Plain:
    """Return what a check saw at one place."""
    return {
        "number": value.number,
        "check": value.check,
        "message": value.message,
        "found": value.found,
        "suggestion": value.suggestion,
        "severity": value.severity.value,
        "state": value.state.value,
        "start": value.start,
        "end": value.end,
        "reasons": reasons(value.reasons),
    }


def reasons(values: Iterable[Reason]) -> list[Plain]:
    """Return what a score or a finding rests on."""
    return [{"name": reason.name, "weight": reason.weight} for reason in values]


def coverage(value: Coverage) -> Plain:
    """Return the shares of words."""
    return {
        "settled": value.settled,
        "open": value.open,
        "skipped": value.skipped,
        "dismissed": value.dismissed,
    }


def skipped(sentences: Iterable[Sentence]) -> list[Plain]:
    """Return the sentences that hold no claim, each with its reason."""
    return [
        {
            "start": sentence.start,
            "end": sentence.end,
            "disposition": sentence.disposition.value,
            "reason": sentence.reason or sentence.disposition.words,
            "looked_at": sentence.looked_at,
        }
        for sentence in sentences
        if sentence.disposition is not Disposition.CLAIM
    ]


def read_in(
    article: Article, path: str, claims: Iterable[Claim], findings: Iterable[Finding], covered: Coverage
) -> Plain:
    """Return what was read in, as `add` and `check` print it."""
    return {
        "article": article.slug,
        "path": path,
        "title": article.title,
        "words": article.words,
        "claims": [claim(each) for each in claims],
        "findings": [finding(each) for each in findings],
        "skipped": skipped(article.sentences),
        "coverage": coverage(covered),
    }


def article_line(value: ArticleLine, covered: Coverage) -> Plain:
    """Return an article as the list of articles gives it."""
    return {
        "slug": value.slug,
        **_metadata(value.metadata, value.title),
        "words": value.words,
        "version": value.version,
        "claims": value.claims,
        "coverage": coverage(covered),
    }


def article(value: Article, claims: int, covered: Coverage) -> Plain:
    """Return an article with its text and what stands where in it."""
    return {
        "slug": value.slug,
        **_metadata(value.metadata, value.title),
        "words": value.words,
        "version": value.version,
        "claims": claims,
        "coverage": coverage(covered),
        "sha256": value.sha256,
        "warnings": list(value.warnings),
        "blocks": [
            {"start": block.start, "end": block.end, "role": block.role.value, "why": block.why}
            for block in value.blocks
        ],
        "skipped": skipped(value.sentences),
        "links": [
            {"start": link.start, "end": link.end, "target": link.target, "kind": link.kind.value}
            for link in value.links
        ],
        "text": value.text,
    }


def event(value: Event) -> Plain:
    """Return one entry of the trail."""
    return {
        "seq": value.seq,
        "at": moment(value.at),
        "reviewer": value.reviewer,
        "action": value.action,
        "subject": value.subject,
        "before": _data(value.before),
        "after": _data(value.after),
        "hash": value.hash,
        "undoes": value.undoes,
    }


def _metadata(value: Metadata, title: str) -> Plain:
    return {
        "title": title,
        "author": value.author,
        "publisher": value.publisher,
        "url": value.url,
        "date": day(value.date),
    }


def _data(value: Any) -> Any:
    """Turn the frozen mappings and tuples of an event into what JSON knows."""
    if isinstance(value, Mapping):
        return {str(key): _data(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_data(part) for part in value]
    return value
