"""What `evidence --json` promises: the passages that bear on a claim, as plain data."""

from redpencil.cli.plain import reasons
from redpencil.cli.plain_values import Plain
from redpencil.domain.lead import Lead


def lead(value: Lead) -> Plain:
    """Return one passage that bears on a claim; its source is given by number, offsets count in the source's text."""
    return {
        "source": value.source.id,
        "locator": value.locator,
        "start": value.start,
        "end": value.end,
        "passage": value.passage,
        "score": value.score,
        "reasons": reasons(value.reasons),
        "matches": [{"start": span.start, "end": span.end} for span in value.matches],
        "differences": list(value.differences),
    }
