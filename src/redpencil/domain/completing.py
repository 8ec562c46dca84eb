"""Completing: what may follow in a filter that is being typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from redpencil.domain.filtering import READERS, values
from redpencil.domain.scale import Scale

_WITHOUT_COLON: Final = ("findings", "worthiness>", "worthiness<")
_TWICE: Final = "verdict"
"""The other name of `rating:`, which is read and not offered."""


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that may stand next: how it is shown, and the whole filter with it."""

    label: str
    words: str


def completions(words: str, scale: Scale, named: Mapping[str, str]) -> tuple[Completion, ...]:
    """Return what may stand where the filter ends; `named` are whole filters by their names."""
    if words.count('"') % 2:
        return ()
    before, last = _parted(words)
    key, colon, value = last.rpartition(":")
    if colon:
        earlier, comma, begun = value.rpartition(",")
        offered = [one for one in values(key.casefold(), scale) if one.startswith(begun.casefold()) and one != begun]
        return tuple(Completion(f"{key}:{one}", f"{before}{key}:{earlier}{comma}{one} ") for one in offered)
    return tuple(_beginnings(before, last.casefold(), named))


def _beginnings(before: str, last: str, named: Mapping[str, str]) -> Iterator[Completion]:
    for name, words in named.items():
        if name.casefold().startswith(last):
            yield Completion(f"{name}: {words}", f"{before}{words} ")
    for word in (*(f"{key}:" for key in READERS if key != _TWICE), *_WITHOUT_COLON):
        if word.startswith(last) and word != last:
            yield Completion(word, f"{before}{word}")


def _parted(words: str) -> tuple[str, str]:
    """Return the words before the last one, with the blank behind them, and the last one, which may be empty."""
    last = "" if not words or words[-1].isspace() or words[-1] == '"' else words.rsplit(maxsplit=1)[-1]
    return words[: len(words) - len(last)], last
