"""What stays in the house: confidential sources and what colleagues tell each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from redpencil.domain.claim import About, Claim
from redpencil.domain.drift import Drift
from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding
from redpencil.domain.note import Audience
from redpencil.domain.source import Source, SourceKind
from redpencil.domain.verdict import Verdict
from redpencil.export.concealing import Concealment
from redpencil.export.report import ArticleReport, Report
from redpencil.export.secrets import CONFIDENTIAL, secrets, withheld

_OWN_MAKING: Final = frozenset({SourceKind.PERSON, SourceKind.NOTES, SourceKind.CALCULATION})


def discreet(report: Report, house: Iterable[Source] = (), quoted: Iterable[str] = ()) -> Report:
    """Return the report as it may leave the house.

    `house` are the sources that the house keeps besides those in it, `quoted` the words of those that are confidential.
    What colleagues tell each other is always left out. A report that names confidential sources is left otherwise as it
    is: it says so itself.
    """
    report = replace(report, articles=tuple(_without_comments(part) for part in report.articles))
    if report.names_confidential:
        return report
    evidence = tuple(report.evidence)
    quotes = (*quoted, *(one.quote for one in evidence if withheld(one.source)))
    conceal = Concealment(secrets((*house, *(one.source for one in evidence)), quotes))
    if not conceal:
        return report
    hidden = frozenset(one.source.id for one in evidence if withheld(one.source))
    return _Discretion(conceal, evidence, report.made_at).report(report, hidden)


def _without_comments(part: ArticleReport) -> ArticleReport:
    return replace(part, claims=tuple(_uncommented(claim) for claim in part.claims))


def _uncommented(claim: Claim) -> Claim:
    notes = tuple(note for note in claim.notes if note.audience is Audience.AUTHOR)
    return claim if len(notes) == len(claim.notes) else replace(claim, notes=notes)


class _Discretion:
    """Takes what is confidential out of one report."""

    def __init__(self, conceal: Concealment, evidence: Sequence[Evidence], made_at: datetime) -> None:
        self._conceal: Final = conceal
        self._told: Final = conceal.told
        self._made_at: Final = made_at
        self._roots: Final = _roots(evidence)

    def report(self, report: Report, hidden: frozenset[int]) -> Report:
        return replace(
            report,
            articles=tuple(self._article(part) for part in report.articles),
            retrievals=tuple(one for one in report.retrievals if one.source not in hidden),
            damage=tuple(replace(one, sha256="") if one.source in hidden else one for one in report.damage),
        )

    def _article(self, part: ArticleReport) -> ArticleReport:
        # A name that the article prints stays where its claims are told: to replace it would give away who it is.
        printed = self._conceal.names_in(part.article.text)
        return replace(
            part,
            claims=tuple(self._claim(claim, printed) for claim in part.claims),
            findings=tuple(self._finding(one, printed, spelling=True) for one in part.findings),
            drifts=tuple(self._drift(one, printed) for one in part.drifts),
        )

    def _claim(self, claim: Claim, printed: frozenset[str]) -> Claim:
        spelling = claim.about is About.TEXT
        if spelling:
            printed = printed.union(*(self._conceal.names_in(one.suggestion) for one in claim.findings))
        return replace(
            claim,
            statement=self._told(claim.statement, printed),
            speaker=claim.speaker and self._told(claim.speaker, printed),
            appeared_at=self._told(claim.appeared_at, printed),
            why_chosen=self._told(claim.why_chosen),
            reasons=tuple(replace(one, name=self._told(one.name, printed)) for one in claim.reasons),
            remarks=tuple(self._told(one, printed) for one in claim.remarks),
            findings=tuple(self._finding(one, printed, spelling=spelling) for one in claim.findings),
            evidence=tuple(self._evidence(one) for one in claim.evidence),
            notes=tuple(replace(note, text=self._told(note.text)) for note in claim.notes),
            verdict=claim.verdict and self._verdict(claim.verdict, printed),
            earlier=tuple(self._verdict(one, printed) for one in claim.earlier),
            waiting_for=self._told(claim.waiting_for),
            drop_reason=self._told(claim.drop_reason),
        )

    def _verdict(self, verdict: Verdict, printed: frozenset[str]) -> Verdict:
        return replace(
            verdict,
            rationale=self._told(verdict.rationale),
            correction=self._told(verdict.correction, printed),
            override=self._told(verdict.override),
        )

    def _finding(self, finding: Finding, printed: frozenset[str], *, spelling: bool) -> Finding:
        looked_at = self._conceal.names_in(finding.found)
        if spelling:
            looked_at |= self._conceal.names_in(finding.suggestion)
        return replace(
            finding,
            message=self._told(finding.message, looked_at),
            suggestion=self._told(finding.suggestion, printed | looked_at),
            reasons=tuple(replace(one, name=self._told(one.name)) for one in finding.reasons),
        )

    def _evidence(self, evidence: Evidence) -> Evidence:
        source = self._source(evidence.source)
        # Built anew rather than emptied field by field: a field added later stays in the house until let out here.
        if source.confidential:
            return Evidence(
                source,
                evidence.stance,
                quote_check=evidence.quote_check,
                number=evidence.number,
                evidence_set=evidence.evidence_set,
            )
        return replace(
            evidence,
            source=source,
            locator=self._told(evidence.locator),
            differences=tuple(map(self._told, evidence.differences)),
            caution=self._told(evidence.caution),
        )

    def _source(self, source: Source) -> Source:
        if withheld(source):
            origin, reprint_of = self._roots.get(source.id, ("", 0))
            return Source(
                source.kind, CONFIDENTIAL, id=source.id, tier=source.tier, origin=self._told(origin),
                confidential=True, reprint_of=reprint_of,
            )  # fmt: skip
        # What has an address is public and cited as it calls itself; the house gave the others their names.
        ours = source.kind in _OWN_MAKING or not source.url
        return replace(
            source,
            title=self._told(source.title) if ours else source.title,
            creator=self._told(source.creator) if ours else source.creator,
            publisher=self._told(source.publisher) if ours else source.publisher,
            origin=self._told(source.origin),
            followed=self._told(source.followed),
            note=self._told(source.note),
            licence=self._told(source.licence),
        )

    def _drift(self, drift: Drift, printed: frozenset[str]) -> Drift:
        claim = replace(drift.claim, statement=self._told(drift.claim.statement, printed))
        source = self._source(drift.source)
        if source.confidential:
            return replace(drift, claim=claim, source=source, since=self._made_at, quote="", was="", now="")
        return replace(drift, claim=claim, source=source)


def _roots(evidence: Iterable[Evidence]) -> dict[int, tuple[str, int]]:
    """Tell by origin and reprint of what a withheld source stays one voice with others, without its own words."""
    roots: dict[int, tuple[str, int]] = {}
    by_root: dict[str, list[Source]] = {}
    for source in {one.source.id: one.source for one in evidence}.values():
        by_root.setdefault(source.root, []).append(source)
    for group in by_root.values():
        public = next((source for source in group if not withheld(source)), None)
        first = min(source.id for source in group)
        for source in group if len(group) > 1 else ():
            # An origin that a public source names is known anyway; else a number says enough.
            roots[source.id] = (
                (public.origin or public.followed, public.reprint_of or public.id) if public else ("", first)
            )
    return roots
