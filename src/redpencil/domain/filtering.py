"""Filtering: the language of filters, a line of words read into a query and written back.

    status:open kind:quantity,date about:text rating:refuted worthiness>0.7 source:3 finding:names
    has:evidence no:verdict look:again draft:gone article:slug sort:-worthiness group:kind "Honor"

Several values with commas between them are alternatives. Everything else must hold together. Other words are looked
for in the statements; between quotation marks anything is, with a quotation mark written twice.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, TypeVar

from redpencil.domain.checks import CHECKS
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.query import ClaimQuery, Grouping, Part, Sort
from redpencil.domain.scale import Scale
from redpencil.errors import FilterNotUnderstood, UnknownRating

ALL: Final = "all"
"""The article of a list of all articles."""

_WORD: Final = re.compile(r'\s*(?:(?P<quoted>(?:"[^"]*")+)|(?P<bare>[^\s"]+))')
_PRIORITY: Final = re.compile(r"(?:worthiness|priority)(?P<sign>>=|<=|>|<|:)(?P<number>.*)", re.IGNORECASE | re.DOTALL)
_FACET: Final = re.compile(r"(?P<key>[a-z]+):(?P<value>(?!//).*)", re.IGNORECASE | re.DOTALL)

_Value = TypeVar("_Value", bound=StrEnum)
_Reader = Callable[[ClaimQuery, str, Scale], ClaimQuery]


def parse(words: str, query: ClaimQuery, scale: Scale) -> ClaimQuery:
    """Read a filter into a query for the article of `query`; an empty filter shows everything in the order of the text.

    Raises:
        FilterNotUnderstood: naming the word, and what could stand there.
    """
    found, search, place = ClaimQuery(article=query.article), list[str](), 0
    while match := _WORD.match(words, place):
        place = match.end()
        quoted, bare = match["quoted"], match["bare"]
        if quoted is not None:
            search.append(quoted[1:-1].replace('""', '"'))
        elif bare.casefold() in {"findings", "finding"}:
            found = replace(found, findings_only=True)
        elif priority := _PRIORITY.fullmatch(bare):
            found = _priority(found, priority["sign"], priority["number"])
        elif facet := _FACET.fullmatch(bare):
            found = _reader(facet["key"].casefold())(found, facet["value"].casefold(), scale)
        else:
            search.append(bare)
    if words[place:].strip():
        raise FilterNotUnderstood("A quotation mark is not closed. Write it twice, or leave it out.")
    return replace(found, search=" ".join(search).strip())


def written(query: ClaimQuery) -> str:
    """Write a query as the filter that reads as it, its order too; the article is left out."""
    order = ["" if query.sort is Sort.TEXT and not query.reverse else f"sort:{'-' * query.reverse}{query.sort}"]
    order.append(f"group:{query.group}" if query.group is not None else "")
    return " ".join(part for part in (*_choice(query), *order) if part)


def _choice(query: ClaimQuery) -> Iterator[str]:
    for name, several in (("status", query.statuses), ("kind", query.kinds)):
        yield f"{name}:{','.join(sorted(several))}" if several else ""
    yield f"about:{query.about}" if query.about is not None else ""
    yield f"rating:{query.rating}" if query.rating is not None else ""
    yield "findings" if query.findings_only else ""
    yield f"finding:{query.finding}" if query.finding is not None else ""
    yield f"has:{','.join(sorted(query.has))}" if query.has else ""
    yield f"no:{','.join(sorted(query.lacks))}" if query.lacks else ""
    yield f"source:{query.source}" if query.source is not None else ""
    yield "look:again" if query.again else ""
    yield "draft:gone" if query.vanished else ""
    yield f"worthiness>{query.min_worthiness!r}" if query.min_worthiness else ""
    yield f"worthiness<{query.max_worthiness!r}" if query.max_worthiness < 1 else ""
    doubled = query.search.replace('"', '""')
    yield f'"{doubled}"' if query.search else ""


def values(key: str, scale: Scale) -> tuple[str, ...]:
    """Return what may stand behind a word such as `status:`; nothing where it is a number or a name."""
    return VALUES.get(key, ()) or (tuple(rating.id for rating in scale.ratings) if key in {"rating", "verdict"} else ())


VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "status": tuple(Status),
    "kind": tuple(Kind),
    "about": tuple(About),
    "has": tuple(Part),
    "no": tuple(Part),
    "finding": tuple(CHECKS),
    "look": ("again",),
    "draft": ("gone",),
    "sort": (*Sort, *(f"-{sort}" for sort in Sort)),
    "group": tuple(Grouping),
}
"""What may stand behind each word that has a fixed list."""


def _reader(key: str) -> _Reader:
    if key not in READERS:
        near = _meant(key, READERS)
        raise FilterNotUnderstood(
            f'"{key[:40]}:" is no part of a filter{near} There are {", ".join(f"{each}:" for each in READERS)} and '
            "worthiness>0.7. Words that hold a colon go between quotation marks."
        )
    return READERS[key]


def _statuses(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, statuses=query.statuses | _members(Status, "status", word))


def _kinds(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, kinds=query.kinds | _members(Kind, "kind", word))


def _about(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, about=About(_known(About, "about", word)))


def _rating(query: ClaimQuery, word: str, scale: Scale) -> ClaimQuery:
    try:
        return replace(query, rating=scale.rating(word).id)
    except UnknownRating as error:
        raise FilterNotUnderstood(str(error)) from None


def _has(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, has=query.has | _members(Part, "has", word))


def _lacks(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, lacks=query.lacks | _members(Part, "no", word))


def _finding(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, finding=_known(CHECKS, "finding", word))


def _source(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    if not re.fullmatch(r"[0-9]{1,15}", word):
        raise FilterNotUnderstood(f'"source:{word[:40]}" names no source. Write its number, such as source:3.')
    return replace(query, source=int(word))


def _look(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    _known(VALUES["look"], "look", word)
    return replace(query, again=True)


def _draft(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    _known(VALUES["draft"], "draft", word)
    return replace(query, vanished=True)


def _article(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, article=None if word in {ALL, "*"} else word)


def _sort(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    sort = Sort(_known(Sort, "sort", "worthiness" if word.removeprefix("-") == "priority" else word.removeprefix("-")))
    return replace(query, sort=sort, reverse=word.startswith("-"))


def _group(query: ClaimQuery, word: str, _scale: Scale) -> ClaimQuery:
    return replace(query, group=Grouping(_known(Grouping, "group", word)))


READERS: Final[Mapping[str, _Reader]] = {
    "status": _statuses,
    "kind": _kinds,
    "about": _about,
    "rating": _rating,
    "verdict": _rating,
    "has": _has,
    "no": _lacks,
    "finding": _finding,
    "source": _source,
    "look": _look,
    "draft": _draft,
    "article": _article,
    "sort": _sort,
    "group": _group,
}
"""Each word that a filter may begin with a colon behind it, and what reads what stands there."""


def _priority(query: ClaimQuery, sign: str, number: str) -> ClaimQuery:
    try:
        share = float(number)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise FilterNotUnderstood(
            f'"{number[:20]}" is no priority. Write a number from 0 to 1, such as worthiness>0.7.'
        )
    if "<" in sign:
        return replace(query, max_worthiness=share)
    return replace(query, min_worthiness=share)


def _members(kind: type[_Value], key: str, words: str) -> frozenset[_Value]:
    return frozenset(kind(_known(kind, key, word)) for word in words.split(","))


def _known(names: Iterable[str], key: str, word: str) -> str:
    known = [str(name) for name in names]
    if word in known:
        return word
    raise FilterNotUnderstood(f'"{key}:{word[:40]}" is unknown{_meant(word, known)} There are {", ".join(known)}.')


def _meant(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word[:40], list(known), 1, 0.6)
    return f'; did you mean "{near[0]}"?' if near else "."
