"""Twice: one thing that an article gives two different amounts, "a $160 million fund" and "the $170 million fund"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.arithmetic.figures import YEAR, Figure, parted
from redpencil.analysis.arithmetic.slips import Slip
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_REASONS: Final = (Reason("one thing has two amounts", 0.5), Reason("the later mention points back to it", 0.2))
_NUM: Final = (
    r"(?P<num>\d[\d,.]{0,20}\d|\d|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?))"
)
_SCALE: Final = r"(?:[\s-]?(?:million|billion|trillion|m|bn)\b)"
_DET: Final = r"\b(?P<det>[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Tt]hat|[A-Z][\w-]{1,40}[’']s?)\s"
_NO_NOUN: Final = (
    r"(?:in|of|for|to|from|by|on|at|an?|per|and|or|over|this|that|with|it|he|she|they|last|more|less|worth|each|was|were|is"
    r"|are|will|when|as|after|before|since|through|under|into|between|while|but|if|because|the|during|against|out|off|up"
    r"|down|than|today|annually|earlier|which|who|has|had|have|would|could|can|may|said|says)"
)
_NOUN: Final = rf"(?P<noun>(?!{_NO_NOUN}\b)[a-z][a-z-]+(?:\s(?!{_NO_NOUN}\b)[a-z][a-z-]+)?)"
_PARTS: Final = (
    r"(?:store?y|floor|page|f(?:oo|ee)t|met(?:re|er)|mile|km|kilomet(?:re|er)|seat|bed|bedroom|room|member|nation|part"
    r"|tonne|ton|acre|hectare|megawatt|lane|volume|episode|strong)"
)
_EVENTS: Final = {
    "fire": "fire", "blaze": "fire", "crash": "crash", "explosion": "blast", "blast": "blast", "earthquake": "quake",
    "quake": "quake", "flood": "flood", "floods": "flood", "tornado": "tornado", "shooting": "shooting",
    "collapse": "collapse", "avalanche": "avalanche", "landslide": "landslide", "derailment": "derailment",
    "sinking": "sinking", "stampede": "stampede", "eruption": "eruption", "bombing": "bombing",
    "hurricane": "hurricane",
}  # fmt: skip
_EVENT: Final = rf"(?P<event>{'|'.join(_EVENTS)})"
_WHO: Final = (
    r"(?P<who>people|men|women|children|workers|miners|passengers|sailors|soldiers|civilians|residents|students)"
)
_HEDGE: Final = (
    r"(?:(?:about|around|at\sleast|more\sthan|over|nearly|almost|some|up\sto|all|the|an?\sestimated)\s){0,2}"
)
_FORMS: Final = (
    re.compile(rf"{_DET}(?:[a-z]+\s)?(?P<sign>[$£€])(?P<num>\d[\d,.]*){_SCALE}\s{_NOUN}"),
    re.compile(rf"{_DET}(?:[a-z]+\s)?{_NUM}[\s-](?P<part>{_PARTS})\s{_NOUN}"),
    re.compile(
        rf"\b{_EVENT}\s(?:that\s|which\s)?(?:has\s|had\s)?(?P<verb>killed|injured|wounded)\s{_HEDGE}{_NUM}\s{_WHO}\b"
    ),
    re.compile(
        rf"{_NUM}\s{_WHO}\s(?:who\s)?(?:were\s|was\s|had\sbeen\s)?(?P<verb>killed|injured|wounded|died)\s(?:in|by)\s"
        rf"(?:the|this|that|an?)\s(?:[a-z]+\s)?{_EVENT}\b"
    ),
)
_OTHER: Final = re.compile(
    r"(?i:\b(?:another|second|third|additional|separate|further|others?|both|previous|previously|earlier|original|originally"
    r"|initial|initially|revised|later|rose|risen|climbed|increased|raised|cut|reduced|instead|different|former|old|older"
    r"|compared|similar|first|proposed|would|could|annual|yearly|quarterly|monthly)\b)"
)
"""A sentence with one of these may speak of another such thing, or of the same at another time."""
_POINTING: Final = frozenset({"the", "its", "their", "his", "her", "this", "that"})
_POINTS: Final = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:[a-z]+\s){0,2}$")
_NAMES: Final = re.compile(r"(?<=[a-z,;]\s)[A-Z][\w’'-]+")
_YEARS: Final = re.compile(rf"\b{YEAR}\b")
TELLING: Final = re.compile(
    rf"[$£€]\d[\d,.]*\s?(?:[mbt]n?\b|million|billion|trillion)|-{_PARTS}\b|kill|injur|wound|died"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """An amount of a thing: which thing, in which sentence, and whether its words point back to one named before."""

    thing: tuple[str, ...]
    noun: str
    figure: Figure
    sentence: Span
    pointing: bool
    name: str


def twice(text: str, spans: Sequence[Span]) -> Iterator[Slip]:
    """Yield each amount that differs from the one given before of the same thing, where nothing tells them apart."""
    things: dict[tuple[str, ...], list[_Mention]] = defaultdict(list)
    for span in spans:
        if TELLING.search(text, span.start, span.end):
            for mention in _mentions(text, span):
                things[mention.thing].append(mention)
    for mentions in things.values():
        yield from _differing(text, mentions)


def _mentions(text: str, span: Span) -> Iterator[_Mention]:
    for form in _FORMS:
        for match in form.finditer(text, span.start, span.end):
            groups = match.groupdict()
            figure = _figure(text, span, match.start("num"))
            if figure is None:
                continue
            if verb := groups.get("verb"):
                thing: tuple[str, ...] = (
                    "dead" if verb in {"killed", "died"} else "hurt",
                    _EVENTS[match["event"]],
                    match["who"],
                )
                pointing = bool(_POINTS.search(text[span.start : match.start("event")][-40:]))
                yield _Mention(thing, match["who"], figure, span, pointing, "")
            else:
                thing = (groups.get("sign") or groups.get("part") or "", match["noun"].split()[0])
                det = match["det"].lower()
                name = "" if det in _POINTING | {"a", "an"} else det
                yield _Mention(thing, match["noun"], figure, span, det in _POINTING, name)


def _figure(text: str, span: Span, start: int) -> Figure | None:
    found = parted(text, Span(max(span.start, start - 30), min(span.end, start + 40))).figures
    return next((figure for figure in found if figure.span.start == start), None)


def _differing(text: str, mentions: Sequence[_Mention]) -> Iterator[Slip]:
    """Compare the mentions of a thing with the first; where there are three amounts, there are several such things."""
    first = mentions[0]
    others = [one for one in mentions[1:] if one.sentence != first.sentence and not agree(first.figure, one.figure)]
    if not others or any(not agree(others[0].figure, one.figure) for one in others):
        return
    if any(_OTHER.search(one.sentence.of(text)) for one in (first, *others)):
        return
    for other in others[:1]:
        if _points(first, other) and _same(text, first, other):
            yield _slip(first, other)


def _points(first: _Mention, other: _Mention) -> bool:
    """Tell whether a mention speaks of what another has brought in: "a 12-storey tower", "the 14-storey tower"."""
    # Where measures name things, "the 8-metre line" and "the 12-metre line" are two.
    named = first.thing[0].isalpha() and first.thing[0] not in {"dead", "hurt"}
    return (other.pointing or bool(other.name)) and not (named and first.pointing)


def agree(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be of one amount, rounded, called approximate or stated as a bound."""
    slack = 0.15 * max(one.value, other.value) if one.loose or other.loose else 0
    if (one.above and other.value >= one.value) or (other.above and one.value >= other.value):
        return True
    return one.low <= other.high + slack and other.low <= one.high + slack


