"""Keeping: an article that was examined becomes rows, all of them or none."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sqlalchemy import select

from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Status
from redpencil.domain.finding import Finding
from redpencil.domain.name import LedgerRow
from redpencil.domain.reason import Reason
from redpencil.domain.span import Anchor
from redpencil.storage.recording import Work
from redpencil.storage.schema import ANCHOR, ARTICLE, CLAIM, FINDING, NAME, SENTENCE, VERSION
from redpencil.storage.tables.articles import ArticleRow
from redpencil.storage.tables.claims import ClaimRow


@dataclass(frozen=True, slots=True)
class Examined:
    """An article with everything that was found in it, and the bytes that it was read from."""

    article: Article
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    names: tuple[LedgerRow, ...] = ()
    raw: bytes = b""
    name: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"


def keep(work: Work, examined: Examined) -> None:
    """Keep an article that is new to the workspace."""
    article, known = examined.article, examined.article.metadata
    row = ArticleRow(
        slug=article.slug, title=known.title, author=known.author, publisher=known.publisher, url=known.url,
        dated=known.date, version=article.version, words=article.words,
        numbered=max((claim.number for claim in examined.claims), default=0),
    )  # fmt: skip
    work.session.add(row)
    work.session.flush()
    assert row.id is not None
    keep_version(work, row.id, examined)
    keep_claims(work, row.id, article, examined.claims)


def keep_next(work: Work, examined: Examined, successors: Sequence[Claim], reopened: frozenset[int]) -> None:
    """Keep another version of an article.

    `successors` are all claims as they stand in it: those of earlier versions under their numbers, new ones under new
    numbers. Those in `reopened` want looking at again, so their verdicts are put aside.
    """
    article, known = examined.article, examined.article.metadata
    row = work.session.scalars(select(ArticleRow).where(ARTICLE.c.slug == article.slug)).one()
    assert row.id is not None
    row.title, row.author, row.publisher = known.title, known.author, known.publisher
    row.url, row.dated = known.url, known.date
    row.version, row.words = article.version, article.words
    row.numbered = max((row.numbered, *(claim.number for claim in successors)))
    old = {claim.number: claim for claim in work.session.scalars(select(ClaimRow).where(CLAIM.c.article_id == row.id))}
    places = []
    for claim in successors:
        if kept := old.get(claim.number):
            _follow(kept, article, claim, again=claim.number in reopened)
            places.append((kept.id or 0, claim))
    work.session.flush()
    keep_version(work, row.id, examined)
    keep_places(work, row.id, article.version, places)
    keep_claims(work, row.id, article, [claim for claim in successors if claim.number not in old])


def _follow(row: ClaimRow, article: Article, claim: Claim, *, again: bool) -> None:
    """Bring a claim's row to what the new version says of it."""
    row.statement, row.remarks = claim.statement, list(claim.remarks)
    redraft = claim.redraft
    row.redraft, row.redraft_version = (redraft.fate.value, redraft.version) if redraft else ("", None)
    row.words_before = redraft.before if redraft else ""
    row.start, row.findings = order(article, claim), len(claim.open_findings)
    if again:
        row.status = Status.OPEN.value
        row.superseded_id, row.verdict_id = row.verdict_id or row.superseded_id, None
        row.waiting_for, row.waiting_since, row.drop_reason = "", None, ""


def keep_version(work: Work, article_id: int, examined: Examined) -> None:
    """Keep what belongs to one version of an article: text, sentences, names, and findings beside all claims."""
    article = examined.article
    own: dict[str, Any] = {"article_id": article_id, "version": article.version}
    version = {
        "article_id": article_id,
        "number": article.version,
        "text": article.text,
        "sha256": article.sha256,
        "raw": zlib.compress(examined.raw),
        "name": examined.name,
        "media_type": examined.media_type,
        "encoding": examined.encoding,
        "blocks": [[block.start, block.end, block.role.value, block.why] for block in article.blocks],
        "links": [[link.start, link.end, link.target, link.kind.value] for link in article.links],
        "warnings": list(article.warnings),
        "read_at": work.deed.at.astimezone(UTC),
    }
    sentences = [
        own
        | {
            "start": one.start,
            "end": one.end,
            "disposition": one.disposition.value,
            "reason": one.reason,
            "looked_at": one.looked_at,
        }
        for one in article.sentences
    ]
    names = [
        own
        | {
            "canonical": one.canonical,
            "kind": one.kind.value,
            "verified": one.verified,
            "variants": list(one.variants),
            "mentions": [[mention.text, mention.start, mention.end] for mention in one.mentions],
        }
        for one in examined.names
    ]
    work.keep(VERSION, [version])
    work.keep(SENTENCE, sentences)
    work.keep(NAME, names)
    work.keep(FINDING, [finding_columns(own | {"claim_id": None}, finding) for finding in examined.findings])


def keep_claims(work: Work, article_id: int, article: Article, claims: Sequence[Claim]) -> None:
    """Keep claims that are new, with their places and findings."""
    work.keep(CLAIM, [claim_columns(article_id, article, claim) for claim in claims])
    numbers = {claim.number: claim for claim in claims}
    kept = work.connection.execute(select(CLAIM.c.id, CLAIM.c.number).where(CLAIM.c.article_id == article_id))
    rows = [(row.id, numbers[row.number]) for row in kept if row.number in numbers]
    keep_places(work, article_id, article.version, rows)


def keep_places(work: Work, article_id: int, version: int, claims: Iterable[tuple[int, Claim]]) -> None:
    """Keep the places and findings of claims in one version, given each claim with the id of its row."""
    anchors, findings = [], []
    for key, claim in claims:
        own: dict[str, Any] = {"article_id": article_id, "claim_id": key, "version": version}
        anchors += [own | anchor_columns(one) for one in claim.anchors]
        findings += [finding_columns(own, one, number) for number, one in enumerate(claim.findings, 1)]
    work.keep(ANCHOR, anchors)
    work.keep(FINDING, findings)


def order(article: Article, claim: Claim) -> int:
    """Return where a claim stands in the list: at its first place, or behind the text if it has none."""
    return min((anchor.start for anchor in claim.anchors), default=len(article.text))


def claim_columns(article_id: int, article: Article, claim: Claim) -> dict[str, Any]:
    """Return the columns of a claim on which nobody has worked yet."""
    return {
        "article_id": article_id,
        "number": claim.number,
        "statement": claim.statement,
        "about": claim.about.value,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "made_on": claim.made_on,
        "appeared_at": claim.appeared_at,
        "why_chosen": claim.why_chosen,
        "status": claim.status.value,
        "worthiness": claim.worthiness,
        "reasons": _reasons(claim.reasons),
        "remarks": list(claim.remarks),
        "waiting_for": "",
        "waiting_since": None,
        "drop_reason": "",
        "start": order(article, claim),
        "findings": len(claim.open_findings),
        "verdict_id": None,
        "superseded_id": None,
        "revision": 1,
    }


def anchor_columns(anchor: Anchor) -> dict[str, Any]:
    """Return the columns of a place, but for whose place it is and in which version."""
    return {
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def finding_columns(own: dict[str, Any], finding: Finding, number: int = 0) -> dict[str, Any]:
    """Return the columns of a finding; `own` says whose it is and in which version."""
    return own | {
        "number": number,
        "check": finding.check,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "found": finding.found,
        "suggestion": finding.suggestion,
        "severity": finding.severity.value,
        "state": finding.state.value,
        "reasons": _reasons(finding.reasons),
    }


def _reasons(reasons: Sequence[Reason]) -> list[list[Any]]:
    return [[reason.name, reason.weight] for reason in reasons]
