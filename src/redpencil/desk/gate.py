"""The gate: what may be done to a claim, and what a decisive verdict wants before it may be given."""

from redpencil.config import Config, Demand
from redpencil.domain.claim import About, Claim, Status
from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.scale import ERROR, NO_ERROR, TEXT_RATINGS, Rating, Scale, Tone
from redpencil.domain.source import Tier
from redpencil.errors import NoSource, UnknownRating, WrongStatus

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
    """Hold a decisive verdict up against what the house demands.

    Raises:
        NoSource: if the claim lacks it and no reason for an exception is given.
    """
    exempt = claim.about is About.TEXT or not given.decisive or override.strip()
    if exempt or config.demand is Demand.ANY:
        return
    if config.demand is Demand.QUOTE:
        met = any(one.quote_check is QuoteCheck.FOUND for one in claim.evidence)
        wanted = "evidence with a quote that was found in its source"
    else:
        origins = {one.source.origin or f"#{one.source.id}" for one in claim.evidence}
        met = len(origins) > 1 or any(one.source.tier is Tier.PRIMARY for one in claim.evidence)
        wanted = "sources of two origins, or one first-hand source"
    if not met:
        raise NoSource(
            f'{claim.ref} cannot be judged "{given.label}" yet: this house demands {wanted}. '
            "Attach it, or give a reason for the exception (--override)."
        )
