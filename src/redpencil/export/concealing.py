"""Concealing: the names of confidential sources are taken out of what the desk wrote."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from redpencil.domain.span import Span
from redpencil.export.secrets import Secrets
from redpencil.text.similarity import fold

STAND_IN: Final = "a confidential source"
"""What stands in place of a name."""

WORDS_WITHHELD: Final = "(words withheld)"
"""What stands in place of the exact words of a confidential source."""

# Marks and joiners that the eye does not see belong to the word they stand in, so that none can hide a name.
_JOINED: Final = "\u00ad\u200b-\u200d\u2060\u0300-\u036f\ufeff"
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_JOINED}])*")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_BETWEEN: Final = re.compile(r"[\s,.–-]{0,3}")
_OPENING: Final = " \n\t“\"'("
_BEFORE_A_NAME: Final = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady"}
)
_MONTHS: Final = frozenset({"april", "may", "june", "august"})
_ENOUGH: Final = 5


class _Word(NamedTuple):
    start: int
    end: int
    plain: str
    capital: bool


class Concealment:
    """Finds names in texts, whatever their case, accents and blanks, in time proportional to the text."""

    def __init__(self, secrets: Secrets) -> None:
        self._names: Final[defaultdict[str, list[tuple[str, ...]]]] = defaultdict(list)
        for name in secrets.names:
            if plain := tuple(word.plain for word in _words(name)):
                self._names[plain[0]].append(plain)
        self._alone: Final = frozenset(fold(_UNSEEN.sub("", word)) for word in secrets.alone)
        literal = sorted(secrets.literal, key=len, reverse=True)
        self._literal: Final = re.compile("|".join(map(re.escape, literal)), re.IGNORECASE) if literal else None
        quotes = [r"\s+".join(map(re.escape, quote.split())) for quote in sorted(secrets.quotes, key=len, reverse=True)]
        self._quotes: Final = re.compile("|".join(quotes), re.IGNORECASE) if quotes else None

    def __bool__(self) -> bool:
        return bool(self._names or self._alone or self._literal or self._quotes)

    def names_in(self, text: str) -> frozenset[str]:
        """Return the names that stand in a text, plainly written."""
        words = tuple(_words(text))
        return frozenset(_plain(words[first:last]) for first, last in self._runs(text, words))

    def told(self, text: str, keep: frozenset[str] = frozenset()) -> str:
        """Return what the desk wrote without names, addresses and words that are withheld; names in `keep` stay."""
        if self._quotes:
            text = self._quotes.sub(WORDS_WITHHELD, text)
        if self._literal:
            text = self._literal.sub(STAND_IN, text)
        words = tuple(_words(text))
        runs = [run for run in self._runs(text, words) if _plain(words[slice(*run)]) not in keep]
        out, at = [], 0
        for span in _joined(text, [_with_title(text, words, *run) for run in runs]):
            before = text[max(0, span.start - 9) : span.start].rstrip(_OPENING)
            begins = not before or before[-1] in ".!?"
            out += [text[at : span.start], STAND_IN.capitalize() if begins else STAND_IN]
            at = span.end
        return "".join(out) + text[at:]

    def _runs(self, text: str, words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
        """Yield where names stand, as the number of their first word and of the one behind their last."""
        first = 0
        while first < len(words):
            length = max((_fits(words, first, name) for name in self._names.get(words[first].plain, ())), default=0)
            if not length and self._stands_alone(text, words[first]):
                length = 1
            if length:
                yield first, first + length
            first += length or 1

    def _stands_alone(self, text: str, word: _Word) -> bool:
        if not word.capital or word.plain not in self._alone:
            return False
        dated = re.match(r"\s\d", text[word.end : word.end + 2]) or re.search(r"\d\s$", text[: word.start][-2:])
        return word.plain not in _MONTHS or dated is None


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        yield _Word(*match.span(), fold(_UNSEEN.sub("", match[0])), match[0][0].isupper() or not match[0][0].islower())


def _fits(words: Sequence[_Word], first: int, name: Sequence[str]) -> int:
    """Return how many words of a name stand here; a long title may be cut short after its first words."""
    length = 0
    while length < len(name) and first + length < len(words) and words[first + length].plain == name[length]:
        length += 1
    return length if length == len(name) or length >= _ENOUGH else 0


def _with_title(text: str, words: Sequence[_Word], first: int, last: int) -> Span:
    """Take an initial or a form of address before a name along with it."""
    while first and _goes_with(text, words[first - 1], words[first]):
        first -= 1
    return Span(words[first].start, words[last - 1].end)


def _goes_with(text: str, before: _Word, name: _Word) -> bool:
    initial = before.end - before.start == 1 and before.capital and text[before.end : before.end + 1] == "."
    gap = text[before.end : name.start]
    return gap in {" ", ".", ". ", "\u00a0"} and (initial or (before.capital and before.plain in _BEFORE_A_NAME))


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Take names that stand beside each other as one, such as surname and first name with a comma."""
    last: Span | None = None
    for span in spans:
        if last is not None and _BETWEEN.fullmatch(text, last.end, span.start):
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _plain(words: Sequence[_Word]) -> str:
    return " ".join(word.plain for word in words)
