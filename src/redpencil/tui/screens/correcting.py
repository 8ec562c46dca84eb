"""Correcting what is known of a source, from whichever screen shows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.facts import fields, read
from redpencil.tui.dialogs.form import Form, Question
from redpencil.tui.widgets.source_facts import name

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


def correct(screen: Screen[Any], desk: "Desk", number: int, then: Callable[[], object]) -> None:
    """Ask for the facts of a source, keep what is answered, and go on."""
    source = desk.browsing.source(number)
    question = Question(name(source), fields(source), hint="enter goes on · ctrl+s keeps it · escape back")

    def answered(answers: tuple[str, ...] | None) -> None:
        if answers is None:
            return
        try:
            desk.cataloguing.describe(source.id, **read(answers))
        except RedpencilError as error:
            content.say(screen, str(error), "error")
        else:
            then()

    screen.app.push_screen(Form(question, read), answered)
