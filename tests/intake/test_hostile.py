"""Bytes made to do harm, read as the child process reads them; a few go through a real child."""

import random
import time
import zlib
from collections.abc import Iterator
from itertools import islice

import pytest

from redpencil.domain.article import Reading
from redpencil.errors import ReadError
from redpencil.intake import child
from redpencil.intake.formats import recognise
from redpencil.intake.limits import Limits
from redpencil.intake.reading import read
from redpencil.text.clean import is_clean

SAID = "The mayor said that crime fell by 42 percent in 2025."


def page(inside: str, head: str = "") -> bytes:
    return f"<html><head><title>Report</title>{head}</head><body><p>{SAID}</p>{inside}</body></html>".encode()


def harmless() -> Iterator[tuple[str, bytes]]:
    """What must come out clean, with the sentence in it."""
    controls = {
        "sgr": "\x1b[31mRED", "title": "\x1b]0;x\x07", "clipboard": "\x1b]52;c;eA==\x07", "c1": "\u009b31m", "so": "\x0eqqq\x05",
        "nul": "A\x00B", "bidi": "\u202etxet", "isolate": "\u2067x", "tags": "\U000e0041\U000e0042", "zalgo": "a" + "\u0336" * 900,
        "nonchar": "\ufffe\uffff", "markup": "[/] [/foo] [@click=app.quit]x[/] [sic]", "html": "<script>alert(1)</script>",
    }  # fmt: skip
    for name, harm in controls.items():
        yield f"{name}.txt", f"Report\n\n{SAID}\n\n{harm}\n".encode()
        yield f"{name}.md", f"# Report\n\n{SAID}\n\n{harm}\n".encode()
        yield f"{name}.html", page(f"<p>{harm}</p>")
        yield f"{name}.csv", f'claim,verdict\n"{SAID}","{harm}"\n'.encode()
        yield f"{name}.srt", f"1\n00:00:01,000 --> 00:00:02,000\n{SAID}\n{harm}\n".encode()
        yield f"{name}.eml", f"From: a@example.org\nSubject: =?utf-8?q?x=1b?=\n\n{SAID}\n\n{harm}\n".encode()
    yield "surrogate.txt", SAID.encode() + b" \xed\xa0\x80"
    yield "overlong.txt", SAID.encode() + b" \xc0\xae\xc0\xae/"
    yield "utf16.txt", SAID.encode("utf-16")
    yield "utf7.html", page("+ADw-script+AD4-", "<meta charset=utf-7>")
    yield "references.html", page("<p>&#0;&#27;[31m&#xD800;&#x202E;&#xFFFE;</p>")
    yield "doctype.html", b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page("<p>&x;</p>")
    yield "script.html", page("<script>var crime = 1</script><iframe src=x></iframe><svg><script>x</script></svg>")


def heavy() -> Iterator[tuple[str, bytes]]:
    """What may fail, but must end in text or in a clear line."""
    yield "brackets.md", b"[" * 60_000 + SAID.encode()
    yield "emphasis.md", b"*a " * 50_000
    yield "lists.md", b"\n".join(b"  " * depth + b"- a" for depth in range(400))
    yield "attributes.html", page("<p " + " ".join(f"a{number}=1" for number in range(60_000)) + ">x</p>")
    yield "tables.html", page("<table><tr><td>" * 800)
    yield "deep.html", page("<div>" * 20_000)


def portable(content: bytes, *, pages: str = "3 0 R", filters: str = "/FlateDecode", page: str = "") -> bytes:
    """Write a PDF of one page by hand, as no program would."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
        f"<</Type/Pages/Kids[{pages}]/Count 1>>".encode(),
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>{page}>>".encode(),
        f"<</Length {len(content)}/Filter[{filters}]>>stream\n".encode() + content + b"\nendstream",
        font,
    ]
    body, places = b"%PDF-1.5\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return body + end % (table, len(body))


SHOWN = f"BT /F1 9 Tf 9 99 Td ({SAID}) Tj ET".encode()


def documents() -> Iterator[tuple[str, bytes]]:
    """What must come out clean of documents, with the sentence in it."""
    yield "script.pdf", portable(zlib.compress(SHOWN))
    yield (
        "link.pdf",
        portable(
            zlib.compress(SHOWN),
            page="/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:alert(1))>>>>]",
        ),
    )
    yield "loop.pdf", portable(zlib.compress(SHOWN), pages="2 0 R 3 0 R")
    yield "late.pdf", b"garbage\n" * 20 + portable(zlib.compress(SHOWN))


def bombs() -> Iterator[tuple[str, bytes]]:
    """What unpacks to far more than it is."""
    yield "flat.pdf", portable(zlib.compress(b" " * 400_000_000 + SHOWN, 9))
    twice = zlib.compress(zlib.compress(b" " * 1_000_000_000, 9), 9)
    yield "twice.pdf", portable(twice, filters="/FlateDecode/FlateDecode")
    yield "operators.pdf", portable(zlib.compress(b"BT /F1 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n" * 400_000))


@pytest.mark.parametrize(("name", "data"), list(documents()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_hostile_document_is_read_in_its_child(name: str, data: bytes) -> None:
    reading = read(data, name=name)
    assert SAID in reading.text
    assert "alert" not in reading.text


@pytest.mark.long
@pytest.mark.parametrize("number", range(3))
def test_a_bomb_ends_in_time_and_in_words(number: int) -> None:
    name, data = next(islice(bombs(), number, None))
    began = time.monotonic()
    assert is_clean(ended(name, data))
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(("name", "data"), list(harmless()), ids=lambda value: value if isinstance(value, str) else "")
def test_hostile_text_comes_out_clean_and_whole(name: str, data: bytes) -> None:
    reading: Reading = child.examined(recognise(data, name=name).id, data, 10_000_000)
    assert SAID in reading.text
    assert is_clean(reading.text)
    assert is_clean(reading.metadata.title)
    assert "root:" not in reading.text


@pytest.mark.long
@pytest.mark.parametrize(("name", "data"), list(heavy()), ids=lambda value: value if isinstance(value, str) else "")
def test_bytes_made_to_take_for_ever_end_in_time(name: str, data: bytes) -> None:
    began = time.monotonic()
    ending = ended(name, data)
    assert time.monotonic() - began < 10
    assert is_clean(ending)
    assert name in ending or "cannot be read" not in ending


def ended(name: str, data: bytes) -> str:
    """Return the text, or the line that says why there is none."""
    try:
        return read(data, name=name).text
    except ReadError as error:
        return str(error)


def test_noise_is_refused_whatever_it_is_called() -> None:
    noise = random.Random(42).randbytes(16_384)
    for name in ("noise.txt", "noise.md", "noise.html", ""):
        with pytest.raises(ReadError):
            read(noise, name=name)


def test_a_child_that_is_killed_is_one_clear_line() -> None:
    with pytest.raises(ReadError, match=r"^attributes\.html cannot be read: reading it"):
        read(
            page("<p " + " ".join(f"a{number}=1" for number in range(120_000)) + ">x</p>"),
            name="attributes.html",
            limits=Limits(processor=1, wall=4),
        )
