"""How, when and on what terms a person was spoken to, asked where a source is a person."""

from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from redpencil.domain.source import Contact, Terms
from redpencil.tui import content
from redpencil.tui.dialogs.facts import day
from redpencil.tui.dialogs.pick_row import PickRow
from redpencil.tui.dialogs.toggle import Toggle
from redpencil.tui.dialogs.words import Words

_CONTACTS: dict[str, Contact | None] = {"not said": None} | {str(one): one for one in Contact}
_TERMS: dict[str, Terms | None] = {"not said": None} | {one.words: one for one in Terms}


@dataclass(frozen=True, slots=True)
class Spoken:
    """How, when and on what terms a person spoke; the names are those of a source's facts."""

    contact: Contact | None = None
    contacted_on: date | None = None
    terms: Terms | None = None
    confidential: bool = False


class Person(Vertical):
    """The fields for a person."""

    DEFAULT_CSS = "Person { height: auto; }"

    def __init__(self, value: Spoken) -> None:
        super().__init__()
        self._value = value
        self.display = False

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        yield Static(content.plain("this is a person, spoken to by"), classes="label")
        yield PickRow(_CONTACTS, self._value.contact)
        yield Static(content.plain("on (as 2026-01-31; may stay empty)"), classes="label")
        yield Words(str(self._value.contacted_on or ""), id="contacted-on")
        yield PickRow(_TERMS, self._value.terms)
        yield Toggle("confidential: neither named nor quoted in a report", on=self._value.confidential)

    @property
    def spoken(self) -> Spoken:
        """What was said.

        Raises:
            FactNotUnderstood: if what was typed for the day is no date.
        """
        if not self.display:
            return Spoken()
        contact, terms = self.query(PickRow)
        on = day(self.query_one("#contacted-on", Words).value)
        return Spoken(contact.picked, on, terms.picked, self.query_one(Toggle).on)
