"""Typography: the same words however they are set."""

import re
from typing import Final

_SET: Final = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂″", '"')
    | dict.fromkeys("‘’‚‛‹›′ʼ`´＇", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)
"""Quotation marks, apostrophes, dashes and dots as a typewriter has them."""

_BLANK: Final = re.compile(r"\s+")
_DASHED: Final = re.compile(r" ?(-+) ?")


def unadorned(words: str) -> str:
    """Return words as a typewriter would have them: two texts that differ in typography alone become the same.

    Quotation marks and dashes are plain, blanks are single, and a dash has none around it. Letters, digits, case and
    all other marks stay, since they may change what is said.
    """
    plain = _BLANK.sub(" ", words.translate(_SET)).strip()
    return _DASHED.sub(r"\1", plain) if "-" in plain else plain
