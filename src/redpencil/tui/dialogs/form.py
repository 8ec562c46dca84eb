"""A few fields to fill in: why and should be, a note, a name, a number, a filter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.words import Words


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called and what stands in it."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a form asks: a title, what it is about, its fields, and a hint below them.

    What it is about is cut after a few lines, unless it is wanted `whole`.
    """

    title: str
    fields: tuple[Field, ...]
    about: str = ""
    hint: str = "enter goes on · escape takes it back"
    first: int = 0
    whole: bool = False

    def filled(self, answers: Sequence[str]) -> "Question":
        """Return the same question with the fields as they were answered."""
        fields = tuple(replace(field, value=value) for field, value in zip(self.fields, answers, strict=True))
        return replace(self, fields=fields)


Check = Callable[[tuple[str, ...]], object]
"""Looks at the answers, and raises one of our errors with what is wrong."""


class Form(Dialog[tuple[str, ...]]):
    """Asks for the words of each field; answers them in order."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "answer", "Answer", show=False)]

    def __init__(self, question: Question, check: Check | None = None) -> None:
        super().__init__()
        self._question, self._check = question, check

    def compose(self) -> ComposeResult:
        """Lay out the fields one below the other."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = content.line(self._question.title)
            if self._question.about:
                yield Static(
                    content.plain(self._question.about), classes="about whole" if self._question.whole else "about"
                )
            for field in self._question.fields:
                yield Static(content.line(field.label), classes="label")
                yield Words(field.value)
            yield Static(content.plain(""), classes="wrong")
            yield Static(content.plain(self._question.hint), classes="hint")

    def on_mount(self) -> None:
        """Begin with the first field that wants an answer."""
        # Said where it is read, and not in a corner as other dialogs do.
        wrong, self.wrong = self.wrong, ""
        self._say_wrong(wrong)
        self.query(Words)[self._question.first].focus()

    def action_answer(self) -> None:
        """Answer with the fields as they are."""
        self._answer(tuple(field.value for field in self.query(Words)))

    def on_words_gone_on(self, message: Words.GoneOn) -> None:
        """Go to the next field, or answer after the last."""
        fields = list(self.query(Words))
        place = fields.index(message.field)
        if place + 1 < len(fields):
            fields[place + 1].focus()
        else:
            self._answer(tuple(field.value for field in fields))

    def _answer(self, answers: tuple[str, ...]) -> None:
        try:
            if self._check is not None:
                self._check(answers)
        except RedpencilError as error:
            self._say_wrong(str(error))
        else:
            self.dismiss(answers)

    def _say_wrong(self, sentence: str) -> None:
        line = self.query_one(".wrong", Static)
        line.update(content.plain(sentence))
        line.display = bool(sentence)
