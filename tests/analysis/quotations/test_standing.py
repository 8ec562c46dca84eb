from time import process_time

from redpencil.analysis.quotations.standing import FAR, in_parts, places
from redpencil.analysis.quotations.wording import marked, words

TEXT = "The cat sat. The cat, who was old, sat by the sea. " + "So it went on. " * 200 + "The end came."


def test_words_stand_in_order_and_apart() -> None:
    assert [span.of(TEXT) for span in places(tuple(words("the CAT")), TEXT)] == ["The cat", "The cat"]


def test_parts_stand_one_after_the_other_and_not_far_apart() -> None:
    first = next(in_parts(tuple(marked("The cat … by the sea")), TEXT))
    assert [span.of(TEXT) for span in first] == ["The cat", "by the sea"]
    assert next(in_parts(tuple(marked("by the sea … The cat")), TEXT), None) is None
    assert len(TEXT) > FAR
    assert next(in_parts(tuple(marked("by the sea … The end")), TEXT), None) is None


def test_a_long_quotation_is_found_piece_by_piece() -> None:
    assert next(places(tuple(words(TEXT)), f"Yes. {TEXT} No.")).of(f"Yes. {TEXT} No.") == TEXT.removesuffix(".")


def test_one_word_said_over_and_over_takes_no_time() -> None:
    start = process_time()
    assert not list(places(tuple(words("a " * 2_000 + "b")), "a " * 200_000))
    assert process_time() - start < 3
