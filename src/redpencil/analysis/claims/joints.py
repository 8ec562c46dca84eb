"""Joints: where a person who parts a claim in two may want to part it.

Where the clauses of a sentence leave no doubt, reading has parted them already; here every conjunction is a proposal,
the likeliest first, and the person decides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.claims.clauses import clauses
from redpencil.analysis.claims.conjunctions import LINK
from redpencil.analysis.claims.finite import past, surely
from redpencil.analysis.claims.subjects import lead, tokens, verb
from redpencil.domain.span import Span
from redpencil.text.limits import MOST_JOINTS

_JOINT: Final = re.compile(
    r"(?:(?P<strong>;\s+|[.?!][”\"]?\s+(?=[A-Z“\"]))|,?\s+(?=(?P<link>and|but|while|whereas|or|which|who|after|before"
    r"|when|because|though|although)\s)|(?P<comma>,\s+))"
)
_LINK: Final = re.compile(rf"(?:{LINK.pattern})|(?:or|which|who|because|though|although)\s+", re.IGNORECASE)
_SIGNS: Final = " \t\n,;:–—-"
_PLAIN: Final = 5
_KNOWN_BY: Final = 3
"""By so many words a part is known again in the statement, which may say more than the text."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A part of a claim's words: where in them it stands, and what it states when read alone."""

    span: Span
    statement: str


def joints(words: str) -> tuple[int, ...]:
    """Return the places at which a second part may begin, in order; each is the first letter of a word."""
    return tuple(sorted(_ranked(words)))


def joint(words: str, *, plain: bool = False) -> int | None:
    """Return the likeliest of them, or nothing where no conjunction stands.

    A `plain` one joins two statements as far as can be told: both sides have a verb, or a strong sign parts them.
    """
    ranks = {place: rank for place, rank in _ranked(words).items() if rank >= _PLAIN or not plain}
    return min(ranks, key=lambda place: (-ranks[place], place), default=None)


def parted(words: str, statement: str, places: Sequence[int]) -> tuple[Parted, ...]:
    """Part words at some places, and word a statement for each part, as near to the claim's own as can be."""
    starts = [0, *sorted(places)]
    ends = [*(len(words[:start].rstrip(_SIGNS)) for start in starts[1:]), len(words)]
    subject = _subject(statement)
    rest, found = statement, []
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        following = words[starts[place + 1] :] if place + 1 < len(starts) else ""
        told, rest = _told(rest, words[start:end], following)
        found.append(Parted(Span(start, end), _sentence(told, subject if place else "", statement)))
    return tuple(found)


def _ranked(words: str) -> dict[int, int]:
    """Return how likely each place is: first where the clauses are plain, then by the joint and what follows it."""
    ranks = {part.span.start: 9 for part in clauses(words, Span(0, len(words)))[1:]}
    for number, match in enumerate(_JOINT.finditer(words)):
        if number == MOST_JOINTS:
            break
        place = match.end()
        if not (_says(words[: match.start()]) and _says(words[place:])):
            continue
        rank = 6 if match["strong"] else 3 if match["link"] in {"and", "but", "while", "whereas"} else 1
        rank += match["link"] is not None and match[0].startswith(",")
        ranks.setdefault(place, rank + 2 * (_verb(words[: match.start()]) is not None and _states(words[place:])))
    return ranks


def _says(words: str) -> bool:
    return any(sign.isalnum() for sign in words)


def _states(words: str) -> bool:
    """Tell whether a verb comes first, or a subject with one: what joins two things only is no joint of statements."""
    link = _LINK.match(words)
    found = tokens(words[link.end() if link else 0 :])
    return bool(found) and (_verbal(found[0].word) or verb(found, 0, apart=True) is not None)


def _verb(words: str) -> int | None:
    """Return the place of the first word that is the verb of some words, or nothing."""
    found = tokens(words)
    begin = len(tokens(lead(words)))
    surely_there = verb(found, begin, leads=True)
    if surely_there is not None:
        return surely_there
    return next((place for place in range(begin + 1, len(found)) if _verbal(found[place].word)), None)


def _verbal(word: str) -> bool:
    return surely(word) or past(word)


def _told(statement: str, words: str, following: str) -> tuple[str, str]:
    """Cut what belongs to a part from a statement, where the words after it are found there; return that and the rest.

    Otherwise the part's own words are what it states.
    """
    if not following:
        return (statement, "") if statement else (words, "")
    known = " ".join(following.split()[:_KNOWN_BY])
    place = statement.find(known) if known else -1
    if place <= 0:
        return words, ""
    return statement[:place], statement[place:]


def _subject(statement: str) -> str:
    """Return what stands before the verb of a statement, for parts that begin with a verb of their own."""
    found, place = tokens(statement), _verb(statement)
    return statement[found[len(tokens(lead(statement)))].start : found[place].start].strip() if place else ""


def _sentence(told: str, subject: str, whole: str) -> str:
    """Make a part a sentence of its own: no conjunction before it, a subject, a capital, the sign at its end."""
    link = _LINK.match(told)
    plain = told[link.end() if link else 0 :].strip(_SIGNS)
    first = (tokens(plain) or tokens("-"))[0].word
    if subject and plain[:1].islower() and _verbal(first):
        plain = f"{subject} {plain}"
    ending = whole[-1:] if whole[-1:] in {".", "!"} and plain[-1:] not in {".", "!", "?", "”", '"'} else ""
    return f"{plain[:1].upper()}{plain[1:]}{ending}" if plain else ""
