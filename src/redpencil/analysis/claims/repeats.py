"""Repeats: what says the same is one claim with several places; near wording stays apart and says where it stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final, TypeAlias

from redpencil.domain.claim import About, Claim
from redpencil.text.similarity import sorted_alike

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{3,}")
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_PLAIN: Final = re.compile(r"[\w%$€£¥₹+−-]+")
_COMMON: Final = frozenset(
    {"the", "and", "for", "that", "this", "with", "from", "have", "has", "had", "was", "were", "are", "his", "her"}
    | {"its", "their", "they", "them", "who", "which", "will", "would", "been", "into", "over", "under", "than", "then"}
    | {"also", "but", "not", "after", "before", "about", "more", "most", "said", "says", "one", "two", "when", "while"}
)
_SLIGHT: Final = frozenset({"a", "an", "the", "also"})
"""Words that change no claim by coming or going."""
_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w]*")
_FIRM: Final = frozenset(
    {
        "not",
        "no",
        "never",
        "none",
        "without",
        "nobody",
        "nothing",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
    }
    | {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "third", "quarter"}
)
_FLOATING: Final = frozenset(
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
    }
    | {"may", "june", "july", "august", "september", "october", "november", "december"}
)
"""Dates may stand at the head or at the end."""
_ALIKE: Final = 0.9
"""How alike the sorted words of two claims are that are one (RapidFuzz's token_sort_ratio). Set by eye on ten pages."""
_MOST_GROUPS: Final = 8
"""With how many of the same core a claim is compared, so that a text of one sentence over and over stays linear."""
_Core: TypeAlias = tuple[str, tuple[str, ...]]

_SHARED = 4
"""How many words of content two near repeats share at least."""
_SHARE = 0.6
"""Which share of the shorter one's words of content they share at least."""
_TOO_COMMON = 40
"""A word in more claims than this brings no two together, so that long articles stay linear."""


def merged(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Make one claim of those that say the same, with the anchors of all.

    The same are those of the same words, and those that differ in nothing but an article, a hyphen or the place of a
    date. Everything nearer than that to a difference (a number, a name, a "not", the order of names) keeps them apart,
    for joined claims have one verdict.
    """
    alike: defaultdict[_Core, list[list[Claim]]] = defaultdict(list)
    for claim in claims:
        groups = alike[_core(claim)]
        same = next((group for group in groups[:_MOST_GROUPS] if _same(group[0], claim)), None)
        if same is None:
            groups.append(same := [])
        same.append(claim)
    return tuple(
        same[0] if len(same) == 1 else replace(same[0], anchors=tuple(chain.from_iterable(one.anchors for one in same)))
        for groups in alike.values()
        for same in groups
    )


def _core(claim: Claim) -> _Core:
    """Return what two claims that are one have in common: the words that mean something, in any order."""
    return claim.about, tuple(sorted(_telling(claim)))


def _same(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one core are one: what is about the text stays word for word."""
    if _plain(one.exact) == _plain(other.exact):
        return _plain(one.statement) == _plain(other.statement)
    if About.TEXT in {one.about, other.about} or one.speaker != other.speaker:
        return False
    names = {name.casefold() for claim in (one, other) for name in _NAME.findall(claim.statement)}
    first, second = _fixed(one, names), _fixed(other, names)
    moved = _telling(one) != _telling(other)
    alike = sorted_alike(" ".join(_plain(one.statement)), " ".join(_plain(other.statement))) >= _ALIKE
    return alike and first == second and (not moved or len(first) > 1)


def _fixed(claim: Claim, names: Collection[str]) -> list[str]:
    """Return the words whose order is part of the claim: names, numbers, denials."""
    return [
        word
        for word in _telling(claim)
        if (word in names or word in _FIRM or word[:1].isdigit()) and word not in _FLOATING
    ]


def _telling(claim: Claim) -> list[str]:
    return [word for word in _plain(claim.statement) if word not in _SLIGHT]


def _plain(said: str) -> list[str]:
    """Return words without case and signs, but for those that make another number."""
    folded = said.casefold().replace("’", "'")
    return _PLAIN.findall(_HYPHEN.sub(" ", folded) if "-" in folded else folded)


def cross_referenced(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Add to every claim about the world a remark for the claim that most nearly repeats it, with that one's words."""
    contents = [_content(claim) for claim in claims]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        for word in content:
            places[word].append(number)
    remarked = []
    for number, claim in enumerate(claims):
        best = _nearest(number, contents, places)
        if best is None:
            remarked.append(claim)
        else:
            remarked.append(replace(claim, remarks=(*claim.remarks, f"also at “{_short(claims[best].exact)}”")))
    return tuple(remarked)


def _nearest(number: int, contents: Sequence[frozenset[str]], places: Mapping[str, Sequence[int]]) -> int | None:
    """Return the place of the claim that shares most words with the one at `number`, if it is near enough."""
    found = [places[word] for word in contents[number] if 1 < len(places[word]) <= _TOO_COMMON]
    if len(found) < _SHARED:
        return None
    shared = Counter(chain.from_iterable(found))
    del shared[number]
    near = [
        place for place, count in shared.items() if count >= _SHARED and _near(contents[number], contents[place], count)
    ]
    return min(near, key=lambda place: (-shared[place], place), default=None)


def _near(one: frozenset[str], other: frozenset[str], count: int) -> bool:
    return count >= _SHARE * min(len(one), len(other))


def _content(claim: Claim) -> frozenset[str]:
    if claim.about is About.TEXT:
        return frozenset()
    return frozenset(word for word in _WORD.findall(claim.exact.casefold()) if word not in _COMMON)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 120 else f"{line[:119].rstrip()}…"
