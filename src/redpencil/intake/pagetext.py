"""Page text: all the words that a page shows, when no article can be told from it."""

import re
from typing import Any, Final

from lxml import etree

_UNSEEN: Final = (
    "//script|//style|//template|//noscript|//iframe|//object|//embed|//svg|//head|//textarea|//select|//button"
)
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAKS_LISTED: Final = """
address article aside blockquote br caption dd div dl dt fieldset figcaption figure footer form frameset h1 h2 h3
h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
BREAKS: Final = frozenset(_BREAKS_LISTED.split())
_SPARE: Final = re.compile(r"[ \t\r\f\v]*\n\s*")


def without_hidden(tree: Any) -> int:
    """Take out of a page what its writer hid, and return how many parts that were."""
    hidden = [each for each in tree.xpath("//body//*[@hidden or @style]") if _is_hidden(each)]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()
    return len(hidden)


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or _HIDING.search(element.get("style", "")) is not None


def depth(tree: Any) -> int:
    """Return how deep the elements of a page are nested, counted without recursion."""
    deepest = level = 0

    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest


def page_text(tree: Any) -> str:
    """Return the text of a page, a blank line between what stands apart on it."""
    unseen = set(tree.xpath(_UNSEEN))
    pieces: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_break = element.tag in BREAKS
        if event == "start":
            skipped += element in unseen
            if not skipped:
                pieces.append(("\n" if is_break else "") + _flat(element.text))
            continue
        skipped -= element in unseen
        if not skipped:
            pieces.append(("\n" if is_break else "") + _flat(element.tail))
    return _SPARE.sub("\n\n", "".join(pieces)).strip()


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
