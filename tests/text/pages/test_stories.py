from redpencil.text.pages.paragraphs import paragraphs
from redpencil.text.pages.stories import LINK, REPEATED, TEASERS, other_stories

PROSE = "The council of the town voted on Monday to close the library, and the mayor said that she was sorry about it."
OTHER = (
    "Nobody in the hall had thought that the members would agree before the end of the year, as they did in the end."
)


def found(*lines: str) -> dict[str, str]:
    pieces = paragraphs("\n\n".join(lines))
    prose = [each.ended and len(each.words) >= 8 for each in pieces]
    return {pieces[place].text: why for place, why in other_stories(pieces, prose)}


def test_headlines_with_a_teaser_each_behind_an_article_are_other_stories() -> None:
    cards = (
        "Bus drivers want more money",
        "They ask for four per cent more and say that they will wait.",
        "New bridge opens to cyclists",
        "The old one is to be taken down in the spring, as the council said.",
        "Swimming pool closed once again",
    )
    assert found(PROSE, OTHER, PROSE.upper().lower(), *cards) == {
        PROSE.lower(): REPEATED,
        **dict.fromkeys(cards, TEASERS),
    }


def test_short_sections_within_an_article_are_its_own() -> None:
    sections = ("What will it cost the town", "It will cost next to nothing in the first year.") * 3
    assert TEASERS not in found(*sections, PROSE, OTHER, PROSE + OTHER).values()


def test_what_a_colon_announces_belongs_to_the_article() -> None:
    listed = ("The library of the town", "The baths behind the station", "The school on the hill")
    assert found(PROSE, OTHER, PROSE + OTHER + " It will close:", *listed) == {}


def test_prose_is_left_out_where_the_page_says_it_again() -> None:
    assert found(PROSE, OTHER, PROSE) == {PROSE: REPEATED}


def test_a_long_line_in_capitals_between_prose_is_a_link() -> None:
    line = "MAYOR SAYS SORRY FOR CLOSING THE LIBRARY"
    assert found(PROSE, line, OTHER) == {line: LINK}
    assert found(line, PROSE, OTHER) == {}
