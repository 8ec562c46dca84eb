"""Sentences: where each one begins and ends within a block.

sentencex finds most ends; it is told nothing of quotation marks, which hide ends from it, and what it does not know is
mended here. Measured on the development parts of UD English EWT and GUM with tests/benchmarks/accuracy.py.
"""

import re
from collections.abc import Iterator
from typing import Final

from sentencex import get_sentence_boundaries

from redpencil.domain.span import Span
from redpencil.text.abbreviations import closing, only_shortens
from redpencil.text.pages.enumerations import items

_MASKED: Final = '"“”«»„\n\t'
_OPENING: Final = "“«„"

_WINDOW: Final = 8_000
"""How many letters sentencex is shown at once: 180,000 accents grave take 0.3 s so, and 9 s as one piece."""
_OVERLAP: Final = 200
"""How much of a window that one sentence fills is shown again, so that no end hides at the cut."""

# Ends that sentencex passes over.
_MORE: Final = re.compile(
    r"[.!?…](?:"
    r"[\"'”’]?\)(?=\s+[\"“‘(]?[A-Z])"  # (He said so.) Then
    r"|(?<=[!?])[!?]{0,8}(?<!\bYahoo!)(?<!\bJeopardy!)(?=\s+[\"“‘(]?[A-Z][a-z’']*\s)"
    r"|(?:(?<=\bNo\.)|(?<=\bMm\.)|(?<=\b[Ee]tc\.)|(?<=\bYes\.)|(?<=\bOK\.))(?=\s+[\"“]?[A-Z])"
    r")"
)
_BROKEN_OFF: Final = re.compile(
    r"(?:[–—](?<![A-Z]{2}\s.)(?<![):]\s.)|--(?<=\s--)(?<![A-Z]{2}\s--)(?<![):]\s--))(?=\s(?:Yes|No|Oh|Well|Yeah|See|This|That|It|He|She|We|You|They|Do|Did|Although|But|And"
    r"|So|What|Why|How|Then|If|Is|Are|Was|There|My|Your|His|Her|When|Because|Not|Now)\b(?:[.,!?]|’?'?[a-z]*\s[a-z]))"
)
"""Speech that breaks off at a dash: what follows is a sentence when it begins with a capital and yet with no name."""

_LABEL: Final = re.compile(r"(?:Figure|Fig\.|Table|Box|Chart|Map)\s\d{1,3}(?:\.\d{1,3})?[.:]?(?=\s[A-Z])")
_RULER: Final = re.compile(r"(?<=\s)(?=([*=_~])\1{3,}\s)|(?:^|(?<=\s))([*=_~])\2{3,}(?=\s)|^\s*\*\s?\*\s?\*(?=\s)")
_ADDRESS_AFTER_ADDRESS: Final = re.compile(r"(?<![^\s(\[<“])(?:https?://|www\.)\S{1,2000}+(?=\s+https?://)")

