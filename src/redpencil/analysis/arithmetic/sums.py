"""Sums: a total held against the parts that the text lists with it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, SIGN, Figure, N
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import BEFORE, Slip, added_up

_PAIR: Final = 2
_WORD: Final = r"(?!and\b|plus\b)[^\s,;:.()<>–—]+"
_PART: Final = rf"{SIGN}{NUMBER}(?![\s-]?per\s?cent|%)(?:\s{_WORD}){{0,6}}"
_WITHIN: Final = r"(?:in|of|over|within|for|at|on|by|per|after|every|under|from|to)"
"""A figure behind one of these tells of something else than a part."""
_AND: Final = rf"(?:,\s(?:and\s|plus\s|followed\sby\s)?|\s(?:and|plus)\s)(?:(?!{_WITHIN}\b){_WORD}\s){{0,4}}"
_PARTS: Final = rf"(?P<parts>{_PART}(?:{_AND}{_PART}){{1,6}})"
_MEASURE: Final = re.compile(
    r"<\d+>[\s-](?P<unit>(?:kilo)?met(?:re|er)|km|mile|f(?:oo|ee)t|inch|kilo|kg|tonne|ton|pound|hour|minute|day|week"
    r"|month|year|percentage)"
)

_TOTAL: Final = re.compile(
    rf"""
    {_PARTS},?\s
    (?: (?:for\s|making\s|giving\s|with\s)?(?:a|an\soverall|the)\s(?:grand\s|combined\s)?total\sof | totall?ing
      | altogether | in\sall | (?:for\s)?a\scombined(?:\stotal\sof)? | add(?:s|ing)?\sup\sto | (?:which\s)?equals? )
    \s{ABOUT}{SIGN}(?P<total>{NUMBER})(?!{SIGN}\d|\s?%|\sper\s?cent)""",
    re.VERBOSE,
)
_MAKES: Final = re.compile(
    rf"{_PARTS},?\s(?:makes?|made|making)\s{ABOUT}{SIGN}(?P<total>{NUMBER})(?=[.,;]|\sin\sall|\saltogether|$)"
)
_LIST: Final = re.compile(
    rf"""
    (?P<total>{NUMBER})(?:\s[a-z-]+){{1,2}}\s?
    (?:[:(–—]|,?\s(?:made\sup\sof|consisting\sof|composed\sof|comprising))\s?
    (?P<parts>{N}(?:\s[a-z-]+){{1,2}}(?:,\s{N}(?:\s[a-z-]+){{1,2}}){{0,4}},?\sand\s{N}(?:\s[a-z-]+){{1,2}})
    \s?[.);–—]""",
    re.VERBOSE,
)
_IN_TOTAL: Final = re.compile(
    rf"""
    {SIGN}(?P<total>{NUMBER})(?:\s[a-z-]+){{0,3}}?\s(?:in\stotal|in\sall|altogether)\s?[:(–—]\s?
    (?:(?!{_WITHIN}\b){_WORD}\s){{0,4}}{_PARTS}\s?(?:[.;)–—]|$)""",
    re.VERBOSE,
)
_BETWEEN: Final = re.compile(
    rf"""
    \b(?:together|the\stwo(?:\sof\sthem)?|both\sof\sthem)
    \s(?:[a-z]+\s){{1,3}}?{N}\s(?P<unit>[a-z]+)(?:\sbetween\sthem|\stogether|\sin\sall)?[.,;]?""",
    re.VERBOSE,
)


def _total(passage: Passage) -> Iterator[Slip]:
    """Read "12 boats and 30 rafts, a total of 52" and "12 and 30 make 52"."""
    for pattern in (_TOTAL, _MAKES):
        match = pattern.search(passage.words)
        # A figure further left may be another part.
        if match and not re.search(NUMBER, passage.words[: match.start()]):
            yield from _held(passage, match)


def _list(passage: Passage) -> Iterator[Slip]:
    """Read "52 boats: 12 red ones and 30 green ones" and "$52 in total: $12 for paint and $30 for rope"."""
    for pattern in (_LIST, _IN_TOTAL):
        for match in pattern.finditer(passage.words):
            yield from _held(passage, match)


def _held(passage: Passage, match: re.Match[str]) -> Iterator[Slip]:
    parts = [passage.figure(one) for one in re.findall(NUMBER, match["parts"])]
    said = passage.figure(match["total"])
    if _alike(match[0], (*parts, said)):
        yield from added_up(parts, said)


def _alike(words: str, figures: Sequence[Figure]) -> bool:
    """Tell whether the figures may be summed: of one currency, and of one measure where measures are named."""
    signs = all(one.sign == other.sign for one, other in pairwise(figures))
    return signs and len({match["unit"] for match in _MEASURE.finditer(words)}) <= 1


def _pair(passage: Passage) -> Iterator[Slip]:
    """Read "She caught eight fish. He caught seven, so the two of them caught 16 fish between them"."""
    words = re.sub(rf"\b[Tt]he\s{NUMBER}(?=\sof\sthem|\s[a-z]+ed\b)", "the two", passage.words)
    match = _BETWEEN.search(words)
    if match is None or not re.search(r"\b(?:between\sthem|together)\b", words):
        return
    said, unit, before = passage.figure(match[1]), match["unit"], passage.before
    here = re.findall(rf"{N}(?:\s{unit}\b|(?=[\s]?[,;]|\sand\b))", words[: match.start()])
    there = re.findall(rf"{N}\s{unit}\b", before.words) if before and len(here) == 1 else []
    parts = [*(before.figure(one) for one in there if before), *(passage.figure(one) for one in here)]
    if len(parts) == _PAIR:
        yield from added_up(parts, said, **({"place": BEFORE} if there else {}))


FAMILY: Final = Family(
    re.compile(
        r"\b(?:total|altogether|in\sall|combined|add(?:s|ing)?\sup|equals?|ma[kd](?:e|es|ing)|together|between\sthem"
        r"|made\sup|consisting|composed|comprising)|\d[^.:(]{1,40}[:(–—]"
    ),
    (_total, _list, _pair),
    looks_back=True,
)
