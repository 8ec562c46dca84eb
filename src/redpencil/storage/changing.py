"""Changing: the small steps of a review, each on the rows of one claim."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Status
from redpencil.domain.finding import FindingState
from redpencil.domain.note import Note
from redpencil.domain.verdict import Verdict
from redpencil.storage import claims, keeping
from redpencil.storage.recording import Work
from redpencil.storage.schema import ARTICLE, FINDING, SENTENCE
from redpencil.storage.tables.articles import ArticleRow, SentenceRow
from redpencil.storage.tables.claims import AnchorRow, ClaimRow, FindingRow, NoteRow, VerdictRow


def settle(work: Work, key: int, verdict: Verdict) -> None:
    """Give a claim a verdict; the one that held, if any, is superseded."""
    row = _claim(work, key)
    held = row.verdict_id or row.superseded_id
    given = VerdictRow(
        claim_id=key, supersedes=held, rating=verdict.rating, reviewer=verdict.reviewer,
        decided_at=verdict.decided_at, rationale=verdict.rationale, correction=verdict.correction,
        confidence=verdict.confidence, as_of=verdict.as_of, override=verdict.override, wants_source=verdict.unsourced,
    )  # fmt: skip
    work.session.add(given)
    work.session.flush()
    _stand(row, Status.SETTLED)
    row.verdict_id, row.superseded_id = given.id, None


def stand(work: Work, key: int, status: Status, words: str = "", since: datetime | None = None) -> None:
    """Set how far the work on a claim has come; `words` name whom it waits for, or why it is off the list.

    A verdict that held is put aside unless the claim stays settled.
    """
    row = _claim(work, key)
    _stand(row, status)
    if status is Status.WAITING:
        row.waiting_for, row.waiting_since = words, since
    if status is Status.DROPPED:
        row.drop_reason = words
    if row.verdict_id is not None and status not in {Status.SETTLED, Status.SIGNED_OFF}:
        row.superseded_id, row.verdict_id = row.verdict_id, None


def decide(work: Work, key: int, numbers: frozenset[int], state: FindingState) -> None:
    """Say of some findings of a claim that they are right or wrong."""
    row = _claim(work, key)
    article = work.session.get_one(ArticleRow, row.article_id)
    wanted = select(FindingRow).where(FINDING.c.claim_id == key, FINDING.c.version == article.version)
    left = 0
    for finding in work.session.scalars(wanted):
        if finding.number in numbers:
            finding.state = state.value
        left += finding.state == FindingState.OPEN
    row.findings = left


def reword(work: Work, key: int, statement: str) -> None:
    """Give a claim other words."""
    _claim(work, key).statement = statement


def add(work: Work, article: Article, claim: Claim) -> Claim:
    """Keep a claim that is new to its article, under the next number there; return it with that number."""
    row = work.session.scalars(select(ArticleRow).where(ARTICLE.c.slug == article.slug)).one()
    assert row.id is not None
    row.numbered += 1
    made = ClaimRow(**keeping.claim_columns(row.id, article, replace(claim, number=row.numbered)))
    work.session.add(made)
    work.session.flush()
    assert made.id is not None
    for one in claim.anchors:
        columns = keeping.anchor_columns(one)
        work.session.add(AnchorRow(article_id=row.id, claim_id=made.id, version=article.version, **columns))
    own = {"article_id": row.id, "claim_id": made.id, "version": article.version}
    for number, finding in enumerate(claim.findings, 1):
        work.session.add(FindingRow(**keeping.finding_columns(own, finding, number)))
    work.session.flush()
    return claims.load(work.connection, [made.id])[0]


def look_at(work: Work, slug: str, starts: Collection[int], *, looked_at: bool) -> None:
    """Say of the sentences that begin at some letters whether a person agrees that they were rightly skipped."""
    article = work.session.scalars(select(ArticleRow).where(ARTICLE.c.slug == slug)).one()
    wanted = select(SentenceRow).where(SENTENCE.c.article_id == article.id, SENTENCE.c.version == article.version)
    for row in work.session.scalars(wanted.where(SENTENCE.c.start.in_(starts))):
        row.looked_at = looked_at


def note(work: Work, key: int, words: Note) -> None:
    """Keep a note beside a claim."""
    work.session.add(
        NoteRow(claim_id=key, text=words.text, audience=words.audience.value, reviewer=words.reviewer, at=words.at)
    )


def result(work: Work, key: int) -> Claim:
    """Return the claim as the step leaves it."""
    work.finish()
    return claims.load(work.connection, [key])[0]


def _claim(work: Work, key: int) -> ClaimRow:
    return work.session.get_one(ClaimRow, key)


def _stand(row: ClaimRow, status: Status) -> None:
    row.status = status.value
    row.waiting_for, row.waiting_since, row.drop_reason = "", None, ""
