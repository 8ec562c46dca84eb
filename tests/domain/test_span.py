import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import CONTEXT, Anchor, Span


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(min_size=1, max_size=200))
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(texts_with_spans())
def test_an_anchor_keeps_the_exact_words_and_their_surroundings(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    anchor = Anchor.at(text, span)
    assert text[anchor.start : anchor.end] == anchor.exact == span.of(text)
    around = anchor.prefix + anchor.exact + anchor.suffix
    assert text[span.start - len(anchor.prefix) :].startswith(around)
    assert len(anchor.prefix) <= CONTEXT
    assert len(anchor.suffix) <= CONTEXT


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_that_runs_backwards_or_before_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Span(start, end)


def test_touching_spans_do_not_overlap_but_sharing_one_character_does() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_its_first_place_and_not_its_end() -> None:
    assert 2 in Span(2, 4)
    assert 4 not in Span(2, 4)
    assert "2" not in Span(2, 4)


def test_a_span_covers_itself_and_what_lies_within() -> None:
    assert Span(2, 8).covers(Span(2, 8))
    assert Span(2, 8).covers(Span(3, 4))
    assert not Span(2, 8).covers(Span(7, 9))


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_shifting_keeps_the_length(start: int, length: int, by: int) -> None:
    span = Span(start, start + length)
    assert len(span.shifted(by)) == length
    assert span.shifted(by).start == start + by


@given(st.lists(st.integers(0, 60), unique=True, max_size=12), st.integers(0, 60), st.integers(0, 60))
def test_a_span_overlaps_any_of_others_as_it_overlaps_each(ends: list[int], one: int, other: int) -> None:
    ends.sort()
    others = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    span = Span(min(one, other), max(one, other) + 1)
    assert span.overlaps_any(others) == any(span.overlaps(each) for each in others)
