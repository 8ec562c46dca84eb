"""Reshaping: the places of a claim, and what goes from one claim to another."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select

from redpencil.domain.article import Article
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.span import Anchor, Span
from redpencil.storage import keeping
from redpencil.storage.recording import Work
from redpencil.storage.schema import ANCHOR, EVIDENCE, FINDING, NOTE
from redpencil.storage.tables.claims import AnchorRow, ClaimRow, EvidenceRow, FindingRow, NoteRow


def place(work: Work, key: int, article: Article, spans: Iterable[Span]) -> None:
    """Tie a claim to these stretches of its article's current version, and to no others there."""
    row = work.session.get_one(ClaimRow, key)
    here = select(AnchorRow).where(ANCHOR.c.claim_id == key, ANCHOR.c.version == article.version)
    kept = {Span(one.start, one.end): one for one in work.session.scalars(here)}
    wanted = sorted(set(spans))
    for span, old in kept.items():
        if span not in wanted:
            work.session.delete(old)
    for span in wanted:
        if span not in kept:
            columns = keeping.anchor_columns(Anchor.at(article.text, span))
            work.session.add(AnchorRow(article_id=row.article_id, claim_id=key, version=article.version, **columns))
    row.start = wanted[0].start if wanted else len(article.text)
    work.session.flush()


def let_go(work: Work, key: int, version: int, numbers: Collection[int]) -> None:
    """Take findings off a claim: they go to another one."""
    for row in _findings(work, key, version):
        if row.number in numbers:
            work.session.delete(row)
    _count(work, key, version)


def receive(work: Work, key: int, version: int, findings: Sequence[Finding]) -> None:
    """Add findings to a claim, behind its own; what it has already is not added again."""
    row = work.session.get_one(ClaimRow, key)
    own = _findings(work, key, version)
    known = {(one.check, one.message, one.start, one.end) for one in own}
    highest = max((one.number for one in own), default=0)
    columns = {"article_id": row.article_id, "claim_id": key, "version": version}
    new = [one for one in findings if (one.check, one.message, one.start, one.end) not in known]
    for number, one in enumerate(new, highest + 1):
        work.session.add(FindingRow(**keeping.finding_columns(columns, one, number)))
    _count(work, key, version)


def hand_over(work: Work, giver: int, taker: int) -> None:
    """Give evidence and notes of a claim to another one, under new numbers there.

    Evidence that the other one has word for word stays where it is. Sets keep together, under new numbers too.
    """
    own = list(work.session.scalars(select(EvidenceRow).where(EVIDENCE.c.claim_id == taker)))
    known = {(one.source_id, one.stance, one.quote, one.locator) for one in own}
    number = max((one.number for one in own), default=0)
    sets = max((one.evidence_set for one in own), default=0)
    theirs = select(EvidenceRow).where(EVIDENCE.c.claim_id == giver).order_by(EVIDENCE.c.number)
    for row in list(work.session.scalars(theirs)):
        if (row.source_id, row.stance, row.quote, row.locator) not in known:
            number += 1
            row.claim_id, row.number = taker, number
            row.evidence_set += sets if row.evidence_set else 0
    for note in work.session.scalars(select(NoteRow).where(NOTE.c.claim_id == giver)):
        note.claim_id = taker
    work.session.flush()


def remark(work: Work, key: int, remarks: Sequence[str]) -> None:
    """Say other things beside a claim."""
    row = work.session.get_one(ClaimRow, key)
    if list(row.remarks) != list(remarks):
        row.remarks = list(remarks)


def _findings(work: Work, key: int, version: int) -> list[FindingRow]:
    wanted = select(FindingRow).where(FINDING.c.claim_id == key, FINDING.c.version == version)
    return list(work.session.scalars(wanted))


def _count(work: Work, key: int, version: int) -> None:
    work.session.flush()
    left = sum(row.state == FindingState.OPEN for row in _findings(work, key, version))
    work.session.get_one(ClaimRow, key).findings = left
    work.session.flush()
