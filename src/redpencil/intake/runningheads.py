"""Running heads: the lines that a document repeats at the head and foot of its pages, and its page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median_low
from typing import Final

from redpencil.intake.pdflines import Line

_REPEATED: Final = "running head or foot"
_NUMBER: Final = "page number"

_NUMBERED: Final = re.compile(
    r"(?:page|p\.|seite|pagina|página)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|]?(?:\s*(?:of|/|von|de)\s*\d{1,4})?",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)

_GAP: Final = 0.6
"""Heads and feet are set off by a gap; so much of the letters' size is more than the space between lines."""

_LARGER: Final = 1.08

_EDGE: Final = 3
"""So many lines at the top and at the bottom of a page may be its head and foot."""

_FEWEST_PAGES: Final = 3
"""On fewer pages a line that comes again may be the author's."""


def running_heads(pages: Sequence[Sequence[Line]]) -> dict[int, str]:
    """Return why a line is furniture, by the `id` of the lines that are."""
    edges = [_edge(page) for page in pages]
    usual = median_low([line.size for page in pages for line in page] or [0.0])
    # Left and right pages have heads of their own, and chapters too: on every fourth page is often enough, or on ten.
    enough = max(_FEWEST_PAGES, min(10, len(pages) // 4))
    counts = Counter(key for edge in edges for key in {_key(line, usual) for line in edge})
    repeated = {key for key, count in counts.items() if count >= enough}
    found = dict(_repeated(edges, repeated, usual))
    if len(pages) > 1:
        found |= dict(_numbers(pages, found))
    return found


def _edge(page: Sequence[Line]) -> list[Line]:
    """Return the topmost and the lowest lines of a page, as far as they stand close together."""
    height = sorted(page, key=lambda line: -line.top)
    head = list(_together(height))
    foot = list(_together(height[len(head) :][::-1]))
    return [*head, *foot]


def _together(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the first lines until a gap parts the next from them."""
    last: Line | None = None
    for line in lines[:_EDGE]:
        if last is not None and max(last.bottom - line.top, line.bottom - last.top) > _GAP * line.size:
            return
        yield line
        last = line


def _key(line: Line, usual: float) -> tuple[str, int]:
    """Return what is the same of a running head on all pages: its words but for numbers, and its height.

    Where each chapter begins on a page of its own "Chapter 1" stands at one height too, but in large letters.
    """
    is_large = line.bold or line.size > usual * _LARGER
    words = line.text if is_large else _FIGURES.sub("#", line.text)
    return words.casefold(), round(line.bottom / 4)


def _repeated(edges: Sequence[Sequence[Line]], keys: set[tuple[str, int]], usual: float) -> Iterator[tuple[int, str]]:
    for edge in edges:
        for line in edge:
            if _key(line, usual) in keys:
                yield id(line), _NUMBER if _NUMBERED.fullmatch(line.text) else _REPEATED


def _numbers(pages: Sequence[Sequence[Line]], found: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Find the page numbers that stand at another height than most: the outermost line, and nothing but a number."""
    for page in pages:
        rest = sorted((line for line in page if id(line) not in found), key=lambda line: -line.top)
        for line in {id(line): line for line in (*rest[:1], *rest[-1:])}.values():
            if len(rest) > 1 and _NUMBERED.fullmatch(line.text):
                yield id(line), _NUMBER
