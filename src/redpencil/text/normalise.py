"""Normalising: the one form of text in which every offset of the program is counted."""

import re
from typing import Final

from redpencil.text.clean import clean

_BYTE_ORDER_MARK: Final = "\ufeff"

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_REWRITTEN: Final = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    ),
    # Where a word may be broken is the page's business; left in, it would hide "SA\u00adIC" from every search.
    **dict.fromkeys("\u00ad\u200b\u2060", ""),
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

_ODD: Final = re.compile("[" + "".join(_REWRITTEN) + "]")


def normalise(raw: str) -> str:
    """Return `raw` cleaned, with plain line feeds, blanks and letters, and no byte order mark or soft hyphen."""
    text = _LINE_ENDS.sub("\n", raw.lstrip(_BYTE_ORDER_MARK))
    if not text.isascii():
        text = _ODD.sub(lambda match: _REWRITTEN[match[0]], text)
    return clean(text)
