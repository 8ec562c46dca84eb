"""What `--json` promises of the ledgers of names and of numbers; see `plain` for the rules."""

from redpencil.cli.plain import Plain, day
from redpencil.domain.name import LedgerRow
from redpencil.domain.number import NumberRow


def name(value: LedgerRow) -> Plain:
    """Return one row of the name ledger."""
    return {
        "canonical": value.canonical,
        "kind": value.kind.value,
        "verified": value.verified,
        "variants": list(value.variants),
        "mentions": [{"text": each.text, "start": each.start, "end": each.end} for each in value.mentions],
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
