"""Stems: the words of a text as a search knows them, without case, marks and the endings of English grammar."""

import re
from functools import lru_cache
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word
from redpencil.text.similarity import fold

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:[’'][^\W\d_]+)?")
_ENDINGS: Final = (
    *(("sses", "ss"), ("ies", "i"), ("ied", "i"), ("ply", "pli"), ("ational", "at"), ("ation", "at")),
    *(("ement", "e"), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", "")),
    *(("edly", ""), ("ers", ""), ("er", ""), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""), ("e", "")),
)
"""The first that fits is stripped, as Porter's algorithm (1980) does it, in one step where that takes five."""
_SHORTEST: Final = 3
_DOUBLED: Final = re.compile(r"([^\W\dlsz])\1$")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return what a word has in common with its other forms: acquir for acquired, acquires and acquiring."""
    plain = fold(word)
    plain = plain.removesuffix("'s").removesuffix("’s").replace("'", "").replace("’", "")
    if len(plain) <= _SHORTEST or not plain.isascii() or plain[0].isdigit() or plain.endswith("ss"):
        return plain
    for ending, rest in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            plain = plain[: len(plain) - len(ending)] + rest
            break
    if len(plain) > _SHORTEST:
        plain = _DOUBLED.sub(r"\1", plain).removesuffix("e")
    return f"{plain[:-1]}i" if plain.endswith("y") else plain


@lru_cache(maxsize=200_000)
def _told(word: str) -> str:
    return "" if function_word(word) else stem(word)


def stems(text: str) -> list[str]:
    """Return the stems of the words of a text in their order, without articles, pronouns and the like."""
    return [told for word in _WORD.findall(text) if (told := _told(word))]


def stemmed(text: str) -> list[tuple[str, Span]]:
    """Return the same stems with where their words stand."""
    return [(told, Span(*match.span())) for match in _WORD.finditer(text) if (told := _told(match[0]))]
