from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.pages.paragraphs import paragraphs


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert texts("One.\n\n\n  Two. \n \nThree.") == ["One.", "Two.", "Three."]


def test_an_article_with_one_line_per_paragraph_is_split_at_line_ends() -> None:
    assert texts("Council closes library\nThe council voted on Tuesday.\nIt will close.") == [
        "Council closes library",
        "The council voted on Tuesday.",
        "It will close.",
    ]


def test_lines_broken_to_fit_a_width_are_one_paragraph() -> None:
    mail = (
        "The council voted on Tuesday to close the library, which had 4,200\n"
        "visitors last year, and to sell the building in which it has stood for\n"
        "a hundred years."
    )
    assert texts(mail + "\n\nNext.") == [mail, "Next."]


def test_each_item_of_a_list_is_a_paragraph() -> None:
    assert texts("- One\n- Two\n  1. Three") == ["- One", "- Two", "1. Three"]


def test_a_quotation_in_mail_is_kept_together_and_apart_from_its_answer() -> None:
    quoted = (
        "> The council voted on Tuesday to close the library, which had 4,200\n"
        "> visitors last year, and to sell the building in which it has stood\n"
        "> for years."
    )
    assert texts(quoted + "\nNot so.") == [quoted, "Not so."]


@given(st.text(st.sampled_from("ab .\n\t>-1"), max_size=120))
def test_paragraphs_cover_every_character_that_is_not_blank_in_order(text: str) -> None:
    end = 0
    for paragraph in paragraphs(text):
        assert not text[end : paragraph.start].strip()
        assert text[paragraph.start : paragraph.end] == paragraph.text == paragraph.text.strip() != ""
        end = paragraph.end
    assert not text[end:].strip()
