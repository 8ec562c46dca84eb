"""Letters: a text as it is searched for quoted words, in lower case and without what only printing put there."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.quotations.wording import FOLDED, HYPHENS, INVISIBLE, lowered
from redpencil.domain.span import Span

_TORN: Final = rf"(?<=[^\W\d_])[{HYPHENS}][ \t]*\n\s*(?=[^\W\d_])|[{INVISIBLE}]+|[\ufb00-\ufb06][\u0300-\u036f]*"
_COMBINED: Final = r"|[^\W_][\u0300-\u036f]+"
_COMBINING: Final = re.compile("[\u0300-\u036f]")


class Letters:
    """The letters of a text in lower case, and where each stands in it."""

    def __init__(self, text: str) -> None:
        self.letters = lowered(text)

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the letters stands in the text."""
        return Span(start, end)


class Mended(Letters):
    """The letters without hyphens at line ends and signs that nobody sees, with ligatures and marks in one form."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._places = [(0, 0)]
        super().__init__("".join(self._pieces(text)))

    @property
    def torn(self) -> bool:
        """Whether there was anything to mend."""
        return len(self._starts) > 1

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the letters stands in the text."""
        return Span(self._of(start)[0], self._of(end - 1)[1])

    def _of(self, place: int) -> tuple[int, int]:
        """Return from where to where in the text one letter stands."""
        number = bisect_right(self._starts, place) - 1
        start, length = self._places[number]
        if length:
            return start, start + length
        start += place - self._starts[number]
        return start, start + 1

    def _pieces(self, text: str) -> Iterator[str]:
        pattern = re.compile(_TORN + (_COMBINED if _COMBINING.search(text) else ""))
        last = length = 0
        for match in pattern.finditer(text):
            before, instead = text[last : match.start()], _whole(match[0])
            yield before
            yield instead
            length += len(before)
            if instead:
                self._keep(length, match.start(), match.end() - match.start())
                length += len(instead)
            last = match.end()
            self._keep(length, last, 0)
        yield text[last:]

    def _keep(self, start: int, place: int, length: int) -> None:
        self._starts.append(start)
        self._places.append((place, length))


def _whole(torn: str) -> str:
    """Return what a torn or oddly written piece is in one form: nothing for a hyphen or an unseen sign."""
    if torn[0] in HYPHENS or torn[0] in INVISIBLE:
        return ""
    return unicodedata.normalize("NFC", torn.translate(FOLDED))
