"""Standing: where the words of a quotation stand in a text, letter for letter."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from redpencil.analysis.quotations.letters import Letters, Mended
from redpencil.analysis.quotations.wording import HYPHENS, IDEOGRAPHS, INVISIBLE, OMISSION, Word, lowered
from redpencil.domain.span import Span

FAR: Final = 2_000
"""How many letters an omission may leave out: about a page."""
_INSERTED: Final = 80
"""How many letters the words may have that an insertion stands for."""
_TRIED: Final = 200
"""At how many places of its first part a quotation with omissions is tried."""
_WINDOW: Final = 10_000
"""How many letters one piece of a quotation takes up at most."""
_TRIES: Final = 20_000
"""How many further pieces of long quotations are held against the text: one word said over and over has no end."""
_PIECE: Final = 40
"""How many words are looked for in one pattern; the next ones are held against what follows."""

_LETTER: Final = rf"[^\W_{IDEOGRAPHS}]"
_BEGINS: Final = rf"(?<!{_LETTER})(?<!{_LETTER}[{INVISIBLE}\u0300-\u036f])"
_ENDS: Final = rf"(?![{INVISIBLE}]*{_LETTER})(?![\u0300-\u036f])(?!['’ʼ](?![sS](?!{_LETTER}))[^\W\d_])"
"""A quotation may end before the "'s" of a name, and not within "can't"."""
_APART, _TOGETHER = rf"(?:[\W_]{{1,60}}|(?<=[{IDEOGRAPHS}]))", r"[\W_]{0,60}"
"""What may stand between two words: blanks, line ends, signs; not a page of them. Ideographs stand together."""
_IDEOGRAPH: Final = re.compile(f"[{IDEOGRAPHS}]")
_INNER: Final = {"'": "['’ʼ]", "-": rf"[{HYPHENS}–—−]?\s{{0,40}}", ",": r"[,\s]?"}


def places(run: Sequence[Word], text: str) -> Iterator[Span]:
    """Yield every place at which words stand in a text, in order and apart; capitals and signs may differ."""
    wanted = _patterns(run)
    if not wanted:
        return
    letters = Letters(text)
    found = False
    for start, end in _chained(wanted, letters.letters):
        found = True
        yield letters.span(start, end)
    if not found and (mended := Mended(text)).torn:
        yield from (mended.span(start, end) for start, end in _chained(wanted, mended.letters))


def in_parts(quoted: Sequence[Word], text: str) -> Iterator[tuple[Span, ...]]:
    """Yield the places of the parts of a quotation with omissions and insertions, in order and not far apart."""
    runs, reaches = parts(quoted)
    chains = [_patterns(run) for run in runs]
    if not chains:
        return
    for letters in (Letters(text), Mended(text)):
        for first in islice(_chained(chains[0], letters.letters), _TRIED):
            spans = [first]
            for chain, reach in zip(chains[1:], reaches, strict=True):
                after = spans[-1][1]
                spans.extend(islice(_chained(chain, letters.letters, after, after + reach), 1))
            if len(spans) == len(chains):
                yield tuple(letters.span(*span) for span in spans)


def parts(quoted: Sequence[Word]) -> tuple[list[list[Word]], list[int]]:
    """Part a quotation at its marks; with how many letters may lie between each part and the next."""
    runs: list[list[Word]] = [[]]
    reaches: list[int] = [0]
    for word in quoted:
        if not word.mark:
            runs[-1].append(word)
            continue
        if runs[-1]:
            runs.append([])
            reaches.append(0)
        reaches[-1] += FAR if word.form == OMISSION else _INSERTED
    if not runs[-1]:
        runs.pop()
    return runs, reaches[1 : len(runs)]


def _chained(
    chain: Sequence[re.Pattern[str]], letters: str, start: int = 0, latest: int | None = None
) -> Iterator[tuple[int, int]]:
    """Yield where patterns stand one after the other, from `start` on and beginning at `latest` at the latest.

    The first one says what may go before. It is asked after the words were found: in front of them it would keep the
    search from leaping to their first letters.
    """
    begins, head, *more = chain
    tries, end = _TRIES, len(letters) if latest is None else latest + _WINDOW
    while tries > 0 and (match := head.search(letters, start, end)):
        if latest is not None and match.start() > latest:
            return
        last: re.Match[str] | None = match if begins.match(letters, match.start()) else None
        for pattern in more if last else ():
            tries -= 1
            last = pattern.match(letters, last.end()) if last else None
            if last is None:
                break
        if last:
            yield match.start(), last.end()
        start = last.end() if last else match.start() + 1


def _patterns(run: Sequence[Word]) -> list[re.Pattern[str]]:
    if not run:
        return []
    pieces = [run[place : place + _PIECE] for place in range(0, len(run), _PIECE)]
    whole = [_pattern(piece, first=not number) for number, piece in enumerate(pieces)]
    return [re.compile(pattern) for pattern in (_beginning(run[0]), *whole)]


def _beginning(word: Word) -> str:
    if _IDEOGRAPH.match(word.form):
        return ""
    return _BEGINS + (r"(?<!\d[.,:])" if word.form[0].isdigit() else rf"(?<!{_LETTER}['’ʼ])")


def _pattern(piece: Sequence[Word], *, first: bool) -> str:
    letters = "".join(_letters(word, first=first and not number) for number, word in enumerate(piece))
    if _IDEOGRAPH.match(piece[-1].form):
        return letters
    return letters + _ENDS + (r"(?![.,:]?\d)" if piece[-1].form[-1].isdigit() else "")


def _letters(word: Word, *, first: bool) -> str:
    written = "".join(_INNER.get(letter) or re.escape(letter) for letter in lowered(word.form))
    if first:
        return written
    return (_TOGETHER if _IDEOGRAPH.match(word.form) else _APART) + written
