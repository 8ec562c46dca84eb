"""What speaks for and against a suspicion, in weights that add up."""

from collections.abc import Iterator
from typing import Final

from redpencil.analysis.names.forms import Forms
from redpencil.analysis.names.known import Known, singular
from redpencil.analysis.names.spelling.suspicion import Grounds, Suspicion
from redpencil.domain.reason import Reason
from redpencil.text.lexicon import common, given, unchecked
from redpencil.text.similarity import fold
from redpencil.text.spellings.edits import Slip, edit

ENOUGH: Final = 0.495
"""The weight from which a suspicion is told. This and the weights below were tuned on misspellings planted by a seeded
program in news articles, and on the right names that lie one edit apart in others: half a hundredth is for rounding."""

_SLIPS: Final = {
    Slip.LOOKALIKE: ("letters that look alike", 0.35),
    Slip.SWAP: ("two letters are swapped", 0.35),
    Slip.MISSING: ("a letter is missing", 0.25),
    Slip.EXTRA: ("there is a letter too many", 0.2),
    Slip.OTHER: ("one letter differs", 0.2),
}
_DOUBLED: Final = {Slip.MISSING: "a double letter is single", Slip.EXTRA: "a letter is doubled"}
_OFTEN: Final = ((10, 0.35), (5, 0.3), (3, 0.25), (1, 0.2))
_LISTS: Final = {
    Grounds.HOUSE: ("a verified name of the house", 0.35),
    Grounds.SOURCE: ("stands in a source of the article", 0.35),
    Grounds.CONTEXT: ("near a well-known name", 0.1),
    Grounds.SHIPPED: ("near a well-known name", 0.1),
}
_NEIGHBOUR: Final = 0.35
_GOES_ON: Final = 0.35
_COMPANY: Final = 0.1
_UNKNOWN: Final = 0.15
_KNOWN: Final = -0.3
_UNSPOKEN: Final = -0.15
_COMMON: Final = -0.3
_GIVEN: Final = -0.35
_TOGETHER: Final = -0.3
_APART: Final = -0.1
_PLAIN: Final = -0.1
_PLAIN_SHORT: Final = -0.15
_TOO_SHORT: Final = -0.3
_SHORT_LISTED: Final = -0.15
_END: Final = -0.5
_END_MISSING: Final = -0.15
_END_ODD: Final = -0.05
_END_OTHER: Final = -0.35
_ODD_ENDINGS: Final = frozenset("bfgjkpqvwxz")
"""Letters in which hardly any English ending ends."""
_BEGINNING: Final = -0.6
_SHAPE: Final = -0.6
_AGAIN: Final = -0.1
_MOST_AGAIN: Final = -0.3
_SUPPORT: Final = 0.05
_MOST_SUPPORT: Final = 0.3
_SHORT: Final = 4


def reasons(one: Suspicion, forms: Forms, known: Known) -> tuple[Reason, ...]:
    """Return the reasons for and against a suspicion, the weightiest first."""
    found = (*_slip(one), *_rests(one), *_plain(one, forms), *_around(one, forms), *_itself(one, known), *_letters(one))
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


def _slip(one: Suspicion) -> Iterator[Reason]:
    name, weight = _SLIPS[one.edit.slip]
    yield Reason(_DOUBLED[one.edit.slip], 0.3) if one.edit.doubled else Reason(name, weight)


def _rests(one: Suspicion) -> Iterator[Reason]:
    """Yield what the right form rests on: how often it stands, and who vouches for it."""
    if one.grounds in _LISTS:
        yield Reason(*_LISTS[one.grounds])
    if one.times and one.grounds is not Grounds.TWIN:
        weight = next(weight for least, weight in _OFTEN if one.times >= least)
        weight = weight if one.grounds in {Grounds.ARTICLE, Grounds.CONTEXT} else weight / 2
        yield Reason(f"“{one.right}” stands {times(one.times)} in this article", weight)


def _plain(one: Suspicion, forms: Forms) -> Iterator[Reason]:
    """Yield what speaks against a right form that is a plain word too: much lies near it (Love, Lowe)."""
    key = fold(one.right)
    if one.grounds is Grounds.ARTICLE and not one.neighbour and common(key) and not forms.capital[key].acronym:
        if len(key) <= _SHORT:
            yield Reason(f"“{one.right}” is a plain word too", _PLAIN_SHORT)
        elif key in forms.lower:
            yield Reason(f"“{one.right}” is a plain word too", _PLAIN)


