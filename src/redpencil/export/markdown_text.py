"""Markdown's quoting: text from outside stands in a document as itself and never makes structure."""

import re
from typing import Final

from redpencil.export.links import link
from redpencil.text.clean import clean

# What CommonMark and its GitHub dialect would interpret inside a paragraph, and only where they would: `[sic]`,
# `5 * 3`, `snake_case` and `x < 5` read the same with and without a backslash, so they stay as they are.
_INLINE: Final = re.compile(
    r"""
      \\ (?=[!-/:-@\[-`{-~]|$)          # a backslash that would escape what follows
    | [`|]                              # code; cells of tables
    | (?<!\s)[*~] | [*~](?!\s|$)        # emphasis and strike-through, unless between blanks
    | (?<![^\W_])_(?!\s|$) | (?<!\s)_(?![^\W_])  # emphasis by underscore, which does not work within a word
    | ! (?=\[)                         # pictures
    | \] (?=[(:\[])                     # the end of a link's text
    | < (?!\s) | & (?=\#?\w+;)          # tags and autolinks; entities
    | \# (?=\#*$)                       # the closing marks of a heading
    """,
    re.VERBOSE,
)
_START: Final = re.compile(r"(?:[#>=~*_\[]|[-+](?![\w$€£.])|(?<=\d)[.)](?=\s|$))")
_NUMBER: Final = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_ENTITIES: Final = {"<": "&lt;", "&": "&amp;"}


def quote(text: str) -> str:
    """Quote text for any place in a Markdown document where a paragraph, a cell or a heading stands: one line of it."""
    line = " ".join(re.split(r"[\t-\r \x85\u2028\u2029]+", text)).strip()
    line = clean(line)
    number = _NUMBER.match(line)
    start = _START.match(line, number.end() if number else 0)
    if start is None:
        return _inline(line)
    return f"{line[: start.start()]}\\{start[0]}{_inline(line[start.end() :])}"


def _inline(text: str) -> str:
    return _INLINE.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)


def address(url: str) -> str:
    """Write an address as a link that shows where it goes, or as plain text where none may be made of it."""
    safe = link(url)
    return f"<{safe}>" if safe else quote(url)
