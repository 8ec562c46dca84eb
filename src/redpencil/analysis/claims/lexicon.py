"""What the words of a sentence show that it does, by the lists in reference/cues.txt."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from redpencil.text.wordlists import wordlists

_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NOT_PAST: Final = "not past"


def words(text: str) -> list[str]:
    """Split a text into its words in small letters, with plain apostrophes; numbers are no words."""
    return _WORD.findall(text.replace("’", "'").lower())


def parts(text_words: Iterable[str]) -> frozenset[str]:
    """Return the words without hyphens and apostrophes: don and t of don't."""
    return frozenset(" ".join(text_words).replace("-", " ").replace("'", " ").split())


def meanings(text_words: list[str]) -> dict[str, list[str]]:
    """Sort the words that mean something by what they mean; a regular past form counts as "past" unlisted."""
    listed, not_past = _meanings(), wordlists("cues.txt")[_NOT_PAST]
    found: dict[str, list[str]] = {}
    for word in text_words:
        for name in listed.get(word, ()):
            found.setdefault(name, []).append(word)
        if word.endswith("ed") and len(word) > 3 and word not in not_past and word not in listed:
            found.setdefault("past", []).append(word)
    return found


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    """Return for each listed word what it means."""
    found: dict[str, tuple[str, ...]] = {}
    for name, listed in wordlists("cues.txt").items():
        if name != _NOT_PAST:
            for word in listed:
                found[word] = (*found.get(word, ()), name)
    return found
