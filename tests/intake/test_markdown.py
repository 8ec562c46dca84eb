import time
from datetime import date

import pytest

from redpencil.domain.article import LinkKind, Role
from redpencil.intake.markdown import read

DRAFT = """---
title: "Council closes library"
author: Ann Lee
publisher: The Example
url: https://example.org/library
date: 2021-03-04
tags: [a, b]
---

# Council closes library

The council [voted on Tuesday](https://example.org/vote) to close it [sic].
It had 4,200 visitors.[^1]

## What comes next

- The staff go
- The books *stay*

> “It is a loss,” she said.

| Year | Visitors |
|------|----------|
| 2019 | 4,200    |

![A shut door](https://example.org/door.jpg)

[^1]: Annual report, [page 7](https://example.org/report).
"""


def test_the_front_matter_gives_the_metadata() -> None:
    metadata = read(DRAFT.encode()).metadata
    assert (metadata.title, metadata.author, metadata.publisher) == ("Council closes library", "Ann Lee", "The Example")
    assert metadata.url == "https://example.org/library"
    assert metadata.date == date(2021, 3, 4)


def test_blocks_have_the_roles_that_the_markdown_says() -> None:
    reading = read(DRAFT.encode())
    assert [(block.role, block.span.of(reading.text)) for block in reading.blocks] == [
        (Role.HEADLINE, "Council closes library"),
        (Role.BODY, "The council voted on Tuesday to close it [sic]. It had 4,200 visitors.[1]"),
        (Role.SUBHEAD, "What comes next"),
        (Role.LIST, "The staff go"),
        (Role.LIST, "The books stay"),
        (Role.QUOTATION, "“It is a loss,” she said."),
        (Role.TABLE, "Year | Visitors"),
        (Role.TABLE, "2019 | 4,200"),
        (Role.CAPTION, "A shut door"),
    ]


def test_links_footnotes_and_pictures_are_kept_at_their_words() -> None:
    reading = read(DRAFT.encode())
    assert [(reading.text[link.start : link.end], link.target, link.kind) for link in reading.links] == [
        ("voted on Tuesday", "https://example.org/vote", LinkKind.LINK),
        ("[1]", "Annual report, page 7.", LinkKind.FOOTNOTE),
        ("A shut door", "https://example.org/door.jpg", LinkKind.IMAGE),
    ]


def test_a_title_that_the_text_does_not_begin_with_becomes_the_headline() -> None:
    reading = read(b"---\ntitle: Council closes library\n---\nThe council voted.\n")
    assert [block.role for block in reading.blocks] == [Role.HEADLINE, Role.BODY]
    assert reading.text == "Council closes library\n\nThe council voted."


def test_the_first_heading_is_the_title_where_no_front_matter_gives_one() -> None:
    assert read(b"# Council closes library\n\nThe council voted.").metadata.title == "Council closes library"


@pytest.mark.parametrize(
    "mark", ["[sic]", "[/]", "[@click=app.quit]", "[a=b]", "<b>bold</b>", "<script>alert(1)</script>"]
)
def test_brackets_and_html_stay_letter_for_letter(mark: str) -> None:
    assert read(f"He said {mark} so.".encode()).text == f"He said {mark} so."


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vscode://x"])
def test_no_link_is_made_of_an_address_that_is_not_of_the_web(target: str) -> None:
    assert read(f"See [this]({target}) here.".encode()).links == ()


def test_a_date_that_is_none_is_said_and_left_out() -> None:
    reading = read(b"---\ntitle: A\ndate: next Tuesday\n---\nThe council voted.")
    assert reading.metadata.date is None
    assert any("“next Tuesday”" in warning for warning in reading.warnings)


def test_front_matter_is_never_expanded_or_run() -> None:
    bomb = b'---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: !!python/object/apply:os.system ["id"]\n---\nThe council voted.\n'
    assert read(bomb).metadata.title == '!!python/object/apply:os.system ["id"]'


@pytest.mark.long
def test_tangled_markdown_is_read_as_plain_text_and_says_so() -> None:
    began = time.monotonic()
    reading = read(b"[" * 400_000 + b"\n\nThe council voted.\n")
    assert time.monotonic() - began < 8
    assert reading.text.endswith("The council voted.\n")
    assert any("plain text" in warning for warning in reading.warnings)


def test_furniture_in_a_pasted_draft_is_marked() -> None:
    reading = read(
        b"# Council closes library\n\nThe council voted to close it.\n\nAdvertisement\n\nMost Read\n\n- Mayor falls\n"
    )
    assert [block.role for block in reading.blocks][2:] == [Role.FURNITURE] * 3
