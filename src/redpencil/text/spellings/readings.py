"""What a word may have been meant to be where letters in it look like others."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from redpencil.text.similarity import fold
from redpencil.text.spellings.lookalikes import latin

_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_CYRILLIC: Final = "CYRILLIC"


def readings(word: str) -> tuple[str, ...]:
    """Return the other words that a folded word is easily taken for, each with one confusion put right.

    Those with l for i, or one letter for another, are left out: they are one edit away and found as such.
    """
    plain = latin(word)
    found = dict.fromkeys((plain, *_undone(plain)))
    return tuple([reading for reading in found if reading != word])


def romanised(word: str) -> str:
    """Return a word of Latin letters with the Cyrillic look-alikes in it put right, or "" if that cannot be done."""
    if word.isascii() or not strangers(word):
        return ""
    letters = (_latin(letter) if stranger(letter) else letter for letter in word)
    righted = "".join(letters)
    plain = fold(righted)
    return righted if plain.isascii() and not strangers(righted) and latin(fold(word)) == plain else ""


def strangers(word: str) -> str:
    """Return the Cyrillic letters of a word."""
    return "".join(letter for letter in word if stranger(letter))


def stranger(letter: str) -> bool:
    """Tell whether a letter is Cyrillic."""
    return not letter.isascii() and unicodedata.name(letter, "").startswith(_CYRILLIC)


def _latin(letter: str) -> str:
    # A lone letter is left alone by `latin`, so it is asked within a Latin word.
    plain = latin(f"z{letter.lower()}")[1:]
    return plain.upper() if letter.isupper() else plain


def _undone(word: str) -> Iterator[str]:
    for pair in _PAIRS:
        for seen, meant in (pair, pair[::-1]):
            place = word.find(seen)
            while place >= 0:
                yield word[:place] + meant + word[place + len(seen) :]
                place = word.find(seen, place + 1)
