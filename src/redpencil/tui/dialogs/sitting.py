"""Asking where the log of a sitting is to be kept."""

from pathlib import Path
from typing import Any

from textual.app import App, SystemCommand

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.recording import Recording


def save_sitting(app: App[Any], recording: Recording) -> SystemCommand:
    """Return the entry of the palette that saves what was typed so far."""

    def ask() -> None:
        from redpencil.tui.dialogs.form import Field, Form, Question

        field = Field("in the file", str(Path.cwd() / "sitting.jsonl"))
        question = Question("Save the commands of this sitting", (field,), hint="enter saves · escape back")
        app.push_screen(Form(question), lambda answers: _save(app, recording, answers))

    words = "Write what was typed to a file, for redpencil replay."
    return SystemCommand("Save the commands of this sitting", words, ask)


def _save(app: App[Any], recording: Recording, answers: tuple[str, ...] | None) -> None:
    if not answers or not answers[0]:
        return
    path = Path(answers[0]).expanduser()
    try:
        lines = recording.save(path, from_palette=True)
    except RedpencilError as error:
        content.say(app, str(error), "error")
    else:
        content.say(app, f"{lines} {'line' if lines == 1 else 'lines'} saved. `redpencil replay` types them again.")
