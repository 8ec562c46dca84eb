from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.quotations.letters import Letters, Mended

TEXT = "The acqui-\n  sition of the \ufb01rst fer\u00adries, cafe\u0301."


def test_what_was_torn_is_whole_and_knows_where_it_stood() -> None:
    mended = Mended(TEXT)
    assert mended.torn
    assert mended.letters == "the acquisition of the first ferries, café."
    for word, there in (
        ("acquisition", "acqui-\n  sition"),
        ("first", "\ufb01rst"),
        ("ferries", "fer\u00adries"),
        ("café", "cafe\u0301"),
        ("the", "The"),
    ):
        start = mended.letters.index(word)
        assert mended.span(start, start + len(word)).of(TEXT) == there


def test_a_text_without_tears_stays_as_it_is() -> None:
    assert not Mended("Plain").torn
    assert Letters("Plain").letters == "plain"


@given(st.text("ab-\n \u00ad\ufb01e\u0301", max_size=30))
def test_every_letter_has_a_place(text: str) -> None:
    mended = Mended(text)
    spans = [mended.span(place, place + 1) for place in range(len(mended.letters))]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
