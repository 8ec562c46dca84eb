"""Reading a source: its kept text, what of it is cited and what bears on a claim lit, and words marked by keys."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Static

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import Stance
from redpencil.domain.source import Source
from redpencil.domain.span import Span
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands import in_house
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.reading import READING
from redpencil.tui.dialogs.keys import Keys
from redpencil.tui.messages.work import Failed, LeadsFound, SourceOpened
from redpencil.tui.screens.correcting import correct
from redpencil.tui.screens.leafing import Leafing
from redpencil.tui.widgets.source_facts import facts, name, without_text
from redpencil.tui.widgets.source_text import SourceText

if TYPE_CHECKING:
    from redpencil.desk.consulting import Consulted
    from redpencil.desk.desk import Desk

_LEADS = 20
"""Passages lit."""

_HELP = (
    "The kept text of a source. The margin shows pages, times or cells, and a sign where something is lit: ” is "
    "evidence already, ▸ and · bear on the claim, / holds the words that were sought. The arrows go by line and word. "
    "space begins to mark, whatever moves goes on, space ends it."
)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a source to attach to a claim, with their place; without a stance it is asked for."""

    source: Source
    quote: str
    locator: str
    stance: Stance | None = None


class ReadSource(Leafing[Marked]):
    """Answers the words that were marked to be evidence."""

    DEFAULT_CSS = """
    ReadSource {
        background: $background;
        & .title { height: auto; max-height: 2; padding: 0 1; background: $panel; text-style: bold; }
        & .facts { height: auto; max-height: 3; padding: 0 1; background: $panel; color: $foreground 70%; }
        & .claim { height: auto; max-height: 2; padding: 0 1; }
        & .nothing { padding: 1 2; height: auto; }
        & .where { height: auto; max-height: 3; padding: 0 1; color: $foreground 70%; background: $panel; }
        & SourceText { height: 1fr; }
        & Footer { background: $background; }
    }
    """
    AUTO_FOCUS = "SourceText"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(READING))

    def __init__(
        self, desk: "Desk", source: int, ref: Ref | None = None, *, at: Span | None = None, sha256: str = ""
    ) -> None:
        super().__init__()
        self.desk, self._number, self._ref = desk, source, ref
        self._at, self._sha256 = at, sha256
        self._claim: Claim | None = None

    def compose(self) -> ComposeResult:
        """Lay out the facts, the text, and where one is in it."""
        yield Static(content.plain("Reading …"), classes="title")
        yield Static(content.plain(""), classes="facts")
        yield Static(content.plain(""), classes="claim")
        yield Static(content.plain(""), classes="nothing")
        yield SourceText()
        yield Static(content.plain(""), classes="where")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the source."""
        self.query_one(".nothing").display = self.query_one(".claim").display = False
        self._open()

    @work(thread=True, exclusive=True, group="source", description="Reading the source")
    def _open(self) -> None:
        try:
            read = self.desk.consulting.consult(self._number, self._sha256)
            self.post_message(SourceOpened(read))
            if self._ref is not None:
                claim = self.desk.browsing.claim(self._ref)
                leads = self.desk.seeking.evidence(self._ref, source=self._number, limit=_LEADS) if read.text else ()
                self.post_message(LeadsFound(claim, leads))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    def on_failed(self, message: Failed) -> None:
        """Tell what could not be read."""
        content.say(self, message.sentence, "error")

    def on_source_opened(self, message: SourceOpened) -> None:
        """Show the text with what of it is cited."""
        self.read = read = message.consulted
        self.query_one(".nothing").display, self.text.display = not read.text, bool(read.text)
        self._say_facts(read)
        self.text.show(read.text, read.landmarks)
        self.text.light("cited", ((one.span.start, one.span.end, "cited") for one in read.cited))
        if self._at is not None:
            self.go(self._at)

    def _say_facts(self, read: "Consulted") -> None:
        self.query_one(".title", Static).update(content.line(name(read.source)))
        self.query_one(".facts", Static).update(content.plain(" · ".join(facts(read))))
        self.query_one(".nothing", Static).update(content.plain(without_text(read)))

    def on_leads_found(self, message: LeadsFound) -> None:
        """Light the passages that bear on the claim, and go to the best unless another was asked for."""
        self._claim, read = message.claim, self.read
        # A passage stands in the newest text; in an older one its offsets mean nothing.
        same = read is not None and read.snapshot is not None and read.snapshot.sha256 == read.source.sha256
        self.leads = message.leads if same else ()
        line = self.query_one(".claim", Static)
        line.display = True
        line.update(content.line(f"for {message.claim.ref}: {message.claim.statement}"))
        self.text.light("lead", ((lead.start, lead.end, "lead") for lead in self.leads))
        matches = ((one.shifted(lead.start), lead) for lead in self.leads for one in lead.matches)
        self.text.light("match", ((one.start, one.end, "match") for one, _ in matches))
        if self.leads and self._at is None:
            self.action_lit(1)
        elif self._at is not None:
            starts = [lead.start for lead in self.leads]
            self.place = starts.index(self._at.start) if self._at.start in starts else -1
        self.say_where()

    def action_mark(self) -> None:
        """Begin to mark, or end it."""
        self.text.action_mark()

    def action_sentence(self) -> None:
        """Mark the sentence under the cursor."""
        self.text.action_mark_sentence()

    def action_go_by(self, name: str) -> None:
        """Go by a word or a sentence."""
        self.text.action_step(name)

    def action_line(self, by: int) -> None:
        """Go by a line."""
        self.text.action_line(by)

    def action_facts(self) -> None:
        """Correct what is known of the source."""
        correct(self, self.desk, self._number, self._read_anew)

    def _read_anew(self) -> None:
        # The facts are said anew, and the reader stays where the text was left.
        if self.read is not None:
            consulted = self.desk.consulting.consult(self._number, self._sha256)
            self.read = replace(self.read, source=consulted.source, kin=consulted.kin)
            self._say_facts(self.read)

    def action_attach(self, stance: str = "") -> None:
        """Answer the words that are marked, else the lit passage under the cursor."""
        read = self.read
        if self._claim is None or read is None:
            content.say(self, "Open the source for a claim to attach its words: e or enter on the card of the claim.")
            return
        place = self.text.chosen
        if place is None and (lead := self.lead()) is not None:
            place = (lead.start, lead.end)
        if place is None and read.text:
            content.say(self, "Mark the words first: space begins and ends, s marks the sentence.")
            return
        span = Span(*place) if place is not None else None
        quote = span.of(read.text).strip() if span is not None else ""
        locator = read.locator(span) if span is not None else ""
        self.dismiss(Marked(read.source, quote, locator, Stance(stance) if stance else None))

    def action_back(self) -> None:
        """Unmark; with nothing marked drop the sought words; else go back."""
        if self.text.unmark():
            return
        if self.found:
            self.find("")
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Go back at once."""
        self.dismiss(None)

    def action_keys(self) -> None:
        """Show all keys."""
        self.app.push_screen(Keys("A source", _HELP, in_house(READING, self.desk.config), ()))
