"""Arithmetic: what a text says that its own numbers make, held against what they do make.

Only forms of words that leave no doubt about which numbers belong together are read, and only differences that no
rounding explains are told: a false alarm costs a checker more than a sum that nobody has added up.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from redpencil.analysis.figures import NUMBER, Sentence
from redpencil.analysis.slips import Slip, added_up, is_off

_N: Final = f"({NUMBER})"
_SIGN: Final = r"(?:US)?[$£€¥]?"
_MANY: Final = 2
TELLING: Final = re.compile(
    r"""
    %
  | \b(?: per\s?cent | times | add(?:s|ed)?\sup | amount(?:s|ed)? | comes?\sto | came\sto | ma[kd]e | totall?\w*
      | together | between\sthem | altogether | in\sall | (?i:half|a\sthird|a\squarter)\sof | years\sago | of\swhom )\b
  | \d[^.:(]{1,40}[:(–—]""",
    re.VERBOSE,
)
"""Every form has one of these, so that a sentence without any is passed over at once."""


Form = Callable[[Sentence, Sentence | None, date | None], Iterator[Slip]]


def slips(sentence: Sentence, before: Sentence | None, published: date | None) -> tuple[Slip, ...]:
    """Return the figures of a sentence that do not follow from its other figures, or those of the sentence before."""
    if not sentence.figures:
        return ()
    return tuple(slip for form in _FORMS for slip in form(sentence, before, published))


_CHANGE: Final = re.compile(
    rf"""
    \bfrom\s(?:an?\s\w+\s)?(?:about\s|some\s)?{_SIGN}{_N}(?P<unit>(?:\s[a-z-]+)?)
    \sto\s(?:about\s|some\s)?{_SIGN}{_N}(?!\s?(?:%|per\s?cent))""",
    re.VERBOSE,
)
_BY: Final = re.compile(
    rf"""
    (?: \b(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|cut|reduction)\sof\s(?:\w+\s){{0,2}}?
      | \b(?:up|down)\s(?:by\s)?
      | \b(?:rose|fell|grew|dropped|declined|increased|decreased|jumped|climbed|shrank)\s(?:by\s)?(?:\w+\s){{0,2}}?
    )
    {_N}(?P<percent>\s?%|\sper\s?cent)(?!age)
  | \b(?:an?|the)\s{_N}(?:\s?%|[\s-]per\s?cent)\s
    (?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|cut|reduction)""",
    re.VERBOSE,
)
_YEARLY: Final = re.compile(r"\b(?:a\syear|annual|annually|per\syear|each\s|every\s|on\saverage|inflation|adjusted)\b")


def _change(sentence: Sentence, _before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "rose from 20 to 30, an increase of 40 percent"."""
    changes, shares = list(_CHANGE.finditer(sentence.words)), list(_BY.finditer(sentence.words))
    if len(changes) != 1 or len(shares) != 1 or _YEARLY.search(sentence.words) or "%" in changes[0][0]:
        return
    if re.search(r"percent|per cent", changes[0][0]):
        return
    first, last = sentence.figure(changes[0][1]), sentence.figure(changes[0][3])
    said = sentence.figure(shares[0][1] or shares[0][3])
    if said in {first, last} or first.low <= 0 or last.low <= 0 or first.value == last.value:
        return
    true = 100 * abs(last.value / first.value - 1)
    ends = [100 * abs(b / a - 1) for a in (first.low, first.high) for b in (last.low, last.high)]
    loose = said.loose or first.loose or last.loose
    if is_off(said, (min(ends), max(ends)), loose=loose, least=1.0):
        how = "more" if last.value > first.value else "less"
        right = said.rewritten(true)
        yield Slip(said, f"from {first.shown} to {last.shown} is {right} percent {how}, not {said.words}", right)


_TIMES: Final = re.compile(
    rf"""
    ^(?:That|This|Which)(?:\sis|\swas|[’']s)\s(?:\w+\s){{0,2}}?{_N}\stimes
    \s(?:as\s\w+\sas\s)?(?:the|those|that\sof\sthe)?\s?{_SIGN}{_N}\s(?P<unit>[a-z]+)\b""",
    re.VERBOSE,
)


def _times(sentence: Sentence, before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "It measures 6 metres. That is four times the 2 metres of …"."""
    match = _TIMES.match(sentence.words)
    if match is None or before is None:
        return
    measured = re.findall(rf"{_N}\s{match['unit']}\b", before.words)
    if len(measured) != 1:
        return
    said, small, large = sentence.figure(match[1]), sentence.figure(match[2]), before.figure(measured[0])
    if small.low <= 0:
        return
    if is_off(said, (large.low / small.high, large.high / small.low), loose=said.loose, least=0.25):
        right = said.rewritten(large.value / small.value)
        yield Slip(said, f"{large.words} {match['unit']} is {right} times {small.words}, not {said.words} times", right)


_RATE: Final = re.compile(
    rf"""
    {_SIGN}{_N}(?:\s?(?:to|–|-|and)\s{_SIGN}{_N})?
    \s(?:[a-z]+\s)?(?:an?|per|each|every)\s(?P<part>hour|day|week|month|year)\b""",
    re.VERBOSE,
)
_ADDED: Final = re.compile(
    rf"""
    \b(?:[Oo]ver|[Ii]n|[Ff]or|[Aa]fter)\s(?:the\s)?{_N}\s(?P<part>hour|day|week|month|year)s,?
    \s(?:that|this|it|which|they)
    \s(?:adds?\sup|added\sup|amounts?|amounted|comes?|came|totals?|totalled|makes?|made)
    \s(?:to\s)?(?:[a-z]+\s){{0,2}}?{_SIGN}{_N}""",
    re.VERBOSE,
)


def _product(sentence: Sentence, before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "It costs $2 a day. Over ten days that adds up to $30"."""
    match = _ADDED.search(sentence.words)
    if match is None or before is None:
        return
    rates = [rate for rate in _RATE.finditer(before.words) if rate["part"] == match["part"]]
    if len(rates) != 1:
        return
    count, said = sentence.figure(match[1]), sentence.figure(match[3])
    least = before.figure(rates[0][1])
    most = before.figure(rates[0][2]) if rates[0][2] else least
    loose = said.loose or least.loose or most.loose
    if is_off(said, (count.value * least.low, count.value * most.high), loose=loose):
        low, high = said.rewritten(count.value * least.value), said.rewritten(count.value * most.value)
        right = low if low == high else f"{low} to {said.sign}{high}"
        yield Slip(said, f"{count.words} {match['part']}s make {said.sign}{right}, not {said.shown}", right)


_BETWEEN: Final = re.compile(
    rf"""
    \b(?:together|the\stwo(?:\sof\sthem)?|both\sof\sthem)
    \s(?:[a-z]+\s){{1,3}}?{_N}\s(?P<unit>[a-z]+)(?:\sbetween\sthem|\stogether|\sin\sall)?[.,;]?""",
    re.VERBOSE,
)


def _pair(sentence: Sentence, before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "She caught eight fish. He caught seven, so the two of them caught 16 fish between them"."""
    words = re.sub(rf"\b[Tt]he\s{NUMBER}(?=\sof\sthem|\s[a-z]+ed\b)", "the two", sentence.words)
    match = _BETWEEN.search(words)
    if match is None or not re.search(r"\b(?:between\sthem|together)\b", words):
        return
    said, unit = sentence.figure(match[1]), match["unit"]
    here = re.findall(rf"{_N}(?:\s{unit}\b|(?=[\s]?[,;]|\sand\b))", words[: match.start()])
    there = re.findall(rf"{_N}\s{unit}\b", before.words) if before and len(here) == 1 else []
    parts = [*(before.figure(one) for one in there if before), *(sentence.figure(one) for one in here)]
    if len(parts) == _MANY:
        yield from added_up(parts, said)


_TOTAL: Final = re.compile(
    rf"""
    (?P<parts>{_N}(?:\s[a-z-]+){{1,3}}(?:,\s{_N}(?:\s[a-z-]+){{1,3}}){{0,4}},?\sand\s{_N}(?:\s[a-z-]+){{1,3}}),?
    \s(?: (?:for\s|making\s|giving\s)?(?:a|an\soverall|the)\s(?:grand\s)?total\sof | totall?ing | altogether | in\sall )
    \s{_SIGN}(?P<total>{NUMBER})""",
    re.VERBOSE,
)
_LIST: Final = re.compile(
    rf"""
    (?P<total>{NUMBER})(?:\s[a-z-]+){{1,2}}\s?(?:[:(–—]|,\sof\swhom)\s?
    (?P<parts>{_N}(?:\s[a-z-]+){{1,2}}(?:,\s{_N}(?:\s[a-z-]+){{1,2}}){{0,4}},?\sand\s{_N}(?:\s[a-z-]+){{1,2}})
    \s?[.);–—]""",
    re.VERBOSE,
)


def _total(sentence: Sentence, _before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "12 boats and 30 rafts, a total of 52" and "52 boats: 12 red ones and 30 green ones"."""
    for pattern in (_TOTAL, _LIST):
        for match in pattern.finditer(sentence.words):
            parts = [sentence.figure(one) for one in re.findall(NUMBER, match["parts"])]
            yield from added_up(parts, sentence.figure(match["total"]))


_PART: Final = re.compile(
    rf"""
    (?:\b(?P<word>[Hh]alf|[Aa]\sthird|[Aa]\squarter)|{_N}\s?(?:%|per\s?cent))
    \sof\s(?:the\s|its\s|their\s|all\s)?{_SIGN}{_N}(?:\s[a-z-]+){{0,3}},
    \sor\s(?:about\s|some\s)?{_SIGN}{_N}(?!\s?(?:%|per|in\b|out\b))""",
    re.VERBOSE,
)
_WORDS: Final = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4}


def _part(sentence: Sentence, _before: Sentence | None, _published: date | None) -> Iterator[Slip]:
    """Read "half of the 300 boats, or 140"."""
    for match in _PART.finditer(sentence.words):
        whole, said = sentence.figure(match[3]), sentence.figure(match[4])
        percent = sentence.figure(match[2]) if match[2] else None
        share = percent.value / 100 if percent else _WORDS[match["word"].lower()]
        spread = max(percent.half / 100, 0.005) if percent else 0.0
        loose = said.loose or whole.loose or bool(percent and percent.loose)
        if is_off(said, (whole.low * (share - spread), whole.high * (share + spread)), loose=loose, least=1.0):
            name = f"{percent.words} percent" if percent else match["word"].lower()
            right = said.rewritten(whole.value * share)
            yield Slip(said, f"{name} of {whole.shown} is {said.sign}{right}, not {said.shown}", right)


_AGO: Final = re.compile(rf"\b[Ii]n\s(?P<year>(?:1[6-9]|20)\d\d),\s(?:just\s)?{_N}\syears\sago\b")


def _ago(sentence: Sentence, _before: Sentence | None, published: date | None) -> Iterator[Slip]:
    """Read "founded in 1990, 40 years ago", where the article is dated."""
    if published is None:
        return
    for match in _AGO.finditer(sentence.words):
        said, true = sentence.figure(match[2]), published.year - int(match["year"])
        if true > 0 and abs(said.value - true) > (0.1 * true if said.loose else 1):
            yield Slip(said, f"from {match['year']} to {published.year} is {true} years, not {said.words}", str(true))


_FORMS: Final[tuple[Form, ...]] = (_change, _times, _product, _pair, _total, _part, _ago)
