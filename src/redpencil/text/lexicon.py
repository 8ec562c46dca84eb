"""Words that begin with a capital and are no names, titles that stand before names, particles that stand within."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from redpencil.text.similarity import fold
from redpencil.text.wordlists import wordlists

_INFLECTIONS: Final = (
    ("ies", "y"),
    ("ied", "y"),
    ("ier", "y"),
    ("iest", "y"),
    ("ily", "y"),
    *((ending, "e") for ending in ("es", "ed", "ing", "er", "ers", "est")),
    *((ending, "") for ending in ("s", "ly", "ness", "ment", "ments")),
)
_STRESSED: Final = ("ed", "ing", "er", "ers", "est")
_HISSING: Final = ("s", "x", "z", "ch", "sh", "o")


@cache
def openers() -> frozenset[str]:
    """Return the common words that may begin a sentence or stand capitalised in a headline."""
    return frozenset().union(*wordlists("openers.txt").values())


def leading(word: str) -> bool:
    """Tell whether a common word is often the first of a name, as in North Korea, Home Depot or Bill Gates."""
    return fold(word) in _listed("leading")


def function_word(word: str) -> bool:
    """Tell whether a word is an article, pronoun, preposition or the like."""
    return fold(word) in _function_words()


@cache
def common(word: str) -> bool:
    """Tell whether a word, whatever its case, is a common English word or a plain inflection of one."""
    plain = fold(word)
    if plain in openers():
        return True
    return any(len(stem) > 2 and stem in openers() for stem in _stems(plain))


def _stems(word: str) -> Iterator[str]:
    """Yield what a folded word may be an inflection of: boxes of box, stopped of stop, but no weest of wee."""
    for ending, rest in _INFLECTIONS:
        if word.endswith(ending):
            yield word.removesuffix(ending) + rest
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        yield word[:-2]
    for ending in _STRESSED:
        stem = word.removesuffix(ending)
        if stem != word and not function_word(stem):
            yield from (stem, _undoubled(stem))


def unchecked(word: str) -> bool:
    """Tell whether a capitalised word is a day, a month, or what somebody is by country, faith or party."""
    plain = fold(word)
    demonyms = _listed("demonyms")
    return plain in _listed("calendar") or plain in demonyms or plain.removesuffix("s") in demonyms


def title(word: str) -> bool:
    """Tell whether a word is a title or an office that stands before a name: Dr, President, CEO."""
    return fold(word) in _listed("titles")


def given(word: str) -> bool:
    """Tell whether a word is a common given name."""
    return fold(word) in _given()


def particle(word: str) -> bool:
    """Tell whether a word in lower case may stand within a name: de, van, bin, of."""
    return word in _listed("particles")


@cache
def _listed(heading: str) -> frozenset[str]:
    return wordlists("capitals.txt")[heading]


@cache
def _function_words() -> frozenset[str]:
    return wordlists("openers.txt")["function"]


@cache
def _given() -> frozenset[str]:
    return frozenset().union(*wordlists("given.txt").values())


def _undoubled(stem: str) -> str:
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem
