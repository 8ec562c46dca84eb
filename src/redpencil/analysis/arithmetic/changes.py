"""Changes: "from 20 to 30, up 40 percent", percentage points, differences and doublings held against their ends."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, PERCENT, SIGN, YEAR, Figure
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import Slip, is_off, wrong
from redpencil.domain.finding import Severity

_UNIT: Final = r"(?:\s(?!to\b|from\b)[a-z-]+){0,3}"
_RISES: Final = r"(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|cut|reduction|improvement|surge|slump)"
_ROSE: Final = (
    r"(?:rose|rise|risen|fell|fall|fallen|grew|grow|grown|dropped|declined|increased|decreased|jumped|climbed|shrank"
    r"|surged|slid|gained|soared|sank|slipped)"
)
_CHANGES: Final = (
    re.compile(
        rf"\bfrom\s(?:an?\s\w+\s)?{ABOUT}{SIGN}(?P<first>{NUMBER}){_UNIT}"
        rf"\sto\s{ABOUT}{SIGN}(?P<last>{NUMBER})(?!{PERCENT})"
    ),
    re.compile(
        rf"\bto\s{ABOUT}{SIGN}(?P<last>{NUMBER})(?!{PERCENT}){_UNIT}"
        rf",?\sfrom\s(?:an?\s\w+\s)?{ABOUT}{SIGN}(?P<first>{NUMBER})(?!{PERCENT})"
    ),
)
_BY: Final = re.compile(
    rf"""
    (?: \b{_RISES}\sof\s(?:\w+\s){{0,2}}? | \b(?:up|down)\s(?:by\s)?
      | \b{_ROSE}\s(?:by\s)?(?:(?!from\b|to\b)\w+\s){{0,2}}? )
    (?P<said>{NUMBER}){PERCENT}(?!\spoint)
  | \b(?:an?|the)\s(?P<noun>{NUMBER}){PERCENT}\s{_RISES}""",
    re.VERBOSE,
)
_OPPOSITE: Final = 0.8
"""Which share of its rounding each end may have moved away from the other: both together hardly ever move all of it."""
_YEARLY: Final = re.compile(
    r"\b(?:a\syear|annual|annually|per\syear|each\s|every\s|on\saverage|inflation|adjusted|compound)\b"
)


def _change(passage: Passage) -> Iterator[Slip]:
    """Read "rose from 20 to 30, an increase of 40 percent" and "up 40 percent to 30 from 20"."""
    shares, ends = list(_BY.finditer(passage.words)), _ends(passage)
    if len(shares) != 1 or ends is None or _YEARLY.search(passage.words):
        return
    yield from _held(passage.figure(shares[0]["said"] or shares[0]["noun"]), *ends)


def _held(said: Figure, first: Figure, last: Figure) -> Iterator[Slip]:
    if said in {first, last} or min(first.low, last.low) <= 0 or first.value == last.value or first.sign != last.sign:
        return
    true = 100 * abs(last.value / first.value - 1)
    makes = [100 * abs(b / a - 1) for a in _rounded(first) for b in _rounded(last)]
    loose = said.loose or first.loose or last.loose
    if is_off(said, (min(makes), max(makes)), loose=loose, least=1.0):
        how = "more" if last.value > first.value else "less"
        right = said.rewritten(true)
        statement = f"from {first.shown} to {last.shown} is {right} percent {how}, not {said.words}"
        yield wrong(said, statement, right, first, last)


def _rounded(figure: Figure) -> tuple[float, float]:
    return figure.value - _OPPOSITE * figure.half, figure.value + _OPPOSITE * figure.half


def _ends(passage: Passage) -> tuple[Figure, Figure] | None:
    """Return the only two figures of the sentence that something is said to go from and to; shares are none."""
    found = [match for pattern in _CHANGES for match in pattern.finditer(passage.words)]
    if len(found) != 1 or re.search(r"%|per\s?cent", found[0][0]):
        return None
    return passage.figure(found[0]["first"]), passage.figure(found[0]["last"])


_DATED: Final = re.compile(
    rf"""
    {SIGN}(?P<one>{NUMBER})(?!{PERCENT}){_UNIT}\sin\s(?P<year>{YEAR}),?
    \s(?:and|but|then|to|against|compared\s(?:with|to)|up\sfrom|down\sfrom|from)
    \s{ABOUT}{SIGN}(?P<other>{NUMBER})(?!{PERCENT}){_UNIT}\sin\s(?P<later>{YEAR})
    (?:,\s|\s\(|\s[–—]\s)(?:or\s)?an?\s(?:[a-z]+\s)?
    (?:{_RISES}\sof\s{ABOUT}(?P<said>{NUMBER}){PERCENT}(?!\spoint)|(?P<noun>{NUMBER}){PERCENT}\s{_RISES}\b)""",
    re.VERBOSE,
)
_DATED_FIGURES: Final = 3


def _dated(passage: Passage) -> Iterator[Slip]:
    """Read "20 in 2018 and 30 in 2019, a rise of 40 percent", whichever year stands first."""
    match = _DATED.search(passage.words)
    if match is None or len(passage.here.figures) != _DATED_FIGURES or _YEARLY.search(passage.words):
        return
    first, last = passage.figure(match["one"]), passage.figure(match["other"])
    if int(match["year"]) > int(match["later"]):
        first, last = last, first
    yield from _held(passage.figure(match["said"] or match["noun"]), first, last)


_SHARES: Final = re.compile(
    rf"\bfrom\s{ABOUT}(?P<first>{NUMBER}){PERCENT}?(?:\s[a-z]+)?(?:\sin\s\d{{4}})?"
    rf"\sto\s{ABOUT}(?P<last>{NUMBER}){PERCENT}"
)
_POINTS: Final = re.compile(
    rf"""
    (?: \b{_RISES}\sof\s | \b(?:up|down)\s(?:by\s)? | \b{_ROSE}\s(?:by\s)? | \bby\s )
    {ABOUT}(?P<points>{NUMBER})[\s-](?:percentage[\s-])?points?\b""",
    re.VERBOSE,
)


def _points(passage: Passage) -> Iterator[Slip]:
    """Read "from 4% to 6%, up 2%", which is two points or a half more, and "from 4% to 6%, up three points"."""
    ends, shares = list(_SHARES.finditer(passage.words)), list(_BY.finditer(passage.words))
    points = list(_POINTS.finditer(passage.words))
    if len(ends) != 1 or len(shares) + len(points) != 1 or _YEARLY.search(passage.words):
        return
    first, last = passage.figure(ends[0]["first"]), passage.figure(ends[0]["last"])
    said = passage.figure(points[0]["points"] if points else shares[0]["said"] or shares[0]["noun"])
    apart, loose = abs(last.value - first.value), said.loose or first.loose or last.loose
    if said in {first, last} or apart == 0 or first.value <= 0:
        return
    spread = first.half + last.half
    off = is_off(said, (apart - spread, apart + spread), loose=loose)
    both = f"from {first.words} to {last.words} percent is {apart:.4g} percentage points"
    if points and off:
        yield wrong(said, f"{both}, not {said.words}", said.rewritten(apart), first, last)
    elif shares:
        rises = [100 * abs(b / a - 1) for a in (first.low, first.high) for b in (last.low, last.high) if a > 0]
        if rises and is_off(said, (min(rises), max(rises)), loose=loose, least=1.0):
            severity = Severity.WARNING if off else Severity.NOTE
            relative = f"{100 * apart / first.value:.0f} percent"
            statement = f"{both}, or {relative}, not {said.words} percent"
            yield wrong(said, statement, "", first, last, severity=severity)


_DIFFERENCE: Final = re.compile(
    rf"\b{_ROSE}\sby\s(?P<said>{NUMBER})(?![\s-]?per\s?cent|\s?%|[\s-](?:percentage|point)|[\s-]?fold)(?P<unit>(?:\s[a-z]+)?),?\sfrom\s"
    rf"{SIGN}(?P<first>{NUMBER})(?:(?P=unit))?\sto\s{SIGN}(?P<last>{NUMBER})(?!{PERCENT})"
)


def _difference(passage: Passage) -> Iterator[Slip]:
    """Read "rose by 15 from 50 to 70"."""
    for match in _DIFFERENCE.finditer(passage.words):
        said, first, last = (passage.figure(match[name]) for name in ("said", "first", "last"))
        apart, spread = abs(last.value - first.value), first.half + last.half
        if apart and is_off(said, (apart - spread, apart + spread), loose=said.loose or first.loose or last.loose):
            right = said.rewritten(apart)
            how = "more" if last.value > first.value else "less"
            statement = f"from {first.shown} to {last.shown} is {right} {how}, not {said.words}"
            yield wrong(said, statement, right, first, last)


FAMILY: Final = Family(
    re.compile(rf"\bfrom\b.{{1,60}}\d|\bin\s{YEAR}\b.{{1,60}}\bin\s{YEAR}\b"), (_change, _dated, _points, _difference)
)
