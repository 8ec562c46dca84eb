"""The filter of the claim list: a line of words read into a query, and written back."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.scale import Scale
from redpencil.errors import ReviewError, UnknownRating

HELP = 'status:open  kind:quantity  about:text  rating:refuted  findings  worthiness>0.7  article:all  "words"'
"""What a filter may hold, as an example."""


class FilterNotUnderstood(ReviewError):
    """A word of the filter means nothing."""


_WORD = re.compile(r'\s*(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))')
_PRIORITY = re.compile(r"(?:worthiness|priority)\s*(?:>=|>|:)\s*(?P<number>\S*)", re.IGNORECASE)
_Word = TypeVar("_Word", bound=StrEnum)


def parse(words: str, query: ClaimQuery, scale: Scale) -> ClaimQuery:
    """Read a filter into a query for the article of `query`; an empty filter shows everything.

    Raises:
        FilterNotUnderstood: naming the word, and what could stand there.
    """
    found = ClaimQuery(article=query.article)
    search: list[str] = []
    readers = _readers(scale)
    place = 0
    while match := _WORD.match(words, place):
        place = match.end()
        quoted, bare = match["quoted"], match["bare"]
        if quoted is not None:
            search.append(quoted)
        elif bare.casefold() in {"findings", "finding"}:
            found = replace(found, findings_only=True)
        elif priority := _PRIORITY.fullmatch(bare):
            found = replace(found, min_worthiness=_share(priority["number"]))
        elif ":" in bare and (key := bare.partition(":")[0].casefold()) in readers:
            found = readers[key](found, bare.partition(":")[2])
        else:
            search.append(bare)
    if words[place:].strip():
        raise FilterNotUnderstood("A quotation mark is not closed. Write it twice, or leave it out.")
    return replace(found, search=" ".join(search))


def words_of(query: ClaimQuery) -> str:
    """Write a query as the filter that reads as it; the article is left out."""
    parts = [f"status:{','.join(sorted(query.statuses))}"] if query.statuses else []
    if query.kinds:
        parts.append(f"kind:{','.join(sorted(query.kinds))}")
    if query.about is not None:
        parts.append(f"about:{query.about}")
    if query.rating is not None:
        parts.append(f"rating:{query.rating}")
    if query.findings_only:
        parts.append("findings")
    if query.min_worthiness:
        parts.append(f"worthiness>{query.min_worthiness:g}")
    if query.search:
        parts.append(f'"{query.search}"')
    return " ".join(parts)


def _readers(scale: Scale) -> dict[str, Callable[[ClaimQuery, str], ClaimQuery]]:
    def rating(query: ClaimQuery, word: str) -> ClaimQuery:
        try:
            return replace(query, rating=scale.rating(word).id)
        except UnknownRating as error:
            raise FilterNotUnderstood(str(error)) from None

    return {
        "status": lambda query, word: replace(query, statuses=query.statuses | _members(Status, word)),
        "kind": lambda query, word: replace(query, kinds=query.kinds | _members(Kind, word)),
        "about": lambda query, word: replace(query, about=next(iter(_members(About, word)))),
        "rating": rating,
        "verdict": rating,
        "article": lambda query, word: replace(query, article=None if word.casefold() in {"all", "*"} else word),
    }


def _members(kind: type[_Word], words: str) -> frozenset[_Word]:
    known: Iterable[_Word] = kind
    names = {member.value: member for member in known}
    chosen = []
    for word in words.casefold().split(","):
        if word not in names:
            raise FilterNotUnderstood(f'"{word[:40]}" is none of {", ".join(names)}.')
        chosen.append(names[word])
    return frozenset(chosen)


def _share(number: str) -> float:
    try:
        share = float(number)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise FilterNotUnderstood(f'"{number[:20]}" is no priority. Write a number from 0 to 1, such as 0.7.')
    return share
