"""Sentences: where each one begins and ends within a block."""

from collections.abc import Iterator
from typing import Final

from sentencex import get_sentence_boundaries

from redpencil.domain.span import Span

_MASK: Final = str.maketrans(dict.fromkeys('"“”«»„\n', " "))


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences within `span` of `text`, in order, without the blanks around them."""
    return tuple(_trimmed(text, span.start + start, span.start + end) for start, end in _bounds(span.of(text)))


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    return Span(start, end)


def _bounds(t: str) -> Iterator[tuple[int, int]]:
    place = 0
    for boundary in get_sentence_boundaries("en", t.translate(_MASK)):
        part = t[place : boundary["end_index"]]
        length = len(part)
        while length and (
            part[length - 1].isspace()
            or part[length - 1] in "“«„"
            or (part[length - 1] == '"' and length > 1 and part[length - 2].isspace())
        ):
            length -= 1
        if part[:length].strip():
            yield place, place + length
        place += length
