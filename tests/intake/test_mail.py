from datetime import date
from email.message import EmailMessage

import pytest

from redpencil.domain.article import Role
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.formats import recognise
from redpencil.intake.mail import read

SAID = "The council voted on Tuesday to close the library, café and all."


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Lee <ann@example.org>"
    message["Subject"] = "Council — closes library"
    message["Date"] = "Thu, 04 Mar 2021 10:00:00 +0100"
    message["Message-ID"] = "<1@example.org>"
    for name, value in headers.items():
        message[name] = value
    return message


def test_a_mail_is_its_subject_and_its_text_and_its_head_is_known() -> None:
    message = mail()
    message.set_content(f"{SAID}\n\nIt cost $4 million.\n")
    message.add_alternative("<p>Another text</p>", subtype="html")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="../minutes.pdf")
    reading = read(message.as_bytes())
    assert reading.text == f"Council — closes library\n\n{SAID}\n\nIt cost $4 million."
    assert (reading.metadata.author, reading.metadata.date) == ("Ann Lee", date(2021, 3, 4))
    assert reading.metadata.title == "Council — closes library"
    assert reading.warnings == (
        "It has attachments that were not read: ../minutes.pdf. Save them and add them one by one.",
    )


def test_a_mail_in_html_alone_is_read_without_what_it_hides() -> None:
    message = mail()
    message.set_content(
        f'<table><tr><td><h1>News</h1><p>{SAID} <a href="https://example.org/v">Vote</a></p></td><td>x</td></tr></table>'
        '<div style="display:none">preview</div><script>x</script>',
        subtype="html",
    )
    reading = read(message.as_bytes())
    assert f"{SAID} Vote" in reading.text
    assert "preview" not in reading.text
    assert [reading.text[link.start : link.end] for link in reading.links] == ["Vote"]
    assert reading.blocks[0].role is Role.HEADLINE


@pytest.mark.parametrize("charset", ["cp1252", "utf-8", "iso-8859-1", "nonsense", "utf-7"])
def test_the_charset_is_taken_for_what_it_is(charset: str) -> None:
    encoding = charset if charset in {"cp1252", "iso-8859-1"} else "utf-8"
    head = f"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert SAID in read(head.encode() + SAID.encode(encoding)).text


def test_a_mail_of_attachments_alone_is_refused_by_their_names() -> None:
    message = mail()
    message.add_attachment(b"x" * 50, maintype="image", subtype="png", filename="scan.png")
    with pytest.raises(NothingToRead, match=r"only attachments: scan\.png"):
        read(message.as_bytes())
    with pytest.raises(Unreadable, match="no head"):
        read(b"\n\nno mail at all")


@pytest.mark.parametrize(
    "header",
    [
        "Date: nonsense",
        "Date: Thu, 99 Foo 99999 99:99:99",
        "From: =?x?y?z?=",
        "From: <<<>>>@",
        "Subject: =?utf-8?b?////?=",
    ],
)
def test_headers_against_all_rules_do_no_harm(header: str) -> None:
    assert SAID in read(f"{header}\nMessage-ID: <1@x>\nMIME-Version: 1.0\n\n{SAID}\n".encode()).text


def test_a_mail_is_known_by_its_head_and_a_press_release_is_not() -> None:
    message = mail()
    message.set_content(SAID)
    assert recognise(message.as_bytes(), name="note.txt").id == "mail"
    assert recognise(b"From: The board\nDate: Monday\nSubject: Library\n\nThe council voted.").id == "plain"
