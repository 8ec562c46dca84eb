"""Approximations: the words around a number that say it is rounded, or a bound."""

import re
from typing import Final

from redpencil.domain.number import Approximation

REACH: Final = 28
"""How many characters before a number its approximation may take."""
_PHRASES: Final = {
    Approximation.ABOUT: (
        *("about", "around", "roughly", "approximately", "some", "nearly", "almost", "an estimated", "estimated"),
        *("close to", "close on", "circa", "in the region of", "more or less", "approx.", "approx", "virtually"),
    ),
    Approximation.AT_LEAST: (
        *("over", "more than", "at least", "upwards of", "upward of", "just over", "well over", "in excess of"),
        *("no fewer than", "no less than", "not less than", "north of", "a minimum of", "greater than", "exceeding"),
        *("fully", "higher than", "larger than", "older than", "longer than"),
    ),
    Approximation.AT_MOST: (
        *("under", "less than", "fewer than", "up to", "as many as", "as much as", "just under", "well under"),
        *("at most", "no more than", "not more than", "a maximum of", "below", "shy of", "just shy of", "within"),
        *("lower than", "smaller than", "younger than", "shorter than"),
    ),
}
_MEANT: Final = {phrase: meant for meant, phrases in _PHRASES.items() for phrase in phrases}
_LAST: Final = re.compile(r"(?:\s+[\w.]+){1,6}")
"""The last words, read backwards: from the end it is plain at once where they begin."""
_MOST: Final = 5
_ARTICLES: Final = frozenset({"the", "a", "an"})
_AFTER: Final = re.compile(
    r"(?P<more>\+(?!\w)|-plus\b|\s(?:or|and)\s(?:more|over|above|older|greater|higher|longer)\b|\sand\scounting\b)"
    r"|(?P<less>\s(?:or|and)\s(?:less|fewer|under|below|younger|lower|shorter)\b|\sat\s(?:the\s)?most\b)"
    r"|(?P<about>(?:-|\s)odd\b|\sor\s(?:so|thereabouts)\b|\sgive\sor\stake\b|-ish\b)"
)
_SINCE: Final = frozenset({"for", "in", "after", "of", "is", "was", "were", "has", "had", "by", "took", "lasted"})


def approximation(before: str, after: str, *, lasting: bool = False) -> Approximation:
    """Read how exact a number is from the words before and after it.

    `lasting` says that the number is a stretch of time, over which things happen: "over five years" is no bound.
    """
    if before[-1:] in {"~", "≈"}:
        return Approximation.ABOUT
    if words := _last(before):
        found = _before(words, lasting=lasting)
        if found is not Approximation.EXACT:
            return found
    if match := _AFTER.match(after):
        return {"more": Approximation.AT_LEAST, "less": Approximation.AT_MOST}.get(
            match.lastgroup or "", Approximation.ABOUT
        )
    return Approximation.EXACT


def _last(before: str) -> list[str]:
    """Return the last five words in small letters, an article at the end not counted."""
    match = _LAST.match(before[: -REACH - 1 : -1])
    words = match[0][::-1].split() if match else []
    if len(words) > _MOST and words[-1] not in _ARTICLES:
        words = words[-_MOST:]
    return [word.lower() for word in words]


def _before(words: list[str], *, lasting: bool) -> Approximation:
    if words[-1] in _ARTICLES:
        words.pop()
    for length in (4, 3, 2, 1):
        phrase = " ".join(words[-length:])
        if len(words) < length or phrase not in _MEANT:
            continue
        earlier = words[-length - 1] if len(words) > length else ""
        if (phrase == "up to" and earlier.startswith(("add", "made"))) or (
            phrase in {"over", "within"} and lasting and earlier not in _SINCE
        ):
            return Approximation.EXACT
        return _MEANT[phrase]
    return Approximation.EXACT
