from redpencil.text.pages.furniture import furniture
from redpencil.text.pages.paragraphs import paragraphs

ARTICLE = (
    "Council closes library",
    "By Ann Lee",
    "March 4, 2021",
    "The council voted on Tuesday to close the only library in the town. It had 4,200 visitors last year.",
    "“It is a loss,” said Bo Marsh, who has worked there for as long as anybody can remember.",
    "What comes next",
    "The staff will be paid until the end of May, and the books will stay where they are for now.",
)


def kept(*lines: str) -> list[str]:
    found = paragraphs("\n\n".join(lines))
    return [each.text for each, why in zip(found, furniture(found), strict=True) if not why]


def test_an_article_alone_keeps_every_line() -> None:
    assert kept(*ARTICLE) == list(ARTICLE)


def test_a_list_of_other_stories_goes_with_all_its_items_to_the_end() -> None:
    tail = (
        "Have a tip we should know?",
        "Most Read",
        "1. World",
        "Mayor of the next town falls",
        "9 hours ago",
        "Follow @example:",
    )
    assert kept(*ARTICLE, *tail) == list(ARTICLE)


def test_a_list_of_other_stories_in_the_middle_ends_where_the_article_goes_on() -> None:
    inside = ("Related", "Mayor of the next town falls", "Rain is coming")
    assert kept(*ARTICLE[:5], *inside, *ARTICLE[6:]) == [*ARTICLE[:5], *ARTICLE[6:]]


def test_share_lines_and_counts_within_the_head_go_and_the_byline_stays() -> None:
    assert kept(*ARTICLE[:3], "Share", "1.2K shares", "12 Comments", *ARTICLE[3:]) == list(ARTICLE)


def test_a_menu_over_the_article_goes() -> None:
    menu = (
        "Home",
        "News",
        "World",
        "Business",
        "Sport",
        "Culture",
        "Weather",
        "Travel",
        "Food",
        "Books",
        "Jobs",
        "Shop",
    )
    assert kept(*menu, *ARTICLE) == list(ARTICLE)


def test_readers_comments_go_to_the_end_of_the_page() -> None:
    comments = (
        "Leave a comment",
        "Somebody",
        "I have never been to the library in all my life, and I do not miss it at all, so there.",
    )
    assert kept(*ARTICLE, *comments) == list(ARTICLE)


def test_a_text_without_any_prose_is_left_alone() -> None:
    assert kept("Council closes library", "Mayor falls") == ["Council closes library", "Mayor falls"]


def test_the_reason_is_said_in_plain_words() -> None:
    found = paragraphs("\n\n".join((*ARTICLE, "Most Read", "Mayor falls", "9 hours ago")))
    assert furniture(found)[-3:] == ("list of other stories", "list of other stories", "time stamp of the page")


def test_short_lines_of_facts_are_no_menu() -> None:
    facts = ("Visitors: 4,200", "Staff: 12", "Books: 31,000", "Opened: 1921", "Closed: 2021")
    assert kept(*ARTICLE[:4], *facts, *ARTICLE[4:]) == [*ARTICLE[:4], *facts, *ARTICLE[4:]]


def test_a_long_table_of_facts_at_the_end_stays() -> None:
    facts = tuple(f"Year {year}: {year * 2} visitors" for year in range(2000, 2021))
    assert kept(*ARTICLE, *facts) == [*ARTICLE, *facts]
