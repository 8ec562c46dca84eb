"""Drift: what has become of the words of a source that was fetched again."""

import difflib
from collections.abc import Sequence
from typing import Final

from redpencil.analysis.quotations import quotes
from redpencil.domain.drift import Changes, ThenAndNow
from redpencil.domain.evidence import QuoteCheck

_ALIKE: Final = 0.5
"""A paragraph that shares less than this with another is not its new wording; half, as difflib's own examples have."""

_LONGEST: Final = 4_000
"""Paragraphs are compared by their first so many characters."""


def changes(before: str, now: str) -> Changes:
    """Compare two texts by paragraphs, whose order and blanks count for nothing."""
    old, new = _paragraphs(before), _paragraphs(now)
    known, there = set(old), set(new)
    return Changes(
        tuple(one for one in dict.fromkeys(old) if one not in there),
        tuple(one for one in dict.fromkeys(new) if one not in known),
    )


def passages(before: str, now: str, cited: Sequence[str]) -> tuple[ThenAndNow, ...]:
    """Look every quote that stood in a text up in the new one; what was not found before is left out."""
    new = changes(before, now).new
    return tuple(_passage(quote, before, now, new) for quote in cited if _found(quote, before))


def stands(quote: str, before: str, now: str) -> bool | None:
    """Tell whether a quote stands in a new text as it did in the one before; nothing if it did not stand there.

    A quote that differed from its source from the first still stands where it differs in no other way.
    """
    there = quotes.look_up(quote, now)
    if there.exact:
        return True
    earlier = quotes.look_up(quote, before)
    if earlier.check is not QuoteCheck.FOUND:
        return None
    return there.check is QuoteCheck.FOUND and set(there.differences) <= set(earlier.differences)


def _passage(quote: str, before: str, now: str, new: Sequence[str]) -> ThenAndNow:
    paragraphs = _paragraphs(before)
    home = next((one for one in paragraphs if _found(quote, one)), quote)
    if stands(quote, before, now):
        return ThenAndNow(quote, True, home, home if home in _paragraphs(now) else _nearest(home, new))
    return ThenAndNow(quote, False, home, _nearest(home, new))


def _found(quote: str, text: str) -> bool:
    return quotes.look_up(quote, text).check is QuoteCheck.FOUND


def _nearest(wanted: str, paragraphs: Sequence[str]) -> str:
    """Return the paragraph most like another, if any is like it at all."""
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted[:_LONGEST].split())
    best, likest = "", _ALIKE
    for one in paragraphs:
        matcher.set_seq1(one[:_LONGEST].split())
        if matcher.real_quick_ratio() > likest and matcher.quick_ratio() > likest:
            ratio = matcher.ratio()
            if ratio > likest:
                best, likest = one, ratio
    return best


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
