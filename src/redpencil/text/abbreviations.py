"""Abbreviations: whether a full stop only shortens a word, or ends the sentence as well."""

import re
from collections.abc import Container, Iterator
from typing import Final

from redpencil.text.lexicon import function_word

_TITLE: Final = re.compile(
    r"(?:^|[\s(\"“‘])(?:Assoc|Asst|Adm|Amb|Ald|Atty|Brig|Cmdr|Comdr|Det|Hon|Insp|Lt|Maj|Messrs|Msgr|Mt|Pfc|Pres|Prof|Pvt"
    r"|Rep|Reps|Sen|Sens|Sgt|Supt|Treas|Gov|Govs|Gen|Capt|Col|Cpl|Dr|Mr|Mrs|Ms|Mx|Rev|cf|approx)\.$"
)
_NUMBERED: Final = re.compile(r"\b(?:Nos?|Art|Figs?|Secs?|Ch|Vol|pp?|ca|qty|tel|pop)\.$", re.IGNORECASE)
_NAMED: Final = re.compile(r"\b(?:E|Yahoo|Yum|Jeopardy)!$")
_HOUR: Final = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_OF_THE_HOUR: Final = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|UTC|BST|CES?T|I?ST|Eastern|Central|Pacific|local)\b"
)
_SHORTENED: Final = re.compile(
    r"\b(?:assn|avg|bldg|bn|cont|dept|eds?|est|excl|govt|hrs?|incl|intl|lbs|max|mfg|mgmt|mgr|min|mins|misc|mn|natl|orig"
    r"|pct|prev|qty|secs?|temp|tech|univ|voc|wks?|yrs?)\.$",
    re.IGNORECASE,
)
"""What a small letter may follow in the middle of a sentence."""

_STOP: Final = re.compile(r"\.[\"”’]?(?=\s+[\"“‘(]?[A-Z])")
_DOUBTFUL: Final = re.compile(
    r"(?:(?P<word>\b(?:me|no|[Mm]ay|[Mm]iss|[Ff]ed|[Aa]rt|ill|Ken|Bart|Penn|[Oo]k|btw))"
    r"|(?P<suffix>\b(?:[apAP]\.[mM]|Inc|Corp|Co|Ltd|[JS]r))"
    r"|(?P<initials>\b[A-Z]\.[A-Z]))\.[\"”’]?$"
)
"""Words that are abbreviations elsewhere ("me." is Maine as well); what stands behind a number or a name; initials."""
_LONGEST: Final = 8

_FOLLOWING: Final = re.compile(r"\s+[\"“‘(]?([A-Z][\w’']*)(\s+(?!(?:and|or|of|for)\b)[a-z])?")
_RANKS_LISTED: Final = "first second third fourth fifth sixth seventh eighth ninth tenth last next own other"
_RANKS: Final = frozenset(_RANKS_LISTED.split())
"""Function words that begin names as well ("U.S. Second Fleet")."""

_JOINING_LISTED: Final = """
although and as at because before but by during he her his how i if in it its my no nobody not of on our she since so
that their there these they this those though to under until we what when where which while who why with without you
your
"""
_JOINING: Final = frozenset(_JOINING_LISTED.split())


def closing(block: str, known: Container[int]) -> Iterator[int]:
    """Yield the ends of sentences behind abbreviations, as what follows shows; those `known` are passed over."""
    for stop in _STOP.finditer(block):
        end = stop.end()
        if end in known or not (match := _DOUBTFUL.search(block, max(0, end - _LONGEST), end)):
            continue
        following = _FOLLOWING.match(block, end)
        if following and (match["word"] is not None or _begins(following, after_name=match["suffix"] is not None)):
            yield end


def _begins(following: re.Match[str], *, after_name: bool) -> bool:
    """Tell whether a capitalised word begins a sentence: names follow names ("U.S. Army", "Acme Inc. Chair Lee")."""
    word = following[1]
    plain = word.casefold()
    if plain in _JOINING:
        return True
    if following[2] is None or plain in _RANKS or _OF_THE_HOUR.match(word):
        return False
    return function_word(word) or (after_name and not word.isupper())


def only_shortens(before: str, following: str) -> bool:
    """Tell whether the full stop that `before` ends with ends no sentence, seeing what follows it."""
    if _TITLE.search(before) or _NAMED.search(before) or (_HOUR.search(before) and _OF_THE_HOUR.match(following)):
        return True
    first = following[:1]
    return (first.isdigit() and _NUMBERED.search(before) is not None) or (
        first.islower() and _SHORTENED.search(before) is not None
    )
