from redpencil.text.pages.enumerations import items


def starts(block: str) -> list[int]:
    return [marker.start for marker in items(block)]


def test_numbers_that_count_up_mark_items() -> None:
    assert starts("1. One 2. Two 3. Three") == [0, 7, 14]


def test_numbers_that_do_not_count_up_are_figures_of_the_text() -> None:
    assert starts("1. One of 7. Two") == [0]


def test_prose_with_numbers_is_no_list() -> None:
    assert starts("He has 1. She has 2. We have 3.") == []


def test_one_bullet_alone_is_no_list() -> None:
    assert starts("• One") == []
    assert starts("• One • Two") == [0, 6]
