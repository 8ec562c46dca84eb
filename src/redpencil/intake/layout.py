"""Layout: which lines of a page make a paragraph, told by where they stand and by how they end."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from redpencil.intake.pdflines import BREAK, Line
from redpencil.text.pages.paragraphs import ENDING, ITEM

_BULLET: Final = re.compile(r"[•‣▪◦●○⁃■□➢✓*]\s")

LEADERS: Final = re.compile(r"(?:\.\s?|…\s?){5,}\d{1,4}$")
"""The dots that lead from a heading to its page in a table of contents."""

_NUMBER: Final = re.compile(r"[-–+(]?[$€£¥]?\d[\d.,]*%?\)?")

_LETTER: Final = 0.5
"""The width of a usual letter, in sizes of the type."""

_USUAL_STEP, _WIDEST_STEP = 1.3, 2.0
"""From line to line, in sizes of the type: where nothing else is known, and at most."""

_WIDER: Final = 1.25
"""A step of so many times the usual one parts paragraphs."""

_INDENT: Final = 0.7
_COLUMN: Final = 3.0
"""Lines that begin no further apart, in sizes of the type, are of one column."""

_FULL: Final = 0.95
"""The share of a column's lines that do not reach further than its edge; the rest are stray."""

OTHER_SIZE: Final = 0.08
"""Letters that differ by as much are of another size."""

_SHORT: Final = 4
"""A line of so few words at the end of a page is a heading rather than half a sentence."""

_FEWEST: Final = 4
"""As many lines make a column, and as many steps a habit."""

_MOST_COLUMNS: Final = 8

_Sheet = tuple[int, float]
"""The lines of one size on one page."""


@dataclass(slots=True)
class Stretch:
    """The lines of one paragraph, heading or item."""

    lines: list[Line]

    @property
    def text(self) -> str:
        """The words of all its lines."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its letters."""
        return max(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold."""
        return all(line.bold for line in self.lines)


class Layout:
    """What is usual in a document, and by that where its paragraphs end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        letters: Counter[float] = Counter()
        for line in lines:
            letters[line.size] += len(line.text)
        self.size = letters.most_common(1)[0][0] if letters else 0.0
        self._steps = _steps(lines)
        self._columns = _columns(lines)

    def stretches(self, lines: Iterable[Line]) -> Iterator[Stretch]:
        """Put lines together to paragraphs; a footnote waits until the paragraph that it cuts in two has ended."""
        current: Stretch | None = None
        notes: list[Stretch] = []
        for line in lines:
            if current is not None and self._is_note(current, line):
                self._grow(notes, line)
            elif current is not None and self._goes_on(current, line):
                current.lines.append(line)
            else:
                if current is not None:
                    yield current
                yield from notes
                current, notes = Stretch([line]), []
        if current is not None:
            yield current
        yield from notes

    def _grow(self, notes: list[Stretch], line: Line) -> None:
        if notes and self._goes_on(notes[-1], line):
            notes[-1].lines.append(line)
        else:
            notes.append(Stretch([line]))

    def _is_note(self, current: Stretch, line: Line) -> bool:
        """Tell whether a line in small letters stands under a paragraph that has not ended yet."""
        small = self.size * (1 - OTHER_SIZE)
        return line.size < small <= current.size and not _has_ended(current.lines[-1])

    def _goes_on(self, stretch: Stretch, line: Line) -> bool:
        """Tell whether `line` belongs to the paragraph that the lines before it are of."""
        last = stretch.lines[-1]
        size = max(last.size, line.size)
        if abs(last.size - line.size) > size * OTHER_SIZE or _BULLET.match(line.text) or LEADERS.search(last.text):
            return False
        step = last.bottom - line.top + size
        if last.page != line.page or step < -size or line.left > last.right + size:
            return _runs_over(last, line)
        if step > self._steps.get(line.size, size * _USUAL_STEP) * _WIDER:
            return False
        return not _begins_anew(stretch, line) and (
            size > self.size * (1 + OTHER_SIZE) or not self._has_room(last, line)
        )

    def _has_room(self, last: Line, line: Line) -> bool:
        """Tell whether the first word of a line would have fitted on the one before, so that the break was meant."""
        if last.text.endswith(BREAK):
            return False
        word = line.text.split(maxsplit=1)[0].removesuffix(BREAK)
        columns = self._columns.get((last.page, last.size), ())
        slack = _COLUMN * last.size
        edge = max((right for left, right in columns if left - slack <= last.left < right), default=last.right)
        return edge - last.right > (len(word) + 2) * _LETTER * line.size


def _begins_anew(stretch: Stretch, line: Line) -> bool:
    """Tell whether a line begins a paragraph by what it is: bold, a row of a table, an item or indented."""
    first, last = stretch.lines[0], stretch.lines[-1]
    if last.bold != line.bold and (stretch.bold or len(stretch.lines) == 1):
        return True
    if is_row(last.text) and is_row(line.text):
        return True
    in_item = _BULLET.match(first.text) or ITEM.match(first.text)
    if ITEM.match(line.text) and (_has_ended(last) or in_item):
        return True
    return not in_item and len(stretch.lines) > 1 and line.left - last.left > line.size * _INDENT


def is_row(text: str) -> bool:
    """Tell whether a line reads as the row of a table: most of its words are numbers, and no sentence."""
    words = text.split()
    numbers = sum(_NUMBER.fullmatch(word) is not None for word in words)
    return len(words) > 1 and numbers * 2 >= len(words) and not ENDING.search(text)


def _has_ended(line: Line) -> bool:
    return ENDING.search(line.text) is not None


def _runs_over(last: Line, line: Line) -> bool:
    """Tell whether a sentence goes on over the end of a column or page."""
    if _has_ended(last) or ITEM.match(line.text):
        return False
    return line.text[0].islower() or len(last.text.split()) > _SHORT


def _steps(lines: Sequence[Line]) -> Mapping[float, float]:
    """Return the usual step from line to line for each size of letters."""
    counts: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for last, line in pairwise(lines):
        step = last.bottom - line.top + line.size
        if last.page == line.page and last.size == line.size and 0 < step < line.size * 3:
            counts[line.size][round(step * 2) / 2] += 1
    usual = {size: steps.most_common(1)[0] for size, steps in counts.items()}
    return {size: min(step, size * _WIDEST_STEP) for size, (step, count) in usual.items() if count >= _FEWEST}


def _columns(lines: Sequence[Line]) -> Mapping[_Sheet, Sequence[tuple[float, float]]]:
    """Return where the columns of each page begin and end: those with the most lines."""
    sheets: defaultdict[_Sheet, defaultdict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line.size:
            sheets[line.page, line.size][round(line.left / (_COLUMN * line.size))].append(line)
    return {sheet: tuple(_reaches(columns.values())) for sheet, columns in sheets.items()}


def _reaches(columns: Iterable[Sequence[Line]]) -> Iterator[tuple[float, float]]:
    for column in sorted(columns, key=len, reverse=True)[:_MOST_COLUMNS]:
        if len(column) >= _FEWEST:
            rights = sorted(line.right for line in column)
            yield min(line.left for line in column), rights[int(_FULL * (len(rights) - 1))]
