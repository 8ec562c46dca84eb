"""Caution: what stands beside quoted words and could change what they say."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from redpencil.analysis.quotations.gravity import TURNS, turning
from redpencil.analysis.quotations.wording import words
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences

_SHORT: Final = 6
"""A quotation of at most so many words says little by itself."""
_AROUND: Final = 1_000
"""How many letters around the quotation are parted into sentences."""
_SHOWN: Final = 140
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_CLAUSE: Final = 12
"""How many words beside the quotation are its next clause."""
_ON: Final = re.compile(
    r"\W*\b(?:but|however|yet|although|though|unless|only|except|not|nor|still|nevertheless|that is not)\b",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\b(?:not|never|no|cannot|\w+n['’]t|without|if|unless|whether|den(?:y|ies|ied|ying)|reject(?:s|ed)?|refut(?:e|es|ed)"
    r"|dismiss(?:es|ed)?|false(?:ly)?|wrong(?:ly)?|untrue|myth|rumou?rs?|alleg\w+|claim(?:s|ed)?|suppos\w+|accus\w+"
    r"|pretend\w*|imagine|as though|would be|critics|opponents)\b",
    re.IGNORECASE,
)
_SAID: Final = re.compile(
    r"\b(?:said|says|told\s\w+(?:\s\w+)?|argued?s?|believed?s?|thinks?|thought|insist(?:s|ed)?|suggest(?:s|ed)?)(?:\sthat)?\W*$"
)
_BIG: Final = re.compile(r"\s?(?:%|per\s?cent\b|percent\b|thousand\b|million\b|billion\b|trillion\b|bn\b|m\b)")
_PREFIXED: Final = re.compile(r"\b(?:non|anti|un|ex|vice|pseudo|quasi|co|former)[-‐‑]$", re.IGNORECASE)


def caution(text: str, place: Span) -> str:
    """Quote what stands before or behind a stretch of text if that could change what it says; else nothing.

    A stretch that is a whole sentence, and more than a few words, speaks for itself.
    """
    around = _around(text, place)
    before = next((span for span in around if span.start <= place.start < span.end), place)
    last = next((n for n, span in enumerate(around) if span.start < place.end <= span.end), None)
    found = [*_torn(text, place), *_lead(text[min(before.start, place.start) : place.start])]
    if last is not None:
        rest = text[place.end : around[last].end]
        following = around[last + 1].of(text) if last + 1 < len(around) else ""
        found += _follow(rest, following, short=sum(1 for _ in words(place.of(text))) <= _SHORT)
    return ". ".join([one.rstrip(".") for one in found[:-1]] + found[-1:])


def left_out(pieces: Iterable[str]) -> str:
    """Say which negation or turn stands in what a quotation leaves out at "…", or nothing."""
    for piece in pieces:
        if word := turning(words(piece)):
            return f'What the quote leaves out holds "{word}": "{_shown(piece)}"'
    return ""


def _around(text: str, place: Span) -> tuple[Span, ...]:
    start, end = max(0, place.start - _AROUND), min(len(text), place.end + _AROUND)
    # A long quotation is looked at from both its ends; its sentences do not matter.
    breaks = [match.end() for match in _BLANK_LINE.finditer(text, start, place.start)]
    start = breaks[-1] if breaks else start
    after = _BLANK_LINE.search(text, place.end, end)
    return sentences(text, Span(start, after.start() if after else end))


def _torn(text: str, place: Span) -> Iterator[str]:
    """Tell of a number or a word that goes on beyond the stretch."""
    if text[place.end - 1 : place.end].isdigit() and (more := _BIG.match(text, place.end)):
        yield f'The number goes on: "{text[place.end - 1]}{more[0]}"'
    if prefix := _PREFIXED.search(text, max(0, place.start - 10), place.start):
        yield f'The first word is cut: "{prefix[0]}" stands before it.'


def _lead(before: str) -> Iterator[str]:
    """Tell of a negation, a condition or a speaker in the same sentence before the stretch."""
    clause = [word.start for word in words(before)][-_CLAUSE:]
    if clause and (_BEFORE.search(before, clause[0]) or _SAID.search(before, clause[0])):
        yield f'Before it stands: "{_shown(before[clause[0] :])}"'


def _follow(rest: str, following: str, *, short: bool) -> Iterator[str]:
    """Tell of a turn in the rest of the sentence, or of one that opens the next where the stretch is short."""
    clause = list(words(rest))[:_CLAUSE]
    if clause and (turning(clause) or any(word.key in TURNS for word in clause)):
        yield f'The sentence goes on: "{_shown(rest[clause[0].start :])}"'
    elif rest.strip("\"'”’) \n") == "?" or (clause and rest.rstrip("\"'”’) \n").endswith("?")):
        yield "The sentence is a question"
    elif short and not clause and _ON.match(following):
        yield f'The next sentence begins: "{_shown(following)}"'


def _shown(words: str) -> str:
    line = " ".join(words.split()).strip('“”"‘ ,;:')
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
