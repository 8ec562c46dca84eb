"""Gravity: which words turn the meaning of a quotation when they are left out, added or changed."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from redpencil.analysis.quotations.wording import Word
from redpencil.text.lexicon import common, function_word

_LISTED_NEGATIONS: Final = """
not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely rarely seldom
deny denies denied refuse refuses refused reject rejects rejected false falsely fail fails failed lack lacks lacked
wrong untrue unlikely impossible
"""
NEGATIONS: Final = frozenset(_LISTED_NEGATIONS.split())
_LISTED_TURNS: Final = """
but although though however yet if unless except until only provided whereas despite nevertheless otherwise
instead
"""
TURNS: Final = frozenset(_LISTED_TURNS.split())
_LISTED_HEDGES: Final = """
may might can could would should must shall will ought perhaps possibly probably likely maybe allegedly
reportedly apparently supposedly seemingly seem seems seemed appear appears appeared suggest suggests suggested
about nearly almost roughly around approximately some up over under least most more less fewer than fewest
all every any many few several both either each always often sometimes usually generally mostly partly
before after since by ever already still
"""
_HEDGES: Final = frozenset(_LISTED_HEDGES.split())
_LISTED_DIRECTIONS: Final = """
rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease
decreases decreased decreasing grow grew grown shrink shrank shrunk gain gained lose lost won win higher lower
high low up down better worse above below support supports supported oppose opposes opposed accept accepted
allow allowed ban banned legal illegal guilty innocent true
"""
_DIRECTIONS: Final = frozenset(_LISTED_DIRECTIONS.split())
_LISTED_NUMBERS: Final = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
millions billion billions trillion trillions dozen dozens half third quarter fifth tenth twice double doubled triple
tripled halved first second fourth percent percentage
"""
_NUMBERS: Final = frozenset(_LISTED_NUMBERS.split())
_TURNING: Final = NEGATIONS | TURNS | _HEDGES | _DIRECTIONS | _NUMBERS
BREAK: Final = re.compile(r"[.!?:;•“\"‘\n…]")


def grave(words: Sequence[Word], *, at_start: bool) -> bool:
    """Tell whether a number, a name, a negation, a hedge or a word of direction is among words.

    `at_start`: the first of them begins the stretch, so that its capital says nothing.
    """
    return any(turns(word) or _named(word, opening=at_start and not n) for n, word in enumerate(words))


def turns(word: Word) -> bool:
    """Tell whether a word is a number, or one that turns the meaning of a sentence."""
    key = word.key
    return key in _TURNING or key.endswith("n't") or any(letter.isdigit() for letter in key)


def turning(words: Iterable[Word]) -> str:
    """Return the first negation or turn among words, as it is written, or nothing."""
    found = (w.form for w in words if w.key in NEGATIONS or w.key in TURNS or w.key.endswith("n't"))
    return next(found, "")


def _named(word: Word, *, opening: bool) -> bool:
    if not word.form[:1].isupper() or word.key == "i" or word.key.startswith("i'"):
        return False
    if opening or BREAK.search(word.gap):
        return not (function_word(word.key) or common(word.key))
    return True
