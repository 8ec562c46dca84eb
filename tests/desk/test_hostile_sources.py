"""Files made to do harm, as somebody attaches them: the bytes are kept, and why no text came of them."""

import io
import random
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.storage import sources

INHABITANTS = Ref("ferries", 1)
SAID = "Aldport had 3,412 inhabitants on census day."


def zipped(parts: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(body: str, head: str = "") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": f"{head}<w:document {space}><w:body>{body}</w:body></w:document>",
        }
    )


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HARMFUL = {
    "bomb.docx": (word("<w:p><w:r><w:t>" + "crime " * 12_000_000 + "</w:t></w:r></w:p>"), "unpack"),
    "entities.docx": (word("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", ENTITIES), "entities"),
    "deep.docx": (word("<w:p>" * 400 + "</w:p>" * 400), "damaged"),
    "cut.docx": (word(f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>")[:200], "damaged"),
    "damaged.pdf": (b"%PDF-1.7\nnothing", "damaged"),
    "noise.txt": (random.Random(7).randbytes(20_000), "looks like a binary file"),
    "page.pdf": (f"<html><body><p>{SAID}</p></body></html>".encode(), "page.pdf"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_what_cannot_be_read_is_kept_with_the_reason(desk: Desk, tmp_path: Path, name: str) -> None:
    data, words = HARMFUL[name]
    (tmp_path / name).write_bytes(data)
    began = time.monotonic()
    source = desk.researching.add_file(tmp_path / name)
    assert time.monotonic() - began < 10
    with desk._bench.database.reading() as connection:
        kept = sources.snapshot(connection, source.sha256)
    assert kept is not None
    assert (kept.data, kept.text) == (data, "")
    assert words in kept.method
    assert desk.seeking.evidence(INHABITANTS, source=source.id) == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letter.txt", word(f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>")),
        ("notes.jpg.txt", SAID.encode("utf-16")),
        ("page.md", f"<!DOCTYPE html><html><body><p>{SAID}</p></body></html>".encode()),
    ],
)
def test_a_file_is_read_as_what_it_is_whatever_it_is_called(desk: Desk, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    source = desk.researching.add_file(tmp_path / name)
    assert desk.seeking.evidence(INHABITANTS, source=source.id)[0].passage == SAID


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_no_reader_takes_a_gibibyte(desk: Desk, tmp_path: Path) -> None:
    import resource

    (tmp_path / "bomb.docx").write_bytes(HARMFUL["bomb.docx"][0])
    desk.researching.add_file(tmp_path / "bomb.docx")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert most < (1 << 30 if sys.platform == "darwin" else 1 << 20)
