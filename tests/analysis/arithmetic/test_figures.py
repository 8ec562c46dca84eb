import pytest

from redpencil.analysis.arithmetic.figures import parted
from redpencil.domain.span import Span

TEXT = "It cost about $2.5 million in 1990, or six times the 1,200 of May 5, 1980."


def test_numbers_are_taken_out_and_dates_stay() -> None:
    sentence = parted(TEXT, Span(0, len(TEXT)))
    assert sentence.words == "It cost about $<0> in 1990, or <1> times the <2> of [date]."
    assert [figure.shown for figure in sentence.figures] == ["$2.5 million", "six", "1,200"]
    assert [figure.span.of(TEXT) for figure in sentence.figures] == ["2.5 million", "six", "1,200"]
    assert [figure.loose for figure in sentence.figures] == [True, False, False]


def test_a_number_is_as_exact_as_it_is_written() -> None:
    money, spelled, round_ = parted(TEXT, Span(0, len(TEXT))).figures
    assert (money.low, money.high) == (2_450_000, 2_550_000)
    assert spelled.low == spelled.high == 6
    assert (round_.low, round_.high) == (1150, 1250)


def test_another_value_is_written_in_the_same_way() -> None:
    money, spelled, round_ = parted(TEXT, Span(0, len(TEXT))).figures
    assert money.rewritten(3_140_000) == "3.1 million"
    assert spelled.rewritten(2.7) == "2.7"
    assert round_.rewritten(1300) == "1,300"


@pytest.mark.parametrize(("text", "written"), [("It cost 3 lakh.", "4.5 lakh"), ("A 3-million loan.", "0.5 million")])
def test_every_word_that_multiplies_is_kept(text: str, written: str) -> None:
    [figure] = parted(text, Span(0, len(text))).figures
    assert figure.rewritten(450_000) == written
