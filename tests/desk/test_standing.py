"""What a house that demands more counts, and how it says what is missing."""

from dataclasses import replace

import pytest

from redpencil import config
from redpencil.config import Config, Demand
from redpencil.desk import gate
from redpencil.domain.claim import About, Claim
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.source import Source, SourceKind, Tier
from redpencil.errors import NoSource

BEFORE = config.load(None)


def piece(
    number: int,
    source: int = 0,
    *,
    stance: Stance = Stance.SUPPORTS,
    in_set: int = 0,
    origin: str = "",
    followed: str = "",
    reprint_of: int = 0,
    tier: Tier = Tier.SECONDARY,
) -> Evidence:
    kept = Source(
        SourceKind.PAGE, "a page", id=source or number, tier=tier, origin=origin, followed=followed,
        reprint_of=reprint_of,
    )  # fmt: skip
    return Evidence(kept, stance, number=number, evidence_set=in_set)


def quoting(one: Evidence, check: QuoteCheck = QuoteCheck.FOUND, *differences: str) -> Evidence:
    return replace(one, quote="it sank", quote_check=check, differences=differences)


def refused(demand: Demand | tuple[Demand, ...], *evidence: Evidence, rating: str = "confirmed") -> str:
    """What the gate says, or nothing if it lets the verdict pass."""
    house: Config = replace(BEFORE, demands=demand if isinstance(demand, tuple) else (demand,))
    claim = Claim("ferries", 1, "The ferry sank.", evidence=evidence)
    try:
        gate.insist(house, claim, gate.rating(house, claim, rating), "")
    except NoSource as error:
        return str(error)
    return ""


def test_two_independent_sources_or_one_that_is_first_hand_are_enough() -> None:
    assert refused(Demand.TWO_ORIGINS, piece(1), piece(2)) == ""
    assert refused(Demand.TWO_ORIGINS, piece(1, tier=Tier.PRIMARY)) == ""
    assert "It has 1 source, which is second-hand." in refused(Demand.TWO_ORIGINS, piece(1))
    assert "It has 1 source, which" in refused(Demand.TWO_ORIGINS, piece(1), piece(2, source=1))
    assert "It has no evidence." in refused(Demand.TWO_ORIGINS)


def test_reprints_of_one_story_are_named() -> None:
    said = refused(Demand.TWO_ORIGINS, piece(1, 1), piece(2, 2, reprint_of=1), piece(3, 5, reprint_of=1))
    assert "It has 3 sources of 1 independent origin (2 and 5 reprint 1)." in said
    said = refused(Demand.TWO_ORIGINS, piece(1, 2, reprint_of=1), piece(2, 5, reprint_of=1))
    assert "(2 and 5 reprint 1)" in said


def test_sources_of_which_a_person_said_the_same_origin_are_named_with_it() -> None:
    said = refused(Demand.TWO_ORIGINS, piece(1, 4, origin="Reuters"), piece(2, 9, reprint_of=7, followed="reuters"))
    assert "It has 2 sources of 1 independent origin (4 and 9 come from Reuters)." in said


def test_a_source_that_a_person_parted_is_an_origin_of_its_own() -> None:
    assert refused(Demand.TWO_ORIGINS, piece(1, 1), piece(2, 2, reprint_of=1, origin="own")) == ""


def test_a_quote_counts_only_where_it_was_found_word_for_word() -> None:
    assert refused(Demand.QUOTE, quoting(piece(1))) == ""
    said = refused(Demand.QUOTE, piece(1), quoting(piece(2), QuoteCheck.FOUND, "sank for drowned"))
    assert "It has evidence 1 without a quote, 2 with a quote that differs." in said
    said = refused(
        Demand.QUOTE,
        quoting(piece(1), QuoteCheck.NOT_FOUND),
        *(quoting(piece(n), QuoteCheck.UNCHECKED) for n in (2, 3)),
    )
    assert "2 and 3 with a quote that was not looked up, 1 with a quote that was not found" in said


def test_context_bears_on_nothing() -> None:
    said = refused(Demand.TWO_ORIGINS, piece(1), piece(2, stance=Stance.CONTEXT))
    assert "Evidence 2 is context and does not count. It has 1 source" in said
    assert "Evidence 1 is context" in refused(Demand.QUOTE, quoting(piece(1, stance=Stance.CONTEXT)))


@pytest.mark.parametrize(
    ("stance", "rating", "passes"),
    [
        (Stance.SUPPORTS, "confirmed", True),
        (Stance.SUPPORTS, "refuted", False),
        (Stance.REFUTES, "refuted", True),
        (Stance.REFUTES, "confirmed", False),
        (Stance.SUPPORTS, "partly-right", True),
        (Stance.REFUTES, "partly-right", True),
    ],
)
def test_only_evidence_on_the_side_of_the_verdict_counts(stance: Stance, rating: str, passes: bool) -> None:
    said = refused(Demand.TWO_ORIGINS, piece(1, stance=stance), piece(2, stance=stance), rating=rating)
    assert (said == "") is passes
    if not passes:
        does = "speaks for the claim" if stance is Stance.SUPPORTS else "speaks against the claim"
        assert f"Evidence 1 and 2 {does} and does not count." in said


def test_a_set_is_one_line_of_evidence_and_stands_as_a_whole() -> None:
    pair = (piece(1, in_set=1), piece(2, in_set=1))
    assert "It has 2 sources of 1 independent origin." in refused(Demand.TWO_ORIGINS, *pair)
    assert refused(Demand.TWO_ORIGINS, *pair, piece(3)) == ""
    assert "of 1 independent origin (2 " not in refused(Demand.TWO_ORIGINS, *pair, piece(3, source=2))
    assert "of 1 independent origin" in refused(Demand.TWO_ORIGINS, *pair, piece(3, source=2))


def test_every_piece_of_a_set_must_meet_the_demand() -> None:
    half = (quoting(piece(1, in_set=1, tier=Tier.PRIMARY)), piece(2, in_set=1))
    whole = (half[0], quoting(piece(2, in_set=1, tier=Tier.PRIMARY, stance=Stance.CONTEXT)))
    for demand in (Demand.QUOTE, Demand.TWO_ORIGINS):
        assert refused(demand, *half)
        assert refused(demand, *whole) == ""


def test_a_piece_whose_set_has_no_other_does_not_count() -> None:
    said = refused(Demand.TWO_ORIGINS, piece(1, in_set=1, tier=Tier.PRIMARY), piece(2))
    assert "Evidence 1 does not count, as its set is not whole. It has 1 source" in said


def test_a_house_may_demand_both() -> None:
    both = (Demand.QUOTE, Demand.TWO_ORIGINS)
    assert refused(both, quoting(piece(1)), piece(2)) == ""
    said = refused(both, quoting(piece(1)))
    assert "this house demands sources of two independent origins, or one first-hand source. It has 1 source" in said
    assert "word for word, and sources of two independent origins" in refused(both)


def test_claims_about_the_text_and_verdicts_that_leave_it_open_are_exempt() -> None:
    house = replace(BEFORE, demands=(Demand.QUOTE,))
    claim = Claim("ferries", 1, "“Fery” is misspelled.", about=About.TEXT)
    gate.insist(house, claim, gate.rating(house, claim, "confirmed"), "")
    assert refused(Demand.QUOTE, rating="unproven") == ""
