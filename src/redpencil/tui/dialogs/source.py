"""Attaching a source: one field for anything, the author's own links and known sources below it, then the quote."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from redpencil.domain.evidence import Evidence, Stance
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.facts import FactNotUnderstood
from redpencil.tui.dialogs.person import Person, Spoken
from redpencil.tui.dialogs.pick_row import PickRow
from redpencil.tui.dialogs.words import Words
from redpencil.tui.signs import quote_check
from redpencil.tui.theme import STATE_COLOURS

LookUp = Callable[[int, str], Evidence]
"""Looks a quote up in a source, given by its number."""

IsPerson = Callable[[str], bool]
"""Tells whether words are taken for the name of a person."""

_NOTHING_SAID = Spoken()

_REST = 0.15
"""Seconds without a key after which a quote is looked up."""

_STANCES = {"supports": Stance.SUPPORTS, "speaks against": Stance.REFUTES, "gives context": Stance.CONTEXT}


@dataclass(frozen=True, slots=True)
class Offer:
    """A source that is offered: one that is kept already (`source` is its number), or a link of the author's."""

    label: str
    words: str
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is to be attached: words that name a source, or the number of a kept one, and what it says where.

    Pieces with the same `evidence_set` bear on the claim only together; `number` is that of a piece that is changed.
    `spoken` says how and on what terms a person spoke who is not kept yet.
    """

    words: str = ""
    source: int | None = None
    stance: Stance = Stance.SUPPORTS
    quote: str = ""
    locator: str = ""
    evidence_set: int = 0
    number: int = 0
    spoken: Spoken = _NOTHING_SAID


class AttachSource(Dialog[Attachment]):
    """Asks for a source and what it says about the claim."""

    DEFAULT_CSS = "AttachSource OptionList { max-height: 6; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "answer", "Attach", show=False)]

    @dataclass
    class Checked(Message):
        """A quote was looked up in its source."""

        piece: Evidence | None

    def __init__(
        self,
        statement: str,
        offers: Sequence[Offer],
        value: Attachment | None = None,
        look_up: LookUp | None = None,
        is_person: IsPerson | None = None,
    ) -> None:
        super().__init__()
        self._statement, self._offers = statement, tuple(offers)
        self._shown = self._offers
        self._value = value or Attachment()
        self._look_up, self._is_person = look_up, is_person
        self._wait: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = content.plain("Source")
            yield Static(content.plain(self._statement), classes="about")
            yield Static(content.plain("an address, a path, a person's name, or pasted words"), classes="label")
            yield Words(self._value.words, id="source")
            if self._offers:
                yield Static(content.plain("or one of these (arrows and enter)"), classes="label")
                yield OptionList(*(Option(content.line(offer.label)) for offer in self._offers))
            yield Person(self._value.spoken)
            yield Static(content.plain("it …"), classes="label")
            yield PickRow(_STANCES, self._value.stance)
            yield Static(content.plain("its exact words (may stay empty)"), classes="label")
            yield Words(self._value.quote, id="quote")
            yield Static(content.plain(""), id="check")
            yield Static(content.plain("page or place (may stay empty)"), classes="label")
            yield Words(self._value.locator, id="locator")
            yield Static(
                content.plain("it counts only with others: a number that they share (empty: alone)"), classes="label"
            )
            yield Words(str(self._value.evidence_set or ""), id="set")
            yield Static(content.plain("enter goes on · ctrl+s attaches · escape back"), classes="hint")

    def on_mount(self) -> None:
        """Begin with the source, or with what it says where the source is known."""
        self.query_one("#check").display = False
        if self._value.source is None:
            self.query_one("#source", Words).focus()
        else:
            (self._stance if self._value.quote else self.query_one("#quote", Words)).focus()
            self._show_offer(self._value.source)

    @property
    def _stance(self) -> PickRow[Stance]:
        return self.query_one("AttachSource > .box > PickRow", PickRow)

    def _show_offer(self, source: int) -> None:
        for place, offer in enumerate(self._offers):
            if offer.source == source:
                self.query_one(OptionList).highlighted = place
                self.query_one("#source", Words).load_text(content.one_line(offer.label))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Take what was offered and go on to its words."""
        offer = self._shown[message.option_index]
        self.query_one("#source", Words).load_text(content.one_line(offer.label if offer.source else offer.words))
        self._stance.focus()

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Offer what holds the words that are typed, and look the quote up once the typing rests."""
        if message.text_area.id == "source" and self._offers:
            self._narrow(message.text_area.text)
        if message.text_area.id == "source" and self._is_person is not None:
            words = message.text_area.text.strip()
            self.query_one(Person).display = bool(words) and self._source() is None and self._is_person(words)
        if message.text_area.id in {"source", "quote"} and self._look_up is not None:
            if self._wait is not None:
                self._wait.stop()
            self._wait = self.set_timer(_REST, self._check)

    def _narrow(self, words: str) -> None:
        whole = {content.one_line(offer.label) for offer in self._offers} | {offer.words for offer in self._offers}
        sought = [] if words.strip() in whole else words.casefold().split()
        found = tuple(one for one in self._offers if all(word in one.label.casefold() for word in sought))
        shown = found or self._offers
        if shown != self._shown:
            self._shown = shown
            options = self.query_one(OptionList)
            options.clear_options()
            options.add_options([Option(content.line(offer.label)) for offer in shown])
            options.highlighted = 0

    def _source(self) -> int | None:
        known = {content.one_line(offer.label): offer.source for offer in self._offers if offer.source}
        return known.get(self.query_one("#source", Words).value)

    def _check(self) -> None:
        source, quote = self._source(), self.query_one("#quote", Words).value
        if source is None or not quote:
            self.post_message(self.Checked(None))
        else:
            self._run_check(source, quote)

    @work(thread=True, exclusive=True, group="check", description="Looking the quote up")
    def _run_check(self, source: int, quote: str) -> None:
        if self._look_up is not None:
            with suppress(RedpencilError):
                self.post_message(self.Checked(self._look_up(source, quote)))

    def on_attach_source_checked(self, message: Checked) -> None:
        """Say below the quote whether it stands in the source."""
        line = self.query_one("#check", Static)
        line.display = message.piece is not None
        if message.piece is not None:
            said, look = quote_check(message.piece)
            rows = [
                content.plain(said, STATE_COLOURS[look]),
                *(content.line(f"≠ {one}") for one in message.piece.differences),
            ]
            rows += [content.line(f"! {message.piece.caution}")] if message.piece.caution else []
            line.update(Content("\n").join(rows))

    def on_words_gone_on(self, message: Words.GoneOn) -> None:
        """Go to the next field, or answer after the last."""
        if message.field.id in {"locator", "set"}:
            self.action_answer()
        elif message.field.id == "source" and message.field.value and not self.query_one(Person).display:
            self._stance.focus()
        elif message.field.id == "source" and message.field.value:
            self.query_one(Person).query(PickRow).first().focus()
        else:
            self.focus_next()

    def action_answer(self) -> None:
        """Answer with what was filled in; without a source there is nothing to attach."""
        words = self.query_one("#source", Words).value
        if not words:
            self.query_one("#source", Words).focus()
            return
        try:
            spoken = self.query_one(Person).spoken
        except FactNotUnderstood as error:
            content.say(self, str(error), "error")
            self.query_one("#contacted-on", Words).focus()
            return
        self.dismiss(
            Attachment(
                words=words,
                source=self._source(),
                stance=self._stance.picked,
                quote=self.query_one("#quote", Words).value,
                locator=self.query_one("#locator", Words).value,
                evidence_set=_number(self.query_one("#set", Words).value),
                number=self._value.number,
                spoken=spoken,
            )
        )


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) < 5 else 0
