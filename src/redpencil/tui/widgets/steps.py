"""Steps through a text: to the next word or sentence, and back, as offsets."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.pages.paragraphs import paragraphs

_WORD: Final = re.compile(r"[$€£¥§]?[^\W_]+(?:[’'.,:/–-][^\W_]+)*%?")

_FAR: Final = 6_000
"""Letters looked at on either side: no sentence is longer than 5,000."""


def next_word(text: str, offset: int) -> int:
    """Return where the next word begins, or the end of the text."""
    words = _WORD.finditer(text, _start_of(text, offset), offset + _FAR)
    return next((word.start() for word in words if word.start() > offset), min(len(text), offset + _FAR))


def previous_word(text: str, offset: int) -> int:
    """Return where the word before begins, or the beginning of the text."""
    found = max((word.start() for word in _WORD.finditer(text, max(0, offset - _FAR), offset)), default=None)
    return found if found is not None else max(0, offset - _FAR)


def word_end(text: str, offset: int) -> int:
    """Return where the word at a letter ends, or the next one where none stands there."""
    words = _WORD.finditer(text, _start_of(text, offset), offset + _FAR)
    return next((word.end() for word in words if word.end() > offset), min(len(text), offset + 1))


def sentence(text: str, offset: int) -> Span:
    """Return the sentence at a letter, or the next one where none stands there."""
    near = tuple(_near(text, offset))
    return next((one for one in near if offset < one.end), near[-1] if near else Span(offset, offset))


def next_sentence(text: str, offset: int) -> int:
    """Return where the sentence after the one at a letter begins."""
    end = sentence(text, offset).end
    after = sentence(text, min(end, len(text)))
    return after.start if after.start > offset else len(text)


def previous_sentence(text: str, offset: int) -> int:
    """Return where the sentence at a letter begins, or the one before where the letter is the first."""
    return next((one.start for one in reversed(tuple(_near(text, offset))) if one.start < offset), 0)


def _start_of(text: str, offset: int) -> int:
    """Step back to where the word at a letter begins."""
    blank = max(text.rfind(sign, max(0, offset - _FAR), offset) for sign in " \n")
    return blank + 1 if blank >= 0 else max(0, offset - _FAR)


def _near(text: str, offset: int) -> Iterator[Span]:
    """Give the sentences around a letter, parted as passages are."""
    # Here, as it brings a library along that the first frame of the desk can do without.
    from redpencil.text.sentences import sentences

    first = text.rfind("\n\n", max(0, offset - _FAR), max(0, offset - 1))
    first = first + 2 if first >= 0 else max(0, offset - _FAR)
    before = text.rfind("\n\n", max(0, first - _FAR), max(0, first - 2))
    first = before + 2 if before >= 0 else first
    last = text.find("\n\n", offset + 1, offset + _FAR)
    after = text.find("\n\n", last + 2, last + _FAR) if last >= 0 else -1
    last = after if after >= 0 else min(len(text), max(last, offset) + _FAR)
    stretch = text[first:last]
    for paragraph in paragraphs(stretch):
        for one in sentences(stretch, Span(paragraph.start, paragraph.end)):
            yield one.shifted(first)
