"""Multiples: doublings, halvings and "four times" held against the two figures they compare."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import ABOUT, NUMBER, PERCENT, SIGN, N
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import BEFORE, HERE, MADE, Slip, is_off, wrong

_VERBS: Final = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_SLACK: Final = {"": (0.85, 1.15), "more than": (0.99, 10.0), "nearly": (0.75, 1.02), "about": (0.75, 1.25)}
"""From which share of the multiple to which it is still called so: "doubled" from 1.7 to 2.3 times."""
_HEDGES: Final = {"almost": "nearly", "over": "more than", "roughly": "about", "around": "about", "virtually": "nearly"}
_MULTIPLIED: Final = re.compile(
    rf"""
    \b(?:(?P<hedge>more\sthan|over|almost|nearly|virtually|about|around|roughly)\s)?
    (?P<verb>(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|es|e|ing))\b(?!\s(?:in|its|their|down|up)\b)
    (?:\s[a-z-]+){{0,8}}?,?\s
    (?: from\s{ABOUT}{SIGN}(?P<first>{NUMBER}){PERCENT}?(?:\s(?!to\b)[a-z-]+){{0,3}}(?:\sin\s\d{{4}})?,?
        \sto\s{ABOUT}{SIGN}(?P<last>{NUMBER})
      | to\s{ABOUT}{SIGN}(?P<last_first>{NUMBER}){PERCENT}?(?:\s(?!from\b)[a-z-]+){{0,3}},?
        \sfrom\s{ABOUT}{SIGN}(?P<first_last>{NUMBER}) )""",
    re.VERBOSE,
)


def _multiplied(passage: Passage) -> Iterator[Slip]:
    """Read "doubled from 10 to 25", "more than tripled to 20 from 10"."""
    for match in _MULTIPLIED.finditer(passage.words):
        first = passage.figure(match["first"] or match["first_last"])
        last = passage.figure(match["last"] or match["last_first"])
        times = next(times for stem, times in _VERBS.items() if match["verb"].startswith(stem))
        hedge = (match["hedge"] or "").replace("\xa0", " ")
        least, most = _SLACK[_HEDGES.get(hedge, hedge)]
        if times < 1:
            least, most = 2 - most if most < 2 else 0, 2 - least
        if first.low <= 0 or last.low <= 0 or first.sign != last.sign or first.loose or last.loose:
            continue
        if last.high / first.low < times * least or last.low / first.high > times * most:
            true = f"{last.value / first.value:.3g} times as much"
            said = f"{hedge} {match['verb']}".strip()
            statement = f"from {first.shown} to {last.shown} is {true}, which is not {said}"
            yield Slip(last.span, statement, "", (MADE, HERE), others=(first.span,))


_TIMES: Final = re.compile(
    rf"""
    ^(?:That|This|Which)(?:\sis|\swas|[’']s)\s(?:\w+\s){{0,2}}?{N}\stimes
    \s(?:as\s\w+\sas\s)?(?:the|those|that\sof\sthe)?\s?{SIGN}{N}\s(?P<unit>[a-z]+)\b""",
    re.VERBOSE,
)


def _times(passage: Passage) -> Iterator[Slip]:
    """Read "It measures 6 metres. That is four times the 2 metres of …"."""
    match, before = _TIMES.match(passage.words), passage.before
    if match is None or before is None:
        return
    measured = re.findall(rf"{N}\s{match['unit']}\b", before.words)
    if len(measured) != 1:
        return
    said, small, large = passage.figure(match[1]), passage.figure(match[2]), before.figure(measured[0])
    if small.low <= 0:
        return
    if is_off(said, (large.low / small.high, large.high / small.low), loose=said.loose, least=0.25):
        right = said.rewritten(large.value / small.value)
        statement = f"{large.words} {match['unit']} is {right} times {small.words}, not {said.words} times"
        yield wrong(said, statement, right, small, large, place=BEFORE)


FAMILY: Final = Family(
    re.compile(r"(?:doubl|tripl|trebl|quadrupl|halv)[ei]|\btimes\b"), (_multiplied, _times), looks_back=True
)
