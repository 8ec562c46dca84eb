"""What `--json` promises of the ledgers of names and of numbers; see `plain` for the rules."""

from redpencil.cli.plain_values import Plain, day
from redpencil.domain.name import LedgerRow, NameMatch
from redpencil.domain.number import NumberRow
from redpencil.domain.quotation import Heard, QuotationRow


def name(value: LedgerRow) -> Plain:
    """Return one row of the name ledger."""
    return {
        "canonical": value.canonical,
        "kind": value.kind.value,
        "verified": value.verified,
        "variants": list(value.variants),
        "mentions": [{"text": each.text, "start": each.start, "end": each.end} for each in value.mentions],
    }


def name_match(value: NameMatch) -> Plain:
    """Return a reference name that another name is like."""
    reference = value.reference
    return {
        "canonical": reference.canonical,
        "kind": reference.kind.value,
        "spelling": value.spelling,
        "about": reference.about,
        "verified": reference.verified,
        "score": round(value.score, 4),
        "reasons": [{"name": reason.name, "weight": reason.weight} for reason in value.reasons],
    }


def number(article: str, value: NumberRow) -> Plain:
    """Return one row of the number ledger; a time of day counts in minutes after midnight."""
    return {
        "article": article,
        "text": value.text,
        "start": value.start,
        "end": value.end,
        "kind": value.kind.value,
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "dimension": value.dimension,
        "per": value.per,
        "approximation": value.approximation.value,
        "first": day(value.first),
        "last": day(value.last),
    }


def quotation(article: str, value: QuotationRow) -> Plain:
    """Return one quotation of an article; `heard` is none where it was not held against a source."""
    return {
        "article": article,
        "text": value.text,
        "start": value.start,
        "end": value.end,
        "speaker": value.speaker,
        "heard": None if value.heard is None else _heard(value.heard),
    }


def _heard(value: Heard) -> Plain:
    return {
        "source": value.source,
        "quote_check": value.check.value,
        "exact": value.exact,
        "words": value.words,
        "start": None if value.place is None else value.place.start,
        "end": None if value.place is None else value.place.end,
        "locator": value.locator,
        "differences": list(value.differences),
        "caution": value.caution,
        "speaker": value.speaker,
        "another_speaker": value.another,
    }
