"""The words of a sentence, with what their place and their capitals say of them."""

import re
from dataclasses import dataclass, replace
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.lexicon import title
from redpencil.text.similarity import fold

_WORD: Final = re.compile(
    r"""(?:[^\W\d_]\.){2,}                       # U.S., U.N.
      | [^\W_]+(?:[’'][^\W\d_]+)*(?:[-‐‑][^\W_]+(?:[’'][^\W\d_]+)*)*""",
    re.VERBOSE,
)
_CHUNK: Final = re.compile(r"\S+")
_MARKED: Final = re.compile(r"[@#]\w|://|\bwww\.|\.[a-z]{2}")
_ADDRESS: Final = re.compile(
    r".*://.*|[^@]*\bwww\..*|.*\w@\w.*|\W{0,3}[@#]\w.*|\W{0,3}[\w-]+(?:\.[a-z]{2,})+(?:[/?]\S*|\W*)"
)
_HYPHEN: Final = re.compile("[-‐‑]")
_LONGEST_ADDRESS: Final = 300
_POSSESSIVE: Final = re.compile(r"[’'][sS]?$")
_BREAK: Final = re.compile(r"[.!?:;•|\n\t–—…]|[\"“‘(\[«<]\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending.

    `opening`: it begins a sentence, a quotation or a clause after a colon, so that its capital may mean nothing.
    `heading`: it stands in a line where nearly every word is capitalised; `shouted`: in one of capitals alone.
    `gap`: what stands between it and the word before, the possessive ending included; None for the first word.
    """

    text: str
    start: int
    end: int
    opening: bool = False
    heading: bool = False
    shouted: bool = False
    gap: str | None = None

    @property
    def folded(self) -> str:
        """The word without case and diacritics."""
        return fold(self.text)

    @property
    def capitalised(self) -> bool:
        """Whether the word has a capital letter: Huawei, BMW, iPhone, Y5."""
        return self.text != self.text.lower()

    @property
    def acronym(self) -> bool:
        """Whether the word is all capitals of its own accord: ICT, SAIC, U.S."""
        return len(self.text) > 1 and self.text.isupper() and not self.shouted

    @property
    def span(self) -> Span:
        """The letters of the word."""
        return Span(self.start, self.end)


def words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a sentence with exact offsets; addresses, @handles and #tags are left out."""
    addresses = _addresses(text, span)
    found: list[Word] = []
    end: int | None = None
    for match in _WORD.finditer(text, span.start, span.end):
        start, stop = match.span()
        if addresses and any(first < stop and start < last for first, last in addresses):
            continue
        word = match[0]
        if (tail := _POSSESSIVE.search(word)) and tail.start():
            word = word[: tail.start()]
        gap = None if end is None else text[end:start]
        opening = gap is None or (bool(_BREAK.search(gap)) and not _abbreviated(found[-1], gap))
        found.append(Word(word, start, start + len(word), opening=opening, gap=gap))
        end = start + len(word)
    heading = _is_heading(found) and text[span.start : span.end].rstrip()[-1:] != "."
    shouted = _is_shouted(found)
    if not (heading or shouted):
        return tuple(found)
    return tuple(replace(word, heading=True, shouted=shouted) for word in found)


def _addresses(text: str, span: Span) -> list[tuple[int, int]]:
    """Return where addresses, @handles and #tags stand."""
    if not _MARKED.search(text, span.start, span.end):
        return []
    chunks = _CHUNK.finditer(text, span.start, span.end)
    return [chunk.span() for chunk in chunks if len(chunk[0]) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(chunk[0])]


def parts(word: Word) -> tuple[Word, ...]:
    """Return the parts of a hyphenated word, each a word of its own; any other word is its only part."""
    if not _HYPHEN.search(word.text):
        return (word,)
    pieces = re.finditer(r"[^-‐‑]+", word.text)
    return tuple(
        replace(
            word,
            text=piece[0],
            start=word.start + piece.start(),
            end=word.start + piece.end(),
            opening=word.opening and not piece.start(),
            gap="-" if piece.start() else word.gap,
        )
        for piece in pieces
    )


def _abbreviated(before: Word, gap: str) -> bool:
    """Tell whether a full stop only shortens the word before it: George W. Bush, Dr. Wu."""
    return gap == ". " and before.capitalised and (len(before.text) == 1 or title(before.text))


def _is_heading(found: list[Word]) -> bool:
    """Tell whether nearly all the longer words of a line after its first word are capitalised."""
    long = [word for word in found[1:] if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) > 2 and sum(word.text[0].isupper() for word in long) >= 0.7 * len(long)


def _is_shouted(found: list[Word]) -> bool:
    """Tell whether a line is in capitals: at least three longer words, nearly all of them."""
    long = [word for word in found if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) > 2 and sum(word.text.isupper() for word in long) >= 0.8 * len(long)
