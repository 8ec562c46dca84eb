import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.quotations.quotes import check, look_up, spans
from redpencil.domain.evidence import QuoteCheck

SOURCE = "The minister said: “We have — until now —\n  counted 4,512 boats.” He left [sic]."


@pytest.mark.parametrize(
    "quote",
    [
        "counted 4,512 boats",
        '"We have - until now - counted 4,512 boats."',
        "‘We have – until now –  counted’",
        "He left [sic].",
        "… until now — counted 4,512 …",
    ],
)
def test_a_quotation_is_found_whatever_its_blanks_marks_and_dashes(quote: str) -> None:
    assert check(quote, SOURCE) is QuoteCheck.FOUND


@pytest.mark.parametrize("quote", ["counted 4,521 boats", "we counted 4,512 boats", "He left."])
def test_one_other_letter_and_it_is_not_found(quote: str) -> None:
    assert check(quote, SOURCE) is QuoteCheck.NOT_FOUND


@pytest.mark.parametrize(("quote", "text"), [("", SOURCE), ("  ", SOURCE), ("boats", "")])
def test_where_there_is_nothing_to_compare_it_stays_unchecked(quote: str, text: str) -> None:
    assert check(quote, text) is QuoteCheck.UNCHECKED


@pytest.mark.parametrize(
    ("quote", "stretches"),
    [
        ("we have - until now - counted", []),
        ("We have - until now - counted", ["We have — until now —\n  counted"]),
        ("… boats.”", ["boats."]),
        ("un", ["un", "un"]),
        ("", []),
    ],
)
def test_a_quotation_is_shown_where_it_stands(quote: str, stretches: list[str]) -> None:
    assert [span.of(SOURCE) for span in spans(quote, SOURCE)] == stretches


def test_signs_that_nobody_sees_are_part_of_the_stretch() -> None:
    text = "\ufeff The fer\u00adries\u200b \u200b sail."
    assert [span.of(text) for span in spans("ferries sail", text)] == ["fer\u00adries\u200b \u200b sail"]


@given(st.text('ab \n\u00ad“"—-’.', max_size=30), st.integers(0, 29), st.integers(1, 6))
def test_every_piece_of_a_text_that_is_found_is_found_at_a_place(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    found = list(spans(piece, text))
    assert bool(found) == (check(piece, text) is QuoteCheck.FOUND)
    assert all(check(piece, span.of(text)) is QuoteCheck.FOUND for span in found)


def test_a_quote_that_is_looked_up_is_found_at_its_place() -> None:
    text = "The mayor said the bridge would be closed in May."
    found = look_up("would be closed", text)
    assert found.exact
    assert found.place is not None
    assert found.place.of(text) == "would be closed"


def test_a_quote_that_stands_nowhere_has_no_place() -> None:
    found = look_up("would stay open", "The mayor said the bridge would be closed in May.")
    assert (found.check, found.place, found.differences, found.caution) == (QuoteCheck.NOT_FOUND, None, (), "")
