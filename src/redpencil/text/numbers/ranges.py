"""Ranges written with a stroke: "5-10%", "$20-30 million", "12–14 boats"; scores, codes and dates are none."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.numbers.numerals import Numeral, numerals

_STROKE: Final = re.compile(
    r"(?<![\w.,/:#'’–-])(?P<low>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,4})?)(?P<unit>\s?(?:%|°|[kmb]n?(?=[-–—])))?"
    r"(?:-|\s?[–—]\s?)[$£€¥₹]?(?P<high>\d)"
)
_MEANT: Final = re.compile(r"\s?(?:%|°|[a-zA-Z])")


def stroked(text: str, span: Span) -> Iterator[tuple[Numeral, Numeral]]:
    """Find the two ends of each range within `span`, in order; something must be said to be counted or measured."""
    for match in _STROKE.finditer(text, span.start, span.end):
        second = _second(text, match.start("high"), span.end)
        if second is None:
            continue
        written = float(match["low"].replace(",", ""))
        scale = second.scale if written <= second.value / second.scale else 1
        money = text[match.start() - 1 : match.start()] in {"$", "£", "€", "¥", "₹"}
        if written * scale < second.value and (
            money or second.scale > 1 or _MEANT.match(text, second.span.end, span.end)
        ):
            yield Numeral(Span(match.start(), match.end("low")), written * scale, scale), second


def _second(text: str, start: int, end: int) -> Numeral | None:
    """Read the number at `start` as if nothing stood before it."""
    here = text[start : min(end, start + 40)]
    found = numerals(here, Span(0, len(here)))
    if not found or found[0].span.start:
        return None
    return Numeral(found[0].span.shifted(start), found[0].value, found[0].scale)
