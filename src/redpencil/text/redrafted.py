"""Redrafted claims: what a new draft did to a claim's words, as a word diff."""

from redpencil.domain.claim import Claim
from redpencil.domain.redraft import Fate
from redpencil.text.worddiff import WordDiff, correction_diff, word_diff


def redrafted(claim: Claim) -> WordDiff | None:
    """Return what has changed in a claim's exact words, or in its statement where its words are the same.

    Of a claim that is gone all words are gone. Nothing where no draft has touched it, or it has no words to compare.
    """
    redraft = claim.redraft
    if redraft is None or not redraft.before:
        return None
    if redraft.fate is Fate.VANISHED:
        return word_diff(redraft.before, "") if not claim.anchors else None
    return word_diff(redraft.before, claim.statement if redraft.fate is Fate.CONTEXT else claim.exact)


def corrected(claim: Claim) -> WordDiff | None:
    """Return what the correction of a claim's verdict changes in its exact words, if it says them anew as a whole."""
    if claim.verdict is None:
        return None
    return correction_diff(claim.exact, claim.verdict.correction)
