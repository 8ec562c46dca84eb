"""Wording: word diffs on the card, told by strokes and not by colour alone."""

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from redpencil.domain.claim import Claim
from redpencil.text.redrafted import corrected, redrafted
from redpencil.text.worddiff import Change, WordDiff
from redpencil.tui.content import joined, line, plain

_LOOKS: Final = {Change.SAME: "", Change.GONE: "strike $error", Change.NEW: "bold underline $success"}
_DIM: Final = "$foreground 66%"


def diff(found: WordDiff) -> Content:
    """Show a word diff: what is gone is struck through, what is new underlined."""
    parts = (part for one in found.stretches for part in (plain(" " * one.apart), plain(one.words, _LOOKS[one.change])))
    return joined(*parts)


def redraft(claim: Claim) -> Iterator[Content]:
    """Show what a new draft did to the words of a claim."""
    if claim.redraft is None:
        return
    words = claim.redraft.words
    rows = [line(f"{words[0].upper()}{words[1:]}", "bold $warning")]
    if (found := redrafted(claim)) is not None:
        rows.append(diff(found))
    yield Content("\n").join(rows)


def should_be(claim: Claim, correction: str) -> Content:
    """Show a correction, against the exact words where it says them anew as a whole."""
    found = corrected(claim)
    return joined(plain("should be  ", _DIM), plain(correction) if found is None else diff(found))
