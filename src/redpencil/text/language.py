"""Languages: whether a text is English, and if not, what it looks like; by its letters and its little words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import Final

from redpencil.text.lexicon import common, particle
from redpencil.text.wordlists import wordlists

ENGLISH: Final = "English"
OTHER: Final = "another language"

_WORD: Final = re.compile(r"[^\W\d_]+")
_SIGNS: Final = "/@_\\"
"""What stands in addresses, paths and names of variables, whose words are nobody's language."""
_SAMPLE: Final = 2_000
"""How many words are looked at: more tell no more."""
_FEWEST: Final = 20
"""Of fewer words nobody can tell."""
_PLAINLY: Final = 0.12
"""The share of English little words above which a text is English, whatever else it is; prose has about 0.4."""
_MARGIN: Final = 1.5
"""How many times more little words another language must have than English."""
_TELLING: Final = 0.1
"""The share of little words above which a text is in their language, and not only full of its names."""
_KNOWN: Final = range(20, 33)
"""The percentage of common English words among those in lower case: below, no text is English; above, every text is.

Of 8,200 paragraphs of English news, encyclopaedias and rumours none has less than 33; other languages have up to 25.
"""
_ENOUGH: Final = 8
_SCRIPTS: Final = {
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "CYRILLIC": "Russian or another language in Cyrillic letters",
    "DEVANAGARI": "Hindi or another language in Devanagari letters",
}


def foreign(text: str) -> str:
    """Name the language that a text seems to be in where it is not English; empty where it is, or is too short to tell.

    Chinese and Japanese have no blanks between words, so that the letters are asked first; then the little words
    (Grefenstette 1995, "Comparing two language identification schemes"). Prose without English words is named
    "another language" where no little words tell more. Lists and tables of foreign names are nobody's prose.
    """
    sample = [match[0] for match in islice(_WORD.finditer(_without_addresses(text[: 15 * _SAMPLE])), _SAMPLE)]
    if script := _script(sample):
        return script
    if len(sample) < _FEWEST:
        return ""
    prose = _prose(sample)
    english = _english(prose)
    if english >= _PLAINLY:
        return ""
    lower = [word for word in prose if word.islower()]
    known = 100 * sum(map(common, lower))
    if len(lower) >= _ENOUGH and known >= _KNOWN.stop * len(lower):
        return ""
    shares = _shares(prose)
    likeliest = max(shares, key=shares.__getitem__)
    if shares[likeliest] > max(_MARGIN * english, _TELLING):
        return likeliest
    return OTHER if len(lower) >= _FEWEST and known < _KNOWN.start * len(lower) else ""


def _without_addresses(text: str) -> str:
    if not any(sign in text for sign in _SIGNS):
        return text
    return " ".join(word for word in text.split() if not any(sign in word for sign in _SIGNS))


def _prose(sample: list[str]) -> list[str]:
    """Put an empty word for each initial, and for each particle between two capitals, as in Maria de los Santos."""
    kept, first = ["" if len(word) == 1 and word.isupper() else word for word in sample], 0
    for n, word in enumerate(sample):
        if word[0].isupper():
            if first and first < n and all(map(particle, sample[first:n])):
                kept[first:n] = [""] * (n - first)
            first = n + 1
    return kept


def _script(sample: list[str]) -> str:
    """Name the language of the script that most letters are in, unless that is the Latin one."""
    letters = "".join(sample)[: 5 * _SAMPLE]
    if letters.isascii() or len(letters) < _FEWEST:
        return ""
    scripts: Counter[str] = Counter()
    for letter, count in Counter(letters).items():
        scripts[unicodedata.name(letter, "LATIN").split()[0]] += count
    script, count = scripts.most_common(1)[0]
    if script == "LATIN" or 2 * count <= len(letters):
        return ""
    if script == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.05 * len(letters):
        return "Japanese"
    return _SCRIPTS.get(script, f"a language in {script.capitalize()} letters")


def _english(sample: list[str]) -> float:
    """Return which share of the words are English little words, which is all that most texts need to be asked."""
    little = _little()
    return sum(word.casefold() in little for word in sample) / len(sample)


def _shares(sample: list[str]) -> dict[str, float]:
    """Return which share of the words are little words of each other language."""
    counts: Counter[str] = Counter()
    owners = _owners()
    for word, count in Counter(map(str.casefold, sample)).items():
        for language in owners.get(word, ()):
            counts[language] += count
    return {
        language: counts[language] / len(sample)
        for language in wordlists("languages.txt")
        if language not in {"", ENGLISH}
    }


@cache
def _little() -> frozenset[str]:
    return frozenset(word for word, owners in _owners().items() if owners == (ENGLISH,))


@cache
def _owners() -> Mapping[str, tuple[str, ...]]:
    """Return the languages by their little words; one that English has too counts for English alone."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in wordlists("languages.txt").items():
        for word in map(str.casefold, words):
            owners[word] = (*owners.get(word, ()), language)
    return {word: (ENGLISH,) if ENGLISH in known else known for word, known in owners.items()}
