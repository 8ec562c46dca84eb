"""Hedged: a "not" or a "may" that stands on one side and not on the other; a word to look at, and no more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.evidence.bearing import stems
from redpencil.analysis.evidence.facing import Facing
from redpencil.domain.difference import Difference, DifferenceKind
from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word
from redpencil.text.similarity import fold

_SAME: Final = 0.6
"""How much of the claim's words must be shared for a small word to matter."""
_REACH: Final = 4
"""How many words behind it a "not" or "may" bears on."""
_NOT: Final = re.compile(
    r"\b(?:not(?! (?:only|just|merely|until|least))|never|no longer|cannot|den(?:y|ies|ied)(?: that)?|refus(?:es|ed) to"
    r"|fail(?:s|ed) to|neither|nor)\b|\b\w+n[’']t\b"
)
_MAY: Final = re.compile(
    r"\b(?:may|might|could|would|reportedly|allegedly|alleged(?: to)?|accused of|suspected of|supposedly|apparently"
    r"|possibly|probably|likely(?: to)?|potentially|expect(?:s|ed) to|plan(?:s|ned|ning) to|intend(?:s|ed) to"
    r"|aim(?:s|ed) to|hop(?:es|ed|ing) to|seek(?:s|ing) to|considering|rumou?red to|believed to|thought to|said to"
    r"|proposed to)\b"
)
_SAID: Final = re.compile(r"\b(?:accus|alleg|claim|report|accord|suspect|suggest|predict)\w*\b|\bsa(?:y|ys|id)\b")
"""A claim with one of these speaks for somebody, and so not outright."""
_BE: Final = {
    "was": "it was",
    "were": "they were",
    "is": "it is",
    "are": "they are",
    "has": "it has",
    "have": "they have",
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Cue:
    """A small word with what it bears on: the beginnings of the words behind it, and where each of them ends."""

    span: Span
    upon: tuple[tuple[str, int], ...]


def hints(facing: Facing) -> Iterator[Difference]:
    """Yield at most one "not" and one hedge that claim and passage do not share."""
    yield from _negated(facing)
    yield from _hedged(facing)


def _negated(facing: Facing) -> Iterator[Difference]:
    here, there = _cues(_NOT, facing.claim), _cues(_NOT, facing.passage)
    denied, theirs = _stems_of(here), _stems_of(there)
    for cue in there:
        for stem, end in cue.upon:
            place = _said(facing.claim, stem)
            if place and stem not in denied and not _also_said(facing, stem, cue) and _close(facing, cue.span):
                yield _not(facing, place, Span(_start(facing.passage, cue.span.start), end), theirs=True)
                return
    for cue in here:
        for stem, end in cue.upon:
            place = _said(facing.passage, stem)
            own = Span(_start(facing.claim, cue.span.start), end)
            if place and stem not in theirs and _close(facing, place):
                yield _not(facing, own, place, theirs=False)
                return


def _hedged(facing: Facing) -> Iterator[Difference]:
    if _MAY.search(facing.claim) or _SAID.search(facing.claim):
        return
    for cue in _cues(_MAY, facing.passage):
        for stem, end in cue.upon:
            place = _said(facing.claim, stem)
            if place and not _also_said(facing, stem, cue) and _close(facing, cue.span):
                said = Span(cue.span.start, end)
                message = f'The source says it "{said.of(facing.passage)}", the claim says so outright.'
                reasons = facing.reasons(place, facing.sentence(cue.span))
                yield Difference(DifferenceKind.HEDGE, message, place, said, hint=True, reasons=reasons)
                return


def _cues(pattern: re.Pattern[str], text: str) -> list[Cue]:
    """Find the small words of one sort, each with the words of meaning in its clause that it bears on."""
    found = []
    for match in pattern.finditer(text):
        clause = re.split(r"[.;:!?()\n]|,\s", text[match.end() : match.end() + 60], maxsplit=1)[0]
        upon = [
            ("".join(stems(word[0])), match.end() + word.end())
            for word in list(_WORD.finditer(clause))[:_REACH]
            if not function_word(word[0]) and stems(word[0])
        ]
        if upon:
            found.append(Cue(Span(*match.span()), tuple(upon)))
    return found


def _stems_of(cues: list[Cue]) -> frozenset[str]:
    return frozenset(stem for cue in cues for stem, _ in cue.upon)


def _said(text: str, stem: str) -> Span | None:
    """Return where a word that begins so stands in a text, with a form of "be" or "have" before it."""
    for word in _WORD.finditer(text):
        if fold(word[0])[:5] == stem:
            return Span(_start(text, word.start()), word.end())
    return None


def _start(text: str, start: int) -> int:
    before = re.search(r"\b(?:was|were|is|are|has|have|had|will|did|does|do|been)\s$", text[max(0, start - 8) : start])
    return start - len(before[0]) if before else start


def _also_said(facing: Facing, stem: str, cue: Cue) -> bool:
    """Tell whether another sentence of the passage says the same without the small word."""
    own = facing.sentence(cue.span)
    return any(stem in stems(span.of(facing.passage)) for n, span in enumerate(facing.sentences) if n != own)


def _close(facing: Facing, there: Span) -> bool:
    return facing.whole(facing.sentence(there)) >= _SAME


def _not(facing: Facing, here: Span, there: Span, *, theirs: bool) -> Difference:
    mine, their = here.of(facing.claim), there.of(facing.passage)
    plain, denied = (mine, their) if theirs else (their, mine)
    be, _, done = plain.partition(" ")
    if be in _BE and denied == f"{be} not {done}":
        said, other = f"{_BE[be]} {done}", f"{_BE[be]} not"
        first, second = (said, other) if theirs else (f"{other} {done}", _BE[be])
        message = f"The claim says {first}, the source that {second}."
    else:
        message = f'The claim says "{mine}", the source "{their}".'
    reasons = facing.reasons(here, facing.sentence(there))
    return Difference(DifferenceKind.NEGATION, message, here, there, hint=True, reasons=reasons)
