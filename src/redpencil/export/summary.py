"""What a report adds up to: verdicts counted, errors of the text counted apart, and what was not checked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from redpencil.domain.article import Disposition, Role, Sentence
from redpencil.domain.claim import About, Claim, Status
from redpencil.domain.scale import ERROR, NO_ERROR, TEXT_RATINGS, Scale, Tone
from redpencil.export.report import ArticleReport, is_settled

SIGNS: Final = {Tone.GOOD: "✓", Tone.MIXED: "≈", Tone.BAD: "✗", Tone.UNKNOWN: "?"}
"""A sign for each tone, so that nothing is said by colour alone."""

ERROR_SIGN: Final = "✎"
"""The sign of an error in the text that wants correcting."""

_STATUS_WORDS: Final = {
    Status.OPEN: "Open",
    Status.IN_WORK: "In work",
    Status.WAITING: "Waiting",
    Status.SETTLED: "Settled",
    Status.SIGNED_OFF: "Signed off",
    Status.DROPPED: "Off the list",
}


@dataclass(frozen=True, slots=True)
class Label:
    """How a claim stands, in words, with a sign and a style: a tone, `error`, `clean` or `unsettled`."""

    words: str
    sign: str
    style: str

    def __str__(self) -> str:
        return f"{self.sign} {self.words}"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims bear a label, and what the label means."""

    label: Label
    count: int
    meaning: str = ""


def label(claim: Claim, scale: Scale) -> Label:
    """Say how a claim stands; a rating of another scale is called by its id."""
    if claim.verdict is None or not is_settled(claim):
        return Label(_STATUS_WORDS[claim.status], "○", "unsettled")
    if claim.about is About.TEXT:
        return _text_label(claim.verdict.rating)
    return _rating_label(claim.verdict.rating, scale)


def verdicts(claims: Iterable[Claim], scale: Scale) -> tuple[Tally, ...]:
    """Count the verdicts on claims about the world: every rating of the scale, then those of other scales."""
    counts = Counter(
        claim.verdict.rating
        for claim in claims
        if claim.verdict is not None and is_settled(claim) and claim.about is About.WORLD
    )
    known = [rating.id for rating in scale.ratings]
    meanings = {rating.id: rating.meaning for rating in scale.ratings}
    order = [*known, *sorted(counts.keys() - set(known))]
    return tuple(Tally(_rating_label(name, scale), counts[name], meanings.get(name, "")) for name in order)


def text_errors(claims: Iterable[Claim]) -> tuple[Tally, ...]:
    """Count the verdicts on claims about the text itself: *error, correct it* and *no error*."""
    counts = Counter(
        claim.verdict.rating
        for claim in claims
        if claim.verdict is not None and is_settled(claim) and claim.about is About.TEXT
    )
    order = [ERROR, NO_ERROR, *sorted(counts.keys() - {ERROR, NO_ERROR})]
    return tuple(Tally(_text_label(name), counts[name]) for name in order)


def unsourced(report: ArticleReport) -> tuple[Claim, ...]:
    """Return the claims about the world whose verdict has neither evidence nor a reason."""
    return tuple(
        claim
        for claim in report.settled
        if claim.about is About.WORLD and claim.verdict is not None and claim.verdict.unsourced
    )


def overrides(report: ArticleReport) -> tuple[Claim, ...]:
    """Return the claims for whose verdict the house's demand was set aside."""
    return tuple(claim for claim in report.settled if claim.verdict is not None and claim.verdict.override)


def skipped(report: ArticleReport) -> tuple[Sentence, ...]:
    """Return the sentences of the article proper that hold no claim, in order; furniture is no part of it."""
    aside = {Disposition.CLAIM, Disposition.FURNITURE}
    return tuple(sentence for sentence in report.article.sentences if sentence.disposition not in aside)


def furniture(report: ArticleReport) -> tuple[int, tuple[str, ...]]:
    """Count the words of the page that are no part of the article, and tell by what that was seen."""
    blocks = [block for block in report.article.blocks if block.role is Role.FURNITURE]
    words = sum(len(block.span.of(report.article.text).split()) for block in blocks)
    return words, tuple(dict.fromkeys(block.why for block in blocks if block.why))


def _rating_label(name: str, scale: Scale) -> Label:
    rating = scale.get(name)
    tone = rating.tone if rating else Tone.UNKNOWN
    return Label(rating.label if rating else f"{name} (on another scale)", SIGNS[tone], tone.value)


def _text_label(name: str) -> Label:
    words = TEXT_RATINGS.get(name, name)
    sign, style = (ERROR_SIGN, "error") if name == ERROR else (SIGNS[Tone.GOOD], "clean")
    return Label(words[:1].upper() + words[1:], sign, style)
