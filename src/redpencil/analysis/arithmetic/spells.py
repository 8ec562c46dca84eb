"""Spells: stretches of years held against the years they run from and to."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, YEAR, Figure
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import DATED, HERE, Slip, wrong
from redpencil.domain.reason import Reason

_SLACK: Final = 1
"""Years by which a stretch may differ, as it may be counted with or without its ends."""
_LOOSE: Final = 0.1
_AGO: Final = re.compile(
    rf"""
    \b[Ii]n\s(?P<year>{YEAR}),\s{ABOUT}(?P<said>{NUMBER})\syears\sago\b
  | (?P<said_first>{NUMBER})\syears\sago,?\sin\s(?P<year_last>{YEAR})\b""",
    re.VERBOSE,
)


def _ago(passage: Passage) -> Iterator[Slip]:
    """Read "founded in 1990, 40 years ago", where the article is dated."""
    if passage.published is None or '"' in passage.words or "“" in passage.words:
        return
    for match in _AGO.finditer(passage.words):
        said = passage.figure(match["said"] or match["said_first"])
        year = int(match["year"] or match["year_last"])
        yield from _held(said, year, passage.published.year, DATED)


_SPELLS: Final = (
    re.compile(
        rf"\b(?:[Ff]rom|[Bb]etween)\s(?P<first>{YEAR})\s(?:to|until|till|and|through)\s(?P<last>{YEAR}),\s"
        rf"(?:an?\s(?:period|span|stretch|total)\sof\s|for\s)?{ABOUT}(?P<said>{NUMBER})\syears(?=[.,;]|$)"
    ),
    re.compile(
        rf"(?P<said>{NUMBER})-year(?:\s(?!sentence|ban|deal|contract|plan|loan|high|low)[a-z]+){{1,3}}"
        rf"\sfrom\s(?P<first>{YEAR})\s(?:to|until|till|through)\s(?P<last>{YEAR})\b"
    ),
    re.compile(
        rf"\b[Ii]n\s(?P<first>{YEAR})(?![–/-])[^.;:()]{{0,60}}?\s(?:and|but|,),?\s{ABOUT}(?P<said>{NUMBER})\syears\slater,?"
        rf"\sin\s(?P<last>{YEAR})\b"
    ),
    re.compile(
        rf"\b[Ii]n\s(?P<last>{YEAR}),\s{ABOUT}(?P<said>{NUMBER})\syears\safter(?:\s(?!\d)[\w’'-]+){{1,8}}\sin\s(?P<first>{YEAR})\b"
    ),
)


def _spell(passage: Passage) -> Iterator[Slip]:
    """Read "from 1990 to 2005, 20 years" and "in 1990 and, 20 years later, in 2005"."""
    for pattern in _SPELLS:
        for match in pattern.finditer(passage.words):
            yield from _held(passage.figure(match["said"]), int(match["first"]), int(match["last"]), HERE)


def _held(said: Figure, first: int, last: int, place: Reason) -> Iterator[Slip]:
    true = last - first
    if true > 0 and abs(said.value - true) > max(_SLACK, _LOOSE * true if said.loose else 0):
        right = str(true)
        yield wrong(said, f"from {first} to {last} is {right} years, not {said.words}", right, place=place)


FAMILY: Final = Family(
    re.compile(r"\byears?\b.{0,120}(?:1[6-9]|20)\d\d|(?:1[6-9]|20)\d\d.{0,120}\byears?\b"), (_ago, _spell)
)
