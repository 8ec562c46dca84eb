"""Misquotations: one saying in two wordings or in two mouths, or over an article that does not have it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.quotations.quoted import Quotation, quotations, speakers, stretch, words
from redpencil.analysis.quotations.rewordings import FEWEST, Rewording, rewordings
from redpencil.domain.article import Article, Role
from redpencil.domain.finding import Severity
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_NEAR: Final = Reason("nearly the same words are quoted", 0.6)
_OVER: Final = Reason("it stands over the article", 0.2)
_WITHIN: Final = Reason("both stand in the text", 0.1)
_ABSENT: Final = Reason("nothing like it stands in the text", 0.4)
_SAME: Final = Reason("the same words are quoted", 0.5)
_WORDINGS: Final = "One saying is quoted in two wordings: “{}” and “{}”"
_MOUTHS: Final = Reason("their speakers share no name", 0.2)


@dataclass(frozen=True, slots=True)
class Misquotation:
    """A saying that is quoted in two ways: its places, the wrong one first, and what is to be told of it.

    `suggestion` is the wording of the other place, and empty where only a person can tell.
    """

    places: Sequence[Span]
    statement: str
    message: str
    reasons: tuple[Reason, ...]
    suggestion: str = ""
    severity: Severity = Severity.WARNING


def misquotations(article: Article, spans: Sequence[Span]) -> Iterator[Misquotation]:
    """Yield each saying that an article quotes in two ways, or only in its headline; `spans` are its sentences."""
    quoted = quotations(article)
    found = tuple(rewordings(quoted))
    yield from (_reworded(article, one) for one in _differing(found))
    yield from _two_mouths(article, spans, found)
    yield from (_absent(article, one) for one in _only_over(article, quoted, found))


def _differing(found: Sequence[Rewording]) -> Iterator[Rewording]:
    """Yield one other wording for each quotation that stands nowhere else in its own words."""
    done = {one.shorter.span for one in found if one.exact}
    for one in found:
        if one.shorter.span not in done:
            done.add(one.shorter.span)
            yield one


def _reworded(article: Article, found: Rewording) -> Misquotation:
    text, one, other = article.text, found.shorter, found.longer
    if other.heads and not one.heads:
        one, other = other, one
    there = stretch(text, found.longer, *found.place)
    here = one.span if one is found.shorter else there
    there = there if one is found.shorter else found.shorter.span
    first, second = _short(text, here), _short(text, there)
    if not one.heads:
        message = f"The text quotes “{first}” in one place and “{second}” in another. Check which was said."
        return Misquotation((here, there), _WORDINGS.format(first, second), message, (_NEAR, _WITHIN))
    message = f"The {one.role} quotes “{first}”, the text “{second}”. Check which was said."
    return Misquotation((here, there), _WORDINGS.format(first, second), message, (_NEAR, _OVER), there.of(text))


def _two_mouths(article: Article, spans: Sequence[Span], found: Sequence[Rewording]) -> Iterator[Misquotation]:
    same = [one for one in found if one.exact]
    if not same:
        return
    said = speakers(article, spans, [each for one in same for each in (one.shorter, one.longer)])
    for one, first, second in zip(same, said[::2], said[1::2], strict=True):
        if first and second and _others(first, second):
            places = sorted((one.shorter.span, one.longer.span))
            words = _short(article.text, one.shorter.span)
            statement = f"“{words}” is put into two mouths: {first} and {second}"
            message = f"“{words}” is said by {first} in one place and by {second} in another. Check who said it."
            yield Misquotation(tuple(places), statement, message, (_SAME, _MOUTHS))


def _others(first: str, second: str) -> bool:
    """Tell whether two speakers are named, and by names that have no word in common."""
    first, second = _TITLE.sub("", first), _TITLE.sub("", second)
    named = (first[0].isupper() and second[0].isupper()) and not _NOBODY & {
        first.partition(" ")[0],
        second.partition(" ")[0],
    }
    return named and not set(first.casefold().split()) & set(second.casefold().split())


_TITLE: Final = re.compile(
    r"^(?:(?!(?:the|an?|of|in|from|for|at|by|to|on|and|with|his|her|its|their|our|my)\s)[a-z][a-z’'-]*\s){1,4}(?=[A-Z]\S*\s[A-Z])"
)
"""Words before a full name, as in "harbour master Ada Holm"; "researchers at Leith" has none."""
_NOBODY: Final = frozenset({"The", "A", "An", "He", "She", "It", "They", "His", "Her", "Its", "Their", "One"})
"""What begins so names nobody: whoever is meant may well be the other speaker."""


def _only_over(article: Article, quoted: Sequence[Quotation], found: Sequence[Rewording]) -> Iterator[Quotation]:
    """Yield what is quoted over an article that quotes others, and stands nowhere in it."""
    over = [one for one in quoted if one.role is Role.HEADLINE and len(one.words) >= FEWEST]
    if not over or all(one.heads for one in quoted):
        return
    paired = {each.span for one in found for each in (one.shorter, one.longer)}
    body = (block.span.of(article.text) for block in article.blocks if block.role is Role.BODY)
    wording = f" {' '.join(words(' '.join(body)))} "
    yield from (one for one in over if one.span not in paired and f" {' '.join(one.words)} " not in wording)


def _absent(article: Article, quotation: Quotation) -> Misquotation:
    words = _short(article.text, quotation.span)
    statement = f"The headline quotes “{words}”, the text does not"
    message = f"{statement}. Check whether it was said in these words."
    return Misquotation((quotation.span,), statement, message, (_ABSENT, _OVER), severity=Severity.NOTE)


def _short(text: str, span: Span) -> str:
    line = " ".join(span.of(text).split()).rstrip(",")
    return line if len(line) <= 120 else f"{line[:119].rstrip()}…"
