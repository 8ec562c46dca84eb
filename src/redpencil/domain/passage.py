"""Passages: the sentences of a source's text, each with where it stands."""

from dataclasses import dataclass

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source, or a line of it that is none.

    `source` tells the texts apart, `number` and `paragraph` count from 0 within one; `late` is how much of the text
    stands before it, from 0 to 1; `span` are its letters there.
    """

    text: str
    source: int
    number: int
    late: float
    paragraph: int
    span: Span
