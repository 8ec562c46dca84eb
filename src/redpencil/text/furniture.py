"""Furniture: what a page carries around its article - menus, other stories, share lines, comments."""

from collections.abc import Sequence
from typing import Final

from redpencil.text import marks
from redpencil.text.marks import Reach
from redpencil.text.paragraphs import Paragraph
from redpencil.text.phrases import mark

_PROSE_WORDS: Final = 8
"""A line of as many words that ends as a sentence is taken for prose."""

_LONG_WORDS: Final = 18
"""A line of as many words is prose even without a full stop, when its grammar says so."""

_PROSE_GRAMMAR: Final = 0.2
"""Prose has near .4 function words, menus and headlines near .1 (own count on news pages)."""

_MENU_RUN: Final = 4
"""So many lines in a row that are no prose are a menu, wherever they stand."""

_PAGE_LINES: Final = 12
"""A text with fewer lines outside its prose is a pasted article, not a page, and keeps its lines."""


def furniture(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Say for each paragraph why it is furniture, in plain words; no words mean that it belongs to the article."""
    whys = by_phrase(paragraphs)
    prose = [not why and is_prose(paragraph) for why, paragraph in zip(whys, paragraphs, strict=True)]
    if any(prose):
        _by_place(paragraphs, prose, whys)
        _by_run(paragraphs, prose, whys)
    return tuple(whys)


def is_prose(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph reads as running text."""
    count = len(paragraph.words)
    if paragraph.ended and count >= _PROSE_WORDS:
        return paragraph.grammar > 0.1
    return count >= _LONG_WORDS and paragraph.grammar >= _PROSE_GRAMMAR


def by_phrase(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Say why for what gives itself away by its words, and for what hangs on it; nothing for the rest."""
    whys: list[str] = []
    found_marks = [mark(paragraph.text) for paragraph in paragraphs]
    reaching = ""
    for place, (paragraph, found) in enumerate(zip(paragraphs, found_marks, strict=True)):
        if found:
            if found.reach is Reach.LIST or (found.reach is Reach.REST and _enough_before(paragraphs, place)):
                reaching = found.why
            whys.append(found.why)
            continue
        if reaching and reaching != marks.COMMENTS and _is_story(paragraph):
            reaching = ""
        whys.append(reaching)
    return whys


def _enough_before(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Tell whether an article can have ended before `place`."""
    return sum(is_prose(paragraph) for paragraph in paragraphs[:place]) >= 2


def _is_story(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is too much of a story to be an item of a list of stories."""
    return is_prose(paragraph) and paragraph.ended and (len(paragraph.words) >= 25 or paragraph.text.count(". ") >= 2)


def _by_place(paragraphs: Sequence[Paragraph], prose: Sequence[bool], whys: list[str]) -> None:
    """Find the stretch that holds the most prose; on a page, what lies outside it is furniture."""
    first, last = _richest(paragraphs, prose, whys)
    outside = len(paragraphs) - (last - first + 1)
    head = _head(paragraphs, whys, first)
    if outside < _PAGE_LINES:
        return
    for place in range(head):
        whys[place] = whys[place] or marks.MENU
    for place in range(last + 1, len(paragraphs)):
        whys[place] = whys[place] or marks.OUTSIDE


def _richest(paragraphs: Sequence[Paragraph], prose: Sequence[bool], whys: Sequence[str]) -> tuple[int, int]:
    """Return the first and last place of the stretch with the greatest sum of scores (Pasternack and Roth 2009)."""
    best, best_range = float("-inf"), (0, len(paragraphs) - 1)
    running, start = 0.0, 0
    for place, paragraph in enumerate(paragraphs):
        score = _score(paragraph, prose=prose[place], why=whys[place])
        if running <= 0:
            running, start = 0.0, place
        running += score
        if running > best:
            best, best_range = running, (start, place)
    return best_range


def _score(paragraph: Paragraph, *, prose: bool, why: str) -> float:
    if why:
        return -3.0
    if prose:
        return min(len(paragraph.words), 60) * paragraph.grammar
    if paragraph.ended or paragraph.item:
        return 0.5
    return -3.0


def _head(paragraphs: Sequence[Paragraph], whys: Sequence[str], first: int) -> int:
    """Return where the article's head (headline, dek, byline) begins, going back from its first prose."""
    title = paragraphs[0].text.casefold()
    for place in range(first - 1, max(-1, first - 25), -1):
        words = paragraphs[place].words
        if not whys[place] and len(words) >= 4 and paragraphs[place].text.casefold() in title:
            return place
    head = first
    for place in range(first - 1, max(-1, first - 5), -1):
        if not whys[place] and len(paragraphs[place].words) >= 4:
            head = place
    return head


def _by_run(paragraphs: Sequence[Paragraph], prose: Sequence[bool], whys: list[str]) -> None:
    """Mark runs of short lines that are no sentences as menus."""
    run: list[int] = []
    for place in range(len(paragraphs) + 1):
        if place < len(paragraphs) and not prose[place] and _is_menu_item(paragraphs[place]):
            run.append(place)
            continue
        if len(run) >= _MENU_RUN and run[0] > 0:
            for item in run:
                whys[item] = whys[item] or marks.MENU
        run = []


def _is_menu_item(paragraph: Paragraph) -> bool:
    return len(paragraph.words) <= 5 and not paragraph.ended and not paragraph.item and paragraph.grammar < 0.3
