"""The quotation check: what is quoted in two ways is found, what is merely cut or repeated is not."""

import pytest

from redpencil.analysis.checks.quotations import check
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import About, Claim, Kind
from redpencil.text.sentences import sentences

SAID = "“We will not close the yard before the last ferry is paid for,” said Ada Holm on Monday."


def checked(*paragraphs: str, headline: str = "") -> tuple[tuple[Claim, ...], str]:
    text, blocks = "", []
    for paragraph in filter(None, (headline, *paragraphs)):
        role = Role.HEADLINE if paragraph is headline else Role.BODY
        blocks.append(Block(len(text), len(text) + len(paragraph), role))
        text += f"{paragraph}\n\n"
    article = Article("yard", Metadata(), text, "", tuple(blocks))
    spans = [span for block in blocks for span in sentences(text, block.span)]
    return check(article, spans, ()), text


def told(*paragraphs: str, headline: str = "") -> list[str]:
    return [claim.findings[0].message for claim in checked(*paragraphs, headline=headline)[0]]


@pytest.mark.parametrize(
    "headline",
    [
        "Holm: “We shall not close the yard before the last ferry is paid for”",
        "‘We will never close the yard before the last ferry is paid for’",
        "‘We will not close the dock before the last ferry is paid’, says Holm",
    ],
)
def test_a_headline_that_quotes_other_words_than_the_text_is_told_with_the_words_of_the_text(headline: str) -> None:
    (claim,), text = checked(SAID, headline=headline)
    (finding,) = claim.findings
    assert (claim.about, claim.kind, len(claim.anchors)) == (About.TEXT, Kind.QUOTATION, 2)
    assert finding.message.startswith("The headline quotes “")
    assert finding.found in headline
    assert finding.suggestion in SAID
    assert finding.span.of(text) == finding.found
    assert [reason.name for reason in finding.reasons] == [
        "nearly the same words are quoted",
        "it stands over the article",
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Holm: “We will not close the yard”",
        "“We will not close the yard … before the last ferry is paid for”",
        "‘We will not close the yard before the last [ship] is paid for’",
        "Holm will “not close” the yard",
        "Yard stays open, says Holm",
        "WE WILL NOT CLOSE THE YARD BEFORE THE LAST FERRY IS PAID FOR",
    ],
)
def test_a_headline_that_cuts_or_marks_what_it_changes_is_left_alone(headline: str) -> None:
    assert told(SAID, headline=headline) == []


def test_a_saying_in_two_wordings_within_the_text_is_told_without_a_suggestion() -> None:
    (claim,), _ = checked(SAID, "Holm had said that the yard “would not close before the last ferry is paid for”.")
    assert claim.findings[0].message.startswith("The text quotes “would not close before")
    assert claim.findings[0].message.endswith("in another. Check which was said.")
    assert not claim.findings[0].suggestion


def test_the_same_words_in_two_mouths_are_told() -> None:
    again = "“We will not close the yard before the last ferry is paid for,” said Jon Berg, the mayor."
    (message,) = told(SAID, again)
    assert message.startswith("“We will not close the yard before the last ferry is paid for” is said by Ada Holm")
    assert message.endswith("and by Jon Berg in another. Check who said it.")


@pytest.mark.parametrize("who", ["said deputy mayor Jon Berg", "dock foreman Jon Berg said"])
def test_the_same_words_in_two_mouths_are_told_where_an_office_stands_before_the_name(who: str) -> None:
    (claim,), _ = checked(SAID, f"“We will not close the yard before the last ferry is paid for,” {who}.")
    assert "is said by Ada Holm in one place and by d" in claim.findings[0].message
    assert claim.findings[0].found == "We will not close the yard before the last ferry is paid for"


@pytest.mark.parametrize(
    "again",
    [
        "“We will not close the yard before the last ferry is paid for,” Holm said again.",
        "“We will not close the yard before the last ferry is paid for,” said yard manager Ada Holm.",
        "“We will not close the yard before the last ferry is paid for,” said researchers at Marsh University.",
        "“We will not close the yard before the last ferry is paid for,” she said again.",
        "“We will not close the yard before the last ferry is paid for,” the company said.",
        "“We will not close the yard before the last ferry is paid for” is what everybody remembers.",
    ],
)
def test_the_same_words_again_in_the_same_mouth_or_in_nobodys_are_left_alone(again: str) -> None:
    assert told(SAID, again) == []


def test_a_quotation_that_stands_in_the_headline_alone_is_noted() -> None:
    messages = told(SAID, headline="‘This order saves the whole town’")
    assert messages == [
        "The headline quotes “This order saves the whole town”, the text does not. Check whether it was said in these words."
    ]


def test_a_headline_may_quote_what_the_text_says_without_marks() -> None:
    assert (
        told(SAID, "This order saves the whole town, she thinks.", headline="‘This order saves the whole town’") == []
    )


def test_an_article_without_quotations_has_no_misquotations() -> None:
    assert told("The yard built four ferries.", headline="Yard builds ferries") == []


def test_thousands_of_quotations_of_one_pattern_are_not_held_against_each_other() -> None:
    paragraphs = [
        f"“The number {n} ferry left the yard at {n} past nine in the morning,” said Ada Holm." for n in range(3_000)
    ]
    assert told(*paragraphs) == []
