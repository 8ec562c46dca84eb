"""Subjects: what a step was about, in the one line that the trail keeps of it."""

import re
from collections.abc import Sequence
from typing import Final

from redpencil.domain.claim import Ref

_NAMED: Final = 12
"""As many claims are named; a line with more of them says only how many more there are."""

_ONE: Final = re.compile(r"(?P<article>[a-z0-9][a-z0-9-]*)?#(?P<number>\d+)")


def subject(refs: Sequence[Ref]) -> str:
    """Name claims in one line: `alibaba-ev#3, #7 and 40 more`; the article is named where it changes."""
    named, before = [], ""
    for ref in refs[:_NAMED]:
        named.append(f"#{ref.number}" if ref.article == before else str(ref))
        before = ref.article
    rest = len(refs) - len(named)
    return ", ".join(named) + (f" and {rest} more" if rest else "")


def refs(words: str) -> tuple[Ref, ...]:
    """Return the claims that a subject names, none for a subject that is no claim."""
    found: list[Ref] = []
    for match in _ONE.finditer(words):
        article = match["article"] or (found[-1].article if found else "")
        if article:
            found.append(Ref(article, int(match["number"])))
    return tuple(found)


def names_all(words: str) -> bool:
    """Tell whether a subject names every claim that it is about."""
    return not words.endswith(" more")
