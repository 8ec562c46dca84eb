from time import process_time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from redpencil.analysis.quotations.quotes import LookedUp, look_up, spans
from redpencil.analysis.quotations.wording import words
from redpencil.domain.evidence import QuoteCheck

SOURCE = "The minister said: “We have — until now —\n  counted 4,512 boats.” He left [sic]."
HARBOUR = """The ferry company said on Monday that it had not yet acquired 14 large boats from Fisker, as planned.
The harbour is safe, the mayor said, but only in summer. Some judges dis-
agree with the long-
term plan of the Polish workers, she said. Prices rose 5% to $5.3 million in 2010–2015."""


def found(quote: str, text: str = HARBOUR) -> LookedUp:
    looked = look_up(quote, text)
    assert looked.check is QuoteCheck.FOUND
    return looked


@pytest.mark.parametrize(
    "quote",
    [
        "counted 4,512 boats",
        '"We have - until now - counted 4,512 boats."',
        "‘We have – until now –  counted’",
        "He left [sic].",
        "He left.",
        "he left",
        "… until now — counted 4,512 …",
    ],
)
def test_a_quotation_is_exact_whatever_its_blanks_marks_and_dashes(quote: str) -> None:
    assert found(quote, SOURCE).exact


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("disagree with the long-term plan", "dis-\nagree with the long-\nterm plan"),
        ("the longterm plan", "the long-\nterm plan"),
        ("in 2010-2015", "in 2010–2015"),
        ("$5.3 million", "$5.3 million"),
        ("The harbour is safe … only in summer.", "The harbour is safe, the mayor said, but only in summer."),
        ("[the company] had not yet acquired", "had not yet acquired"),
        ("it had not [...] acquired 14", "it had not yet acquired 14"),
        ("[the firm] had not yet acquired […] boats from [the carmaker], as planned", None),
    ],
)
def test_what_only_printing_or_quoting_changed_is_exact(quote: str, there: str | None) -> None:
    looked = found(quote)
    assert looked.exact
    assert looked.place is not None
    assert there in {None, looked.place.of(HARBOUR)}


@pytest.mark.parametrize(
    "text", ["fer\u00adries\u200b \u200b sail", "ferries sail", "\ufeffFerries\nsail"], ids=["soft", "plain", "mark"]
)
def test_signs_that_nobody_sees_hide_nothing(text: str) -> None:
    assert found("ferries sail", f"The {text}.").exact


def test_a_ligature_and_a_mark_apart_from_its_letter_hide_nothing() -> None:
    assert found("the first café", "In the \ufb01rst cafe\u0301 of the town").exact


@pytest.mark.parametrize(
    ("quote", "differences"),
    [
        (
            "it had not yet bought 14 large boats from Fisker",
            ('The source says "acquired", the quote "bought"',),
        ),
        ("it had not yet acquired 14 very large boats", ('The quote adds "very" after "14"',)),
        ("The ferry said on Monday that it had not", ('The quote leaves out "company" after "ferry"',)),
        ("plan of the polish workers", ('The source writes "Polish", the quote "polish"',)),
        ("from Fisker as planned", ('The source has "," after "Fisker", the quote nothing',)),
    ],
)
def test_where_ordinary_words_differ_it_is_found_and_told(quote: str, differences: tuple[str, ...]) -> None:
    assert found(quote).differences == differences


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ("it had acquired 14 large boats from Fisker", 'The quote leaves out "not yet" after "had"'),
        ("it had not yet acquired 15 large boats", 'The source says "14", the quote "15"'),
        ("acquired 14 large boats from Tesla, as planned", 'The source says "Fisker", the quote "Tesla"'),
        ("Prices fell 5% to $5.3 million", 'The source says "rose", the quote "fell"'),
        ("to £5.3 million in 2010", 'The source says "$5.3 million"'),
    ],
)
def test_where_a_number_a_name_or_a_negation_differs_it_is_not_found_and_yet_shown(quote: str, difference: str) -> None:
    looked = look_up(quote, HARBOUR)
    assert looked.check is QuoteCheck.NOT_FOUND
    assert looked.place is not None
    if "£" not in quote:
        assert looked.differences == (difference,)


