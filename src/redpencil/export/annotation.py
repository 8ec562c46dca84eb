"""Annotations: findings at their places in files, for editors and for what runs checks on every change."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from redpencil.domain.finding import Finding
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file, in code points: lines and columns count from 1, and the end is the first one behind it."""

    offset: int
    words: str
    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The characters of a file and where its lines begin; a line ends with a line feed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, span: Span) -> Place:
        """Return a span as lines and columns."""
        return Place(span.start, span.of(self._text), *self._position(span.start), *self._position(span.end))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Annotation:
    """A finding in a file; `place` only where its lines are those of the file, else `context` says where it is.

    `path` is empty for standard input. The finding's suggestion fits the place only if `exact`.
    """

    path: str
    finding: Finding
    context: str
    place: Place | None = None

    @property
    def exact(self) -> bool:
        """Whether the characters at the place are those that were found."""
        return self.place is not None and self.place.words == self.finding.found

    @property
    def message(self) -> str:
        """What was seen and, where no line can be given, at which words."""
        return self.finding.message if self.place else f"{self.finding.message} It stands here: “{self.context}”"