def _same(text: str, first: _Mention, other: _Mention) -> bool:
    """Tell whether two sentences may speak of the same: no two years, and a name in common where both have names."""
    here, there = (one.sentence.of(text) for one in (first, other))
    years = [set(_YEARS.findall(words)) for words in (here, there)]
    names = [set(_NAMES.findall(words)) for words in (here, there)]
    return (
        (first.noun.startswith(other.noun) or other.noun.startswith(first.noun))
        and not (all(years) and years[0].isdisjoint(years[1]))
        and not (all(names) and names[0].isdisjoint(names[1]))
        and (not other.name or other.name.rstrip("’'s") in here.lower())
    )


def _slip(first: _Mention, other: _Mention) -> Slip:
    kind, thing, *who = first.thing
    noun = min(first.noun, other.noun, key=len)
    if who:
        what = f"{'killed' if kind == 'dead' else 'hurt'} in the {thing}"
        statement = f"{first.figure.words} {who[0]} {what} in one place, {other.figure.words} in another"
    else:
        unit = f"-{kind}" if kind.isalpha() else ""
        statement = f"the {noun} is {first.figure.shown}{unit} in one place, {other.figure.shown}{unit} in another"
    return Slip(other.figure.span, statement, "", _REASONS, others=(first.figure.span,))
