"""Paragraphs: the pieces of a plain text, before anybody asks what they are to the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

ITEM: Final = re.compile(r"(?:[-*+•‣▪◦●○·–—⁃]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)")
"""How an item of a list begins."""

ENDING: Final = re.compile(r"[.!?…:;。！？。][\"'”’»)\]*]*(?:\s*\[\d+\])*$")
"""How a line of running text ends."""

_QUOTED: Final = re.compile(r">\s?")

_NARROWEST: Final = 40
_WIDEST: Final = 120
"""Between these widths somebody may have broken lines by hand; mail breaks at 72, old terminals at 80."""

_FUNCTION_WORDS_LISTED: Final = """
a about after all also an and are as at be because been but by can could did do for from had has have he
her him his how i if in into is it its just like more my no not of on one or our out said she so some such
than that the their them then there these they this those to up us was we were what when which who will
with would you your
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS_LISTED.split())


@dataclass(frozen=True)
class Paragraph:
    """A stretch of lines that belong together, without the blanks around it; `apart` when a blank line goes before."""

    text: str
    start: int
    apart: bool
    indent: int = 0

    @property
    def end(self) -> int:
        """Where the paragraph ends."""
        return self.start + len(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, split at blanks."""
        return tuple(self.text.split())

    @cached_property
    def ended(self) -> bool:
        """Whether it ends as running text does."""
        return ENDING.search(self.text) is not None

    @cached_property
    def grammar(self) -> float:
        """The share of function words, which is near .4 in prose and near 0 in menus."""
        if not self.words:
            return 0.0
        return sum(word.strip(".,;:!?\"'“”’()").lower() in _FUNCTION_WORDS for word in self.words) / len(self.words)

    @property
    def item(self) -> bool:
        """Whether it begins as an item of a list."""
        return ITEM.match(self.text) is not None

    @property
    def quoted(self) -> bool:
        """Whether it is marked as a quotation, as mail does."""
        return self.text.startswith(">")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split `text` at blank lines and at line ends, but for lines that were only broken to fit a width."""
    return tuple(paragraph for group in _groups(text) for paragraph in _joined(text, group))


def _groups(text: str) -> Iterator[list[Paragraph]]:
    """Yield the lines between blank lines, each line a paragraph of its own for now."""
    group: list[Paragraph] = []
    place = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            group.append(Paragraph(bare, place + indent, not group, indent))
        elif group:
            yield group
            group = []
        place += len(line) + 1
    if group:
        yield group


def _joined(text: str, group: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Join the lines of one group where they were broken to fit."""
    runs: list[list[Paragraph]] = []
    for line in group:
        if not runs or line.item or line.quoted != runs[-1][-1].quoted:
            runs.append([])
        runs[-1].append(line)
    for run in runs:
        if _was_wrapped(run):
            start = run[0].start
            yield Paragraph(text[start : run[-1].end], start, run[0].apart, run[0].indent)
        else:
            yield from run


def _was_wrapped(lines: Sequence[Paragraph]) -> bool:
    """Tell whether each line broke only because the next word did not fit, and mostly within a sentence."""
    if len(lines) < 2:
        return False
    bare = [_QUOTED.sub("", line.text, count=1) if line.quoted else line.text for line in lines]
    width = max(map(len, bare))
    if not _NARROWEST <= width <= _WIDEST:
        return False
    full = all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - 1
        for line, following in pairwise(bare)
        if following
    )
    within = sum(ENDING.search(line) is None for line in bare[:-1])
    return full and within * 2 > len(bare) - 1
