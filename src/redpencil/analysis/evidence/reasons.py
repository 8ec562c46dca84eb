"""Reasons: in words, what speaks for a passage and against it, and the words of it that are the claim's."""

from collections.abc import Iterator, Mapping
from typing import Final

from redpencil.analysis.evidence.signals import Signals
from redpencil.analysis.evidence.sought import Sought
from redpencil.analysis.evidence.stated import Part, stated
from redpencil.domain.passage import Passage
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.text.stems import stemmed

WEIGHTS: Final[Mapping[str, float]] = {
    "words": 0.3,
    "characters": 0.2,
    "numbers": 0.16,
    "phrases": 0.08,
    "around": 0.16,
    "context": 0.1,
    "fragment": -0.08,
    "late": -0.1,
}
"""What each signal counts; a passage that is best in all of them has 1."""

_SHOWN: Final = 4
"""How many names, words or numbers a reason lists."""


def reasons(claim: Sought, seen: Signals, passage: Passage) -> tuple[Reason, ...]:
    """Say what a score rests on, the weightiest first; the weights sum to it."""
    found = sorted(_reasons(claim, seen, passage), key=lambda one: -abs(one.weight))
    return tuple(Reason(one.name, round(one.weight, 4)) for one in found if one.weight)


def matches(claim: Sought, text: str) -> tuple[Span, ...]:
    """Return where the claim's words, numbers and dates stand in a passage, in order and apart."""
    numbers = [one.span for one in stated(text) if any(_equal(claim, part) for part in one.parts)]
    words = [span for stem, span in stemmed(text) if stem in claim.rarity and not span.overlaps_any(numbers)]
    return tuple(sorted((*numbers, *words)))


def _reasons(claim: Sought, seen: Signals, passage: Passage) -> Iterator[Reason]:
    weighed = {name: weight * getattr(seen, name) for name, weight in WEIGHTS.items()}
    words = {stem: span.of(passage.text) for stem, span in reversed(stemmed(passage.text)) if stem in seen.stems}
    names = [stem for stem in words if stem in claim.names]
    whole = sum(claim.rarity[stem] for stem in words) or 1
    share = sum(claim.rarity[stem] for stem in names) / whole
    shared = weighed["words"] + weighed["characters"]
    if names:
        yield Reason(f"names {_listed(claim, words, names)}", shared * share)
    rest = [stem for stem in words if stem not in claim.names and not (seen.values and stem[0].isdigit())]
    other, numbers = shared * (1 - share), weighed["numbers"]
    if rest:
        yield Reason(f"shares {_listed(claim, words, rest)}", other)
    elif seen.values:
        numbers += other
    else:
        yield Reason("shares parts of words", other)
    if seen.values:
        equal = [one.span.of(passage.text) for one in stated(passage.text) if any(_equal(claim, p) for p in one.parts)]
        yield Reason(f"has the same numbers: {', '.join(equal[:_SHOWN])}", numbers)
    yield Reason("has words in the same order", weighed["phrases"])
    yield Reason("the sentences beside it say more of the claim", weighed["around"])
    yield Reason("speaks of what stands around the claim", weighed["context"])
    yield Reason("is no whole sentence", weighed["fragment"])
    yield Reason("stands late in its source", weighed["late"])


def _equal(claim: Sought, part: Part) -> bool:
    return (part.sort, part.value) in claim.values and not (part.spelled and part.value == 1)


def _listed(claim: Sought, words: Mapping[str, str], stems: list[str]) -> str:
    """List words as the passage has them, those that tell most first."""
    best = sorted(stems, key=lambda stem: -claim.rarity[stem])[:_SHOWN]
    *most, last = [words[stem].removesuffix("’s").removesuffix("'s") for stem in best]
    return f"{', '.join(most)} and {last}" if most else last
