"""Attested names: those that stand in the sources of an article, and say how they are spelled there."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from redpencil.domain.name import Mention, NameKind, ReferenceName
from redpencil.domain.span import Span
from redpencil.text.lexicon import common
from redpencil.text.mentions import mentions
from redpencil.text.sentences import sentences
from redpencil.text.similarity import fold
from redpencil.text.spellings.near import Near
from redpencil.text.words import Word, parts, words

_TITLED: Final = "in the source "
_UNNAMED: Final = "in a source"
_LINE: Final = re.compile(r"\S.*")
_SOLID: Final = range(2, 5)
_LETTERS: Final = 4
_OFTEN: Final = 3
_AROUND: Final = 12
_LONGEST_TITLE: Final = 80


def from_text(text: str, title: str) -> tuple[ReferenceName, ...]:
    """Return the names that stand in a source's text: those that recur, and those of two to four words.

    Each is marked as standing in the source of that title, so that a finding can say where the right spelling stands;
    without a title, in a source. `about` holds the names beside it. The other capitalised words of the source come as
    one name that is left alone: it may be right, but nothing is held against it.
    """
    spans = [span for line in _LINE.finditer(text) for span in sentences(text, Span(*line.span()))]
    parted = [words(text, span) for span in spans]
    found = mentions(text, parted)
    counted = Counter(_plain(mention) for mention in found)
    beside = _beside(found, spans)
    place = f"{_TITLED}{_short(title)}" if title.strip() else _UNNAMED
    solid = tuple(
        ReferenceName(name, NameKind.OTHER, about=", ".join(beside[name]), verified=place)
        for name, count in counted.items()
        if _solid(name.split(), count)
    )
    return (*solid, *_spared(parted, solid, place))


def from_source(name: ReferenceName) -> bool:
    """Tell whether a name was taken from the text of a source."""
    return name.verified == _UNNAMED or name.verified.startswith(_TITLED)


def _solid(name: Sequence[str], count: int) -> bool:
    """Tell whether a name of a source is safe to hold others against: it recurs, or its words bear each other out."""
    if len(name) == 1:
        return count > 1 and len(name[0]) >= _LETTERS and not common(name[0])
    return len(name) in _SOLID and (count > 1 or not any(map(common, name)))


def _beside(found: Sequence[Mention], spans: Sequence[Span]) -> Mapping[str, Sequence[str]]:
    """Return the names that stand in one sentence with each name, and the longer names that it is part of."""
    starts = [span.start for span in spans]
    sentence: defaultdict[int, list[str]] = defaultdict(list)
    for mention in found:
        sentence[bisect_right(starts, mention.start)].append(_plain(mention))
    beside: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for names in sentence.values():
        for name in dict.fromkeys(names):
            room = _AROUND - len(beside[name])
            beside[name].update(dict.fromkeys([other for other in names[:_AROUND] if other != name][: max(0, room)]))
    return {name: tuple(others) for name, others in beside.items()}


def _spared(parted: Sequence[Sequence[Word]], solid: Sequence[ReferenceName], place: str) -> Iterator[ReferenceName]:
    """Yield the capitalised words of a source as a name to leave alone, without those that are slips of the source."""
    counted = Counter(
        fold(part.text) for sentence in parted for word in sentence if word.capitalised for part in parts(word)
    )
    near = Near(dict.fromkeys(fold(word) for name in solid for word in name.canonical.split()))
    kept = [
        word
        for word, count in counted.items()
        if not any(counted[right] >= _OFTEN * count for right, edits in near.within(word) if edits)
    ]
    if kept:
        yield ReferenceName(kept[0], NameKind.OTHER, tuple(kept[1:]), verified=place, held=False)


def _plain(mention: Mention) -> str:
    return " ".join(mention.text.split())


def _short(title: str) -> str:
    plain = " ".join(title.split())
    return plain if len(plain) <= _LONGEST_TITLE else f"{plain[: _LONGEST_TITLE - 1]}…"
