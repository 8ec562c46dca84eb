from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.checkworthiness.worthiness import worthiness
from redpencil.analysis.claims.cues import cues
from redpencil.domain.span import Span


def score(text: str) -> float:
    return worthiness(cues(text, Span(0, len(text)))).score


def test_figures_and_events_ask_more_to_be_checked_than_feelings() -> None:
    assert score("The yard lost $40 million in 2019, 12 percent more than before.") > 0.9
    assert score("The yard was sold last year.") > score("I hope that you will be fine.")
    assert score("Do you think we should go?") < 0.1


def test_every_reason_is_named_and_the_weightiest_comes_first() -> None:
    text = "The yard lost $40 million in 2019."
    reasons = worthiness(cues(text, Span(0, len(text)))).reasons
    assert {"an amount", "a sum of money", "a date", "a past event"} <= {reason.name for reason in reasons}
    weights = [abs(reason.weight) for reason in reasons]
    assert weights == sorted(weights, reverse=True)


def test_the_future_counts_against_a_sentence() -> None:
    text = "The yard will be sold."
    assert any(reason.weight < 0 for reason in worthiness(cues(text, Span(0, len(text)))).reasons)


@given(st.text(max_size=200))
def test_the_score_of_any_text_lies_between_nought_and_one(text: str) -> None:
    assert 0 <= score(text) <= 1


def test_a_reason_that_weighs_next_to_nothing_is_not_told() -> None:
    text = "The company recently launched the vehicle arm known as Zhiji."
    reasons = worthiness(cues(text, Span(0, len(text)))).reasons
    assert "a deed on record" in {reason.name for reason in reasons}
    assert min(abs(reason.weight) for reason in reasons) >= 0.05
