"""Signs: what speaks for or against checking a sentence, each with a name that reads as words on a card."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.claims.cues import Cues
from redpencil.analysis.claims.phrasing import Phrase, phrase


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for or against checking; `strength` says how far it holds: 0 to 1, or more for several.

    Where there is a `meaning`, it can only hold of sentences with words of that meaning.
    """

    name: str
    weight: float
    strength: Callable[[Cues], float]
    meaning: str = ""


def _words(name: str, weight: float, meaning: str, most: int = 1) -> Sign:
    """Make the sign that words of a meaning are, as many of them as `most`."""
    return Sign(name, weight, lambda cues: min(most, cues.count(meaning)), meaning)


def _phrase(name: str, weight: float, said: Phrase) -> Sign:
    return Sign(name, weight, lambda cues: said.search(cues) is not None)


def _length(cues: Cues) -> float:
    return math.log2(1 + min(len(cues.words), 40)) - 3.5


def _money(cues: Cues) -> float:
    return any(amount.unit.isupper() and len(amount.unit) >= 3 for amount in cues.quantities)


def _share(cues: Cues) -> float:
    return any(amount.unit in {"%", "share", "points"} or amount.unit.startswith("per ") for amount in cues.quantities)


def _year(cues: Cues) -> float:
    return any(_YEAR.search(cues.text, day.span.start, day.span.end) for day in cues.dates)


_YEAR: Final = re.compile(r"\d{4}")
_PAST: Final = r"(?:said|voted|\w+ed|did|was|were|had|took|made|got|put|cut|brought|built|went|lost)"
_DID: Final = re.compile(
    rf"\b(?:he|she|they|(?!(?:It|This|That|There|Here|What|You|We)\b)[A-Z][a-z]+)(?:[’']s|\shas|\shave|\shad|[’']ve)?\s(?:\w+\s)?(?:{_PAST}|wants|says)\b"
)
_WE_DID: Final = phrase("we", rf"\b[Ww]e(?:[’']ve|\shave|\shad)?\s(?:\w+\s)?{_PAST}\b", flags=re.NOFLAG)
_PROMISE: Final = phrase(
    "i we",
    r"\b(?:I|[Ww]e)(?:[’']ll|\s(?:will|shall|intend|would|must|should|can)|\s(?:want|plan|need|have)\sto|[’']d"
    r"|(?:[’']m|[’']re|\sam|\sare)\s(?:going|gonna))\b",
    flags=re.NOFLAG,
)

SIGNS: Final = (
    Sign("an amount", 1.2, lambda cues: min(2, len(cues.quantities))),
    Sign("several amounts", 0.1, lambda cues: min(2, max(0, len(cues.quantities) - 2))),
    Sign("a sum of money", 1.1, _money),
    Sign("a share or rate", 1.8, _share),
    Sign("a date", 0.5, lambda cues: min(1, len(cues.dates))),
    Sign("a year", 0.3, _year),
    Sign("a name", 0.5, lambda cues: min(2, len(cues.names))),
    Sign("more than two names", 0.1, lambda cues: len(cues.names) > 2),
    Sign("what somebody did or said", 0.4, lambda cues: _DID.search(cues.text) is not None),
    _phrase("what “we” did", 0.3, _WE_DID),
    _words("a comparison", 0.6, "comparison"),
    _words("a superlative", 0.6, "superlative"),
    _words("a rise or fall", 0.3, "change"),
    _words("a cause", 0.1, "cause"),
    _words("all, none or how many", 0.5, "quantifier", 2),
    _words("law, tax or vote", 0.9, "law"),
    _words("something that statistics count", 0.4, "measure", 2),
    _words("reported speech", 0.5, "saying"),
    _words("a past event", 0.6, "past", 2),
    _words("a time", 0.4, "time", 2),
    _words("a number in words", 0.2, "number", 2),
    _words("about “he”, “she” or “they”", 0.3, "others", 2),
    _words("an institution", 0.3, "institution", 2),
    _words("a deed on record", 1.0, "deed"),
    _words("an ideal", -0.7, "ideal", 2),
    _words("talk about talking", -0.6, "talk", 2),
    _words("a wish or intention", -0.4, "intent", 2),
    _phrase("a promise or plan", -0.3, _PROMISE),
    Sign("a longer sentence", 0.1, _length),
    _words("a guess or belief", -0.9, "hedge"),
    _words("says “I”", -0.7, "first"),
    _words("speaks to “you”", -0.1, "you"),
    _words("about the future", -0.7, "future"),
    _words("what should be", -0.7, "duty"),
    _words("a condition", -0.9, "if"),
    _words("an opinion", -0.4, "opinion"),
    Sign("a question", -1.5, lambda cues: cues.text.rstrip("”\"' )").endswith("?")),
)
"""Weighed by hand: from what checkers look for, put in proportion by one logistic regression over these signs on
ClaimBuster's training sentences (Arslan et al. 2020), and rounded."""


def signs(cues: Cues) -> Iterator[tuple[Sign, float]]:
    """Give every sign that holds with its strength."""
    for sign in SIGNS:
        if sign.meaning and sign.meaning not in cues.meanings:
            continue
        if strength := sign.strength(cues):
            yield sign, float(strength)
