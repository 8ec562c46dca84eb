"""Extraction: from an article to its claims, and a reason for every sentence that holds none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from redpencil.analysis.checks import table
from redpencil.analysis.checkworthiness.scoring import scorer
from redpencil.analysis.claims.naming import Roll
from redpencil.analysis.claims.repeats import cross_referenced, merged
from redpencil.analysis.examination import Examination
from redpencil.analysis.names.ledger import ledger
from redpencil.analysis.omissions import omissions
from redpencil.analysis.reading import Reader
from redpencil.analysis.splitting import Split, overlong, split
from redpencil.analysis.uncollected import uncollected
from redpencil.domain.article import Article, Sentence
from redpencil.domain.checks import EVERY, Selection
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.scoring import Scoring

Tick = Callable[[float], None]
"""Told the share done, from 0 to 1; may raise to stop the work."""

_READ: Final = 0.8
"""The share done when every sentence is read and the checks begin."""

_STEP: Final = 0.01
"""How much more has to be done before it is told again."""


def examine(
    article: Article,
    references: Sequence[ReferenceName],
    tick: Tick | None = None,
    checks: Selection = EVERY,
    scoring: Scoring = Scoring.RULES,
) -> Examination:
    """Give every sentence its disposition and find the claims, numbered from 1 in the order of the text."""
    with uncollected():
        return _examined(article, references, tick or _silent, checks, scoring)


def _examined(
    article: Article, references: Sequence[ReferenceName], tell: Tick, checks: Selection, scoring: Scoring
) -> Examination:
    parted = split(article)
    tell(0.0)
    proper = parted.proper
    rows = ledger(article, proper, references)
    sentences, claims = _read(parted, Reader(article, Roll(article.text, rows), scorer(scoring)), tell)
    tell(_READ)
    about_text = list(table.run(article, proper, references, checks))
    tell(1.0)
    ordered = sorted((*merged(claims), *about_text), key=_place)
    numbered = (replace(claim, number=number) for number, claim in enumerate(cross_referenced(ordered), 1))
    return Examination(sentences, tuple(numbered), names=rows, warnings=omissions(article, parted))


def _read(parted: Split, reader: Reader, tell: Tick) -> tuple[tuple[Sentence, ...], list[Claim]]:
    """Read one portion after another, telling now and then how much is done."""
    judged: list[Sentence] = []
    claims: list[Claim] = []
    told, end = 0.0, max((portion.block.end for portion in parted.portions), default=1)
    for portion in parted.portions:
        if portion.left_out:
            judged += portion.unread()
            continue
        reader.turn()
        for span in portion.spans:
            if (share := _READ * span.start / end) >= told + _STEP:
                tell(told := share)
            if unread := overlong(span):
                judged.append(unread)
                continue
            sentence, found = reader.read(span, portion.block.role)
            judged.append(sentence)
            claims += found
    return tuple(judged), claims


def _silent(_done: float) -> None:
    """Tell nobody."""


def _place(claim: Claim) -> tuple[int, int]:
    return (claim.anchors[0].start, claim.anchors[0].end) if claim.anchors else (0, 0)
