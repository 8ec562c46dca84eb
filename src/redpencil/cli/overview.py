"""One claim, or one article, in words."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import chain

from redpencil.cli import output
from redpencil.cli.drifting import told
from redpencil.cli.evidenced import evidence_lines
from redpencil.cli.listing import counted
from redpencil.cli.tables import one_line, terminal_width
from redpencil.domain.article import Article, Disposition
from redpencil.domain.claim import Claim, Status
from redpencil.domain.coverage import Coverage
from redpencil.domain.drift import Drift
from redpencil.domain.finding import Finding
from redpencil.domain.query import Facets
from redpencil.domain.scale import Scale
from redpencil.domain.verdict import Verdict
from redpencil.text.redrafted import corrected, redrafted
from redpencil.tui.signs import STATUS_WORDS, label

Line = tuple[str, str]
"""What a line is about, and what it says."""


def put_claim(claim: Claim, scale: Scale, drifts: Iterable[Drift] = ()) -> None:
    """Print all that is known about a claim, and the reasons to look at it again."""
    again = (("look again", "; ".join(line.strip() for line in told(drift))) for drift in drifts)
    put_lines(f"{claim.ref}  {claim.statement}", chain(claim_lines(claim, scale), again))


def put_article(article: Article, covered: Coverage, facets: Facets, findings: int) -> None:
    """Print what is known about an article, without its text."""
    put_lines(f"{article.slug}  {article.title}", article_lines(article, covered, facets, findings))


def claim_lines(claim: Claim, scale: Scale) -> Iterator[Line]:
    """Say what is known about a claim, line by line."""
    yield "status", _status(claim)
    if claim.verdict is not None:
        yield from _verdict(claim.verdict, claim, scale)
    yield "kind", f"{claim.kind.value}, about the {claim.about.value}"
    if claim.speaker:
        yield "said by", claim.speaker
    yield "priority", _priority(claim)
    for remark in claim.remarks:
        yield "mind", remark
    yield from _redraft(claim)
    for anchor in claim.anchors:
        yield "in the text", f"“{anchor.exact}” ({anchor.start}-{anchor.end})"
    said: set[str] = set()
    for finding in claim.findings:
        yield f"finding {finding.number}", _finding(finding, again=finding.message in said)
        said.add(finding.message)
    yield from evidence_lines(claim)
    for note in claim.notes:
        yield (
            f"to the {note.audience.value}" if note.audience == "author" else "to colleagues",
            (f"{note.text} ({note.reviewer})"),
        )
    for verdict in claim.earlier:
        yield (
            "before",
            f"{label(claim.about, verdict.rating, scale)} ({verdict.reviewer}, {verdict.decided_at:%Y-%m-%d})",
        )


def _redraft(claim: Claim) -> Iterator[Line]:
    if claim.redraft is not None:
        yield "new draft", claim.redraft.words
        if (diff := redrafted(claim)) is not None:
            yield "", diff.line


def article_lines(article: Article, covered: Coverage, facets: Facets, findings: int) -> Iterator[Line]:
    """Say what is known about an article, line by line."""
    known = article.metadata
    for heading, words in (("by", known.author), ("published by", known.publisher), ("at", known.url)):
        if words:
            yield heading, words
    yield "date", known.date.isoformat() if known.date else 'undated, so "this week" and the like cannot be checked'
    yield "version", f"{article.version}, {counted(article.words, 'word')}"
    by_status = ", ".join(f"{count} {STATUS_WORDS[status]}" for status, count in facets.by_status.items() if count)
    yield "claims", f"{facets.total}{f' ({by_status})' if by_status else ''}"
    yield "findings", f"{findings} open" if findings else "none open"
    yield (
        "coverage",
        (
            f"{covered.settled:.0%} settled, {covered.dismissed:.0%} skipped by a person, {covered.open:.0%} open, "
            f"{covered.skipped:.0%} skipped by the machine and not yet looked at"
        ),
    )
    skipped = sum(sentence.disposition is not Disposition.CLAIM for sentence in article.sentences)
    yield "skipped", f"{counted(skipped, 'sentence')}; `redpencil claims {article.slug} --skipped` lists them"
    for warning in article.warnings:
        yield "mind", warning


def put_lines(title: str, lines: Iterator[Line]) -> None:
    """Print a title, and below it what there is to say, line by line."""
    width = terminal_width()
    _put_wrapped(one_line(title), width, "  ")
    for heading, words in lines:
        _put_wrapped(f"  {heading:<13} {one_line(words)}", width, " " * 16)


def _put_wrapped(words: str, width: int | None, indent: str) -> None:
    if width is not None:
        words = textwrap.fill(words, width, subsequent_indent=indent, break_on_hyphens=False)
    output.put(words)


def _status(claim: Claim) -> str:
    words = STATUS_WORDS[claim.status]
    if claim.status is Status.WAITING:
        since = f" since {claim.waiting_since:%Y-%m-%d}" if claim.waiting_since else ""
        return f"{words} for {claim.waiting_for}{since}"
    if claim.status is Status.DROPPED:
        return f"{words}: {claim.drop_reason}"
    return words


def _verdict(verdict: Verdict, claim: Claim, scale: Scale) -> Iterator[Line]:
    source = ", no source" if verdict.unsourced else ""
    change, given = corrected(claim), label(claim.about, verdict.rating, scale)
    yield "verdict", f"{given} ({verdict.reviewer}, {verdict.decided_at:%Y-%m-%d %H:%M}{source})"
    facts = (
        ("why", verdict.rationale),
        ("should be", verdict.correction if change is None else change.line),
        ("confidence", "" if verdict.confidence is None else f"{verdict.confidence:.0%}"),
        ("as of", verdict.as_of.isoformat() if verdict.as_of else ""),
        ("override", verdict.override),
    )
    yield from ((heading, words) for heading, words in facts if words)


def _priority(claim: Claim) -> str:
    reasons = ", ".join(f"{reason.name} {reason.weight:+.2f}" for reason in claim.reasons)
    return f"{claim.worthiness:.2f}{f' ({reasons})' if reasons else ''}"


def _finding(finding: Finding, *, again: bool) -> str:
    change = f" Should be “{finding.suggestion}”." if finding.suggestion else ""
    return f"{'The same.' if again else finding.message}{change} ({finding.state.value}, at {finding.start})"
