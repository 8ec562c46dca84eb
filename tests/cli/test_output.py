import io
import json
import sys

import pytest

from redpencil.cli import output
from redpencil.cli.documents import put_json
from redpencil.errors import CannotWrite

HOSTILE = "\x1b]0;x\x07 [red] [@click=app.quit] \u202eevil \x9b1m [sic] <script>"


class FullDisk(io.StringIO):
    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_text_is_shown_letter_for_letter_but_for_what_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    output.put(HOSTILE)
    shown = capsys.readouterr().out
    assert shown == "\ufffd]0;x\ufffd [red] [@click=app.quit] \ufffdevil \ufffd1m [sic] <script>\n"


def test_errors_are_as_inert_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    output.say(HOSTILE)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(capsys.readouterr().err)


def test_json_stays_json_and_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    put_json(["“Zürich” 上汽", HOSTILE])
    shown = capsys.readouterr().out
    assert "“Zürich” 上汽" in shown
    assert "\u202e" not in shown
    assert len(json.loads(shown)) == 2


def test_json_for_an_ascii_output_escapes_instead_of_breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="ascii"))
    put_json(["“Zürich”"])
    assert json.loads(buffer.getvalue().decode("ascii")) == ["“Zürich”"]


def test_a_full_disk_is_a_failure_and_not_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", FullDisk())
    with pytest.raises(CannotWrite, match="No space left"):
        output.put("words")


def test_a_closed_output_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(CannotWrite, match="closed"):
        output.put("words")
