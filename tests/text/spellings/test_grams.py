from redpencil.text.spellings.grams import Grams


def test_the_text_that_shares_most_runs_comes_first() -> None:
    assert Grams(["barack obama", "angela merkel", "angela davis"]).nearest("merkl angela", 2) == (1, 2)


def test_the_order_of_the_words_does_not_matter() -> None:
    assert Grams(["merkel angela", "angela merkle"]).nearest("angela merkel", 1) == (0,)


def test_texts_that_share_nothing_are_not_found() -> None:
    assert Grams(["barack obama"]).nearest("zyxx", 5) == ()


def test_nothing_is_found_among_nothing() -> None:
    assert Grams([]).nearest("angela", 5) == ()
    assert Grams(["", " "]).nearest("", 5) == ()
