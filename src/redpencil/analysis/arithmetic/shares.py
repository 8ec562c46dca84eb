"""Shares: parts of a whole given as a number and as a percentage, and percentages that must make a hundred."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, PERCENT, SIGN, Figure
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import HERE, MADE, Slip, is_off, listed, wrong

_WHOLE: Final = 100
_WORDS: Final = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "a fifth": 1 / 5, "a tenth": 1 / 10}
_PART: Final = re.compile(
    rf"""
    (?:\b(?P<word>[Hh]alf|[Aa]\s(?:third|quarter|fifth|tenth))|(?P<percent>{NUMBER})\s?(?:%|per\s?cent))
    \sof\s(?:the\s|its\s|their\s|all\s)?{SIGN}(?P<whole>{NUMBER})(?:\s[a-z-]+){{0,3}},
    \sor\s{ABOUT}{SIGN}(?P<said>{NUMBER})(?!\s?(?:%|per|in\b|out\b))""",
    re.VERBOSE,
)


def _part(passage: Passage) -> Iterator[Slip]:
    """Read "half of the 300 boats, or 140"."""
    for match in _PART.finditer(passage.words):
        whole, said = passage.figure(match["whole"]), passage.figure(match["said"])
        percent = passage.figure(match["percent"]) if match["percent"] else None
        share = percent.value / _WHOLE if percent else _WORDS[match["word"].lower()]
        spread = max(percent.half / _WHOLE, 0.005) if percent else 0.0
        loose = said.loose or whole.loose or bool(percent and percent.loose)
        if is_off(said, (whole.low * (share - spread), whole.high * (share + spread)), loose=loose, least=1.0):
            name = f"{percent.words} percent" if percent else match["word"].lower()
            right = said.rewritten(whole.value * share)
            yield wrong(said, f"{name} of {whole.shown} is {said.sign}{right}, not {said.shown}", right, whole)


_OF: Final = re.compile(
    rf"""
    {SIGN}(?P<part>{NUMBER})\s(?:out\s)?of\s(?:the\s|its\s|their\s|his\s|her\s|all\s|a\stotal\sof\s)?
    {SIGN}(?P<whole>{NUMBER})(?:\s[a-z-]+){{0,3}}
    (?: ,\s(?:or|which\sis|that\sis|just|only)\s{ABOUT}(?P<said>{NUMBER}){PERCENT}
        (?!\spoint|\s(?:of|more|less|higher|lower)\b)
      | \s(?:\(|[–—]\s){ABOUT}(?P<inside>{NUMBER}){PERCENT}\s?[)–—] )""",
    re.VERBOSE,
)


def _of(passage: Passage) -> Iterator[Slip]:
    """Read "30 of the 120 boats, or 20%", "30 of 120 boats (20%)" and "Of the 120 boats, 30, or 20%, sank"."""
    for match in (*_OF.finditer(passage.words), *_OF_THESE.finditer(passage.words)):
        part, whole = passage.figure(match["part"]), passage.figure(match["whole"])
        said = passage.figure(match["said"] or match["inside"])
        if part.high > whole.high or whole.low <= 0 or part.sign != whole.sign:
            continue
        makes = _WHOLE * part.low / whole.high, _WHOLE * part.high / whole.low
        if is_off(said, makes, loose=any(one.loose for one in (part, whole, said)), least=1.0):
            right = said.rewritten(_WHOLE * part.value / whole.value)
            statement = f"{part.shown} of {whole.shown} is {right} percent, not {said.words}"
            yield wrong(said, statement, right, part, whole)


_OF_THESE: Final = re.compile(
    rf"""
    \b[Oo]f\s(?:the\s|its\s|their\s|all\s|a\stotal\sof\s)?(?:nearly\s|about\s|some\s)?
    {SIGN}(?P<whole>{NUMBER})(?!{PERCENT})(?:\s[\w’'-]+){{0,6}},
    \s{ABOUT}{SIGN}(?P<part>{NUMBER})(?!{PERCENT})(?:\s(?!of\b)[a-z-]+){{0,3}}
    (?: ,\s(?:or|which\sis|that\sis)\s{ABOUT}(?P<said>{NUMBER}){PERCENT}
        (?!\spoint|\s(?:of|more|less|higher|lower|above|below)\b)
      | \s(?:\(|[–—]\s){ABOUT}(?P<inside>{NUMBER}){PERCENT}\s?[)–—] )""",
    re.VERBOSE,
)


_TALLY: Final = re.compile(
    rf"\b(?P<before>(?:[\w’'-]{{1,40}}\s){{0,3}})(?P<first>{NUMBER}){PERCENT}?\s?(?:to|–|-)\s?(?P<last>{NUMBER}){PERCENT}"
)
_VOTED: Final = re.compile(
    r"\b(?:won|wins?|beat|defeated|lost|leads?|leading|led|ahead|trail(?:s|ed|ing)?|voted?|votes|passed|approved|rejected"
    r"|margin)\b(?:\s[\w’'-]+){0,8}?,?\s$"
)
_BEFORE: Final = 300
"""How many letters before its result a vote is looked for."""
_GOES_FROM: Final = re.compile(r"\b(?:from|between|range\w*|up|about|around|roughly|some)\s", re.IGNORECASE)
_BOTH_SIDES: Final = re.compile(
    rf"""
    (?P<first>{NUMBER}){PERCENT}\s(?:[a-z]+\s){{0,4}}?(?:in\sfavou?r|yes|for(?=\sand|,)|supported|approved?|agreed?)\b
    (?:\s[a-z]+){{0,3}},?\s(?:and|while|with|against|to)\s(?:[a-z]+\s){{0,2}}?
    (?P<last>{NUMBER}){PERCENT}\s(?:[a-z]+\s){{0,3}}?(?:against|no|opposed|disapproved?|disagreed?)\b(?=\s(?:it|him|her|them)\b|[.,;]|$)""",
    re.VERBOSE,
)


def _two_sides(passage: Passage) -> Iterator[Slip]:
    """Read "won by 52% to 51%" and "52% voted yes and 50% no"."""
    pairs = list(_BOTH_SIDES.finditer(passage.words))
    for match in (*pairs, *_tallies(passage)):
        yield from _too_many((passage.figure(match["first"]), passage.figure(match["last"])))


def _tallies(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the results of votes, the winner's share first; "60 to 75 percent" is a range."""
    words = passage.words
    for one in _TALLY.finditer(words):
        ranges = (
            _GOES_FROM.search(one["before"]) or passage.figure(one["first"]).value < passage.figure(one["last"]).value
        )
        if not ranges and _VOTED.search(words, max(0, one.start("first") - _BEFORE), one.start("first")):
            yield one


_REST: Final = re.compile(
    rf"\bthe\s(?:rest|remainder|remaining|other)(?:\s(?!of\b)[a-z]+){{0,3}},?\s\(?(?P<rest>{NUMBER}){PERCENT}"
)
_REMAINING: Final = re.compile(rf"\bthe\s(?:remaining|other)\s(?P<rest>{NUMBER}){PERCENT}(?!\sof\sthe)")
_NEARLY_ALL: Final = 80


def _whole(passage: Passage) -> Iterator[Slip]:
    """Read "40% walk, 30% cycle and the remaining 40% drive"."""
    match = _REMAINING.search(passage.words) or _REST.search(passage.words)
    found = re.findall(rf"({NUMBER}){PERCENT}", passage.words)
    shares = [passage.figure(one) for one in found]
    if match is None or len(shares) < 3 or len(shares) != len(passage.here.figures):
        return
    yield from _too_many(shares)
    true = sum(share.value for share in shares)
    if found[-1] == match["rest"] and true >= _NEARLY_ALL:
        yield from _too_few(shares)


def _too_many(shares: Sequence[Figure]) -> Iterator[Slip]:
    if sum(share.low for share in shares) >= _WHOLE:
        yield _hundred(shares, "more")


def _too_few(shares: Sequence[Figure]) -> Iterator[Slip]:
    if sum(share.high for share in shares) < _WHOLE and not any(share.loose for share in shares):
        yield _hundred(shares, "less")


def _hundred(shares: Sequence[Figure], how: str) -> Slip:
    named = listed([share.words for share in shares])
    total = f"{sum(share.value for share in shares):.4g}"
    statement = f"{named} percent make {total} percent, {how} than 100"
    others = tuple(share.span for share in shares[:-1])
    return Slip(shares[-1].span, statement, "", (MADE, HERE), others=others)


FAMILY: Final = Family(
    re.compile(r"%|\bper\s?cent|(?i:\b(?:half|a\s(?:third|quarter|fifth|tenth))\sof\b)"),
    (_part, _of, _two_sides, _whole),
)
