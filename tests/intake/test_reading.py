"""Real child processes; what the readers make of their formats is tested beside them."""

import time

import pytest

from redpencil.domain.article import Role
from redpencil.errors import NothingToRead, TooLarge, UnknownFormat, Unreadable
from redpencil.intake.limits import Limits
from redpencil.intake.reading import read

ARTICLE = (
    "Council closes library\n\nThe council voted on Tuesday to close the library. It had 4,200 visitors last year.\n"
)


def test_plain_text_comes_back_with_its_blocks_and_its_headline_as_title() -> None:
    reading = read(ARTICLE.encode(), name="library.txt")
    assert reading.text == ARTICLE
    assert [block.role for block in reading.blocks] == [Role.HEADLINE, Role.BODY]
    assert reading.metadata.title == "Council closes library"
    assert reading.metadata.date is None
    assert reading.warnings == ()


def test_what_comes_back_is_normalised() -> None:
    assert read(b"\xef\xbb\xbfHe said:\x1b[31m no.\r\nThe end [sic].").text == "He said:\ufffd[31m no.\nThe end [sic]."


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"... --- ..."])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(NothingToRead, match=r"draft\.txt"):
        read(data, name="draft.txt")


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge, match="larger than 1 MB"):
        read(b"a" * 1_000_001, limits=Limits(size=1_000_000))


def test_more_text_than_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="more than 10 characters"):
        read(ARTICLE.encode(), limits=Limits(characters=10))


def test_a_program_named_as_text_is_refused_with_words_on_what_can_be_read() -> None:
    with pytest.raises(UnknownFormat, match=r"notes.txt looks like a program. Redpencil reads plain text, Markdown"):
        read(b"\x7fELF" + bytes(range(256)), name="notes.txt")


def test_too_little_memory_is_one_clear_line() -> None:
    with pytest.raises(Unreadable, match="broke the reader"):
        read(ARTICLE.encode() * 40_000, name="big.txt", limits=Limits(memory=60 << 20))


def test_too_little_time_is_one_clear_line() -> None:
    with pytest.raises(Unreadable, match=r"took more than 0\.01 seconds"):
        read(ARTICLE.encode(), name="slow.txt", limits=Limits(wall=0.01))


@pytest.mark.parametrize("data", [b"ab\xffcd", b"\xc3\x28\xa0\xa1 \xf0\x28"])
def test_a_few_bytes_that_are_no_utf_8_are_not_guessed_at(data: bytes) -> None:
    with pytest.raises(Unreadable, match="Save it as UTF-8"):
        read(data, name="x.txt")


def test_a_text_in_another_encoding_that_is_long_enough_is_read() -> None:
    assert "Société" in read("Le café de la Société Générale à Paris.".encode("cp1252"), name="x.txt").text


def test_a_reading_can_be_stopped_from_outside() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        read(b"*a " * 400_000, name="tangled.md", waiting=stop)
    assert time.monotonic() - began < 2


def test_whoever_waits_is_asked_and_the_text_comes_all_the_same() -> None:
    asked: list[int] = []
    reading = read(ARTICLE.encode() * 3_000, name="library.txt", waiting=lambda: asked.append(1))
    assert reading.text.startswith("Council closes library")
    assert asked
