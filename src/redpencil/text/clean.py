"""Cleaning: text that may be shown, stored and exported anywhere, letter for letter but for invisible controls."""

import re
import unicodedata
from typing import Final

REPLACEMENT: Final = "\ufffd"
"""What stands where a forbidden character stood, so that a reader sees that something was there."""

MARKS_IN_A_ROW: Final = 8
"""How many combining marks may follow one letter; real orthographies need four or five."""

_NONCHARACTERS: Final = "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)

_FORBIDDEN: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f"  # C0 but for tab and line feed: terminals obey them
    "\x7f-\x9f"  # DEL and C1: the one-byte forms of the same
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls: the eye reads other than what stands there
    "\u2028\u2029"  # line and paragraph separators: they split lines and scripts
    "\ufeff\ufff9-\ufffb"  # byte order mark, interlinear annotation
    "\ud800-\udfff"  # lone surrogates: no encoding takes them
    "\ufdd0-\ufdef" + _NONCHARACTERS + "\U000e0000-\U000e007f"  # tag characters: hidden text
    "]"
)

# No combining mark is a letter, a digit or a blank, and none lies below U+0300.
_PERHAPS_MARKS: Final = re.compile(rf"[^\w\s\x00-\u02ff]{{{MARKS_IN_A_ROW + 1},}}")


def clean(s: str) -> str:
    """Replace every control and invisible character in `s` with U+FFFD, and cut piles of combining marks to eight."""
    if not s.isascii():
        s = _PERHAPS_MARKS.sub(_cut_piles, s)
    return _FORBIDDEN.sub(REPLACEMENT, s)


def is_clean(s: str) -> bool:
    """Tell whether `s` holds nothing that `clean` would replace or cut."""
    return clean(s) == s


def _cut_piles(match: re.Match[str]) -> str:
    kept: list[str] = []
    pile = 0
    for character in match[0]:
        pile = pile + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if pile <= MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)
