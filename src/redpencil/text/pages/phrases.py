"""Phrases: telling a piece of furniture by its words alone, with the phrase book in reference/furniture.txt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Final

from redpencil import locations

_SHORT: Final = 8
_ADDRESSES: Final = re.compile(
    r"\b(?:you|your|yours|we|us|our|please|click|sign up|subscribe|permission|prohibited|reproduced)\b|@\w|»|►",
    re.IGNORECASE,
)
"""A page speaks to its reader; a longer sentence that does not is about cookies or newsletters."""

_LONGEST_WITHIN: Final = 320
"""A longer paragraph is prose in which the phrase only happens to stand."""

_LONGEST_WHOLE: Final = 260

_NAME: Final = re.compile(r"\{[a-z_]+\}")
_EXPLAINED: Final = re.compile(r"^(\{[a-z_]+\}) = (.+)$", re.MULTILINE)


class Reach(StrEnum):
    """How much of what follows a piece of furniture takes with it."""

    LINE = "line"
    LIST = "list"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line was recognised as, in plain words, and how far that reaches."""

    why: str
    reach: Reach = Reach.LINE


def mark(line: str) -> Mark | None:
    """Return what the phrase of `line` gives it away as, or None."""
    if len(line) > _LONGEST_WITHIN:
        return None
    book = _book()
    bare = " ".join(line.split()).strip(" \t.:…»›>|-–—*•▼▲+[]()")
    if len(bare) <= _LONGEST_WHOLE:
        for found, pattern in book.whole:
            if pattern.fullmatch(bare):
                return found
    if len(line.split()) > _SHORT and not _ADDRESSES.search(line):
        return None
    return next((found for found, pattern in book.within if pattern.search(line)), None)


@dataclass(slots=True)
class _Book:
    """Each mark with its phrases: those that must match a whole line, and those that may stand within one."""

    whole: list[tuple[Mark, re.Pattern[str]]] = field(default_factory=list)
    within: list[tuple[Mark, re.Pattern[str]]] = field(default_factory=list)


@cache
def _book() -> _Book:
    """Read the phrase book, whose own head explains how it is written."""
    text = locations.reference("furniture.txt").read_text(encoding="utf-8")
    explained, *chapters = re.sub(r"\n +", "", text).split("\n= ")
    pieces: dict[str, str] = {}
    for name, meaning in _EXPLAINED.findall(explained):
        pieces[name] = _spelled_out(meaning, pieces)
    book = _Book()
    for chapter in chapters:
        heading, *phrases = chapter.strip("\n").split("\n")
        place, _, why = heading.partition(": ")
        where, _, reach = place.partition(", ")
        pattern = re.compile("|".join(_spelled_out(phrase, pieces) for phrase in phrases), re.IGNORECASE)
        (book.whole if where == "whole" else book.within).append((Mark(why, Reach(reach or "line")), pattern))
    return book


def _spelled_out(phrase: str, pieces: Mapping[str, str]) -> str:
    """Put for each name in braces what it stands for."""
    return _NAME.sub(lambda name: pieces[name[0]], phrase)
