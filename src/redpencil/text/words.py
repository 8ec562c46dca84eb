"""The words of a sentence, with what their place and their capitals say of them."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from redpencil.domain.span import Span
from redpencil.text.lexicon import title
from redpencil.text.limits import LONGEST_WORD
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
_POSSESSIVE: Final = ("’s", "'s", "’S", "'S")
_FEWEST: Final = 3
"""How many capitalised words a line has at least that is a heading."""
_BREAK: Final = re.compile(r"[.!?:;•|\n\t–—…]|[\"“‘(\[«<]\s*$")


class Word(NamedTuple):
    """A word without its possessive ending; a plain tuple, for a long article has millions of them.

    `folded` is the word without case and diacritics; `capitalised` says whether it has a capital letter.
    `opening`: it begins a sentence, a quotation or a clause after a colon, so that its capital may mean nothing.
    `heading`: it stands in a line where nearly every word is capitalised; `shouted`: in one of capitals alone.
    `gap`: what stands between it and the word before, the possessive ending included; None for the first word.
    """

    text: str
    start: int
    end: int
    folded: str
    capitalised: bool
    opening: bool = False
    gap: str | None = None
    heading: bool = False
    shouted: bool = False

    @property
    def acronym(self) -> bool:
        """Whether the word is all capitals of its own accord: ICT, SAIC, U.S."""
        return len(self.text) > 1 and self.text.isupper() and not self.shouted

    @property
    def span(self) -> Span:
        """The letters of the word."""
        return Span(self.start, self.end)


@lru_cache(maxsize=100_000)
def _letters(written: str) -> tuple[str, str, bool]:
    """Return a word without its possessive ending, its folded letters, and whether it has a capital: BMW, iPhone, Y5.

    All places of a word share what was found when it was first seen.
    """
    word = written[:-2] if written.endswith(_POSSESSIVE) else written
    return word, fold(word), word != word.lower()


def words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a sentence with exact offsets; addresses, @handles, #tags and overlong words are left out."""
    addresses = _addresses(text, span)[::-1]
    found: list[Word] = []
    end = -1
    for match in _WORD.finditer(text, span.start, span.end):
        start, stop = match.span()
        if (addresses and _in_address(addresses, start, stop)) or stop - start > LONGEST_WORD:
            continue
        word, folded, capitalised = _letters(match[0])
        gap = text[end:start] if found else None
        opening = gap != " " and (gap is None or (bool(_BREAK.search(gap)) and not _abbreviated(found[-1], gap)))
        end = start + len(word)
        found.append(Word(word, start, end, folded, capitalised, opening, gap))
    return _lined(found, text[span.start : span.end])


def _in_address(addresses: list[tuple[int, int]], start: int, stop: int) -> bool:
    """Tell whether a word stands in one of the addresses, the last of which is the first; those passed are dropped."""
    while addresses and addresses[-1][1] <= start:
        addresses.pop()
    return bool(addresses) and addresses[-1][0] < stop


def _lined(found: list[Word], line: str) -> tuple[Word, ...]:
    """Return the words of a line with what its many capitals say of them."""
    heading = shouted = False
    if sum(word.capitalised for word in found) >= _FEWEST:
        heading, shouted = _is_heading(found) and line.rstrip()[-1:] != ".", _is_shouted(found)
    if not (heading or shouted):
        return tuple(found)
    return tuple(word._replace(heading=True, shouted=shouted) for word in found)


def _addresses(text: str, span: Span) -> list[tuple[int, int]]:
    """Return where addresses, @handles and #tags stand."""
    if not _MARKED.search(text, span.start, span.end):
        return []
    chunks = _CHUNK.finditer(text, span.start, span.end)
    return [chunk.span() for chunk in chunks if len(chunk[0]) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(chunk[0])]


def overlong(text: str) -> int:
    """Count the words that are left out everywhere because they are too long to be any."""
    if max(map(len, text.split()), default=0) <= LONGEST_WORD:
        return 0
    return sum(match.end() - match.start() > LONGEST_WORD for match in _WORD.finditer(text))


def parts(word: Word) -> tuple[Word, ...]:
    """Return the parts of a hyphenated word, each a word of its own; any other word is its only part."""
    if word.text.isalnum() or not _HYPHEN.search(word.text):
        return (word,)
    pieces = re.finditer(r"[^-‐‑]+", word.text)
    return tuple(
        word._replace(
            text=piece[0],
            start=word.start + piece.start(),
            end=word.start + piece.end(),
            folded=fold(piece[0]),
            capitalised=piece[0] != piece[0].lower(),
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
