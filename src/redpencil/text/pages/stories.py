"""Stories: what a page shows of other articles between and behind its own paragraphs, told by its shape alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from redpencil.text.pages.bylines import is_byline
from redpencil.text.pages.paragraphs import Paragraph

TEASERS: Final = "list of other stories"
REPEATED: Final = "said before on the page"
LINK: Final = "link to another story"

# Tuned on the development pages of the article-extraction benchmark and, against over-fitting, on 236 other pages.
_FEWEST_HEADLINE, _MOST_HEADLINE = 4, 22
_TEASER_WORDS: Final = 45
_TEASERS_RUN: Final = 3
_ARTICLE_WORDS: Final = 60
_CAPITALS: Final = 0.9

_REPEATED_WORDS: Final = 8
_SHOUTED_WORDS: Final = 6
_OPENING_MARKS: Final = "\"“‘'("


def other_stories(paragraphs: Sequence[Paragraph], prose: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the places that belong to other stories, and why; `prose` says which paragraphs run on as text."""
    for place in _teasers(paragraphs, prose):
        yield place, TEASERS
    for place in _repeated(paragraphs, prose):
        yield place, REPEATED
    for place in _shouted(paragraphs, prose):
        yield place, LINK


@dataclass(slots=True)
class _Section:
    """A headline with what stands under it, as far as the next one."""

    start: int
    headline: bool
    end: int = 0
    words: int = 0
    texts: int = 0

    @property
    def teaser(self) -> bool:
        """Whether there is at most one short paragraph under the headline."""
        return self.headline and self.texts <= 1 and self.words <= _TEASER_WORDS


def _teasers(paragraphs: Sequence[Paragraph], prose: Sequence[bool]) -> Iterator[int]:
    """Yield the places of headlines with a short text each, where several follow on each other behind an article.

    Before them must stand more prose than behind: within an article short sections are its own.
    """
    words = [len(each.words) if runs_on else 0 for each, runs_on in zip(paragraphs, prose, strict=True)]
    so_far = [0, *accumulate(words)]
    for run in _runs(_sections(paragraphs, prose)):
        start, end = run[0].start, run[-1].end
        before, behind = so_far[start], so_far[-1] - so_far[end]
        announced = start > 0 and paragraphs[start - 1].text.endswith(":")
        if before >= max(_ARTICLE_WORDS, behind) and not announced and _capitalised(paragraphs, run):
            yield from range(start, end)


def _sections(paragraphs: Sequence[Paragraph], prose: Sequence[bool]) -> Iterator[_Section]:
    """Yield the sections of a page, each from a headline to before the next."""
    section = _Section(0, headline=False)
    for place, paragraph in enumerate(paragraphs):
        if _is_headline(paragraph):
            section.end = place
            yield section
            section = _Section(place, headline=True)
        elif prose[place]:
            section.words += len(paragraph.words)
            section.texts += 1
    section.end = len(paragraphs)
    yield section


def _is_headline(paragraph: Paragraph) -> bool:
    return (
        _FEWEST_HEADLINE <= len(paragraph.words) <= _MOST_HEADLINE
        and (not paragraph.ended or paragraph.text.endswith(("?", "…", "...")))
        and not paragraph.item
        and not is_byline(paragraph.text)
    )


def _runs(sections: Iterator[_Section]) -> Iterator[list[_Section]]:
    """Yield the teasers that follow on each other, where they are enough."""
    run: list[_Section] = []
    for section in sections:
        if section.teaser:
            run.append(section)
            continue
        if len(run) >= _TEASERS_RUN:
            yield run
        run = []
    if len(run) >= _TEASERS_RUN:
        yield run


def _capitalised(paragraphs: Sequence[Paragraph], run: Sequence[_Section]) -> bool:
    """Tell whether nearly all headlines begin with a capital, as the pieces of a poem or of a broken line do not."""
    starts = [paragraphs[section.start].text.lstrip(_OPENING_MARKS)[:1] for section in run]
    return sum(map(str.isupper, starts)) >= _CAPITALS * len(run)


def _repeated(paragraphs: Sequence[Paragraph], prose: Sequence[bool]) -> Iterator[int]:
    """Yield the places of prose that stands on the page already: a caption shown again, a quotation pulled out."""
    seen: set[str] = set()
    for place, paragraph in enumerate(paragraphs):
        if len(paragraph.words) >= _REPEATED_WORDS:
            folded = paragraph.text.casefold()
            if prose[place] and folded in seen:
                yield place
            seen.add(folded)


def _shouted(paragraphs: Sequence[Paragraph], prose: Sequence[bool]) -> Iterator[int]:
    """Yield the places of long lines in capitals between two paragraphs of prose: such are links, not subheads."""
    for place in range(1, len(paragraphs) - 1):
        line = paragraphs[place]
        if prose[place - 1] and prose[place + 1] and len(line.words) >= _SHOUTED_WORDS and line.text.isupper():
            yield place
