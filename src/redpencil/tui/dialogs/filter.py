"""The filter: a field with what may stand there next below it, and how many claims pass."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from redpencil.domain.completing import Completion, completions
from redpencil.domain.scale import Scale
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.words import Words

Count = Callable[[str], str]
"""Says how many claims pass a filter; raises one of our errors for one that means nothing."""


class Filter(Dialog[str]):
    """Asks for a filter; answers one that can be read."""

    DEFAULT_CSS = "Filter OptionList { max-height: 8; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete", show=False, priority=True),
        Binding("down", "light(1)", "Next", show=False, priority=True),
        Binding("up", "light(-1)", "Previous", show=False, priority=True),
    ]

    def __init__(self, words: str, count: Count, scale: Scale, named: Mapping[str, str]) -> None:
        super().__init__()
        self._words, self._count, self._scale, self._named = words, count, scale, named
        self._offered: tuple[Completion, ...] = ()
        self._refused: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out the field, what is offered, and the count."""
        with Vertical(classes="box") as box:
            box.border_title = content.plain("Filter")
            yield Static(content.plain("show only"), classes="label")
            yield Words(self._words)
            offered = OptionList()
            offered.can_focus = False
            yield offered
            yield Static(content.plain(""), classes="counted about")
            yield Static(content.plain(""), classes="wrong")
            yield Static(
                content.plain("tab completes · enter shows them · escape back · empty shows all"),
                classes="hint",
            )

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one(Words).focus()
        self._offer()

    def on_text_area_changed(self) -> None:
        """Offer what may follow now, and count anew."""
        if self.query_one(Words).text != self._refused:
            self._say_wrong("")
        self._offer()

    def _offer(self) -> None:
        words = self.query_one(Words).text
        self._offered = completions(words, self._scale, self._named)
        offered = self.query_one(OptionList)
        offered.clear_options()
        offered.add_options([Option(content.line(one.label)) for one in self._offered])
        offered.display = bool(self._offered)
        if self._offered:
            offered.highlighted = 0
        self._tell(words.strip())

    @work(thread=True, exclusive=True, group="filter", description="Counting what passes the filter")
    def _tell(self, words: str) -> None:
        try:
            counted = self._count(words)
        except RedpencilError:
            counted = ""  # a word may be half typed; what is wrong is said when it is answered
        self.app.call_from_thread(self._counted, words, counted)

    def _counted(self, words: str, counted: str) -> None:
        if self.is_mounted and self.query_one(Words).text.strip() == words:
            self.query_one(".counted", Static).update(content.plain(counted))

    def action_light(self, by: int) -> None:
        """Light the completion below or above."""
        if self._offered:
            offered = self.query_one(OptionList)
            offered.highlighted = ((offered.highlighted or 0) + by) % len(self._offered)

    def action_complete(self) -> None:
        """Take the lit completion."""
        if self._offered:
            self._take(self._offered[self.query_one(OptionList).highlighted or 0])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Take the completion that was clicked on."""
        self._take(self._offered[message.option_index])

    def _take(self, one: Completion) -> None:
        field = self.query_one(Words)
        field.load_text(one.words)
        field.move_cursor(field.document.end)

    def on_words_gone_on(self, message: Words.GoneOn) -> None:
        """Answer, unless a word means nothing."""
        words = message.field.value
        try:
            self._count(words)
        except RedpencilError as error:
            self._refused = self.query_one(Words).text
            self._say_wrong(str(error))
        else:
            self.dismiss(words)

    def _say_wrong(self, sentence: str) -> None:
        line = self.query_one(".wrong", Static)
        line.update(content.plain(sentence))
        line.display = bool(sentence)
