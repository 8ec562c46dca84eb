"""The gate: what may be done to a claim, and what a decisive verdict wants before it may be given."""

from typing import Final

from redpencil.config import Config, Demand
from redpencil.desk import standing
from redpencil.domain.claim import About, Claim, Status
from redpencil.domain.evidence import Stance
from redpencil.domain.scale import ERROR, NO_ERROR, TEXT_RATINGS, Rating, Scale, Tone
from redpencil.domain.support import BEARING, Support, support
from redpencil.errors import NoSource, UnknownRating, WrongStatus

_SPEAKING: Final = {Tone.GOOD: frozenset({Stance.SUPPORTS}), Tone.BAD: frozenset({Stance.REFUTES})}
"""What evidence must do to the claim where a verdict has a side."""

_WANTED: Final = {
    Demand.QUOTE: "evidence with a quote that was found in its source word for word",
    Demand.TWO_ORIGINS: "sources of two independent origins, or one first-hand source",
}

TEXT_SCALE = Scale(
    "text",
    "claims about the text",
    (
        Rating(ERROR, TEXT_RATINGS[ERROR], Tone.BAD, meaning="The text is wrong here."),
        Rating(NO_ERROR, TEXT_RATINGS[NO_ERROR], Tone.GOOD, meaning="The text is right here."),
    ),
)
"""The ratings of claims about the text, whatever scale the house uses."""


def scale(config: Config, about: About) -> Scale:
    """Return the scale on which a claim is judged."""
    return TEXT_SCALE if about is About.TEXT else config.scale


def rating(config: Config, claim: Claim, name: str) -> Rating:
    """Find the rating that is meant by an id or a key.

    Raises:
        UnknownRating: if the claim's scale has none such.
    """
    if claim.about is About.WORLD:
        return config.scale.rating(name)
    try:
        return TEXT_SCALE.rating(name)
    except UnknownRating:
        # The key of "refuted" on the house scale means the same of a text.
        known = next((one for key, one in enumerate(config.scale.ratings, 1) if name.strip() == str(key)), None)
        found = TEXT_SCALE.get(known.id if known else None)
        if found is None:
            raise
        return found


def unsourced(claim: Claim, given: Rating, why: str) -> bool:
    """Tell whether a verdict would stand without any evidence or reason, though it wants one."""
    return claim.about is About.WORLD and given.decisive and not claim.evidence and not why.strip()


def refuse_signed_off(claim: Claim) -> None:
    """Leave a claim alone that has been signed off.

    Raises:
        WrongStatus: if it has.
    """
    if claim.status is Status.SIGNED_OFF:
        raise WrongStatus(f"{claim.ref} is signed off and stays as it is. You can still leave a note.")


def insist(config: Config, claim: Claim, given: Rating, override: str) -> None:
    """Hold a decisive verdict up against each thing that the house demands.

    Only evidence that speaks for the verdict counts: for a good one what supports the claim, for a bad one what refutes
    it, for any other both. `quote` wants one line of evidence whose every quote was found word for word;
    `two-origins` two lines that share no origin, or one that is first-hand in every piece. A set is one line, so all
    of its pieces must meet the demand (see `domain.support`).

    Raises:
        NoSource: if the claim lacks something and no reason for an exception is given; it says what there is.
    """
    if claim.about is About.TEXT or not given.decisive or override.strip():
        return
    stances = _SPEAKING.get(given.tone, BEARING)
    there = support(claim.evidence, stances)
    lacking = [one for one in config.demands if not _met(one, there)]
    if lacking:
        wanted = ", and ".join(_WANTED[one] for one in lacking)
        raise NoSource(
            f'{claim.ref} cannot be judged "{given.label}" yet: this house demands {wanted}. '
            f"{standing.words(claim.evidence, stances, lacking)} "
            "Attach what is missing, or give a reason for the exception (--override)."
        )


def _met(demand: Demand, there: Support) -> bool:
    if demand is Demand.QUOTE:
        return there.exact > 0
    return demand is Demand.ANY or there.origins > 1 or there.primary > 0
