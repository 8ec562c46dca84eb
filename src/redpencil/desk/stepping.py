"""Stepping: one step on one claim or on several, all of it kept with one event or none of it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from redpencil.desk import gate, references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.subject import subject
from redpencil.errors import ReasonNeeded
from redpencil.storage import claims
from redpencil.storage.recording import Work

SIGNED_OFF_TOO: Final = frozenset({"note", "comment"})
"""What can be done to a claim that is signed off."""

_AT_ONCE: Final = 500
"""How many claims are read by one statement."""


@dataclass(frozen=True, slots=True)
class Underway:
    """A claim on which a step is under way: the step's work, the number of its row, and the claim as it was."""

    work: Work
    key: int
    was: Claim


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done to a claim, under the name that the trail keeps."""

    action: str
    take: Callable[[Underway], None]


@contextmanager
def stepping(bench: Bench, action: str, refs: Iterable[Ref]) -> Iterator[tuple[Underway, ...]]:
    """Give the claims of a step, each once; what is done to them is kept when all of it went well.

    Raises:
        UnknownReference: if one of them is not there.
        WrongStatus: if one of them is signed off.
    """
    each = tuple(dict.fromkeys(refs))
    if not each:
        raise ReasonNeeded("Name at least one claim.")
    articles = {ref.article for ref in each}
    deed = bench.deed(action, subject(each), articles.pop() if len(articles) == 1 else None)
    with bench.database.writing(deed) as work:
        keys = [references.key(work.connection, ref) for ref in each]
        underway = tuple(Underway(work, key, was) for key, was in zip(keys, read(work, keys), strict=True))
        if action not in SIGNED_OFF_TOO:
            for one in underway:
                gate.refuse_signed_off(one.was)
        yield underway


def results(work: Work, keys: Iterable[int]) -> tuple[Claim, ...]:
    """Return claims as a step leaves them; nothing can be added to it afterwards."""
    work.finish()
    return read(work, list(keys))


def read(work: Work, keys: list[int]) -> tuple[Claim, ...]:
    """Return complete claims, in the order of their rows' numbers as given."""
    pages = (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))
    return tuple(claim for page in pages for claim in claims.load(work.connection, page))


def wanted(words: str, sentence: str) -> str:
    """Return words without the blanks around them.

    Raises:
        ReasonNeeded: if there are none; `sentence` says what is wanted.
    """
    if not words.strip():
        raise ReasonNeeded(sentence)
    return words.strip()
