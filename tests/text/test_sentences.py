import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The council met on Monday.", "It voted to close the library."],
        ["Apple Inc. said on Tuesday that U.S. sales fell 3.5% to $2.4 billion.", "Nobody was surprised."],
        ["She lives in the U.S.", "The mayor does not."],
        ["The U.S. Senate voted 51 to 49."],
        ["No. 5 is wrong.", "See Fig. 2 and p. 14."],
        ["Was it so?", "No.", "It was not."],
        ["Mr. Smith met Gov. Ann Lee and Sen. J. K. Moor at St. Mary’s.", "They spoke."],
        ["She left at 5 p.m. Tuesday.", "He stayed until 6 p.m.", "The shop closed."],
        ["At 9 a.m. EST the council met."],
        ["Their site is https://www.example.org/a.b/c.html and it is down.", "Write to press.office@example.org today."],
        ["“We lost 40 per cent.", "Nobody noticed,” she said.", "He agreed."],
        ["“Why now?” asked the mayor.", "“Because we must.”", "He left."],
        ["“This is great.” she said."],
        ["He said (it was not the first time.) that he would go."],
        ["(It was not the first time.)", "He went."],
        ["The price [sic] rose.", "It fell later."],
        ["It works for bikes, cars, etc.", "The council paid."],
        ["Crime fell [12].", "It rose again."],
        ["Crime fell. [12]", "It rose again."],
        ["She works at Yahoo! in accounting."],
        ["A line was\nbroken here.", "Then it went on."],
    ],
)  # fmt: skip
def test_a_text_is_split_where_a_reader_would_split_it(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_a_headline_without_a_full_stop_is_one_sentence() -> None:
    assert split("Alpha Motors Inc. wants a piece of the market") == ["Alpha Motors Inc. wants a piece of the market"]


def test_the_items_of_a_list_within_a_paragraph_are_sentences() -> None:
    assert split("1. The first item 2. The second item") == ["1. The first item", "2. The second item"]
    assert split("a) The first item b) The second item") == ["a) The first item", "b) The second item"]
    assert split("• One • Two") == ["• One", "• Two"]


def test_signs_without_words_belong_to_the_sentence_before() -> None:
    assert split("It is free. :-)") == ["It is free. :-)"]


def test_a_blank_line_always_parts() -> None:
    assert split("A headline\n\nand its text") == ["A headline", "and its text"]


def test_only_the_span_is_looked_at_and_the_offsets_are_those_of_the_text() -> None:
    text = "Not this. 👍 É. First one. Second one. Nor this."
    span = Span(text.index("First"), text.index(" Nor"))
    assert [each.of(text) for each in sentences(text, span)] == ["First one.", "Second one."]


ANY = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("abc AB.!?…“”\"'()[]123\n\t ")), max_size=200)


@given(ANY)
def test_sentences_come_in_order_without_blanks_around_them_and_lose_no_word(text: str) -> None:
    found = sentences(text, Span(0, len(text)))
    end = 0
    for each in found:
        assert not text[end : each.start].strip()
        assert each.of(text) == each.of(text).strip() != ""
        end = each.end
    assert not text[end:].strip()


def test_splitting_a_long_text_takes_time_in_proportion_to_its_length() -> None:
    line = "“The U.S. paid $2.4 billion to Acme Inc. in 2019,” Mr. Lee said at 5 p.m. “It was too much.” "

    def spent(times: int) -> float:
        began = time.process_time()
        assert len(split(line * times)) == 2 * times
        return time.process_time() - began

    assert spent(5_000) < 4 * spent(2_500) + 2


@pytest.mark.parametrize(
    "text",
    [
        "." * 100_000,
        "! " * 50_000,
        "A. " * 30_000,
        "*" * 100_000,
        "* " * 50_000,
        "http://x " * 10_000,
        "(" * 100_000,
        "1. " * 30_000,
    ],
)
def test_no_text_makes_the_patterns_run_away(text: str) -> None:
    began = time.process_time()
    split(text)
    assert time.process_time() - began < 5


def test_a_long_line_falls_into_the_same_sentences_as_short_ones() -> None:
    one = "The mayor (58) said that crime fell by 42 percent in 2025. “It did,” Mr. Brown wrote to J. Smith. "
    text = (one * 500).strip()
    assert split(text) == split(one) * 500


def test_an_open_bracket_does_not_hide_all_ends_behind_it() -> None:
    text = "He said (as ever. " + "The mayor left. " * 2_000
    assert len(split(text)) > 1_000


@pytest.mark.parametrize("sign", ["`", "'", "(", "[", "a", "*", "‘"])
def test_a_text_without_ends_takes_time_in_proportion_to_its_length(sign: str) -> None:
    text = "".join(sign * number + "a" for number in range(1, 600))
    began = time.process_time()
    split(text)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "parts",
    [
        ["She never wrote to me.", "Everybody else did."],
        ["He said no.", "Nobody asked him again."],
        ["It was over in May.", "Nobody came in June."],
        ["She sold it in the U.S.", "A new owner took it over."],
        ["The U.S. Army sent A.J. Moor to the U.N. General Assembly."],
        ["It was built by Acme Inc.", "Shares fell at once."],
        ["He left Acme Corp. Chairman Ann Lee and her team behind."],
        ["The meeting began at 5 p.m.", "Police closed the street."],
        ["The meeting began at 5 p.m. Eastern time."],
        ["He saw the 2nd ed. in print."],
        ["I was in the —", "Do you mean that?"],
        ["They paid for it — Mr. Lee said so — and left."],
        ["The news is out — And It Is Not Good"],
        ["He stopped. [...]", "Then he went on."],
        ["... The mayor did not answer."],
        ["There is reason (lots of it!) – to wonder."],
        ["There is reason – lots of it! – to wonder."],
        ["Figure 2.1", "Rents in three cities since 2010."],
    ],
)  # fmt: skip
def test_what_follows_a_full_stop_or_dash_tells_whether_it_ends_the_sentence(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts
