"""Claims: reading them whole, with everything that hangs on them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.verdict import Verdict
from redpencil.storage import values
from redpencil.storage.origins import SOURCES
from redpencil.storage.schema import ANCHOR, ARTICLE, CLAIM, EVIDENCE, FINDING, NOTE, SOURCE, VERDICT


def identify(connection: Connection, ref: Ref) -> int | None:
    """Return the id of a claim's row, or nothing if there is no such claim."""
    wanted = (
        select(CLAIM.c.id)
        .join_from(CLAIM, ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .where(ARTICLE.c.slug == ref.article, CLAIM.c.number == ref.number)
    )
    return connection.execute(wanted).scalar()


def load(connection: Connection, ids: Sequence[int]) -> tuple[Claim, ...]:
    """Return complete claims, in the order of `ids`; those that are gone by now are left out."""
    wanted = select(CLAIM, ARTICLE.c.slug, ARTICLE.c.version).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    rows = {row.id: row for row in connection.execute(wanted.where(CLAIM.c.id.in_(ids)))}
    versions = {row.id: row.version for row in rows.values()}
    anchors = _places(connection, ANCHOR, (ANCHOR.c.start, ANCHOR.c.id), versions)
    findings = _places(connection, FINDING, (FINDING.c.number, FINDING.c.id), versions)
    evidence = _evidence(connection, ids)
    notes = _hanging(connection, NOTE, ids)
    verdicts = _hanging(connection, VERDICT, ids)
    claims = []
    for key in ids:
        if (row := rows.get(key)) is None:
            continue
        current, earlier = _verdicts(row, verdicts[key], sourced=bool(evidence[key]))
        parts = {
            "anchors": tuple(values.anchor(one) for one in anchors[key]),
            "findings": tuple(values.finding(one) for one in findings[key]),
            "evidence": tuple(evidence[key]),
            "notes": tuple(values.note(one) for one in notes[key]),
            "verdict": current,
            "earlier": earlier,
        }
        claims.append(values.claim(row, row.slug, parts))
    return tuple(claims)


def _hanging(connection: Connection, table: Any, ids: Sequence[int]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.claim_id.in_(ids)).order_by(table.c.id)):
        found[row.claim_id].append(row)
    return found


def _places(
    connection: Connection, table: Any, order: Sequence[Any], versions: Mapping[int, int]
) -> Mapping[int, list[Any]]:
    """Return the rows that belong to the current version of each claim's article."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.claim_id.in_(list(versions))).order_by(*order)):
        if row.version == versions[row.claim_id]:
            found[row.claim_id].append(row)
    return found


def _evidence(connection: Connection, ids: Sequence[int]) -> Mapping[int, list[Any]]:
    rows = _hanging(connection, EVIDENCE, ids)
    wanted = {row.source_id for several in rows.values() for row in several}
    sources = {
        row.id: values.source(row)
        for row in connection.execute(SOURCES.where(SOURCE.c.id.in_(wanted)) if wanted else SOURCES.limit(0))
    }
    found: dict[int, list[Any]] = defaultdict(list)
    for key, several in rows.items():
        found[key] = [
            values.evidence(row, sources[row.source_id]) for row in sorted(several, key=lambda row: int(row.number))
        ]
    return found


def _verdicts(row: Any, verdicts: Sequence[Any], *, sourced: bool) -> tuple[Verdict | None, tuple[Verdict, ...]]:
    """Return the verdict that holds and those it superseded, the latest first; what was undone is neither."""
    by_id = {one.id: one for one in verdicts}
    current = by_id.get(row.verdict_id)
    follow = current.supersedes if current else row.superseded_id
    earlier: list[Verdict] = []
    while follow in by_id:
        earlier.append(values.verdict(by_id[follow], sourced=sourced))
        follow = by_id[follow].supersedes
    return (values.verdict(current, sourced=sourced) if current else None), tuple(earlier)


def numbers(connection: Connection, slug: str) -> tuple[int, int]:
    """Return the lowest and the highest number of an article's claims, or two zeros if it has none."""
    wanted = select(func.min(CLAIM.c.number), func.max(CLAIM.c.number)).join(
        ARTICLE, ARTICLE.c.id == CLAIM.c.article_id
    )
    low, high = connection.execute(wanted.where(ARTICLE.c.slug == slug)).one()
    return low or 0, high or 0
