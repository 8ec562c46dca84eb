"""Torn links: paragraphs that trafilatura parts before a link or an emphasis are put together again."""

import re
from typing import Any, Final

_ENDED: Final = re.compile(r"[.!?:;…][\"”’')\]]*\s*$")
_INLINE: Final = frozenset({"ref", "hi"})
_GOES_ON: Final = re.compile(r"\s?[a-z]")


def mend(body: Any) -> None:
    """Join to the paragraph before it each one that begins with a link and goes on in the middle of a sentence.

    The blanks around such a link are lost as well; they are put back.
    """
    before = None
    for element in list(body):
        if element.tag != "p":
            before = None
        elif before is not None and _goes_on(before, element):
            _join(before, element)
            body.remove(element)
        else:
            before = element


def _goes_on(before: Any, element: Any) -> bool:
    if (element.text or "").strip() or len(element) == 0 or element[0].tag not in _INLINE:
        return False
    words = "".join(before.itertext())
    after = element[0].tail or ""
    return bool(words.strip()) and not _ENDED.search(words) and _GOES_ON.match(after) is not None


def _join(before: Any, element: Any) -> None:
    if len(before):
        before[-1].tail = (before[-1].tail or "").rstrip() + " "
    else:
        before.text = (before.text or "").rstrip() + " "
    first = element[0]
    first.tail = " " + (first.tail or "").lstrip()
    for child in list(element):
        before.append(child)
