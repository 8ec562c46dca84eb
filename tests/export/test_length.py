"""Long articles: a report takes time in proportion to them, whether they are of many blocks or of one."""

import time
from dataclasses import replace

import pytest

from redpencil.domain.article import Block, Role
from redpencil.domain.span import Anchor, Span
from redpencil.export.exporter import Format
from redpencil.export.exporters import formats, render
from redpencil.export.report import Report

SENTENCE = "The line carried 12 people. "


def _long(report: Report, sentences: int, *, one_block: bool) -> Report:
    first = report.articles[0]
    size, text = len(SENTENCE), SENTENCE * sentences
    starts = range(0, len(text), size)
    blocks = [Block(start, start + size - 1, Role.BODY) for start in starts]
    claims = [
        replace(first.claims[0], number=number, anchors=(Anchor.at(text, Span(start, start + size - 1)),))
        for number, start in enumerate(starts, 1)
    ]
    kept = (Block(0, len(text), Role.BODY),) if one_block else tuple(blocks)
    article = replace(first.article, text=text, blocks=kept, sentences=())
    return replace(report, articles=(replace(first, article=article, claims=tuple(claims), findings=()),))


def _seconds(report: Report, format_id: str) -> float:
    begun = time.process_time()
    render(report, format_id)
    return time.process_time() - begun


@pytest.mark.long
@pytest.mark.parametrize("one_block", [False, True], ids=["many blocks", "one block"])
@pytest.mark.parametrize("known", formats(), ids=lambda known: known.id)
def test_eight_times_the_claims_take_at_most_sixteen_times_as_long(
    report: Report, known: Format, *, one_block: bool
) -> None:
    short, long = (_long(report, sentences, one_block=one_block) for sentences in (1_000, 8_000))
    base = min(_seconds(short, known.id) for _ in range(3))
    assert _seconds(long, known.id) < 16 * base + 0.2
