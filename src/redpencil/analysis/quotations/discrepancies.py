"""Discrepancies: where the words of a quotation and those of its source part, said in plain sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from redpencil.analysis.quotations.gravity import BREAK, grave
from redpencil.analysis.quotations.wording import FOLDED, Word, lowered

_SHOWN: Final = 90
"""How many letters of words are shown."""
_COUNTED: Final = re.compile(r"[$€£¥₹%‰°]")
_SIGN: Final = re.compile(r"(?:^|[\s(\[“\"‘'])(?P<minus>[-−–]?)[$€£¥₹]?$|[$€£¥₹][-−–]$")
_THOUSANDS: Final = re.compile(r"(?<=\d)[,\s](?=\d{3}(?!\d))")
_LOOSE: Final = re.compile(r"(?<!\d)[\s.'-]+|[\s.'-]+(?!\d)")


Block: TypeAlias = tuple[str, int, int, int, int]
"""What is done with words of the quotation, their numbers, and those of the source's words, as `difflib` says it."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One place where the two part; `grave` is one that may turn the meaning: a number, a name, a "not", a "may"."""

    message: str
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """The words of a quotation and those of the source that stand for them, with both texts."""

    quote: str
    quoted: Sequence[Word]
    text: str
    there: Sequence[Word]


def discrepancies(sides: Sides) -> Iterator[Discrepancy]:
    """Yield the discrepancies in the order of the quotation; what is marked as left out or put in is none."""
    for kind, start, end, first, last in aligned(sides.quoted, sides.there):
        here, there = sides.quoted[start:end], sides.there[first:last]
        if kind == "equal":
            for number in range(len(here)):
                yield from _minus(here[number], there[number])
                yield from _signs(here, there, number)
                yield from _written(here[number], there[number], first=start + number == 0)
        elif not any(word.mark for word in here):
            yield from _changed(sides, (start, end), (first, last))
        else:
            yield from _added_beside_marks(sides, start, end)
    yield from _counted_after(sides)


def aligned(quoted: Sequence[Word], there: Sequence[Word]) -> Sequence[Block]:
    """Return how one gets from the words of a quotation to the source's, as operations."""
    keys, others = [word.key for word in quoted], [word.key for word in there]
    if keys == others:
        return [("equal", 0, len(keys), 0, len(others))]
    return SequenceMatcher(None, keys, others, autojunk=False).get_opcodes()


def omitted(sides: Sides) -> Iterator[str]:
    """Yield what stands in the source where the quotation is marked as leaving out or putting in."""
    for _, start, end, first, last in aligned(sides.quoted, sides.there):
        if last > first and any(word.mark for word in sides.quoted[start:end]):
            yield sides.text[sides.there[first].start : sides.there[last - 1].end]


def _signs(here: Sequence[Word], there: Sequence[Word], number: int) -> Iterator[Discrepancy]:
    """Tell of other signs before a word than the source has; those around words that differ tell nothing."""
    if number == 0 or (one := here[number].signs) == (other := there[number].signs):
        return
    if one.replace("...", "") == other:
        return
    after = here[number - 1].form
    message = f'The source has {_quoted(other)} after "{after}", the quote {_quoted(one)}'
    yield Discrepancy(message, _COUNTED.findall(one) != _COUNTED.findall(other))


def _minus(here: Word, there: Word) -> Iterator[Discrepancy]:
    """Tell of a minus before a number that only one of the two has."""
    if here.key[0].isdigit() and _signed(here) != _signed(there):
        one, other = (f"{'-' * _signed(word)}{word.form}" for word in (here, there))
        yield Discrepancy(f'The source says "{other}", the quote "{one}"', grave=True)


def _signed(word: Word) -> bool:
    sign = _SIGN.search(word.gap)
    return sign is not None and sign["minus"] != ""


def _written(here: Word, there: Word, *, first: bool) -> Iterator[Discrepancy]:
    opening = first or BREAK.search(there.gap) is not None
    if here.same(there) or (opening and here.form[1:] == there.form[1:]):
        return
    yield Discrepancy(f'The source writes "{there.form}", the quote "{here.form}"')


def _changed(sides: Sides, here: tuple[int, int], there: tuple[int, int]) -> Iterator[Discrepancy]:
    ours, theirs = sides.quoted[slice(*here)], sides.there[slice(*there)]
    one, other = _shown(sides.quote, ours), _shown(sides.text, theirs)
    if not theirs:
        yield Discrepancy(f'The quote adds "{one}" {_beside(sides, *here)}', grave(ours, at_start=here[0] == 0))
    elif not ours:
        yield Discrepancy(f'The quote leaves out "{other}" {_beside(sides, *here)}', grave(theirs, at_start=False))
    elif _bare(one) != _bare(other):
        counted = any(_COUNTED.search(word.gap) for word in (*ours, *theirs))
        named = grave(ours, at_start=here[0] == 0) or grave(theirs, at_start=there[0] == 0)
        yield Discrepancy(f'The source says "{other}", the quote "{one}"', counted or named)
    elif one.translate(FOLDED) != other.translate(FOLDED):
        yield Discrepancy(f'The source writes "{other}", the quote "{one}"')


def _added_beside_marks(sides: Sides, start: int, end: int) -> Iterator[Discrepancy]:
    """Tell of words beside an omission or insertion that the source does not have there."""
    while start < end:
        stop = next((n for n in range(start, end) if sides.quoted[n].mark), end)
        if stop > start:
            yield from _changed(sides, (start, stop), (0, 0))
        start = stop + 1


def _counted_after(sides: Sides) -> Iterator[Discrepancy]:
    """Tell of a percent sign behind the last word that the source does not have."""
    if not sides.quoted or not sides.there or sides.quoted[-1].mark:
        return
    signs = _COUNTED.match(sides.quote[sides.quoted[-1].end :].lstrip())
    end = sides.there[-1].end
    if signs and signs[0] not in sides.text[end : end + 2]:
        yield Discrepancy(f'The quote adds "{signs[0]}" after "{sides.quoted[-1].form}"', grave=True)


def _beside(sides: Sides, start: int, end: int) -> str:
    """Say beside which word of the quotation something stands: after the one before, or before the first."""
    if start and not sides.quoted[start - 1].mark:
        return f'after "{sides.quoted[start - 1].form}"'
    if end < len(sides.quoted) and not sides.quoted[end].mark:
        return f'before "{sides.quoted[end].form}"'
    return "beside “…”"


def _shown(text: str, words: Sequence[Word]) -> str:
    if not words:
        return ""
    line = " ".join(text[words[0].start : words[-1].end].split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


def _bare(written: str) -> str:
    """Return letters and digits alone, but for signs within numbers: "U.S." is "US", "4 512" is "4,512"."""
    return _LOOSE.sub("", _THOUSANDS.sub("", lowered(written).translate(FOLDED)))


def _quoted(signs: str) -> str:
    return f'"{signs}"' if signs else "nothing"
