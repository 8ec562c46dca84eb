from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.source import SourceKind
from redpencil.errors import Missing, ReasonNeeded


@pytest.fixture
def census(tmp_path: Path) -> Path:
    path = tmp_path / "census of 2021.txt"
    path.write_text("Table 1\n\nAldport counted 3,012 inhabitants on census day.\n", encoding="utf-8")
    return path


def test_a_file_is_kept_with_its_bytes_and_its_text(desk: Desk, census: Path) -> None:
    source = desk.researching.add_file(census)
    assert (source.id, source.kind, len(source.sha256)) == (1, SourceKind.DOCUMENT, 64)
    assert source.retrieved_at is not None
    assert "3,012 inhabitants" in desk.browsing.passage(source.id)


def test_the_same_bytes_are_the_same_source_again(desk: Desk, census: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(census.read_bytes())
    assert desk.researching.add_file(census) == desk.researching.add_file(copy)
    count = len(desk.browsing.log())
    desk.researching.add_file(census)
    assert len(desk.browsing.log()) == count


def test_the_same_address_or_person_is_the_same_source_again(desk: Desk) -> None:
    page = desk.researching.add_address("https://example.org/a")
    assert (page.kind, page.retrieved_at) == (SourceKind.PAGE, None)
    assert desk.researching.add_address("https://example.org/a") == page
    person = desk.researching.add_person("Ana Bell", note="by phone")
    assert desk.researching.add_person("Ana  Bell", note="by phone") == person
    assert desk.researching.add_person("Ana Bell", note="in person") != person
    assert desk.browsing.sources() == (page, person, desk.browsing.source(3))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("https://example.org/x?y=1", SourceKind.PAGE),
        ("Ana Bell, mayor", SourceKind.PERSON),
        ("The mayor told me on the phone that the ferry is slow.", SourceKind.NOTES),
        ("line one\nline two", SourceKind.NOTES),
        ("x" * 81, SourceKind.NOTES),
    ],
)
def test_one_field_takes_anything(desk: Desk, words: str, kind: SourceKind) -> None:
    assert desk.researching.add_anything(words).kind is kind


def test_one_field_takes_a_path_too(desk: Desk, census: Path) -> None:
    assert desk.researching.add_anything(str(census)).kind is SourceKind.DOCUMENT


def test_a_file_without_text_is_kept_as_bytes(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "chart.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0")
    source = desk.researching.add_file(picture)
    assert source.sha256
    assert desk.browsing.passage(source.id) == ""
    with pytest.raises(Missing):
        desk.researching.add_file(tmp_path / "nothing.pdf")


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_nothing_is_no_source(desk: Desk, words: str) -> None:
    with pytest.raises(ReasonNeeded):
        desk.researching.add_anything(words)
