"""What stands on the card of a claim, piece by piece."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass

from textual.content import Content

from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind, Status
from redpencil.domain.event import Event
from redpencil.domain.finding import Finding
from redpencil.domain.note import Audience
from redpencil.domain.scale import Scale
from redpencil.domain.verdict import Verdict
from redpencil.tui.content import joined, line, plain
from redpencil.tui.signs import CORRECT, STATUS_SIGNS, STATUS_WORDS, UNSOURCED, label, sign, state
from redpencil.tui.theme import STATE_COLOURS
from redpencil.tui.widgets import wording
from redpencil.tui.widgets.deeds import DEEDS
from redpencil.tui.widgets.evidence_words import beside, heading, pieces
from redpencil.tui.widgets.finding_words import finding, telling

_DIM = "$foreground 66%"
_HEAD = "bold $foreground 70%"
_MOST = 40
"""Findings or events shown; more would bury the card."""
_OTHERS = 3
"""Places in other words that are shown in full."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is shown below a claim: its newest events, the article's findings that belong to no claim, its warnings."""

    history: Sequence[Event] = ()
    loose: Sequence[Finding] = ()
    warnings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Focus:
    """What is picked out on the card: the number of a finding or of a piece of evidence; and why to look again."""

    finding: int | None = None
    evidence: int | None = None
    again: Sequence[str] = ()


def words(
    claim: Claim, scale: Scale, keys: Mapping[str, str], around: Beside | None = None, picked: Focus | None = None
) -> Content:
    """Return the whole card; `picked` is what the keys are about."""
    around, picked = around or Beside(), picked or Focus()
    sections = (
        *_before_evidence(claim, scale, keys, picked),
        *_evidence(claim, keys, picked.evidence),
        *_notes(claim),
        *_priority(claim),
        *_history(around.history),
        *_loose(around.loose),
        *((warned(around.warnings),) if around.warnings else ()),
    )
    return Content("\n\n").join(sections)


def rows_above(claim: Claim, scale: Scale, keys: Mapping[str, str], picked: Focus, width: int) -> int:
    """Return how many rows of a card of some width stand above the piece of evidence that is picked out."""
    above = [line(heading(claim))]
    for number, shown in pieces(claim, keys, picked.evidence):
        if number == picked.evidence:
            break
        above.append(shown)
    sections = (*_before_evidence(claim, scale, keys, picked), Content("\n").join(above))
    return Content("\n\n").join(sections).get_height({}, width)


def _before_evidence(claim: Claim, scale: Scale, keys: Mapping[str, str], picked: Focus) -> tuple[Content, ...]:
    return (
        _head(claim, scale, keys),
        *wording.redraft(claim),
        *_verdict(claim, scale),
        *((_section("Look again", [plain(one, "$warning") for one in picked.again]),) if picked.again else ()),
        *_findings(claim, keys, picked.finding),
        *_place(claim, keys),
    )


def _head(claim: Claim, scale: Scale, keys: Mapping[str, str]) -> Content:
    verdict = claim.verdict
    rating = verdict.rating if verdict else None
    look = STATE_COLOURS[state(claim.status, claim.about, rating, scale)]
    facts = [f"{STATUS_SIGNS[claim.status]} {STATUS_WORDS[claim.status]}", _kind(claim)]
    if claim.status is Status.WAITING:
        since = f" since {claim.waiting_since:%-d %b %Y}" if claim.waiting_since else ""
        facts[0] += f" for {claim.waiting_for}{since}"
    if claim.status is Status.DROPPED and claim.drop_reason:
        facts[0] += f": {claim.drop_reason}"
    if claim.speaker:
        facts.append(f"said by {claim.speaker}")
    rows = [plain(claim.statement, "bold"), line(" · ".join(facts), _DIM)]
    if claim.about is About.TEXT and rating is None:
        accept, dismiss = keys["accept"], keys["dismiss"]
        everywhere = f" at all {len(claim.anchors)} places" if len(claim.anchors) > 1 else ""
        rows.append(line(f"{CORRECT} {accept}: error, correct it{everywhere} · {dismiss}: no error", look))
    rows += [line(f"• {remark}", "$warning") for remark in claim.remarks]
    return Content("\n").join(rows)


def _kind(claim: Claim) -> str:
    return "about the text" if claim.about is About.TEXT and claim.kind is not Kind.NAME else str(claim.kind)


def _verdict(claim: Claim, scale: Scale) -> Iterator[Content]:
    if claim.verdict is None:
        return
    rows = [_ruling(claim, claim.verdict, scale)]
    if claim.verdict.rationale:
        rows.append(joined(plain("why        ", _DIM), plain(claim.verdict.rationale)))
    if claim.verdict.correction:
        rows.append(wording.should_be(claim, claim.verdict.correction))
    if claim.verdict.override:
        rows.append(joined(plain("set aside  ", _DIM), plain(claim.verdict.override)))
    rows += [line(f"before: {label(claim.about, old.rating, scale)}, {old.reviewer}", _DIM) for old in claim.earlier]
    yield _section("Verdict", rows)