def _around(one: Suspicion, forms: Forms) -> Iterator[Reason]:
    """Yield what the words around the form say."""
    other = forms.capital.get(fold(one.right))
    if one.neighbour:
        yield Reason(f"“{one.neighbour}” stands beside both spellings", _NEIGHBOUR)
    elif other and forms.company(one.form) & forms.company(other):
        yield Reason("the same words stand around both spellings", _COMPANY)
    elif one.apart:
        yield Reason("other names stand beside it", _APART)
    if other and one.form.acronym and len(one.form.key) < _SHORT and forms.together(one.form, other):
        yield Reason("both stand in one sentence", _TOGETHER)
    if one.fit and one.fit.phrase:
        yield Reason(f"“{one.fit.phrase}” is near “{_spelling(one)}”", _GOES_ON)
    elif one.fit and one.fit.weight and one.grounds is not Grounds.SOURCE:
        words = ", ".join((*one.fit.near, *one.fit.far)[:4])
        yield Reason(f"the text speaks of {words}", min(_MOST_SUPPORT, _SUPPORT * one.fit.weight))


def _itself(one: Suspicion, known: Known) -> Iterator[Reason]:
    """Yield what the wrong form is of its own."""
    form = one.form
    if common(form.key) or unchecked(form.key):
        yield Reason(f"“{form.spelling}” is itself a word", _COMMON)
    elif one.edit.slip is Slip.LOOKALIKE and not form.key.isascii():
        yield Reason("letters of two alphabets in one word", 0.3)
    elif given(form.key):
        yield Reason(f"“{form.spelling}” is itself a given name", _GIVEN)
    elif form.key not in known.words:
        yield Reason(f"“{form.spelling}” is no word and no name that is known", _UNKNOWN)
    elif one.grounds is Grounds.CONTEXT:
        yield Reason(f"“{form.spelling}” is itself a name, but nothing here speaks for it", _UNSPOKEN)
    elif one.grounds is not Grounds.TWIN:
        yield Reason(f"“{form.spelling}” is itself a name", _KNOWN)
    if len(form.places) > 1 and one.grounds is Grounds.ARTICLE:
        weight = max(_MOST_AGAIN, _AGAIN * (len(form.places) - 1))
        yield Reason(f"“{form.spelling}” stands {times(len(form.places))} too", weight)


def _letters(one: Suspicion) -> Iterator[Reason]:
    """Yield which letters speak against a slip of the hand.

    Endings make other words (Russia, Russian; Clark, Clarke; Maria, Marie), and so do first letters (Bell, Dell) and
    capitals of another shape (iPads, iPadOS).
    """
    if one.fit and one.fit.phrase:
        return
    if one.edit.first and one.edit.slip is not Slip.LOOKALIKE:
        yield Reason("the first letter differs", _BEGINNING)
    elif _ending(one):
        yield Reason("only the ending differs", _end(one))
    if not (one.form.shouted or _capitals(one.form.spelling) == _capitals(one.right)):
        yield Reason("the capitals stand otherwise", _SHAPE)
    if not one.neighbour and (weight := _few(one)):
        yield Reason("few letters to tell by", weight)


def _ending(one: Suspicion) -> bool:
    """Tell whether the words differ in an ending that makes other words, the plural's put aside.

    Two letters swapped at the end, or one doubled, make none.
    """
    if one.edit.doubled or one.edit.slip in {Slip.SWAP, Slip.LOOKALIKE}:
        return one.edit.doubled and one.edit.last and one.form.key.endswith("s")
    slip = edit(singular(one.form.key), singular(fold(one.right))) if one.edit.slip is Slip.EXTRA else None
    return (slip or one.edit).last


def _end(one: Suspicion) -> float:
    """Return what speaks against a slip in the last letter: one too many mostly makes a word, one missing seldom."""
    if one.form.acronym or one.edit.slip is Slip.EXTRA or unchecked(one.right):
        return _END
    if one.edit.slip is Slip.MISSING:
        return _END_MISSING
    return _END_ODD if one.form.key[-1] in _ODD_ENDINGS else _END_OTHER


def _few(one: Suspicion) -> float:
    """Return what speaks against words so short that one letter makes another of many: COO and CEO, Lee and Leo."""
    letters = len(one.right) if one.edit.slip is Slip.EXTRA else max(len(one.form.key), len(one.right))
    if letters < _SHORT or (letters == _SHORT and one.grounds is Grounds.SHIPPED):
        return _TOO_SHORT
    return _SHORT_LISTED if letters == _SHORT and one.grounds in {Grounds.HOUSE, Grounds.SOURCE} else 0.0


def _capitals(word: str) -> int:
    """Return how many capitals a word has, -1 for all of them: Xpeng, iPadOS, BMW."""
    return -1 if word.isupper() else sum(letter.isupper() for letter in word)


def _spelling(one: Suspicion) -> str:
    return one.fit.bearer.canonical if one.fit else one.right


def times(count: int) -> str:
    """Return a count as one says it: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
