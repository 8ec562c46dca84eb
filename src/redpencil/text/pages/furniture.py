"""Furniture: what a page carries around its article - menus, other stories, share lines, comments."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from statistics import median
from typing import Final

from redpencil.text.pages.bylines import is_byline
from redpencil.text.pages.paragraphs import Paragraph
from redpencil.text.pages.phrases import Mark, Reach, mark
from redpencil.text.pages.stories import other_stories

_MENU: Final = "menu of the page"
_OUTSIDE: Final = "outside the article's own text"

_PROSE_WORDS: Final = 8
"""A line of as many words that ends as a sentence is taken for prose."""

_LONG_WORDS: Final = 18
"""A line of as many words is prose even without a full stop, when its grammar says so."""

_PROSE_GRAMMAR, _SENTENCE_GRAMMAR = 0.2, 0.1
"""Prose has near .4 function words, menus and headlines near .1 (own count on news pages)."""

_MOST_WORDS, _USUAL_GRAMMAR = 60, 0.35
"""A longer paragraph says no more for the article; where the grammar is not known it is taken for usual."""

_STORY_WORDS: Final = 12
"""A sentence of as many words is the article going on, not an item of a list (own trial on news pages)."""

_ARTICLE_WORDS, _ARTICLE_NEAR = 40, 12
"""Comments begin only after so many words of prose, and so few lines after the last of it (own trial on news pages)."""

_MENU_WORDS, _MENU_GRAMMAR = 5, 0.3

_FACT: Final = re.compile(r"[\d:=|#$€£%]")
"""Signs that a short line says something rather than leads somewhere."""

_TOGETHER: Final = 2
"""An article goes on when one of so many paragraphs after the first is prose as well (own trial on news pages)."""

_MENU_RUN: Final = 4
"""So many lines in a row that are no prose are a menu, wherever they stand."""

_FAR, _NEAR, _HEAD_LINES = 25, 8, 3
"""How far above the first prose the page's own title may stand again; how far else, and in how many lines."""

_PAGE_LINES, _PAGE_SIGNS = 12, 3
"""A text with fewer lines outside its prose, or fewer marks of a page, is an article alone and keeps its lines."""


