"""Quotes: whether quoted words stand in the text of a source, and in which other words if they do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile
from typing import Final

from redpencil.analysis.quotations.caution import caution, left_out
from redpencil.analysis.quotations.discrepancies import Discrepancy, Sides, discrepancies, omitted
from redpencil.analysis.quotations.nearest import FEWEST, nearest
from redpencil.analysis.quotations.standing import in_parts, parts, places
from redpencil.analysis.quotations.wording import Word, marked, words
from redpencil.domain.evidence import LONGEST_QUOTE, QuoteCheck
from redpencil.domain.span import Span

_PLACES: Final = 50
"""At how many places the same words are compared for their capitals and signs."""
_PERFECT: Final = (True, 0, True)
_SIGNS: Final = 20
"""How many signs around its words belong to a quotation at most."""
_SAID: Final = 12
"""How many differences are told one by one."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What became of a quotation that was looked up in the text of a source.

    `place` is where its words, or the nearest to them, stand; `differences` say in plain sentences where the source has
    other words, and `caution` why words that were found may yet mislead.
    """

    check: QuoteCheck
    place: Span | None = None
    differences: tuple[str, ...] = ()
    caution: str = ""

    @property
    def exact(self) -> bool:
        """Whether the words stand there as they are quoted."""
        return self.check is QuoteCheck.FOUND and not self.differences


def look_up(quote: str, text: str) -> LookedUp:
    """Look a quotation up in the text of a source.

    It is found letter for letter, whatever the blanks, line ends, quotation marks, dashes, the hyphens at line ends and
    the sign at its end; with omissions ("…") and insertions ("[he]"); or in nearly the same words, and then the
    differences say how. Where they touch a number, a name, a negation or a hedge, it is not found, and yet has a place.
    An empty quotation, one of twenty pages and one of no text stay unchecked.
    """
    if len(quote) > LONGEST_QUOTE or not quote.strip("\"“”„«»‘’' \t\r\n") or not text.strip():
        return LookedUp(QuoteCheck.UNCHECKED)
    run = tuple(words(quote))
    if not run:
        return _signs_alone(quote.strip(), text)
    quoted = _trimmed(tuple(marked(quote)))
    return _standing(quote, run, text) or _in_parts(quote, quoted, text) or _nearly(quote, quoted, text)


def spans(quote: str, text: str) -> Iterator[Span]:
    """Yield every stretch of a text in which the words of a quotation stand, in order."""
    run = tuple(words(quote)) if len(quote) <= LONGEST_QUOTE else ()
    yield from (_with_signs(quote, run, text, place) for place in places(run, text))


def _signs_alone(quote: str, text: str) -> LookedUp:
    """Look up what has no letter in it as it is."""
    start = text.find(quote)
    if start < 0:
        return LookedUp(QuoteCheck.NOT_FOUND)
    return LookedUp(QuoteCheck.FOUND, Span(start, start + len(quote)))


def _standing(quote: str, run: Sequence[Word], text: str) -> LookedUp | None:
    """Return the place whose capitals and signs are most like the quotation's."""
    best: tuple[tuple[bool, int, bool], LookedUp] | None = None
    for bare in islice(places(run, text), _PLACES):
        told = tuple(discrepancies(Sides(quote, run, text, _there(text, bare))))
        place = _with_signs(quote, run, text, bare)
        found = _told(place, told, caution(text, place))
        # The first letter may be small or not; where the same words stand in both ways, the same one is meant.
        rank = found.check is QuoteCheck.FOUND, -len(told), text.startswith(run[0].form[0], bare.start)
        if best is None or rank > best[0]:
            best = rank, found
        if rank == _PERFECT:
            break
    return best[1] if best else None


def _in_parts(quote: str, quoted: Sequence[Word], text: str) -> LookedUp | None:
    """Return where the parts of a quotation with omissions stand one after the other."""
    if not any(word.mark for word in quoted):
        return None
    stretches = next(in_parts(quoted, text), None)
    if stretches is None:
        return None
    told: list[Discrepancy] = []
    for part, place in zip(parts(quoted)[0], stretches, strict=True):
        told += discrepancies(Sides(quote, part, text, _there(text, place)))
    between = (text[one.end : other.start] for one, other in pairwise(stretches))
    run = [word for word in quoted if not word.mark]
    place = _with_signs(quote, run, text, Span(stretches[0].start, stretches[-1].end))
    return _told(place, told, f"{left_out(between)}; {caution(text, place)}".strip("; "))


def _nearly(quote: str, quoted: Sequence[Word], text: str) -> LookedUp:
    """Return where the words nearly stand; found if only ordinary ones differ."""
    near = nearest(quoted, text)
    if near is None:
        return LookedUp(QuoteCheck.NOT_FOUND)
    sides = Sides(quote, quoted, text, near.there)
    told = tuple(discrepancies(sides))
    found = _told(near.span, told, left_out(omitted(sides)))
    if found.check is QuoteCheck.FOUND and told and (len(quoted) <= FEWEST or near.share < 0.7):
        return LookedUp(QuoteCheck.NOT_FOUND, near.span, found.differences)
    return found


def _told(place: Span, told: Sequence[Discrepancy], beware: str) -> LookedUp:
    messages = [one.message for one in told[:_SAID]]
    if len(told) > _SAID:
        messages.append(f"{len(told) - _SAID} more differences")
    if any(one.grave for one in told):
        return LookedUp(QuoteCheck.NOT_FOUND, place, tuple(messages))
    return LookedUp(QuoteCheck.FOUND, place, tuple(messages), beware)


def _there(text: str, place: Span) -> tuple[Word, ...]:
    """Return the words of a stretch, the first one with the signs before it."""
    first, *rest = words(text, place.start, place.end)
    return (first._replace(gap=text[max(0, first.start - 3) : first.start]), *rest)


def _with_signs(quote: str, run: Sequence[Word], text: str, place: Span) -> Span:
    """Let a stretch begin and end with the signs that the quotation has before and behind its words, too."""
    before = _common(reversed(quote[: run[0].start]), reversed(text[max(0, place.start - _SIGNS) : place.start]))
    after = _common(quote[run[-1].end :], text[place.end : place.end + _SIGNS])
    whole = text[place.start - before : place.end + after]
    start = place.start - before + len(whole) - len(whole.lstrip())
    return Span(start, start + len(whole.strip()))


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """Count how many signs two lines have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _trimmed(quoted: Sequence[Word]) -> Sequence[Word]:
    """Return a quotation without marks at either end, where they say only that something was cut off."""
    kept = [number for number, word in enumerate(quoted) if not word.mark]
    return quoted[kept[0] : kept[-1] + 1] if kept else ()
