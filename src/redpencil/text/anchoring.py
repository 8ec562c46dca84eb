"""Anchoring: finding the same words again in a new version of a text.

The same words exactly are looked for first. Where they are gone, candidates come from pieces of the quotation and from
its surroundings, and are matched approximately (Myers 1999). Candidates are weighed as Hypothes.is does.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from redpencil.domain.span import Anchor, Span

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_WHOLE: Final = _QUOTE + _PREFIX + _SUFFIX + _POSITION

_ERRORS: Final = 0.5
"""The share of a quotation's characters that may differ before it is other words."""

_ENOUGH: Final = 0.5
"""The share of the whole weight that a changed quotation needs."""

_PIECES: Final = 12
_PLACES: Final = 24
"""So many pieces of a quotation are looked for, at so many places each; common words stand everywhere."""

_MOST: Final = 200
"""Of more occurrences than these only the nearest are weighed."""


def reanchor(anchor: Anchor, text: str, left: str | None = None) -> Anchor | None:
    """Find `anchor` in `text`: the same words, or what became of them, or None where they are gone.

    `left` is the text with blots where no changed words are looked for, as others stand there already.
    """
    if not anchor.exact.strip():
        return None
    if (same := _same_words(anchor, text)) is not None:
        return Anchor.at(text, same)
    best: tuple[float, Span] | None = None
    for window in _windows(anchor, text):
        match = _nearest(anchor.exact, window.of(left or text), int(len(anchor.exact) * _ERRORS))
        if match is None:
            continue
        errors, place = match
        span = _whole_words(text, place.shifted(window.start))
        weight = _weight(anchor, text, span, 1 - errors / len(anchor.exact))
        if best is None or weight > best[0]:
            best = weight, span
    return Anchor.at(text, best[1]) if best and best[0] >= _ENOUGH else None


def _same_words(anchor: Anchor, text: str) -> Span | None:
    """Return the occurrence of exactly the same words whose surroundings fit best."""
    spans = [Span(place, place + len(anchor.exact)) for place in _places(anchor.exact, text)]
    if len(spans) < 2:
        return spans[0] if spans else None
    if len(spans) > _MOST:
        alike = [span for span in spans if text.endswith(anchor.prefix, 0, span.start)]
        spans = sorted(alike or spans, key=lambda span: abs(span.start - anchor.start))[:_MOST]
    return max(spans, key=lambda span: _weight(anchor, text, span, 1.0))


def _places(piece: str, text: str, most: int | None = None) -> Iterator[int]:
    place = text.find(piece)
    while place >= 0 and most != 0:
        yield place
        most = None if most is None else most - 1
        place = text.find(piece, place + 1)


def _weight(anchor: Anchor, text: str, span: Span, quote: float) -> float:
    """Weigh a candidate, between 0 and 1."""
    before = text[max(0, span.start - len(anchor.prefix)) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    distance = abs(span.start - anchor.start) / max(1, len(text))
    return (
        _QUOTE * quote
        + _PREFIX * _likeness(anchor.prefix, before)
        + _SUFFIX * _likeness(anchor.suffix, after)
        + _POSITION * (1 - min(1.0, distance))
    ) / _WHOLE


def _likeness(wanted: str, found: str) -> float:
    if wanted == found:
        return 1.0
    return SequenceMatcher(None, wanted, found, autojunk=False).ratio()


def _windows(anchor: Anchor, text: str) -> Iterator[Span]:
    """Yield the stretches of the text where the words may have stood, each a bit longer than they were."""
    length = len(anchor.exact)
    starts: set[int] = set()
    for offset, piece in _pieces(anchor.exact):
        starts.update(place - offset for place in _places(piece, text, _PLACES))
    if anchor.prefix.strip():
        starts.update(place + len(anchor.prefix) for place in _places(anchor.prefix, text, _PLACES))
    if anchor.suffix.strip():
        starts.update(place - length for place in _places(anchor.suffix, text, _PLACES))
    slack = 8 + length // 2
    window: Span | None = None
    for start in sorted(starts):
        following = Span(max(0, start - slack), max(0, min(len(text), start + length + slack)))
        if window and following.start <= window.start + slack:
            window = Span(window.start, max(window.end, following.end))
            continue
        if window:
            yield window
        window = following
    if window:
        yield window


def _pieces(quotation: str) -> list[tuple[int, str]]:
    """Return pieces of the quotation with their offsets: three words each, or the longest words of a short one."""
    words: list[tuple[int, str]] = []
    place = 0
    for word in quotation.split():
        place = quotation.index(word, place)
        words.append((place, word))
        place += len(word)
    threes = [
        (first[0], quotation[first[0] : third[0] + len(third[1])])
        for first, third in zip(words, words[2:], strict=False)
    ]
    longest = sorted(words, key=lambda word: -len(word[1]))[: _PIECES // 2]
    step = max(1, len(threes) // _PIECES)
    return threes[::step] + longest


def _nearest(pattern: str, text: str, most: int) -> tuple[int, Span] | None:
    """Return the stretch of `text` nearest to `pattern` and its edit distance, if that is at most `most`."""
    found = _nearest_end(pattern, text, most)
    if found is None:
        return None
    errors, end = found
    # Read backwards from the end, the nearest end is the beginning.
    back = _nearest_end(pattern[::-1], text[max(0, end - len(pattern) - errors) : end][::-1], errors)
    start = end - back[1] if back else max(0, end - len(pattern))
    return errors, Span(start, end)


def _nearest_end(pattern: str, text: str, most: int) -> tuple[int, int] | None:
    """Return the least distance and the last place where it is reached, with Myers' bit vectors."""
    masks: dict[str, int] = {}
    for place, character in enumerate(pattern):
        masks[character] = masks.get(character, 0) | 1 << place
    full = (1 << len(pattern)) - 1
    last = 1 << (len(pattern) - 1)
    more, less, errors = full, 0, len(pattern)
    best: tuple[int, int] | None = None
    for place, character in enumerate(text):
        equal = masks.get(character, 0)
        diagonal = (((equal & more) + more) ^ more) | equal | less
        rising = less | ~(diagonal | more) & full
        falling = more & diagonal
        errors += bool(rising & last) - bool(falling & last)
        rising = rising << 1 & full
        falling = falling << 1 & full
        more = falling | ~(diagonal | rising) & full
        less = rising & diagonal
        if errors <= most and (best is None or errors <= best[0]):
            best = errors, place + 1
    return best


def _whole_words(text: str, span: Span) -> Span:
    """Let a stretch begin and end with whole words."""
    start, end = span.start, span.end
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
