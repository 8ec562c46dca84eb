import pytest
import typst

from redpencil.domain.article import Reading, Role
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.pdf import read

FILLER = "Nobody on the committee wanted to say how the accounts of the harbour had been kept in those years. " * 6


def printed(source: str) -> bytes:
    return bytes(typst.compile(source.encode()))


def said(reading: Reading, *roles: Role) -> list[str]:
    return [block.span.of(reading.text) for block in reading.blocks if not roles or block.role in roles]


def where(reading: Reading, words: str) -> str:
    start = reading.text.index(words)
    return locator(reading.landmarks, Span(start, start + len(words)))


def report(pages: int, columns: int = 1) -> str:
    chapters = "".join(
        f"= Chapter {number}\n{FILLER} Berth {number} took 4,{number:03} ships.\n\n{FILLER}\n\n- One crane was sold in {1990 + number}.\n- The other stayed.\n#pagebreak(weak: true)\n"
        for number in range(1, pages + 1)
    )
    return f"""
#set document(title: "The harbour report", author: "Ann Lee")
#set page(width: 148mm, height: 210mm, columns: {columns}, header: [Harbour Board #h(1fr) Annual report],
  footer: context align(center)[#counter(page).display()])
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
#text(22pt)[*The harbour report*]

{chapters}"""


@pytest.mark.parametrize("columns", [1, 2])
def test_a_report_is_read_as_paragraphs_under_its_headings(columns: int) -> None:
    reading = read(printed(report(5, columns)))
    assert said(reading, Role.HEADLINE) == ["The harbour report"]
    assert said(reading, Role.SUBHEAD) == [f"Chapter {number}" for number in range(1, 6)]
    paragraph = " ".join((FILLER + "Berth 3 took 4,003 ships.").split())
    assert paragraph in said(reading, Role.BODY)
    assert "• One crane was sold in 1993." in said(reading, Role.LIST)
    assert reading.metadata.title == "The harbour report"
    assert reading.metadata.author == "Ann Lee"
    assert reading.metadata.date is None
    assert reading.media_type == "application/pdf"


def test_every_passage_knows_its_page() -> None:
    reading = read(printed(report(5)))
    for number in range(1, 6):
        assert where(reading, f"Berth {number} took") == f"p. {number}"


def test_running_heads_and_page_numbers_are_furniture() -> None:
    reading = read(printed(report(5)))
    reasons = {block.span.of(reading.text): block.why for block in reading.blocks if block.role is Role.FURNITURE}
    assert reasons["Harbour Board Annual report"] == "running head or foot"
    assert reasons["3"] == "page number"
    assert not any("Harbour Board" in text for text in said(reading, Role.BODY, Role.SUBHEAD, Role.HEADLINE))


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    reading = read(
        printed(f"#set page(height: 60mm, footer: [The board])\n#set text(lang: 'en')\n{FILLER * 5}".replace("'", '"'))
    )
    assert said(reading, Role.BODY) == [" ".join((FILLER * 5).split())]
    assert len({landmark.label for landmark in reading.landmarks}) > 2
    assert where(reading, " ".join((FILLER * 5).split())).startswith("p. 1 – ")


def test_words_broken_at_the_end_of_a_line_are_whole_again() -> None:
    words = "internationalisation responsibilities considerable " * 12
    reading = read(
        printed(
            f'#set page(width: 60mm, height: 300mm)\n#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n{words}'
        )
    )
    assert set(reading.text.split()) == {"internationalisation", "responsibilities", "considerable"}


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    narrow = '#set page(width: 42mm, height: 300mm)\n#set text(lang: "en", hyphenate: false)\n'
    reading = read(printed(narrow + "The long-term plan of Anne-Marie for COVID-19 is a long-term plan. " * 6))
    assert set(reading.text.replace(".", "").split()) == {
        "The",
        "long-term",
        "plan",
        "of",
        "Anne-Marie",
        "for",
        "COVID-19",
        "is",
        "a",
    }


def test_rows_of_figures_and_captions_are_told_from_prose() -> None:
    table = "#figure(table(columns: 3, [2019], [4,200], [42%], [2020], [3,100], [31%]), caption: [Visitors by year])"
    reading = read(printed(f"= Visitors\n{FILLER}\n\n{table}\n\n{FILLER}"))
    assert said(reading, Role.TABLE) == ["2019 4,200 42%", "2020 3,100 31%"]
    assert said(reading, Role.CAPTION) == ["Table 1: Visitors by year"]


def test_a_table_of_contents_is_furniture() -> None:
    reading = read(printed(f"#outline()\n= First part\n{FILLER}\n= Second part\n{FILLER}"))
    assert any(block.why == "table of contents" for block in reading.blocks)
    assert said(reading, Role.SUBHEAD).count("First part") == 1


def test_a_scan_is_told_by_what_it_lacks() -> None:
    with pytest.raises(NothingToRead, match="no text layer: a scan"):
        read(printed("#rect(width: 5cm, height: 5cm, fill: red)"))


def test_pages_without_text_are_counted() -> None:
    reading = read(printed("A page of text.\n#pagebreak()\n#rect()\n#pagebreak()\n#rect()"))
    assert reading.warnings == ("2 of its 3 pages hold no text: pictures, or a scan.",)


def test_damaged_and_locked_files_are_refused_in_words() -> None:
    whole = printed("The council voted.")
    with pytest.raises(Unreadable, match="damaged"):
        read(whole[:300])
    with pytest.raises(Unreadable, match="damaged"):
        read(b"%PDF-1.7\nnothing")
    with pytest.raises(Unreadable, match="password-protected"):
        read(LOCKED)


def test_characters_beyond_the_first_plane_move_nothing() -> None:
    reading = read(printed('#set text(lang: "en")\n= Heading\n𝒜 first paragraph about 𝒜 and 𝒜.\n\nA second paragraph.'))
    assert said(reading)[-1] == "A second paragraph."


def test_a_title_left_by_a_program_is_none() -> None:
    reading = read(
        printed('#set document(title: "Microsoft Word - draft7.doc")\n= The true title\nThe council voted on it.')
    )
    assert reading.metadata.title == "The true title"


def locked(password_hash: str) -> bytes:
    """Write a file that says that it is encrypted, and that no password opens."""
    encryption = f"<</Filter/Standard/V 1/R 2/O<{password_hash}>/U<{password_hash}>/P -44>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        encryption,
    ]
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = (
        "<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>"
    )
    return f"{body}xref\n0 5\n0000000000 65535 f \n{table}trailer{trailer}\nstartxref\n{len(body)}\n%%EOF".encode()


LOCKED = locked("ab" * 32)