# Ends that sentencex sees and that are none: what stands before, and what follows.
_AFTER_QUOTATION: Final = re.compile(r"[.!?…,][\"”’']$")
_DASH_AND_MORE: Final = re.compile(r"(?:[–—]|--)\s?[a-z]")
_ELLIPSIS: Final = frozenset({"...", "....", "…", ". . ."})
_SIGNS: Final = re.compile(r"[\W_]{1,8}")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_FOOTNOTE: Final = re.compile(
    r"\s+(?:\[(?:\d{1,3}|sic|…|\.{3})\]|\((?:…|\.{3})\)|\d{1,2}(?=\s+(?:The|This|That|These|Those|In|At|On|As|If|But|And|It|He|She|They|We|Even|When|While|For|To"
    r"|After|Before|However|Although|Though|By|With|From|There|Some|Many|Most|Because|Since|Under|Such|His|Her|Their|Its|Our)\b))"
)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences within `span` of `text`, in order, without the blanks around them."""
    block = span.of(text).lstrip()
    offset = span.end - len(block)
    found: list[Span] = []
    start = 0
    for end in (*_ends(block), len(block)):
        part = block[start:end]
        if bare := part.strip():
            left = offset + start + len(part) - len(part.lstrip())
            found.append(Span(left, left + len(bare)))
        start = end
    return tuple(found)


def _ends(block: str) -> list[int]:
    """Return the places within a block where one sentence ends and another begins."""
    markers = items(block)
    starts = {marker.start for marker in markers}
    seen = set(_segmented(block))
    ends = {*seen, *_passed_over(block), *closing(block, seen)}
    ends = {end for end in ends if not any(marker.start < end <= marker.end for marker in markers)}
    ends.update(starts, (match.start() for match in _BLANK_LINE.finditer(block)))
    kept: list[int] = []
    for end in sorted(ends):
        if end in starts or not _goes_on(block, kept[-1] if kept else 0, end):
            kept.append(_with_footnote(block, end))
    return kept


def _segmented(block: str) -> Iterator[int]:
    """Yield the ends that sentencex finds, a quotation's opening mark given to the sentence that it opens."""
    for end in _boundaries(_masked(block)):
        place = end
        while place and (block[place - 1].isspace() or _opens(block, place - 1)):
            place -= 1
        yield place


def _masked(block: str) -> str:
    """Put blanks for quotation marks; one replacement after another is ten times as fast as a translation."""
    for mark in _MASKED:
        block = block.replace(mark, " ")
    return block


def _boundaries(masked: str) -> Iterator[int]:
    """Yield where sentencex sees sentences end, shown one window after another.

    For some signs its time grows with the square of what it is shown at once, and an open bracket hides every end
    behind it. A window begins where a sentence does; only where one sentence fills a window does the next begin within.
    """
    start = 0
    while start < len(masked):
        stop = start + _WINDOW
        ends = [start + boundary["end_index"] for boundary in get_sentence_boundaries("en", masked[start:stop])]
        if stop < len(masked):
            ends.pop()  # The last sentence may go on behind the window.
        yield from ends
        start = ends[-1] if ends else max(masked.rfind(" ", start + 1, stop - _OVERLAP), stop - 2 * _OVERLAP)


def _passed_over(block: str) -> Iterator[int]:
    """Yield the ends that sentencex does not see."""
    for match in _MORE.finditer(block):
        yield match.end()
    if any(dash in block for dash in ("–", "—", "--")):
        for match in _BROKEN_OFF.finditer(block):
            yield match.end()
    if label := _LABEL.match(block):
        yield label.end()
    if any(ruler in block for ruler in ("***", "* * *", "====", "____", "~~~~")):
        for match in _RULER.finditer(block):
            yield match.end()
    if block.count("http") > 1:
        for match in _ADDRESS_AFTER_ADDRESS.finditer(block):
            yield match.end()


def _opens(block: str, place: int) -> bool:
    """Tell whether the mark at `place` opens a quotation: a straight one does when a blank goes before it."""
    return block[place] in _OPENING or (block[place] == '"' and place > 0 and block[place - 1].isspace())


def _goes_on(block: str, start: int, end: int) -> bool:
    """Tell whether the sentence goes on after `end` in spite of its full stop."""
    rest = block[end : end + 24]
    following = rest.lstrip()
    if rest == following:  # nothing follows, or no blank does
        return True
    before = block[max(start, end - 12) : end]
    if _DASH_AND_MORE.match(following) or block[start:end].strip() in _ELLIPSIS:
        return True
    if following and following[0].islower() and _AFTER_QUOTATION.search(before):
        return True
    return only_shortens(before, following) or bool(_SIGNS.fullmatch(following.split("\n", 1)[0]))


def _with_footnote(block: str, end: int) -> int:
    """Give the mark of a footnote to the sentence before it."""
    match = _FOOTNOTE.match(block, end)
    return match.end() if match else end
