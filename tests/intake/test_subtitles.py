import pytest

from redpencil.domain.article import Role
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.errors import Unreadable
from redpencil.intake.formats import recognise
from redpencil.intake.subtitles import read

SRT = """1
00:00:01,000 --> 00:00:03,500
Good evening. The council

2
00:00:03,500 --> 00:00:06,000
<i>closed</i> the library &amp; café.

3
00:01:10,000 --> 00:01:12,000
- Was it Tuesday?
- No. No.

4
00:01:12,000 --> 00:01:13,000
No.
"""

VTT = """WEBVTT - Council

NOTE nobody reads this

STYLE
::cue { color: red }

00:01.000 --> 00:03.000 align:start
<v Ann Lee>The council closed it.</v>

intro
01:00:03.000 --> 01:00:05.000
<v.loud Ben Ode>It did <00:00:04.000><c>not</c>.
"""


def test_cues_are_joined_to_paragraphs_with_the_time_at_which_they_were_said() -> None:
    reading = read(SRT.replace("\n", "\r\n").encode("utf-8-sig"))
    assert reading.text.split("\n\n") == [
        "Good evening. The council closed the library & café.",
        "Was it Tuesday?",
        "No. No. No.",
    ]
    for words, place in (("council", "00:00:01"), ("library", "00:00:03"), ("Tuesday", "00:01:10")):
        start = reading.text.index(words)
        assert locator(reading.landmarks, Span(start, start + 3)) == place
    assert {block.role for block in reading.blocks} == {Role.BODY}


def test_who_speaks_stands_before_what_is_said() -> None:
    reading = read(VTT.encode())
    assert reading.text.split("\n\n") == ["Ann Lee: The council closed it.", "Ben Ode: It did not."]
    assert [landmark.label for landmark in reading.landmarks] == ["00:00:01", "01:00:03"]


def test_lines_that_roll_up_the_screen_are_said_once() -> None:
    lines = ["the council met", "on Tuesday night", "and it closed", "the library"]
    cues = [
        f"00:00:0{place}.000 --> 00:00:0{place + 1}.000\n{lines[place - 1]}\n{lines[place]}\n" for place in range(1, 4)
    ]
    assert (
        read(("WEBVTT\n\n" + "\n".join(cues)).encode()).text
        == "the council met on Tuesday night and it closed the library"
    )


def test_subtitles_are_known_by_their_first_lines() -> None:
    assert recognise(SRT.encode(), name="talk.txt").id == "subtitles"
    assert recognise(VTT.encode()).id == "subtitles"
    assert recognise(b"1\nThe council voted at 10:00.", name="").id == "plain"


def test_a_file_without_times_is_refused() -> None:
    with pytest.raises(Unreadable, match="no cues"):
        read(b"WEBVTT\n\nThe council voted.")
