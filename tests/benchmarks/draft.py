"""What the draft costs at 100,000 words: laying it out, and every key, in time of the processor.

Run it by hand: `python tests/benchmarks/draft.py [--words 100000] [--keys 100]`. Wanted: it stands in 100 ms, and a key
costs at most 5 ms in 95 of 100 cases, at any place and with a claim in every other sentence.
"""

import argparse
import asyncio
import statistics
import time
from dataclasses import dataclass

from textual.app import App, ComposeResult

from redpencil import config
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import About, Status
from redpencil.domain.coverage import NOTHING
from redpencil.domain.span import Span
from redpencil.tui.messages.work import ArticleView
from redpencil.tui.terrain import terrain
from redpencil.tui.widgets.draft import Draft

SENTENCE = "The harbour of Port Anders took in “4,500 ships” in the year 2015, said the mayor of the town. "
KEYS = ("down", "right", "pagedown", "l", "shift+right", "escape", "n")


@dataclass(frozen=True, slots=True)
class Place:
    """A claim's place."""

    start: int
    end: int
    number: int
    status: Status = Status.OPEN
    about: About = About.WORLD
    rating: str | None = None
    findings: int = 0


def article(words: int) -> Article:
    """Make an article of so many words, in paragraphs of five sentences."""
    count = words // len(SENTENCE.split())
    parts, blocks, sentences, at = [], [], [], 0
    for first in range(0, count, 5):
        paragraph = SENTENCE * min(5, count - first)
        blocks.append(Block(at, at + len(paragraph), Role.BODY))
        for number in range(min(5, count - first)):
            start = at + number * len(SENTENCE)
            kind = Disposition.CLAIM if number % 2 else Disposition.VAGUE
            sentences.append(Sentence(start, start + len(SENTENCE) - 1, kind))
        parts.append(paragraph)
        at += len(paragraph) + 2
    return Article("long", Metadata("Long"), "\n\n".join(parts), "0" * 64, tuple(blocks), tuple(sentences))


def view(words: int) -> ArticleView:
    """Lay a claim on every other sentence, and a finding on every fiftieth."""
    made = article(words)
    claimed = [one for one in made.sentences if one.disposition is Disposition.CLAIM]
    marks = [Place(one.start, one.end, number) for number, one in enumerate(claimed, 1)]
    slips = tuple(Span(one.start + 4, one.start + 11) for one in claimed[::50])
    ground = terrain(made, ((Span(mark.start, mark.end), mark.status) for mark in marks), slips)
    return ArticleView(made, NOTHING, marks, slips, ground=ground)


class Alone(App[None]):
    """A draft and nothing else."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Draft(config.load(None).scale)


async def measure(words: int, keys: int) -> None:
    """Show the draft, press keys in the middle of it, and print what each cost."""
    shown = view(words)
    app = Alone()
    async with app.run_test(size=(120, 40)) as pilot:
        draft = app.query_one(Draft)
        began = time.process_time()
        draft.show(shown)
        await pilot.pause()
        print(f"{len(shown.article.text.split()):,} words stand after {(time.process_time() - began) * 1000:.0f} ms")
        draft.focus()
        draft.move(len(shown.article.text) // 2)
        await pilot.pause()
        for key in KEYS:
            times = []
            for _ in range(keys):
                drawn = asyncio.Event()
                began = time.process_time()
                app.simulate_key(key)
                app.screen.call_later(app.screen.call_after_refresh, drawn.set)
                await drawn.wait()
                times.append((time.process_time() - began) * 1000)
            worst = sorted(times)[int(len(times) * 0.95)]
            print(f"{key:<12} median {statistics.median(times):.1f} ms, 95 of 100 within {worst:.1f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--keys", type=int, default=100)
    options = parser.parse_args()
    asyncio.run(measure(options.words, options.keys))


if __name__ == "__main__":
    main()
