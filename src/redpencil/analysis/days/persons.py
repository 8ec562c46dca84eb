"""Persons: an age that stands with a name, held against the birth that another sentence tells of that name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from redpencil.analysis.arithmetic.figures import YEAR
from redpencil.analysis.arithmetic.slips import DATED, Slip
from redpencil.analysis.days.ages import AGE, BORN, DIED, NAME, PROPER, WHEN, held
from redpencil.analysis.days.lifetimes import Moment
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_NAMED: Final = Reason("the birth stands elsewhere, with the same name", 0.3)
_BIRTHS: Final = (
    re.compile(rf"(?<!\w)(?P<name>{PROPER})\swas\s{BORN}"),
    re.compile(rf"(?P<name>{PROPER})\s\((?:born|b\.)\s(?P<born>{WHEN}{YEAR})\)"),
)
_AGED: Final = re.compile(rf"{NAME},\s{AGE},\s(?!\d)")
_DIED: Final = tuple(re.compile(rf"{NAME}\b[^.;()\d]{{0,60}}?{form.pattern}") for form in DIED)
_YEAR: Final = re.compile(rf"\b{YEAR}\b")


def persons(text: str, spans: Sequence[Span], published: date | None) -> Iterator[Slip]:
    """Read "Ada Marsh, 45, runs the yard. … Marsh was born in 1980"; a surname that two bear is left alone."""
    births: dict[str, list[tuple[Span, Moment]]] = defaultdict(list)
    for span in spans:
        if "born" in span.of(text):
            for name, born in _births(text, span):
                births[name].append((span, born))
    known = {name: found[0] for name, found in births.items() if len(found) == 1 and _one_bearer(text, name)}
    if known:
        for span in spans:
            yield from _aged(text, span, known, published)


def _births(text: str, span: Span) -> Iterator[tuple[str, Moment]]:
    for form in _BIRTHS:
        for match in form.finditer(text, span.start, span.end):
            if born := Moment.read(text, Span(*match.span("born"))):
                yield match["name"], born


def _one_bearer(text: str, surname: str) -> bool:
    """Tell whether all who are called by that surname are called by the same first name."""
    firsts = set(re.findall(rf"(?<=[a-z,;”\"]\s)({PROPER})\s(?:[A-Z]\.\s)?{re.escape(surname)}\b", text))
    return len(firsts) <= 1


def _aged(text: str, span: Span, known: dict[str, tuple[Span, Moment]], published: date | None) -> Iterator[Slip]:
    if not any(name in span.of(text) for name in known):
        return
    if published and not _YEAR.search(text, span.start, span.end):
        for match in _AGED.finditer(text, span.start, span.end):
            there, born = known.get(match["name"].split()[-1], (span, None))
            if there != span:
                yield from held(match, born, Moment(published, published), DATED)
    for form in _DIED:
        for match in form.finditer(text, span.start, span.end):
            there, born = known.get(match["name"].split()[-1], (span, None))
            if there != span:
                yield from held(match, born, Moment.read(text, Span(*match.span("died"))), _NAMED)
