"""Signs: how status and verdict look in one letter, so that nothing is told by colour alone."""

from redpencil.domain.claim import About, Status
from redpencil.domain.evidence import LONGEST_QUOTE, Evidence, QuoteCheck, Stance
from redpencil.domain.scale import ERROR, NO_ERROR, TEXT_RATINGS, Scale, Tone
from redpencil.domain.source import SourceKind

STATUS_SIGNS = {
    Status.OPEN: "○",
    Status.IN_WORK: "◐",
    Status.WAITING: "◔",
    Status.SETTLED: "●",
    Status.SIGNED_OFF: "◉",
    Status.DROPPED: "–",
}
"""How far the work has come."""

STATUS_WORDS = {
    Status.OPEN: "open",
    Status.IN_WORK: "in work",
    Status.WAITING: "waiting",
    Status.SETTLED: "settled",
    Status.SIGNED_OFF: "signed off",
    Status.DROPPED: "off the list",
}
"""The same in words."""

TONE_SIGNS = {Tone.GOOD: "✓", Tone.MIXED: "≈", Tone.BAD: "✗", Tone.UNKNOWN: "?"}
"""What was decided."""

STANCES = {Stance.SUPPORTS: "supports it", Stance.REFUTES: "speaks against it", Stance.CONTEXT: "gives context"}
"""What evidence does to a claim, in words."""

STANCE_SIGNS = {Stance.SUPPORTS: "+", Stance.REFUTES: "−", Stance.CONTEXT: "·"}
"""The same in one letter."""

CORRECT = "✎"
"""The text needs correction."""

FINDING = "!"
"""A check saw something."""

UNSOURCED = "∅"
"""A decisive verdict has neither evidence nor a reason."""

SELECTED = "■"
"""The claim is selected: the next step is about it and all others that are."""

STATES = ("open", "good", "mixed", "bad", "unknown", "correct", "dropped")
"""Every name that `state` may give; the faces have a colour for each."""


def state(status: Status, about: About, rating: str | None, scale: Scale) -> str:
    """Name the look of a claim: one of `STATES`."""
    if status is Status.DROPPED:
        return "dropped"
    if about is About.TEXT:
        return "good" if rating == NO_ERROR else "correct"
    if rating is None:
        return "open"
    known = scale.get(rating)
    return known.tone.value if known else Tone.UNKNOWN.value


def sign(status: Status, about: About, rating: str | None, scale: Scale) -> str:
    """Return the sign of what was decided, a blank where nothing was; a claim about the text wants correcting."""
    look = state(status, about, rating, scale)
    if look in {"open", "dropped"}:
        return " "
    return CORRECT if look == "correct" else TONE_SIGNS[Tone(look)]


def label(about: About, rating: str, scale: Scale) -> str:
    """Say a rating as the house says it; claims about the text have words of their own."""
    if about is About.TEXT and rating in {ERROR, NO_ERROR}:
        return TEXT_RATINGS[rating].capitalize()
    known = scale.get(rating)
    return known.label if known else rating


def quote_check(piece: Evidence) -> tuple[str, str]:
    """Say whether a quote stands in its source or why nobody looked, with its look: one of `STATES`."""
    if piece.quote_check is QuoteCheck.UNCHECKED:
        return f"? not checked: {_unchecked(piece)}", "unknown"
    if piece.exact:
        return "✓ quote found", "good"
    if piece.quote_check is QuoteCheck.FOUND:
        return "≈ quote found, but it differs", "mixed"
    if piece.place is None:
        return "✗ quote not found in the source", "bad"
    return "✗ quote not found in the source; the nearest words differ", "bad"


def _unchecked(piece: Evidence) -> str:
    if piece.source.kind is SourceKind.PERSON:
        return "a person's word has no text"
    if not piece.source.sha256:
        return "nothing of the source is kept"
    if len(piece.quote) > LONGEST_QUOTE:
        return f"it is longer than {LONGEST_QUOTE:,} letters"
    return "the source has no text to look in"
