import zipfile
from io import BytesIO

import pytest

from redpencil.domain.article import LinkKind, Reading, Role
from redpencil.errors import Unreadable
from redpencil.intake.odt import read

SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "draw")
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)

BODY = """
<text:tracked-changes><text:changed-region><text:deletion><text:p>99 percent</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Council closes library</text:p>
<text:p>The council <text:span>voted</text:span> on<text:s text:c="2"/>Tuesday<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes, p. 4.</text:p></text:note-body></text:note> to <text:a xlink:href="https://example.org/vote">close it</text:a>.</text:p>
<text:h text:outline-level="2">What it cost</text:h>
<text:list><text:list-item><text:p>$4 million.</text:p></text:list-item></text:list>
<text:p text:style-name="Quotations">x</text:p>
<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>4,200</text:p></table:table-cell></table:table-row></table:table>
<text:p>Nobody<office:annotation><dc:creator>Ben Ode</dc:creator><text:p>Really?</text:p></office:annotation> asked.</text:p>
<text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>
"""


def writer(body: str, manifest: str = "<manifest/>", head: str = "") -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"{head}<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "meta.xml",
            f"<office:document-meta {SPACES}><office:meta><dc:title>Closed</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator></office:meta></office:document-meta>",
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def said(reading: Reading, *roles: Role) -> list[str]:
    return [block.span.of(reading.text) for block in reading.blocks if not roles or block.role in roles]


def test_a_text_is_read_with_its_blocks_and_without_what_was_deleted() -> None:
    reading = read(writer(BODY))
    assert said(reading, Role.HEADLINE) == ["Council closes library"]
    assert said(reading, Role.SUBHEAD) == ["What it cost"]
    assert said(reading, Role.LIST) == ["$4 million."]
    assert said(reading, Role.TABLE) == ["2019 | 4,200"]
    assert "The council voted on Tuesday[1] to close it." in said(reading, Role.BODY)
    assert "In a box." in said(reading, Role.BODY)
    assert "99" not in reading.text
    assert (reading.metadata.title, reading.metadata.author) == ("Closed", "Ann Lee")
    assert reading.landmarks[1].label == "par. 2"


def test_links_notes_and_comments_stand_at_their_words() -> None:
    reading = read(writer(BODY))
    found = {reading.text[link.start : link.end]: (link.target, link.kind) for link in reading.links}
    assert found["[1]"] == ("Minutes, p. 4.", LinkKind.FOOTNOTE)
    assert found["close it"] == ("https://example.org/vote", LinkKind.LINK)
    assert found["Nobody"] == ("Comment by Ben Ode: Really?", LinkKind.FOOTNOTE)


def test_a_locked_text_is_refused_in_words() -> None:
    with pytest.raises(Unreadable, match="password-protected"):
        read(writer(BODY, "<manifest><encryption-data/></manifest>"))


def test_a_text_with_entities_or_without_a_body_is_refused() -> None:
    with pytest.raises(Unreadable, match="entities of its own"):
        read(writer("<text:p>&x;</text:p>", head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))
    empty = BytesIO()
    zipfile.ZipFile(empty, "w").close()
    with pytest.raises(Unreadable, match=r"no part content\.xml"):
        read(empty.getvalue())


def test_a_million_blanks_are_a_few() -> None:
    assert read(writer('<text:p>a<text:s text:c="100000000"/>b</text:p>')).text == "a b"
