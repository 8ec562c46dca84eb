from datetime import UTC, datetime

from redpencil.domain.claim import Claim
from redpencil.domain.redraft import Fate, Redraft
from redpencil.domain.span import Anchor, Span
from redpencil.domain.verdict import Verdict
from redpencil.text.redrafted import corrected, redrafted

TEXT = "Aldport has 3,100 inhabitants."
HERE = (Anchor.at(TEXT, Span(0, len(TEXT))),)


def test_changed_words_are_shown_against_those_of_before() -> None:
    claim = Claim("a", 1, TEXT, anchors=HERE, redraft=Redraft(Fate.CHANGED, 1, TEXT.replace("100", "000")))
    found = redrafted(claim)
    assert found is not None
    assert found.line == "Aldport has [-3,000-] {+3,100+} inhabitants."


def test_the_same_words_are_shown_by_what_they_say() -> None:
    claim = Claim("a", 1, "Aldport sold it", anchors=HERE, redraft=Redraft(Fate.CONTEXT, 1, "Norway sold it"))
    found = redrafted(claim)
    assert found is not None
    assert found.line == "[-Norway-] {+Aldport+} sold it"


def test_of_a_claim_that_is_gone_all_is_gone_until_it_has_a_place_again() -> None:
    gone = Redraft(Fate.VANISHED, 1, TEXT)
    found = redrafted(Claim("a", 1, TEXT, redraft=gone))
    assert found is not None
    assert found.line == f"[-{TEXT}-]"
    assert redrafted(Claim("a", 1, TEXT, anchors=HERE, redraft=gone)) is None
    assert redrafted(Claim("a", 1, TEXT)) is None


def test_a_correction_is_shown_against_the_exact_words() -> None:
    verdict = Verdict("refuted", "Ann", datetime(2026, 1, 1, tzinfo=UTC), correction=TEXT.replace("100", "200"))
    found = corrected(Claim("a", 1, TEXT, anchors=HERE, verdict=verdict))
    assert found is not None
    assert found.line == "Aldport has [-3,100-] {+3,200+} inhabitants."
    assert corrected(Claim("a", 1, TEXT, anchors=HERE)) is None
