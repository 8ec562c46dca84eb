import zipfile
from io import BytesIO

import docx
import pytest

from redpencil.domain.article import LinkKind, Reading, Role
from redpencil.errors import NothingToRead, ReadError, TooLarge, Unreadable
from redpencil.intake.docx import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SAID = "The mayor said that crime fell by 42 percent in 2025."


def zipped(parts: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def word(body: str, head: str = "", **parts: str) -> bytes:
    """Make a document of the XML of its body."""
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{main}</Relationships>',
            "word/document.xml": f'{head}<w:document {W} xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>',
            **{f"word/{name}.xml": part for name, part in parts.items()},
        }
    )


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def said(reading: Reading, *roles: Role) -> list[str]:
    return [block.span.of(reading.text) for block in reading.blocks if not roles or block.role in roles]


def drafted() -> bytes:
    """A draft as Word writes it, with a bit of everything."""
    draft = docx.Document()
    draft.core_properties.title = "Council closes library"
    draft.core_properties.author = "Ann Lee"
    draft.add_heading("Council closes library", 0)
    first = draft.add_paragraph("The council voted on ")
    first.add_run("Tuesday").bold = True
    first.add_run(" to close it.")
    draft.add_comment(first.runs[1], text="It was Wednesday.", author="Ben Ode", initials="BO")
    draft.add_heading("What it cost", 1)
    draft.add_paragraph("It cost $4 million.", style="List Bullet")
    draft.add_paragraph("Nobody asked us.", style="Quote")
    table = draft.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Year", "Visitors", "2019", "4,200"), strict=True):
        cell.text = text
    buffer = BytesIO()
    draft.save(buffer)
    return buffer.getvalue()


def test_a_draft_is_read_with_its_headings_items_quotations_and_rows() -> None:
    reading = read(drafted())
    assert said(reading, Role.HEADLINE) == ["Council closes library"]
    assert said(reading, Role.SUBHEAD) == ["What it cost"]
    assert said(reading, Role.BODY) == ["The council voted on Tuesday to close it."]
    assert said(reading, Role.LIST) == ["It cost $4 million."]
    assert said(reading, Role.QUOTATION) == ["Nobody asked us."]
    assert said(reading, Role.TABLE) == ["Year | Visitors", "2019 | 4,200"]
    assert (reading.metadata.title, reading.metadata.author) == ("Council closes library", "Ann Lee")
    assert [landmark.label for landmark in reading.landmarks][:3] == ["par. 1", "par. 2", "par. 3"]


def test_a_comment_stands_at_the_word_that_it_follows() -> None:
    reading = read(drafted())
    (note,) = reading.links
    assert reading.text[note.start : note.end].strip() == "Tuesday"
    assert note.target == "Comment by BO: It was Wednesday."
    assert note.kind is LinkKind.FOOTNOTE


def test_what_was_inserted_is_in_and_what_was_deleted_or_moved_away_is_out() -> None:
    inserted = f'<w:ins w:id="1" w:author="x">{run("by 12 per cent ")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>by 99 per cent </w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="3">{run("for ever ")}</w:moveFrom>'
    arrived = f'<w:moveTo w:id="3">{run("in the city ")}</w:moveTo>'
    reading = read(word(paragraph(run("Crime fell "), inserted, deleted, moved, arrived, run("last year."))))
    assert reading.text == "Crime fell by 12 per cent in the city last year."


def test_words_in_content_controls_and_fields_are_kept() -> None:
    control = f"<w:sdt><w:sdtContent>{run('4,200 ')}</w:sdtContent></w:sdt>"
    field = f'<w:fldSimple w:instr="PAGE">{run("visitors")}</w:fldSimple>'
    assert read(word(paragraph(run("It had "), control, field, run(".")))).text == "It had 4,200 visitors."


def test_words_in_text_boxes_are_read_once_and_after_the_paragraph_that_holds_them() -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    only_new = f"<w:r><w:drawing>{box.replace('In a box', 'In another')}</w:drawing></w:r>"
    reading = read(word(paragraph(run(SAID), both, only_new) + paragraph(run("Next."))))
    assert sorted(said(reading)) == sorted([SAID, "In a box.", "In another.", "Next."])
    assert said(reading)[0] == SAID
    assert said(reading)[-1] == "Next."


def test_text_that_the_reader_does_not_know_is_told() -> None:
    unknown = f"<w:unknown>{run('Words that nobody reads, and there are quite a few of them.')}</w:unknown>"
    reading = read(word(paragraph(run(SAID), unknown)))
    assert reading.warnings == ("Some of its text was not read (characters: 48). Save it as PDF and compare.",)


def test_hidden_text_is_left_out_and_said_so() -> None:
    hidden = run("HIDDEN", "<w:rPr><w:vanish/></w:rPr>")
    shown = run(" Shown.", '<w:rPr><w:vanish w:val="false"/></w:rPr>')
    reading = read(word(paragraph(run(SAID), hidden, shown)))
    assert reading.text == f"{SAID} Shown."
    assert reading.warnings == ("Its hidden text was left out (parts: 1).",)


def test_a_footnote_keeps_its_sign_and_its_text() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph(run("City budget, p. 4."))}</w:footnote></w:footnotes>'
    reading = read(
        word(paragraph(run("It cost $4 million."), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)
    )
    (note,) = reading.links
    assert reading.text == "It cost $4 million.[1]"
    assert (note.target, note.kind) == ("City budget, p. 4.", LinkKind.FOOTNOTE)


def test_links_lead_to_the_web_or_nowhere() -> None:
    code = '<w:r><w:fldChar w:fldCharType="{0}"/></w:r>'

    def link(address: str, text: str) -> str:
        instruction = f'<w:r><w:instrText>HYPERLINK "{address}"</w:instrText></w:r>'
        return code.format("begin") + instruction + code.format("separate") + run(text) + code.format("end")

    reading = read(
        word(paragraph(link("https://example.org/a", "A vote"), run(" and "), link("javascript:alert(1)", "a trap")))
    )
    assert [(reading.text[each.start : each.end], each.target) for each in reading.links] == [
        ("A vote", "https://example.org/a")
    ]


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (word(""), NothingToRead, "no text"),
        (word(paragraph(run(SAID)))[:600], Unreadable, "damaged"),
        (zipped({"word/other.xml": "<a/>"}), Unreadable, "no whole Word document"),
        (word(paragraph(run("&x;")), '<!DOCTYPE x [<!ENTITY x "y">]>'), Unreadable, "entities of its own"),
        (word("<w:p>" * 400 + "</w:p>" * 400), Unreadable, "part word/document.xml is damaged"),
        (word(paragraph(run("crime " * 12_000_000))), TooLarge, "would unpack to 72 MB"),
        (zipped({f"word/{number}.xml": "" for number in range(5_001)}), TooLarge, "5,001 parts"),
    ],
    ids=["empty", "cut off", "no text part", "entities", "deep", "bomb", "many parts"],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_words(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data)


def test_a_part_that_is_there_twice_is_refused() -> None:
    buffer = BytesIO(word(paragraph(run(SAID))))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<other/>")
    with pytest.raises(Unreadable, match="the same name"):
        read(buffer.getvalue())


def test_names_in_the_archive_are_no_paths_and_nothing_outside_is_fetched() -> None:
    data = word(paragraph(run(SAID)))
    buffer = BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("../../escaped.xml", "<x/>")
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r9" Type="{OFFICE}/image" TargetMode="External" Target="http://127.0.0.1:9/x.png"/></Relationships>',
        )
    assert read(buffer.getvalue()).text == SAID
