from redpencil.export.corrections import corrections
from redpencil.export.report import Report


def test_corrections_come_in_the_order_of_place(hard: Report) -> None:
    found = corrections(hard.articles[0], hard.scale)
    assert [one.number for one in found] == [2, 3, 6, None, 7, 8, 12]


def test_an_error_of_the_text_lists_every_mention(hard: Report) -> None:
    error = next(one for one in corrections(hard.articles[0], hard.scale) if one.number == 3)
    assert [place.words for place in error.places] == ["Nordvlot"] * 3
    assert [place.where for place in error.places] == [
        "paragraph 3, line 5",
        "paragraph 5, line 9",
        "paragraph 5, line 9",
    ]
    assert error.should_be == "Nordvlod"


def test_what_is_borne_out_or_no_error_or_open_wants_no_change(hard: Report) -> None:
    numbers = {one.number for one in corrections(hard.articles[0], hard.scale)}
    assert not numbers & {1, 4, 5, 9, 10, 11}