def furniture(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Say for each paragraph why it is furniture, in plain words; no words mean that it belongs to the article."""
    whys = by_phrase(paragraphs)
    english = is_english(paragraphs)
    prose = [not why and is_prose(paragraph, english=english) for why, paragraph in zip(whys, paragraphs, strict=True)]
    if sum(map(bool, whys)) >= _PAGE_SIGNS:
        for place, why in tuple(other_stories(paragraphs, prose)):
            whys[place] = whys[place] or why
            prose[place] = False
    if any(prose):
        first, last = _richest(paragraphs, prose, whys, english=english)
        head = _head(paragraphs, whys, first)
        menus = list(_menus(paragraphs, prose, spared=range(head, first)))
        signs = sum(map(bool, whys)) + sum(len(menu) // _MENU_RUN for menu in menus)
        if len(paragraphs) - (last - head + 1) >= _PAGE_LINES and signs >= _PAGE_SIGNS:
            _mark(whys, range(head), _MENU)
            _mark(whys, range(last + 1, len(paragraphs)), _OUTSIDE)
        for menu in menus:
            _mark(whys, menu, _MENU)
    return tuple(whys)


def _mark(whys: list[str], places: Iterable[int], why: str) -> None:
    for place in places:
        whys[place] = whys[place] or why


def is_prose(paragraph: Paragraph, *, english: bool = True) -> bool:
    """Tell whether a paragraph reads as running text; only of English is the grammar known."""
    count = len(paragraph.words)
    if not english:
        return count >= _PROSE_WORDS and (paragraph.ended or count >= _LONG_WORDS)
    if paragraph.ended and count >= _PROSE_WORDS:
        return paragraph.grammar > _SENTENCE_GRAMMAR
    return count >= _LONG_WORDS and paragraph.grammar >= _PROSE_GRAMMAR


def is_english(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether most of the long sentences have English function words in them."""
    shares = [each.grammar for each in paragraphs if each.ended and len(each.words) >= _LONG_WORDS]
    return not shares or median(shares) > _SENTENCE_GRAMMAR


def by_phrase(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Say why for what gives itself away by its words, and for what hangs on it; nothing for the rest."""
    whys: list[str] = []
    found_marks = [mark(paragraph.text) for paragraph in paragraphs]
    reaching: Mark | None = None
    words, latest = 0, 0
    for place, (paragraph, found) in enumerate(zip(paragraphs, found_marks, strict=True)):
        if found:
            over = words >= _ARTICLE_WORDS and place - latest <= _ARTICLE_NEAR
            if found.reach is Reach.LIST or (found.reach is Reach.REST and over):
                reaching = found
            whys.append(found.why)
        else:
            if reaching and reaching.reach is Reach.LIST and _goes_on(paragraphs, place):
                reaching = None
            whys.append(reaching.why if reaching else "")
        if is_prose(paragraph):
            words, latest = words + len(paragraph.words), place
    return whys


def _goes_on(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Tell whether the article goes on after a list of stories: one paragraph alone may be a story's first words."""
    return _is_story(paragraphs[place]) and (
        place + 1 == len(paragraphs) or any(map(_is_story, paragraphs[place + 1 : place + 1 + _TOGETHER]))
    )


def _is_story(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is too much of a story to be an item of a list of stories."""
    return is_prose(paragraph) and (
        len(paragraph.words) >= (_STORY_WORDS if paragraph.ended else _LONG_WORDS) or paragraph.text.count(". ") >= 2
    )


def _richest(
    paragraphs: Sequence[Paragraph], prose: Sequence[bool], whys: Sequence[str], *, english: bool
) -> tuple[int, int]:
    """Return the first and last place of the stretch with the greatest sum of scores (Pasternack and Roth 2009)."""
    best, best_range = float("-inf"), (0, len(paragraphs) - 1)
    running, start = 0.0, 0
    for place, paragraph in enumerate(paragraphs):
        score = _score(paragraph, prose=prose[place], why=whys[place], english=english)
        if running <= 0:
            running, start = 0.0, place
        running += score
        if running > best:
            best, best_range = running, (start, place)
    return best_range


def _score(paragraph: Paragraph, *, prose: bool, why: str, english: bool) -> float:
    if why:
        return -3.0
    if prose:
        return min(len(paragraph.words), _MOST_WORDS) * (paragraph.grammar if english else _USUAL_GRAMMAR)
    if paragraph.ended or paragraph.item:
        return 0.5
    return -3.0


def _head(paragraphs: Sequence[Paragraph], whys: Sequence[str], first: int) -> int:
    """Return where the article's head (headline, dek, byline) begins, going back from its first prose."""
    title = paragraphs[0].text.casefold()
    for place in range(first - 1, max(0, first - _FAR), -1):
        paragraph = paragraphs[place]
        if not whys[place] and len(paragraph.words) >= 4 and paragraph.text.casefold() in title:
            return place
    head, lines = first, 0
    for place in range(first - 1, max(-1, first - _NEAR), -1):
        if whys[place]:
            continue
        if not is_byline(paragraphs[place].text):
            if len(paragraphs[place].words) < 3 or lines == _HEAD_LINES:
                break
            lines += 1
        head = place
    return head


def _menus(paragraphs: Sequence[Paragraph], prose: Sequence[bool], spared: Container[int]) -> Iterator[range]:
    """Yield the places of short lines that are no sentences, where many of them follow on each other."""
    start = 1  # the first line may be a headline
    for place in range(1, len(paragraphs) + 1):
        if place < len(paragraphs) and place not in spared and not prose[place] and _is_menu_item(paragraphs[place]):
            continue
        if place - start >= _MENU_RUN:
            yield range(start, place)
        start = place + 1


def _is_menu_item(paragraph: Paragraph) -> bool:
    """Tell whether a line may stand in a menu: no sentence, and no fact ("Staff: 12") that may have to be checked."""
    return (
        len(paragraph.words) <= _MENU_WORDS
        and not paragraph.ended
        and not paragraph.item
        and paragraph.grammar < _MENU_GRAMMAR
        and not _FACT.search(paragraph.text)
        and not is_byline(paragraph.text)
    )
