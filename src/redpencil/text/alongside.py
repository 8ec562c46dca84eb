"""Lining up: where the words of a text stand in the file that it was read out of.

A file has what its text has not (markup, front matter, footnotes), but the words come in the same order. They are
paired from the end, so that a title that stands in front matter and above the text is found above the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.normalise import normalise

_WORD: Final = re.compile(r"[^\W_]+")
_WRITTEN: Final = re.compile(r"[^\W_](?:[^\W_]|[\u00ad\u200b\u2060](?=[^\W_]))*")
"""A word as a file has it, perhaps with invisible marks where it may be broken."""

_TARGET: Final = re.compile(r"\]\([^()\n]*\)")
"""Where a link of Markdown leads."""

_AGREEING: Final = 3
"""So many words in a row have to be the same where something was skipped."""

_SKIPPED: Final = 5_000
"""Words of the file between two words of the text; the notes at its end are shorter."""

_EFFORT: Final = 20
"""Looks for a word of the file before it is given up, on average; keeps the time linear whatever the file is."""


class Alongside:
    """A text and the characters of its file, side by side."""

    def __init__(self, text: str, file: str) -> None:
        self._text, self._file = text, file
        bare = _TARGET.sub(lambda match: " " * len(match[0]), file)
        self._words = [Span(*match.span()) for match in _WORD.finditer(text)]
        self._written = [Span(*match.span()) for match in _WRITTEN.finditer(bare)]
        self._pairs = _paired(
            [span.of(text) for span in self._words], [normalise(span.of(file)) for span in self._written]
        )

    def place(self, span: Span) -> Span | None:
        """Return where the words of a span stand in the file; the same characters if they stand there unbroken."""
        first = bisect_right(self._words, span.start, key=lambda word: word.end)
        last = bisect_left(self._words, span.end, key=lambda word: word.start) - 1
        if last < first or (start := self._pairs[first]) is None or (end := self._pairs[last]) is None or end < start:
            return None
        begins, ends = self._words[first], self._words[last]
        words = Span(self._written[start].start, self._written[end].end)
        same = Span(max(0, words.start + span.start - begins.start), max(0, words.end + span.end - ends.end))
        return same if same.of(self._file) == span.of(self._text) else words


def _paired(words: Sequence[str], written: Sequence[str]) -> list[int | None]:
    """Return for each word of the text which word of the file it is."""
    pairs: list[int | None] = [None] * len(words)
    left, effort = len(written), _EFFORT * (len(words) + len(written))
    for number in range(len(words) - 1, -1, -1):
        if left and written[left - 1] == words[number]:
            left -= 1
            pairs[number] = left
            continue
        wanted = words[max(0, number - _AGREEING + 1) : number + 1]
        farthest = max(len(wanted), left - min(_SKIPPED, effort))
        for end in range(left, farthest - 1, -1):
            effort -= 1
            if written[end - 1] == wanted[-1] and written[end - len(wanted) : end] == wanted:
                left = end - 1
                pairs[number] = left
                break
    return pairs
