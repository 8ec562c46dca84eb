"""Rates: what so much a day, a month or apiece makes over so many of them, and what averages come to."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, SIGN, N
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import BEFORE, Slip, is_off, wrong

_PART: Final = r"(?P<part>hour|day|week|month|year)"
_COMES_TO: Final = (
    r"(?:,?\s(?:or|(?:for\s|making\s|giving\s)?a\stotal\sof|totall?ing|which\s(?:is|makes|comes\sto)|that\sis|altogether)"
    r"|\s[=–—])"
)
_RATE: Final = re.compile(
    rf"""
    {SIGN}{N}(?:\s?(?:to|–|-|and)\s{SIGN}{N})?
    \s(?:[a-z]+\s)?(?:an?|per|each|every)\s{_PART}\b""",
    re.VERBOSE,
)
_ADDED: Final = re.compile(
    rf"""
    \b(?:[Oo]ver|[Ii]n|[Ff]or|[Aa]fter)\s(?:the\s)?{N}\s{_PART}s,?
    \s(?:that|this|it|which|they)
    \s(?:adds?\sup|added\sup|amounts?|amounted|comes?|came|totals?|totalled|makes?|made)
    \s(?:to\s)?(?:[a-z]+\s){{0,2}}?{SIGN}{N}""",
    re.VERBOSE,
)


def _product(passage: Passage) -> Iterator[Slip]:
    """Read "It costs $2 a day. Over ten days that adds up to $30"."""
    match, before = _ADDED.search(passage.words), passage.before
    if match is None or before is None:
        return
    rates = [rate for rate in _RATE.finditer(before.words) if rate["part"] == match["part"]]
    if len(rates) != 1:
        return
    count, said = passage.figure(match[1]), passage.figure(match[3])
    least = before.figure(rates[0][1])
    most = before.figure(rates[0][2]) if rates[0][2] else least
    loose = said.loose or least.loose or most.loose
    if is_off(said, (count.value * least.low, count.value * most.high), loose=loose):
        low, high = said.rewritten(count.value * least.value), said.rewritten(count.value * most.value)
        right = low if low == high else f"{low} to {said.sign}{high}"
        statement = f"{count.words} {match['part']}s make {said.sign}{right}, not {said.shown}"
        yield wrong(said, statement, right, count, least, most, place=BEFORE)


_OVER: Final = re.compile(
    rf"""
    {SIGN}(?P<rate>{NUMBER})(?:\s[a-z]+)?\s(?:an?|per|each|every)\s{_PART}
    \s(?:for|over)\s(?P<count>{NUMBER})\s(?P=part)s{_COMES_TO}\s{ABOUT}{SIGN}(?P<said>{NUMBER})(?!\s?%|\sper\s?cent)""",
    re.VERBOSE,
)
_EACH: Final = re.compile(
    rf"""
    (?P<count>{NUMBER})\s(?:[a-z-]+\s){{1,3}}(?:at|costing|worth|of|for)\s{SIGN}(?P<rate>{NUMBER})(?:\s[a-z]+)?
    \s(?:each|apiece){_COMES_TO}\s{ABOUT}{SIGN}(?P<said>{NUMBER})(?!\s?%|\sper\s?cent)""",
    re.VERBOSE,
)


def _over(passage: Passage) -> Iterator[Slip]:
    """Read "$2 a day over ten days, a total of $30" and "12 boats at $30 each, or $350"."""
    for match in (*_OVER.finditer(passage.words), *_EACH.finditer(passage.words)):
        rate, count, said = (passage.figure(match[name]) for name in ("rate", "count", "said"))
        makes = rate.low * count.low, rate.high * count.high
        if rate.sign == said.sign and is_off(said, makes, loose=any(one.loose for one in (rate, count, said))):
            right = said.rewritten(rate.value * count.value)
            statement = f"{count.words} times {rate.shown} is {said.sign}{right}, not {said.shown}"
            yield wrong(said, statement, right, count, rate)


_IN_A_YEAR: Final = {"week": (50, 53), "month": (12, 12)}
_YEARLY: Final = re.compile(
    rf"""
    {SIGN}(?P<rate>{NUMBER})\s(?:an?|per|each|every)\s(?P<part>week|month)
    ,?\s(?:or|which\sis|that\sis)\s{ABOUT}{SIGN}(?P<said>{NUMBER})\s(?:an?|per|each|every)\syear\b""",
    re.VERBOSE,
)


def _yearly(passage: Passage) -> Iterator[Slip]:
    """Read "$100 a month, or $1,500 a year"."""
    for match in _YEARLY.finditer(passage.words):
        rate, said = passage.figure(match["rate"]), passage.figure(match["said"])
        few, many = _IN_A_YEAR[match["part"]]
        if rate.sign == said.sign and is_off(said, (few * rate.low, many * rate.high), loose=rate.loose or said.loose):
            times = 52 if match["part"] == "week" else 12
            right = said.rewritten(times * rate.value)
            statement = f"{rate.shown} a {match['part']} is {said.sign}{right} a year, not {said.shown}"
            yield wrong(said, statement, right, rate)


_AVERAGE: Final = re.compile(
    rf"""
    {SIGN}(?P<whole>{NUMBER})\s(?:[a-z-]+\s){{1,2}}(?:in|over|across|from)\s(?:the\s|his\s|her\s|their\s|its\s)?
    (?P<count>{NUMBER})\s(?P<part>[a-z]+?)e?s,?\s(?:for\s)?(?:an\saverage\sof|averaging)
    \s{ABOUT}{SIGN}(?P<said>{NUMBER})(?:\s[a-z]+)?\s(?:an?|per|each|every)\s(?P=part)""",
    re.VERBOSE,
)


def _average(passage: Passage) -> Iterator[Slip]:
    """Read "40 points in 10 games, an average of 5 a game"."""
    for match in _AVERAGE.finditer(passage.words):
        whole, count, said = (passage.figure(match[name]) for name in ("whole", "count", "said"))
        if count.low <= 0 or whole.sign != said.sign:
            continue
        makes = whole.low / count.high, whole.high / count.low
        if is_off(said, makes, loose=any(one.loose for one in (whole, count, said))):
            right = said.rewritten(whole.value / count.value)
            statement = f"{whole.shown} over {count.words} is {said.sign}{right} on average, not {said.shown}"
            yield wrong(said, statement, right, whole, count)


FAMILY: Final = Family(
    re.compile(r"\b(?:hour|day|week|month|year|each|apiece|averag)"),
    (_product, _over, _yearly, _average),
    looks_back=True,
)
