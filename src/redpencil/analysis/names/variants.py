"""Which shorter or turned names of an article mean the same as a fuller one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from redpencil.domain.name import Mention
from redpencil.text.lexicon import common, leading, particle
from redpencil.text.similarity import fold

_FULL: Final = (2, 3)
_SHORTEST_ACRONYM: Final = 2
_LEGAL: Final = frozenset(
    {"inc", "corp", "corporation", "company", "co", "ltd", "limited", "group", "holding", "holdings", "technologies"}
    | {"technology", "motor", "motors", "ag", "se", "sa", "spa", "plc", "llc", "lp", "llp", "gmbh", "nv", "bv", "ab"}
    | {"oy", "asa", "kg", "pty", "pte"}
)
"""What a company's name ends in when it is given in full."""


def variants(text: str, mentions: Sequence[Mention], names: Sequence[str]) -> Mapping[str, str]:
    """Return the fuller name for each folded name that means the same; `names` are the mentions, spelled rightly."""
    found = {**_turned(names), **_surnames(names), **_companies(names), **_initials(names)}
    found.update(_bracketed(text, mentions, names))
    return {short: _fullest(full, found) for short, full in found.items()}


def _fullest(name: str, found: Mapping[str, str]) -> str:
    """Follow a name to the fullest: an acronym to a company, the company to its legal name."""
    seen = {name}
    while (full := found.get(fold(name))) and full not in seen:
        seen.add(full)
        name = full
    return name


def _bracketed(text: str, mentions: Sequence[Mention], names: Sequence[str]) -> dict[str, str]:
    """Join names of which one explains the other in brackets: World Trade Centre (WTC), WTC (World Trade Centre)."""
    found: dict[str, str] = {}
    for n, (first, second) in enumerate(pairwise(mentions)):
        if text[first.end : second.start] != " (" or text[second.end : second.end + 1] != ")":
            continue
        short, full = sorted((names[n], names[n + 1]), key=lambda name: (len(name.split()), len(name)))
        if " " not in short and (_abbreviates(short, full) or fold(full).split()[0] == fold(short)):
            found[fold(short)] = full
    return found


def _initials(names: Sequence[str]) -> dict[str, str]:
    """Join an acronym with the only name of the article that it abbreviates."""
    acronyms = {name for name in names if " " not in name and name.isupper() and len(name) > _SHORTEST_ACRONYM}
    if not acronyms:
        return {}
    meant: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        if " " in name:
            meant[_letters(name)].setdefault(fold(name), name)
    return {
        fold(acronym): next(iter(meant[acronym].values())) for acronym in acronyms if len(meant.get(acronym, ())) == 1
    }


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether an acronym has the initials of a name, or at least the first of them and letters in its order."""
    letters = iter(fold(full))
    in_order = all(letter in letters for letter in fold(short.replace(".", "")))
    return " " in full and short.isupper() and short[0] == full[0].upper() and in_order


def _letters(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if not particle(word)).upper()


def _companies(names: Sequence[str]) -> dict[str, str]:
    """Join a company that stands without its legal form or kind with the one fuller name: Huawei (Technologies)."""
    alone = {fold(name) for name in names}
    fuller: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        words = name.replace(",", "").split()
        while len(words) > 1 and fold(words[-1].rstrip(".")) in _LEGAL:
            words.pop()
            fuller[fold(" ".join(words))].setdefault(fold(name), name)
    return {short: next(iter(full.values())) for short, full in fuller.items() if short in alone and len(full) == 1}


def _turned(names: Sequence[str]) -> dict[str, str]:
    """Join names of the same words in another order: Jinping Xi, Xi Jinping. The first is kept."""
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for name in names:
        words = fold(name).split()
        kept = first.setdefault(tuple(sorted(words)), name)
        if len(words) > 1 and fold(kept) != fold(name):
            found[fold(name)] = kept
    return found


def _surnames(names: Sequence[str]) -> dict[str, str]:
    """Return the full name for each surname that only one full name of the article ends in.

    A name is taken for a person's where no word of it is a common word or an acronym, where its first word does not
    stand alone anywhere (as Google does beside Google Stadia), and where the full name comes before the surname.
    """
    alone = {fold(name): n for n, name in reversed(list(enumerate(names))) if " " not in name}
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for n, name in enumerate(names):
        words = name.split()
        if len(words) not in _FULL or not all(_personal(word) for word in words) or fold(words[0]) in alone:
            continue
        last = fold(words[-1])
        if alone.get(last, n) >= n or fold(name) in spelled:
            bearers[last].add(fold(name))
            spelled.setdefault(fold(name), name)
    return {last: spelled[next(iter(some))] for last, some in bearers.items() if len(some) == 1}


def _personal(word: str) -> bool:
    """Tell whether a word may be part of a person's name: Yu, Jong-un, W."""
    bare = word.rstrip(".")
    return (
        bare[:1].isupper()
        and (len(bare) == 1 or not (bare.isupper() or bare[1:] != bare[1:].lower()))
        and not (common(bare) and not leading(bare))
    )