def _ruling(claim: Claim, verdict: Verdict, scale: Scale) -> Content:
    look = STATE_COLOURS[state(claim.status, claim.about, verdict.rating, scale)]
    shown = f"{sign(Status.SETTLED, claim.about, verdict.rating, scale)} {label(claim.about, verdict.rating, scale)}"
    parts = [line(shown, f"bold {look}"), plain(f"   {verdict.reviewer}, {verdict.decided_at:%-d %b %Y}", _DIM)]
    if verdict.unsourced:
        parts.append(plain(f"   {UNSOURCED} no source", "$warning"))
    return joined(*parts)


def _findings(claim: Claim, keys: Mapping[str, str], picked: int | None) -> Iterator[Content]:
    if not claim.findings:
        return
    if claim.about is About.TEXT:
        alike = Counter((one.message, one.state, one.reasons) for one in claim.findings)
        rows = [row for alike_, places in list(alike.items())[:_MOST] for row in finding(*alike_, places)]
        rest = _rest(alike)
    else:
        several = len(claim.open_findings) > 1
        rows = [
            row
            for one in claim.findings[:_MOST]
            for row in finding(one.message, one.state, one.reasons, picked=several and one.number == picked)
        ]
        rest = _rest(claim.findings)
        if claim.open_findings:
            which = " the one marked ▸" if several else ""
            rest.append(line(f"{keys['accept']} accepts · {keys['dismiss']} dismisses{which}", _DIM))
    yield _section(f"Findings ({len(claim.open_findings)} open)", [*rows, *rest])


def _loose(findings: Sequence[Finding]) -> Iterator[Content]:
    if findings:
        rows = [row for one in findings[:_MOST] for row in finding(one.message, one.state, one.reasons)]
        yield _section("Elsewhere in the article", [*rows, *_rest(findings)])


def warnings(article: Article) -> tuple[str, ...]:
    """Say what is to be minded of an article: what reading it told, and that nobody knows when it appeared."""
    undated = "It is undated, so “this week” and the like cannot be checked."
    return (*article.warnings, *((undated,) if article.undated else ()))


def warned(sentences: Sequence[str]) -> Content:
    """Return the warnings of an article, or nothing where there are none."""
    if not sentences:
        return plain("")
    return _section("About this article", [line(f"• {one}", "$warning") for one in sentences])


def _place(claim: Claim, keys: Mapping[str, str]) -> Iterator[Content]:
    if claim.anchors:
        rows = [joined(line("“", _DIM), plain(claim.exact), line("”", _DIM))]
        others = [anchor.exact for anchor in claim.anchors[1:] if anchor.exact != claim.exact]
        rows += [joined(line("also “", _DIM), plain(words), line("”", _DIM)) for words in others[:_OTHERS]]
        if len(claim.anchors) > 1:
            more = len(claim.anchors) - 1
            rows.append(line(f"at {more} more place{'s' if more > 1 else ''} · {keys['part']} parts one", _DIM))
        yield _section("In the text", rows)


def _evidence(claim: Claim, keys: Mapping[str, str], picked: int | None) -> Iterator[Content]:
    shown = [content for _, content in pieces(claim, keys, picked)]
    told = [*beside(claim, keys, picked)]
    if shown or told:
        yield _section(heading(claim), [*shown, *told])


def _notes(claim: Claim) -> Iterator[Content]:
    heads = {Audience.AUTHOR: "to the author", Audience.COLLEAGUES: "to colleagues"}
    if claim.notes:
        rows = [joined(plain(f"{heads[note.audience]}  ", _DIM), plain(note.text)) for note in claim.notes]
        yield _section("Notes", rows)


def _priority(claim: Claim) -> Iterator[Content]:
    reasons = telling(claim.reasons)
    speaking = (
        ("for", [one.name for one in reasons if one.weight > 0]),
        ("against", [one.name for one in reasons if one.weight < 0]),
    )
    why = " · ".join(f"{side}: {'; '.join(names)}" for side, names in speaking if names) or claim.why_chosen
    if claim.reasons and claim.reasons in {one.reasons for one in claim.open_findings}:
        why = ""  # said under the findings already
    yield _section(f"Priority {min(99, round(claim.worthiness * 100))}", [plain(why, _DIM)] if why else [])


def _history(history: Sequence[Event]) -> Iterator[Content]:
    if history:
        rows = [
            line(f"{event.at:%-d %b %H:%M} · {DEEDS.get(event.action, event.action)} · {event.reviewer}", _DIM)
            for event in history[:_MOST]
        ]
        yield _section("History", rows)


def _rest(things: Sized) -> list[Content]:
    return [line(f"… and {len(things) - _MOST} more", _DIM)] if len(things) > _MOST else []


def _section(title: str, rows: Iterable[Content]) -> Content:
    return Content("\n").join([line(title, _HEAD), *rows])
