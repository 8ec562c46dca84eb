"""Bytes made to do harm, read as the child process reads them; a few go through a real child."""

import random
import time
from collections.abc import Iterator

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
