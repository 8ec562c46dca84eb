"""The reader of subtitles (SRT and WebVTT): what was said, in paragraphs, with the time at which it was said."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.errors import Unreadable
from redpencil.intake.assembly import Assembly, Run
from redpencil.intake.encodings import decode
from redpencil.text.normalise import normalise
from redpencil.text.pages.paragraphs import ENDING

MEDIA_TYPE: Final = "text/vtt"
SUBRIP: Final = "application/x-subrip"

TIMING: Final = re.compile(
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})[^\n]*"
)
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,80})>")
_MARKUP: Final = re.compile(r"</?[a-z][^<>]{0,80}>|<\d[\d:.]*>|\{\\[^{}]{0,40}\}", re.IGNORECASE)
_TURN: Final = re.compile(r"(?:>>+|[-–—])\s*(?=\S)")
_SPEAKER: Final = re.compile(r"[A-Z][\w.’' -]{0,40}:\s")

_PAUSE: Final = 3.0
"""Seconds of silence after which a new paragraph begins."""

_FULL, _LONGEST = 500, 1_500
"""Characters after which a paragraph ends with its sentence, and after which it ends anyhow."""


_ROLLING: Final = 0.3
"""Where so many cues begin with the last line of the one before, lines roll up the screen and are not said twice."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Lines that stand on the screen together; times in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]
    turn: bool = False

    @property
    def text(self) -> str:
        """The words of all lines."""
        return " ".join(self.lines)


def read(data: bytes) -> Reading:
    """Read `data` as subtitles; cues are joined to paragraphs, parted by pauses and by who speaks."""
    decoded = decode(data)
    cues = [said for cue in _spoken(list(_cues(normalise(decoded.text)))) for said in _turns(cue)]
    if not cues:
        raise Unreadable("it holds no cues with times, as subtitles do")
    assembly = Assembly()
    for paragraph in _paragraphs(cues):
        runs = [Run(f"{cue.text} ", place=_clock(cue.start)) for cue in paragraph]
        assembly.add(Role.BODY, runs)
    media_type = MEDIA_TYPE if decoded.text.lstrip().startswith("WEBVTT") else SUBRIP
    return assembly.reading(Metadata(), media_type, encoding=decoded.encoding, warnings=decoded.warnings)


def _cues(text: str) -> Iterator[_Cue]:
    found = list(TIMING.finditer(text))
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        # After a blank line stands the next cue's number, or a note.
        words, _, _ = text[match.end() : end].strip("\n").partition("\n\n")
        lines = tuple(filter(None, map(_bare, words.split("\n"))))
        if lines:
            yield _Cue(_seconds(match.groups()[:4]), _seconds(match.groups()[4:]), lines)


def _bare(line: str) -> str:
    """Take the markup off a line; who speaks stands before what is said."""
    voiced = _VOICE.sub(lambda match: f"{match[1].strip()}: ", line)
    return html.unescape(_MARKUP.sub("", voiced)).strip()


def _spoken(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """Yield the cues; where lines roll up the screen, each line once."""
    echoes = sum(last.lines[-1] == cue.lines[0] for last, cue in pairwise(cues))
    if echoes < len(cues) * _ROLLING:
        yield from cues
        return
    before: tuple[str, ...] = ()
    for cue in cues:
        fresh = tuple(line for line in cue.lines if line not in before)
        before = cue.lines
        if fresh:
            yield replace(cue, lines=fresh)


def _turns(cue: _Cue) -> Iterator[_Cue]:
    """Part a cue in which somebody else begins to speak."""
    lines: list[str] = []
    turn = False
    for line in cue.lines:
        dashed = _TURN.match(line)
        if dashed or _SPEAKER.match(line):
            if lines:
                yield replace(cue, lines=tuple(lines), turn=turn)
            lines, turn = [], True
        lines.append(line[dashed.end() :] if dashed else line)
    yield replace(cue, lines=tuple(lines), turn=turn)


def _paragraphs(cues: Sequence[_Cue]) -> Iterator[list[_Cue]]:
    paragraph: list[_Cue] = []
    length = 0
    for cue in cues:
        if paragraph and _is_apart(paragraph[-1], cue, length):
            yield paragraph
            paragraph, length = [], 0
        paragraph.append(cue)
        length += len(cue.text)
    yield paragraph


def _is_apart(last: _Cue, cue: _Cue, length: int) -> bool:
    ended = ENDING.search(last.text) is not None
    return cue.turn or cue.start - last.end >= _PAUSE or (length >= _FULL and ended) or length >= _LONGEST


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
