import pytest

from redpencil.text.pages.phrases import Reach, mark


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Most Read", "list of other stories"),
        ("Most popular stories", "list of other stories"),
        ("RELATED:", "list of other stories"),
        ("Read more: Mayor falls", "link to another story"),
        ("Trending now", "list of other stories"),
        ("You may also like", "list of other stories"),
        ("9 hours ago", "time stamp of the page"),
        ("1 day ago", "time stamp of the page"),
        ("5 min read", "time stamp of the page"),
        ("Share this", "share line"),
        ("Share on Facebook", "share line"),
        ("1.2K shares", "share line"),
        ("Facebook Twitter Email", "share line"),
        ("Follow @example:", "follow line"),
        ("Follow us on Twitter and Facebook.", "follow line"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Sign up for our newsletter", "sign-up or subscription line"),
        ("Subscribe to our newsletter and get the news in your inbox", "sign-up or subscription line"),
        ("We use cookies to make this page better. Accept our cookies.", "cookie or privacy notice"),
        ("Have a tip we should know?", "call to readers"),
        ("© 2021 The Example", "copyright line"),
        ("Leave a comment", "readers' comments"),
        ("12 Comments", "readers' comments"),
        ("Log in", "button or control of the page"),
    ],
)
def test_furniture_is_known_by_its_words(line: str, why: str) -> None:
    found = mark(line)
    assert found
    assert found.why == why


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "March 4, 2021",
        "Council closes library",
        "Read the report and you will find that the figure is wrong.",
        "The most read book of the year sold 40,000 copies.",
        "Nine hours ago the mayor left the town, and nobody has seen him since.",
        "The company said its advertisement had been seen by 2 million people.",
        "Share prices fell by 3 per cent on Monday.",
        "Follow the money, she said.",
        "Related companies owe the bank $4 million.",
        "Police asked anybody who saw the car to call them.",
        "Trending towards zero, the rate is now 0.4 per cent.",
        "Facebook said on Monday that it would pay.",
        "The home of the mayor",
        "The company changed its privacy policy in March and did not tell the 2 million people whom it concerns.",
        "The page uses cookies to follow its readers to other pages, a court in Vienna found on Monday.",
        "Search for survivors",
        "Back to school",
    ],
)
def test_lines_of_an_article_are_left_alone(line: str) -> None:
    assert mark(line) is None


def test_the_heading_of_a_list_takes_its_items_along() -> None:
    found = mark("Most Popular")
    assert found
    assert found.reach is Reach.LIST
