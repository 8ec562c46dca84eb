"""The program with the whole terminal to itself: it opens the workspace beside the first frame, then shows the desk."""

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.worker import WorkerFailed

from redpencil import config
from redpencil.desk.progress import Cancelled
from redpencil.errors import RedpencilError
from redpencil.locations import Workspace
from redpencil.tui import content
from redpencil.tui.commands import COMMANDS, Command, keys
from redpencil.tui.commands.bindings import textual
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.sitting import save_sitting
from redpencil.tui.recording import Recording
from redpencil.tui.screens.opening import Opening, Welcome
from redpencil.tui.theme import DARK, FRAME, LOOKS, ON_SIXTEEN_COLOURS, THEMES, fitting
from redpencil.tui.widgets.too_small import LAYERS, cover, too_small

if TYPE_CHECKING:
    from textual.screen import Screen

    from redpencil.desk.desk import Desk
    from redpencil.tui.screens.main import Main

FAILED = 3
"""The exit code of a failure that the user can act on."""

_SIGNALLED = 128
"""Shells add the number of the signal that ended a program to this."""


class Redpencil(App[int]):
    """The application: a theme, a workspace to open, and the screens one after the other."""

    TITLE = "Redpencil"
    CSS = ON_SIXTEEN_COLOURS + LAYERS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False, priority=True)]

    def __init__(
        self,
        workspace: Workspace | None,
        article: str | None,
        reviewer: str | None,
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        # Without colour what is lit is reversed, as on a terminal of sixteen colours; greys would be colours too.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.workspace, self.article, self.reviewer = workspace, article, reviewer
        self.commands = commands
        self.desk: Desk | None = None
        self.recording = Recording(article)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name
        self._map_keys()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what our styles need and only our own themes have."""
        return dict(FRAME)

    def get_default_screen(self) -> "Screen[None]":
        """Show something at once, whatever opening the workspace takes."""
        name = self.workspace.folder.name if self.workspace is not None else ""
        return Opening(f"Opening {name} …" if name else "")

    def on_mount(self) -> None:
        """Open the workspace, or ask where there is none."""
        self._heed_signals()
        self.screen_change_signal.subscribe(self, lambda screen: cover(screen, self.size))
        if self.workspace is not None and self.workspace.exists:
            self.call_after_refresh(self._open, self.workspace)
        else:
            self._welcome()

    def _handle_exception(self, error: Exception) -> None:
        """Leave the terminal as it was found; what went wrong is told by whoever ran the program."""
        self._return_code = FAILED
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    @property
    def crash(self) -> BaseException | None:
        """What went wrong inside the program, if it ended by that."""
        return self._exception.error if isinstance(self._exception, WorkerFailed) else self._exception

    def get_key_display(self, binding: Binding) -> str:
        """Show the rating keys as one in the footer, and letters as they are typed."""
        if binding.id == "rate-1":
            rates = [command for command in self.commands if command.id.startswith("rate-")]
            return f"{rates[0].key}–{rates[-1].key}"
        shown = super().get_key_display(binding)
        return {"slash": "/", "question_mark": "?", "plus": "+", "colon": ":"}.get(shown, shown)

    def on_resize(self, event: events.Resize) -> None:
        """Say where there is no room for the desk, and show it again where there is."""
        for screen in self.screen_stack:
            cover(screen, event.size)

    async def on_event(self, event: events.Event) -> None:
        """Let nobody type or click where nothing can be seen; leaving the desk is always possible."""
        blind = too_small(self.size) and isinstance(event, events.Key | events.Paste | events.MouseEvent)
        if not blind or (isinstance(event, events.Key) and event.key in {"ctrl+q", "ctrl+c"}):
            self.recording.hear(event, self)
            await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Hand on a key that nobody took to the dialog that has come up meanwhile."""
        if isinstance(self.screen, Dialog):
            self.screen.take_early(event.character)

    def get_system_commands(self, screen: "Screen[object]") -> Iterable[SystemCommand]:
        """Offer Textual's themes and screenshots, and saving the sitting; the rest are commands of the desk."""
        yield from (found for found in super().get_system_commands(screen) if found.title in {"Theme", "Screenshot"})
        yield save_sitting(self, self.recording)

    def _heed_signals(self) -> None:
        """Give the terminal back before the program ends, when it is told to end or its terminal goes."""
        if self.is_headless:
            return
        for number in (signal.SIGTERM, getattr(signal, "SIGHUP", None)):
            if number is not None:
                with contextlib.suppress(NotImplementedError):
                    asyncio.get_running_loop().add_signal_handler(number, self._told_to_end, int(number))

    def _told_to_end(self, number: int) -> None:
        self.exit(return_code=_SIGNALLED + number)

    def _welcome(self) -> None:
        start = self.workspace or Workspace(Path.cwd() / "claims")
        demo = Path.cwd() / "redpencil-sample"

        def chosen(what: str | None) -> None:
            if what is not None:
                self._ask_folder(start.folder if what == "start" else demo, sample=what == "demo")

        self.push_screen(Welcome(start.folder, demo), chosen)

    def _ask_folder(self, folder: Path, *, sample: bool) -> None:
        from redpencil.tui.dialogs.form import Field, Form, Question

        title = "Show the sample" if sample else "Start a workspace"
        question = Question(title, (Field("in the folder", str(folder)),), hint="enter makes it · escape back")

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is None or not answers[0]:
                self._welcome()
            elif sample:
                self._open(Workspace(Path(answers[0]).expanduser().absolute()), sample=True)
            else:
                self._open(Workspace(Path(answers[0]).expanduser().absolute()), create=True)

        self.push_screen(Form(question), answered)

    @work(thread=True, exclusive=True, group="open", description="Opening the workspace")
    def _open(self, workspace: Workspace, *, create: bool = False, sample: bool = False) -> None:
        # Storage and the widgets take most of a second to import: they come after the first frame.
        from redpencil.desk.desk import Desk
        from redpencil.desk.sampling import lay_out
        from redpencil.domain.query import ClaimQuery
        from redpencil.tui.screens.browsing import read_list
        from redpencil.tui.screens.main import Main

        try:
            if sample:
                workspace = lay_out(workspace.folder)
            house = config.load(workspace.config)
            commands = keys(house)
            desk = Desk.open(workspace, reviewer=self.reviewer, create=create, progress=self._advance)
            self.desk = desk
            article = self.article
            if article is not None:
                desk.browsing.expect(article)
            else:
                article = desk.browsing.article_to_open()
            # The list is read before the desk is laid out, so that the desk's first frame shows it.
            first = read_list(desk, ClaimQuery(article=article))
            self.call_from_thread(self._show, Main(desk, article, commands, first), house.look)
        except Cancelled:
            return
        except RedpencilError as error:
            self.call_from_thread(self._fail, str(error))

    def _advance(self, what: str, share: float) -> None:
        if not self.is_running:
            raise Cancelled
        self.call_from_thread(self._advanced, what, share)

    def _advanced(self, what: str, share: float) -> None:
        if isinstance(self.screen, Opening):
            self.screen.advance(what, share)

    def _show(self, screen: "Main", look: config.Look | None) -> None:
        if look is not None:
            self.theme = LOOKS[look].name
        self.commands = screen.commands
        self._map_keys()
        self.push_screen(screen)

    def _fail(self, sentence: str) -> None:
        self.exit(FAILED, return_code=FAILED, message=content.text(sentence))

    def _map_keys(self) -> None:
        keys_now = {command.id: command.key for command in self.commands}
        changed = {old.id: keys_now[old.id] for old in COMMANDS if keys_now.get(old.id, old.key) != old.key}
        if self.desk is not None:
            changed |= self.desk.config.keys
        self.set_keymap({name: textual(key) for name, key in changed.items()})


def run(
    workspace: Workspace | None, article: str | None = None, reviewer: str | None = None, record: Path | None = None
) -> int:
    """Open the desk and stay there until the reviewer leaves; returns the exit code.

    What was typed is written to the file `record` then, whatever the end.

    Raises:
        ConfigError: if the house's keys clash; it names both commands.
    """
    house = config.load(workspace.config if workspace is not None and workspace.exists else None)
    app = Redpencil(workspace, article, reviewer, keys(house))
    app.theme = fitting(house.look, app.console.color_system).name
    # What is imported stays; looking through it for rubbish again and again would cost a tenth of the start.
    gc.freeze()
    try:
        app.run()
    finally:
        if app.desk is not None:
            app.desk.close()
        if record is not None:
            app.recording.save(record)
    if app.crash is not None:
        raise app.crash
    return app.return_code or 0
