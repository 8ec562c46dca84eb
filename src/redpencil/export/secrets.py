"""Secrets: who is a confidential source, and by what names, addresses and words one could be known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.source import Source, SourceKind, Terms

CONFIDENTIAL: Final = "Confidential source"
"""What a source is called that must not be named."""

# A person is often noted with an office: "Ann Ek, clerk", "Ann Ek (the bank)", "Ann Ek – by telephone".
_OFFICE: Final = re.compile(r"\s*[,(;:/|]|\s[–—-]\s")
_NAME_WORD: Final = re.compile(r"[^\W\d_]+")
_FORMS: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "the"}
)
_LITTLE: Final = frozenset(
    {
        "an",
        "as",
        "at",
        "be",
        "by",
        "do",
        "go",
        "he",
        "if",
        "in",
        "is",
        "it",
        "my",
        "no",
        "of",
        "on",
        "or",
        "so",
        "to",
        "up",
        "us",
        "we",
    }
)
_BODIES: Final = frozenset(
    {
        "office",
        "council",
        "ministry",
        "bank",
        "agency",
        "university",
        "press",
        "times",
        "group",
        "company",
        "inc",
        "ltd",
        "department",
    }
)
_WORDS_OF_A_NAME: Final = range(1, 5)
_QUOTE_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be told: names in full, words of names that tell by themselves, letters as they stand, quotes."""

    names: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    literal: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()


def withheld(source: Source) -> bool:
    """Tell whether a source stays in the house: marked confidential, or a person who did not speak on the record."""
    return source.confidential or source.terms in {Terms.BACKGROUND, Terms.OFF_RECORD}


def secrets(sources: Iterable[Source], quotes: Iterable[str] = ()) -> Secrets:
    """Gather what would give the confidential ones among some sources away; `quotes` are the words quoted of them."""
    hidden = [source for source in sources if withheld(source) and source.title != CONFIDENTIAL]
    names = {name for source in hidden for name in _names(source)}
    addresses = {words for source in hidden for words in (source.url, source.archive_url, source.sha256) if words}
    # In scripts without blanks or capitals a name is found by its letters alone.
    unspaced = {name for name in names if len(name) > 1 and _caseless(name)}
    return Secrets(
        frozenset(names),
        frozenset(word for source in hidden for word in _alone(source)),
        frozenset(addresses | unspaced),
        frozenset(quote.strip() for quote in quotes if len(quote.split()) >= _QUOTE_WORDS),
    )


def _names(source: Source) -> Iterator[str]:
    for name in (source.title, source.creator):
        if name.strip():
            yield name
            if source.kind is SourceKind.PERSON:
                yield _OFFICE.split(name)[0]


def _alone(source: Source) -> Iterator[str]:
    """Yield the words of a person's name that tell who it is by themselves."""
    person = source.kind is SourceKind.PERSON
    for name in (source.title if person else "", source.creator):
        words = _NAME_WORD.findall(_OFFICE.split(name)[0])
        if len(words) not in _WORDS_OF_A_NAME or (not person and (len(words) < 2 or _is_body(words))):
            continue
        capital = [word for word in words if not word[0].islower()] or words
        yield from (word for word in capital if len(word) > 1 and word.lower() not in _FORMS | _LITTLE)


def _is_body(words: Iterable[str]) -> bool:
    return any(word.lower() in _BODIES or word[0].islower() for word in words)


def _caseless(name: str) -> bool:
    return any(letter.isalpha() and not letter.isupper() and not letter.islower() for letter in name)
