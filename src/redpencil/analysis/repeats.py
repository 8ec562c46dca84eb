"""Repeats: equal wording is one claim with several places; near wording stays apart and says where it also stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from redpencil.domain.claim import About, Claim

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{3,}")
_PLAIN: Final = re.compile(r"[\w%$€£¥₹+−-]+")
_COMMON: Final = frozenset(
    {"the", "and", "for", "that", "this", "with", "from", "have", "has", "had", "was", "were", "are", "his", "her"}
    | {"its", "their", "they", "them", "who", "which", "will", "would", "been", "into", "over", "under", "than", "then"}
    | {"also", "but", "not", "after", "before", "about", "more", "most", "said", "says", "one", "two", "when", "while"}
)
_SHARED = 4
"""How many words of content two near repeats share at least."""
_SHARE = 0.6
"""Which share of the shorter one's words of content they share at least."""
_TOO_COMMON = 40
"""A word in more claims than this brings no two together, so that long articles stay linear."""


def merged(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Make one claim of those that say the same in the same words, with the anchors of all."""
    alike: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[_key(claim)].append(claim)
    return tuple(
        same[0] if len(same) == 1 else replace(same[0], anchors=tuple(chain.from_iterable(one.anchors for one in same)))
        for same in alike.values()
    )


def _key(claim: Claim) -> tuple[str, str, str]:
    """Two claims with this key in common are one: the same words, and "it" in them is the same."""
    return claim.about, _plain(claim.exact), _plain(claim.statement)


def _plain(words: str) -> str:
    """Return words without case and signs, but for those that make another number."""
    return " ".join(_PLAIN.findall(words.casefold().replace("’", "'")))


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
