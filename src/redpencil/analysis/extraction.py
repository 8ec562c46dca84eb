"""Extraction: from an article to its claims, and a reason for every sentence that holds none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from redpencil.analysis.checks import table
from redpencil.analysis.examination import Examination
from redpencil.analysis.ledger import ledger
from redpencil.analysis.naming import Roll
from redpencil.analysis.reading import Reader
from redpencil.analysis.repeats import cross_referenced, merged
from redpencil.domain.article import Article, Block, Disposition, Role, Sentence
from redpencil.domain.checks import EVERY, Selection
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences

Tick = Callable[[float], None]
"""Told the share done, from 0 to 1; may raise to stop the work."""

_STEP: Final = 0.01
"""How much more has to be done before it is told again."""


def examine(
    article: Article, references: Sequence[ReferenceName], tick: Tick | None = None, checks: Selection = EVERY
) -> Examination:
    """Give every sentence its disposition and find the claims, numbered from 1 in the order of the text."""
    tell = tick or _silent
    split = [_split(article, block) for block in article.blocks]
    proper = tuple(
        span
        for block, spans in zip(article.blocks, split, strict=True)
        if block.role is not Role.FURNITURE
        for span in spans
    )
    tell(0.0)
    rows = ledger(article, proper, references)
    reader = Reader(article, Roll(article.text, rows))
    judged: list[Sentence] = []
    claims: list[Claim] = []
    told = 0.0
    for block, spans in zip(article.blocks, split, strict=True):
        if block.role is Role.FURNITURE:
            reason = block.why or "not part of the article"
            judged += (Sentence(span.start, span.end, Disposition.FURNITURE, reason) for span in spans)
        else:
            reader.turn()
            for span in spans:
                if (share := 0.8 * span.start / len(article.text)) >= told + _STEP:
                    tell(told := share)
                sentence, found = reader.read(span, block.role)
                judged.append(sentence)
                claims += found
    tell(0.8)
    about_text = list(table.run(article, proper, references, checks))
    tell(1.0)
    ordered = sorted((*merged(claims), *about_text), key=_place)
    numbered = (replace(claim, number=number) for number, claim in enumerate(cross_referenced(ordered), 1))
    return Examination(tuple(judged), tuple(numbered), (), rows)


def _silent(_done: float) -> None:
    """Tell nobody."""


def _split(article: Article, block: Block) -> tuple[Span, ...]:
    """Return a block's sentences; furniture is one piece."""
    return (block.span,) if block.role is Role.FURNITURE else sentences(article.text, block.span)


def _place(claim: Claim) -> tuple[int, int]:
    return (claim.anchors[0].start, claim.anchors[0].end) if claim.anchors else (0, 0)