@pytest.mark.parametrize("quote", ["counted 4", "The dog is asleep", "4", "un", "boat", "counted 4,51"])
def test_words_that_do_not_stand_there_have_no_place(quote: str) -> None:
    assert look_up(quote, "counted 4,512 boats until now") == LookedUp(QuoteCheck.NOT_FOUND)


@pytest.mark.parametrize(("quote", "text"), [("we can", "we can't win"), ("we can", "we cannot win")])
def test_half_of_a_negation_is_not_found(quote: str, text: str) -> None:
    assert look_up(quote, text).check is QuoteCheck.NOT_FOUND


@pytest.mark.parametrize(("quote", "text"), [("", SOURCE), ("  ", SOURCE), ("“”", SOURCE), ("boats", ""), ("a", " ")])
def test_where_there_is_nothing_to_compare_it_stays_unchecked(quote: str, text: str) -> None:
    assert look_up(quote, text) == LookedUp(QuoteCheck.UNCHECKED)


@pytest.mark.parametrize(
    ("quote", "caution"),
    [
        ("The harbour is safe", 'The sentence goes on: "the mayor said, but only in summer."'),
        ("The harbour is safe … summer", 'What the quote leaves out holds "but": "the mayor said, but only in"'),
        ("acquired 14 large boats", 'Before it stands: "The ferry company said on Monday that it had not yet"'),
        ("Prices rose 5", 'The number goes on: "5%"'),
        ("Prices rose 5%", ""),
        ("agree with the", None),
    ],
)
def test_what_could_change_a_quotation_is_quoted(quote: str, caution: str | None) -> None:
    assert caution in {None, look_up(quote, HARBOUR).caution}


def test_of_several_places_the_one_written_alike_is_meant() -> None:
    text = "They polish boats. The Polish boats sail."
    looked = found("Polish boats", text)
    assert looked.exact
    assert looked.place is not None
    assert looked.place.start == text.index("Polish")


@pytest.mark.parametrize(
    ("quote", "stretches"),
    [
        ("We have - until now - counted", ["We have — until now —\n  counted"]),
        ("… boats.”", ["boats.”"]),
        ("un", []),
        ("", []),
    ],
)
def test_a_quotation_is_shown_where_it_stands(quote: str, stretches: list[str]) -> None:
    assert [span.of(SOURCE) for span in spans(quote, SOURCE)] == stretches


_TEXT = st.text("abcdnot AB 12.,\n\u00ad“'’-…[]\ufb01é\u0301一二$%", max_size=60)


@given(_TEXT, st.integers(0, 60), st.integers(1, 60))
@example("\ufb01\u0301", 0, 2)
def test_words_cut_out_of_a_text_are_found_exactly(text: str, start: int, length: int) -> None:
    # A minus belongs to its number: without it, it would be another.
    assume("-1" not in text and "-2" not in text)
    every = list(words(f"a {text}"))
    start %= len(every)
    cut, text = every[start : start + length], f"a {text}"
    quote = text[cut[0].start : cut[-1].end]
    looked = look_up(quote, text)
    assert looked.exact
    assert looked.place is not None
    assert [word.key for word in words(looked.place.of(text))] == [word.key for word in cut]


@given(_TEXT, _TEXT, st.integers(0, 9999), st.integers(0, 9999))
def test_another_number_is_never_exact(before: str, after: str, one: int, other: int) -> None:
    assume(one != other)
    text = f"{before} the {one} boats {after}"
    looked = look_up(f"the {other} boats", text)
    assert not looked.exact


@given(st.text(max_size=80), st.text(max_size=40))
def test_no_text_and_no_quotation_is_too_odd(text: str, quote: str) -> None:
    looked = look_up(quote, text)
    assert looked.place is None or looked.place.end <= len(text)


def test_time_grows_with_the_text_and_no_faster() -> None:
    text = "It is what it is, and so it goes on and on as it was. " * 20_000
    start = process_time()
    for quote in ("it is not what it was and so it is", "a a a a a a a a", "it goes on as it goes on as it was here"):
        look_up(quote, text)
    assert process_time() - start < 5
