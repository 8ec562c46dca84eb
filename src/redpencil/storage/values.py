"""Values: rows turned into the domain's frozen values; nothing else of a row leaves storage."""

from collections.abc import Mapping, Sequence
from typing import Any

from redpencil.domain.article import Article, Block, Disposition, Link, LinkKind, Metadata, Role, Sentence
from redpencil.domain.claim import About, Claim, Kind, Status
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.finding import Finding, FindingState, Severity
from redpencil.domain.locator import Landmark
from redpencil.domain.name import LedgerRow, Mention, NameKind
from redpencil.domain.note import Audience, Note
from redpencil.domain.reason import Reason
from redpencil.domain.redraft import Fate, Redraft
from redpencil.domain.source import Contact, Snapshot, Source, SourceKind, Terms, Tier
from redpencil.domain.span import Anchor, Span
from redpencil.domain.verdict import Verdict
from redpencil.storage.codes import read


def metadata(row: Any) -> Metadata:
    """Return what an article's row says of it besides its text."""
    return Metadata(row.title, row.author, row.publisher, row.url, row.dated)


def article(row: Any, version: Any, sentences: Sequence[Any]) -> Article:
    """Return an article in one of its versions."""
    return Article(
        slug=row.slug,
        metadata=metadata(row),
        text=version.text,
        sha256=version.sha256,
        blocks=tuple(Block(start, end, read(Role, role, Role.BODY), why) for start, end, role, why in version.blocks),
        sentences=tuple(sentence(one) for one in sentences),
        links=tuple(
            Link(start, end, target, read(LinkKind, kind, LinkKind.LINK)) for start, end, target, kind in version.links
        ),
        version=version.number,
        warnings=tuple(version.warnings),
    )


def sentence(row: Any) -> Sentence:
    """Return a sentence."""
    disposition = read(Disposition, row.disposition, Disposition.VAGUE)
    return Sentence(row.start, row.end, disposition, row.reason, row.looked_at)


def name(row: Any) -> LedgerRow:
    """Return an entity of the name ledger."""
    mentions = tuple(Mention(*mention) for mention in row.mentions)
    return LedgerRow(
        row.canonical, read(NameKind, row.kind, NameKind.OTHER), row.verified, tuple(row.variants), mentions
    )


def anchor(row: Any) -> Anchor:
    """Return a place of a claim."""
    return Anchor(row.start, row.end, row.exact, row.prefix, row.suffix)


def finding(row: Any) -> Finding:
    """Return what a check saw."""
    return Finding(
        check=row.check,
        message=row.message,
        start=row.start,
        end=row.end,
        found=row.found,
        suggestion=row.suggestion,
        severity=read(Severity, row.severity, Severity.WARNING),
        state=read(FindingState, row.state, FindingState.OPEN),
        number=row.number,
        reasons=_reasons(row.reasons),
    )


def source(row: Any) -> Source:
    """Return a source."""
    return Source(
        kind=read(SourceKind, row.kind, SourceKind.DOCUMENT),
        title=row.title,
        id=row.id,
        creator=row.creator,
        publisher=row.publisher,
        url=row.url,
        archive_url=row.archive_url,
        tier=read(Tier, row.tier, Tier.SECONDARY),
        origin=row.origin,
        published=row.published,
        retrieved_at=row.retrieved_at,
        sha256=row.sha256 or "",
        confidential=row.confidential,
        note=row.note,
        contact=read(Contact, row.contact, Contact.MESSAGE) if row.contact else None,
        contacted_on=row.contacted_on,
        terms=read(Terms, row.terms, Terms.OFF_RECORD) if row.terms else None,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        licence=row.licence,
        reprint_of=row.reprint_of or 0,
        followed=getattr(row, "followed", ""),
    )


def snapshot(row: Any, data: bytes) -> Snapshot:
    """Return the bytes of a source, and what was read out of them."""
    return Snapshot(row.sha256, row.media_type, row.taken_at, data, row.text, landmarks(row.landmarks), row.method)


def landmarks(pairs: Sequence[tuple[int, str]]) -> tuple[Landmark, ...]:
    """Return the places of a source's text."""
    return tuple(Landmark(start, label) for start, label in pairs)


def evidence(row: Any, of: Source) -> Evidence:
    """Return a source as it bears on a claim."""
    return Evidence(
        source=of,
        stance=read(Stance, row.stance, Stance.CONTEXT),
        quote=row.quote,
        locator=row.locator,
        quote_check=read(QuoteCheck, row.quote_check, QuoteCheck.UNCHECKED),
        number=row.number,
        sha256=row.sha256 or "",
        place=None if row.start is None or row.end is None else Span(row.start, row.end),
        differences=tuple(row.differences),
        caution=row.caution,
        evidence_set=row.evidence_set,
    )


def note(row: Any) -> Note:
    """Return a note; one for an audience that is not known is kept among colleagues."""
    return Note(row.text, read(Audience, row.audience, Audience.COLLEAGUES), row.reviewer, row.at)


def verdict(row: Any, *, sourced: bool) -> Verdict:
    """Return a verdict; one that wanted a source is unsourced until its claim has evidence."""
    return Verdict(
        rating=row.rating,
        reviewer=row.reviewer,
        decided_at=row.decided_at,
        rationale=row.rationale,
        correction=row.correction,
        confidence=row.confidence,
        as_of=row.as_of,
        override=row.override,
        unsourced=row.wants_source and not sourced,
    )


def claim(row: Any, slug: str, parts: Mapping[str, Any]) -> Claim:
    """Return a complete claim from its row and the values that hang on it."""
    return Claim(
        article=slug,
        number=row.number,
        statement=row.statement,
        about=read(About, row.about, About.WORLD),
        kind=read(Kind, row.kind, Kind.FACT),
        speaker=row.speaker,
        made_on=row.made_on,
        appeared_at=row.appeared_at,
        why_chosen=row.why_chosen,
        status=read(Status, row.status, Status.OPEN),
        worthiness=row.worthiness,
        reasons=_reasons(row.reasons),
        remarks=tuple(row.remarks),
        waiting_for=row.waiting_for,
        waiting_since=row.waiting_since,
        drop_reason=row.drop_reason,
        looked_again_at=row.looked_again_at,
        redraft=_redraft(row),
        revision=row.revision,
        **parts,
    )


def _redraft(row: Any) -> Redraft | None:
    if not row.redraft:
        return None
    return Redraft(read(Fate, row.redraft, Fate.CHANGED), row.redraft_version or 0, row.words_before)


def _reasons(rows: Sequence[tuple[str, float]]) -> tuple[Reason, ...]:
    return tuple(Reason(name, weight) for name, weight in rows)
