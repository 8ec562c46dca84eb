import pytest

from redpencil.analysis.quotations.quotes import check
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
