"""Sentences: where each one begins and ends within a block.

sentencex finds most ends; it is told nothing of quotation marks, which hide ends from it, and what it does not know is
mended here. Measured on the development parts of UD English EWT and GUM with tests/benchmarks/sentences.py.
"""

import re
from collections.abc import Iterator
from typing import Final

from sentencex import get_sentence_boundaries

from redpencil.domain.span import Span
from redpencil.text.enumerations import items

_MASK: Final = str.maketrans(dict.fromkeys('"“”«»„\n\t', " "))
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
_RULER: Final = re.compile(r"(?<=\s)(?=([*=_~])\1{3,}\s)|(?<=[*=_~]{4})(?=\s)|^\s*\*\s?\*\s?\*(?=\s)")
_ADDRESS_AFTER_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+(?=\s+https?://)")

# Ends that sentencex sees and that are none: what stands before, and what follows.
_TITLE: Final = re.compile(
    r"(?:^|[\s(\"“‘])(?:Assoc|Asst|Adm|Amb|Ald|Atty|Brig|Cmdr|Comdr|Det|Hon|Insp|Lt|Maj|Messrs|Msgr|Mt|Pfc|Pres|Prof|Pvt"
    r"|Rep|Reps|Sen|Sens|Sgt|Supt|Treas|Gov|Govs|Gen|Capt|Col|Cpl|Dr|Mr|Mrs|Ms|Mx|Rev|cf|approx)\.$"
)
_NUMBERED: Final = re.compile(r"\b(?:Nos?|Art|Figs?|Secs?|Ch|Vol|pp?|ca)\.$", re.IGNORECASE)
_HOUR: Final = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_OF_THE_HOUR: Final = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|UTC|BST|CES?T|I?ST|Eastern|Central|Pacific|local)\b"
)
_AFTER_QUOTATION: Final = re.compile(r"[.!?…,][\"”’']$")
_SIGNS: Final = re.compile(r"[\W_]{1,8}")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_FOOTNOTE: Final = re.compile(
    r"\s+(?:\[(?:\d{1,3}|sic)\]|\d{1,2}(?=\s+(?:The|This|That|These|Those|In|At|On|As|If|But|And|It|He|She|They|We|Even|When|While|For|To"
    r"|After|Before|However|Although|Though|By|With|From|There|Some|Many|Most|Because|Since|Under|Such|His|Her|Their|Its|Our)\b))"
)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences within `span` of `text`, in order, without the blanks around them."""
    block = span.of(text)
    found: list[Span] = []
    start = 0
    for end in (*_ends(block), len(block)):
        part = block[start:end]
        if bare := part.strip():
            left = span.start + start + len(part) - len(part.lstrip())
            found.append(Span(left, left + len(bare)))
        start = end
    return tuple(found)


def _ends(block: str) -> list[int]:
    """Return the places within a block where one sentence ends and another begins."""
    markers = items(block)
    starts = {marker.start for marker in markers}
    ends = {*_segmented(block), *_passed_over(block)}
    ends = {end for end in ends if not any(marker.start < end <= marker.end for marker in markers)}
    ends.update(starts, (match.start() for match in _BLANK_LINE.finditer(block)))
    kept: list[int] = []
    for end in sorted(ends):
        if end in starts or not _goes_on(block, kept[-1] if kept else 0, end):
            kept.append(_with_footnote(block, end))
    return kept


def _segmented(block: str) -> Iterator[int]:
    """Yield the ends that sentencex finds, a quotation's opening mark given to the sentence that it opens."""
    for end in _boundaries(block.translate(_MASK)):
        place = end
        while place and (block[place - 1].isspace() or _opens(block, place - 1)):
            place -= 1
        yield place


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
    if following and following[0].islower() and _AFTER_QUOTATION.search(before):
        return True
    if _HOUR.search(before) and _OF_THE_HOUR.match(following):
        return True
    if following[:1].isdigit() and _NUMBERED.search(before):
        return True
    return bool(_TITLE.search(before)) or bool(_SIGNS.fullmatch(following.split("\n", 1)[0]))


def _with_footnote(block: str, end: int) -> int:
    """Give the mark of a footnote to the sentence before it."""
    match = _FOOTNOTE.match(block, end)
    return match.end() if match else end
