from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click
import pytest

from redpencil.cli import edge
from redpencil.errors import NoSource, RedpencilError, UnknownReference


def raising(error: BaseException) -> Callable[..., Any]:
    def command(*_: Any, **__: Any) -> NoReturn:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UnknownReference("There is no such article."), 3, "There is no such article."),
        (NoSource("The house wants a source."), 1, "The house wants a source."),
        (RedpencilError("\x1b[31mred"), 3, "\ufffd[31mred"),
        (click.UsageError("Say what."), 2, "Say what."),
        (KeyboardInterrupt(), 130, "Stopped"),
        (click.Abort(), 130, "Stopped"),
        (PermissionError(13, "Permission denied", "/there"), 3, "/there: Permission denied."),
    ],
)
def test_every_way_to_end_has_its_code_and_its_words(
    error: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edge.run(raising(error), []) == code
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.err.count("\n") <= 2
    assert not shown.out


def test_a_bug_is_one_sentence_and_a_traceback_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert edge.run(raising(ValueError("EMBARGO-7731")), []) == 3
    shown = capsys.readouterr().err
    assert "Something went wrong inside Redpencil: ValueError in test_edge.py" in shown
    assert "Traceback" not in shown
    (kept,) = (tmp_path / "state" / "redpencil").iterdir()
    assert str(kept) in shown
    assert "in command" in kept.read_text()
    assert "EMBARGO-7731" not in kept.read_text() + shown


def test_a_bug_is_told_even_where_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert edge.run(raising(ValueError()), []) == 3
    assert "could not be kept" in capsys.readouterr().err
