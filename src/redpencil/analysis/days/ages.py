"""Ages: an age held against the birth, and the date of the article, of a death or of another year."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from redpencil.analysis.arithmetic.figures import YEAR
from redpencil.analysis.arithmetic.slips import BEFORE, DATED, HERE, Slip
from redpencil.analysis.days.calendar_days import MONTH
from redpencil.analysis.days.lifetimes import Moment, ages
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_FITS: Final = Reason("the age does not fit the birth", 0.5)
AGE: Final = r"(?P<age>[1-9]\d?|1[01]\d)(?![\d.,]\d|[\d%:/])"
PROPER: Final = r"[A-Z][\w’'-]+"
NAME: Final = rf"(?P<name>{PROPER}(?:\s(?:[A-Z]\.|(?:de|van|von|bin|al|da|del|la)\b|{PROPER})){{0,2}}\s{PROPER})"
WHEN: Final = rf"(?:(?:[0-3]?\d\s(?:of\s)?)?(?:{MONTH})\s(?:[0-3]?\d,\s)?)?"
_PLACE: Final = rf"(?:in\s(?:the\s)?{PROPER}(?:,?\s{PROPER}){{0,3}},?\s)?"
BORN: Final = rf"\b[Bb]orn\s{_PLACE}(?:on\s|in\s)?(?P<born>{WHEN}{YEAR})(?![\d–-])"
_AGED: Final = (
    rf"\b(?:aged|at\s(?:the\s)?age(?:\sof)?|when\s(?:s?he)\swas|at)\s{AGE}"
    r"(?=[.,;)”\"]|\s(?:after|in|of|on|from|and)\b|$)"
)
TELLING: Final = re.compile(r"\b[Bb]orn\b|\([^()]{0,30}\b(?:1[6-9]|20)\d\d\s?[–-]\s?[^()]{0,20}\d{4}\)")

_NOW: Final = (
    re.compile(rf"{NAME}\s\(born\s(?P<born>{WHEN}{YEAR})\),?\s(?:is\s)?(?:now\s)?{AGE}(?=[.,;]|\syears\sold)"),
    re.compile(rf"{NAME},\s{AGE},\s(?:who\s)?(?:was\s|is\s)?{BORN.removeprefix(chr(92) + 'b')}"),
    re.compile(
        rf"{NAME},\swho\sis\s(?:now\s)?{AGE}(?:\syears\sold)?(?:,|,?\sand)\s(?:who\s)?was\s"
        rf"{BORN.removeprefix(chr(92) + 'b')}"
    ),
    re.compile(rf"{BORN},\s(?:the\s)?(?:now\s)?{AGE}-year-old\b"),
    re.compile(rf"{BORN},\s{NAME},?\s(?:now\s|is\snow\s|is\s)?{AGE}(?=[.,;]|\syears\sold)"),
    re.compile(rf"{BORN}[^.;()]{{0,40}}?\b(?:is\snow|is|turned)\s{AGE}(?=[.;]|,?\s(?:years\sold|this\syear|today)|$)"),
)
_BIRTH: Final = re.compile(BORN)
DIED: Final = (
    re.compile(
        rf"\b(?:died|was\skilled|dies)\b[^.;()]{{0,60}}?\b(?:in|on)\s(?:[A-Z][a-z]+day,?\s)?(?P<died>{WHEN}{YEAR})(?![\d–-])"
        rf"[^.;()\d]{{0,40}}?{_AGED}"
    ),
    re.compile(
        rf"\b(?:died|was\skilled)[^.;()\d]{{0,40}}?{_AGED}"
        rf"[^.;()\d]{{0,30}}?\b(?:in|on)\s(?P<died>{WHEN}{YEAR})(?![\d–-])"
    ),
)
"""Deaths with their dates and ages, in either order."""
_SPAN: Final = re.compile(rf"\((?P<born>{WHEN}{YEAR})\s?[–-]\s?(?P<died>{WHEN}{YEAR})\)")
_DEATH: Final = re.compile(rf"\b(?:died|was\skilled)\b[^.;()\d]{{0,60}}?{_AGED}")
_THEN: Final = re.compile(
    rf"\b[Ii]n\s(?P<then>{WHEN}{YEAR}),?\s(?:aged|at\s(?:the\s)?age(?:\sof)?|when\s(?:s?he)\swas)\s{AGE}(?=[.,;)]|\s[a-z]|$)"
)
_PRONOUN: Final = re.compile(r"\b(?:[Ss]he|[Hh]e)\b")


def born_and_aged(text: str, spans: Sequence[Span], published: date | None) -> Iterator[Slip]:
    """Yield the ages that fit no birthday of those who are said, in the same sentence or the one before, to be born."""
    last: Span | None = None
    for span in spans:
        if TELLING.search(text, span.start, span.end):
            yield from _now(text, span, published)
            yield from _in_lifetime(text, span)
            yield from _dead(text, span, span, HERE)
        elif last and _BIRTH.search(text, last.start, last.end) and _PRONOUN.search(text, span.start, span.end):
            yield from _dead(text, last, span, BEFORE)
        last = span


def _now(text: str, span: Span, published: date | None) -> Iterator[Slip]:
    """Read "Ada Marsh, 45, was born in 1980" in an article whose date is known."""
    if published is None:
        return
    for form in _NOW:
        for match in form.finditer(text, span.start, span.end):
            born = Moment.read(text, Span(*match.span("born")))
            yield from held(match, born, Moment(published, published), DATED)


def _in_lifetime(text: str, span: Span) -> Iterator[Slip]:
    """Read "Ada Marsh (1950–2010) died at the age of 57"."""
    lives = list(_SPAN.finditer(text, span.start, span.end))
    deaths = list(_DEATH.finditer(text, span.start, span.end))
    if len(lives) == len(deaths) == 1:
        born, died = (Moment.read(text, Span(*lives[0].span(name))) for name in ("born", "died"))
        yield from held(deaths[0], born, died, HERE)


def _dead(text: str, birth: Span, span: Span, place: Reason) -> Iterator[Slip]:
    """Read "She was born in 1950 and died in 2010, aged 57" and "In 1998, aged 25, she moved"."""
    births = list(_BIRTH.finditer(text, birth.start, birth.end))
    if len(births) != 1:
        return
    born = Moment.read(text, Span(*births[0].span("born")))
    told: set[int] = set()
    for form, name in (*((form, "died") for form in DIED), (_THEN, "then")):
        for match in form.finditer(text, span.start, span.end):
            if match.start() > births[0].start() and match.start("age") not in told:
                told.add(match.start("age"))
                yield from held(match, born, Moment.read(text, Span(*match.span(name))), place)


def held(match: re.Match[str], born: Moment | None, at: Moment | None, place: Reason) -> Iterator[Slip]:
    """Yield the age of a match where it is none that somebody born then can have at that time."""
    if born is None or at is None or born.first > at.last:
        return
    least, most = ages(born, at)
    said = int(match["age"])
    if not least <= said <= most:
        fit = str(most) if least == most else f"{least} or {most}"
        when, birth = _shown(at), _shown(born)
        right = str(most) if least == most else ""
        statement = f"somebody born {birth} is {fit} {when}, not {said}"
        yield Slip(Span(*match.span("age")), statement, right, (_FITS, place))


def _shown(moment: Moment) -> str:
    first = moment.first
    if first == moment.last:
        return f"on {first.day} {first:%B} {first.year}"
    return f"in {first:%B} {first.year}" if first.month == moment.last.month else f"in {first.year}"
