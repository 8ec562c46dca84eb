"""Contesting: the findings that evidence brings to a claim come and go with it, but for those decided by a person."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import select

from redpencil.domain.finding import Finding, FindingState
from redpencil.storage import keeping
from redpencil.storage.recording import Work
from redpencil.storage.schema import FINDING
from redpencil.storage.tables.articles import ArticleRow
from redpencil.storage.tables.claims import ClaimRow, FindingRow

NOTHING_SAID: Final[Mapping[str, FindingState]] = {}


def keep(
    work: Work, key: int, check: str, found: Sequence[Finding], said: Mapping[str, FindingState] = NOTHING_SAID
) -> None:
    """Make the findings of one check at a claim these: new ones are added, open ones that are no more taken away.

    What a person has accepted or dismissed stays. `said` is what was said of findings, by their messages, before.
    """
    claim = work.session.get_one(ClaimRow, key)
    article = work.session.get_one(ArticleRow, claim.article_id)
    wanted = select(FindingRow).where(FINDING.c.claim_id == key, FINDING.c.version == article.version)
    rows = list(work.session.scalars(wanted))
    left = {(one.message, one.start, one.end): one for one in found}
    for row in list(rows):
        if row.check != check:
            continue
        again = left.pop((row.message, row.start, row.end), None)
        if row.state != FindingState.OPEN:
            continue
        if again is None:
            work.session.delete(row)
            rows.remove(row)
        else:
            row.severity = again.severity.value
            row.reasons = [[reason.name, reason.weight] for reason in again.reasons]
    own = {"article_id": claim.article_id, "claim_id": key, "version": article.version}
    highest = max((row.number for row in rows), default=0)
    for number, one in enumerate(left.values(), highest + 1):
        columns = keeping.finding_columns(own, one, number) | {"state": said.get(one.message, one.state).value}
        made = FindingRow(**columns)
        work.session.add(made)
        rows.append(made)
    claim.findings = sum(row.state == FindingState.OPEN for row in rows)
    work.session.flush()
