"""Adding and reporting: the long jobs of the desk, each with its bar, and escape to stop it."""

from collections.abc import Callable
from pathlib import Path

from textual import work
from textual.worker import get_current_worker

from redpencil.desk.progress import Cancelled
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.dialogs.progress import Progress
from redpencil.tui.dialogs.report import Order, WriteReport
from redpencil.tui.messages.work import Failed, Finished, Progressed
from redpencil.tui.screens.workbench import Workbench

Advance = Callable[[str, float], None]
"""Tells what is being done and the share done."""

_PATH_LENGTH = 1_000
"""Longer words are no path."""


class Adding(Workbench):
    """The keys that bring articles in and reports out."""

    _typed: str = ""
    _progress: Progress | None = None

    def action_add(self) -> None:
        """Ask for an article: a path, or its text."""
        question = Question(
            "Add an article",
            (Field("the path of a file or folder, or the pasted text", self._typed),),
            hint="enter adds · escape back",
        )

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers and answers[0]:
                self._typed = answers[0]
                self.start("Adding the article", lambda advance: self._add(answers[0], advance))

        self.app.push_screen(Form(question), answered)

    def _add(self, words: str, advance: Advance) -> Finished:
        if looks_like_a_path(words):
            path = Path(words).expanduser()
            if path.is_dir():
                return self._add_folder(path, advance)
            added = self.desk.importing.add_file(path, progress=advance)
        else:
            added = self.desk.importing.add(words.encode("utf-8", "replace"), name="pasted text", progress=advance)
        self._typed = ""
        told = {"unchanged": "is here already", "new-version": "has a new version"}.get(str(added.outcome), "was added")
        count = len(added.claims)
        return Finished(f"{added.article.title} {told}: {count} claims to check.", added.article.slug)

    def _add_folder(self, folder: Path, advance: Advance) -> Finished:
        slug, failures, done = None, 0, 0
        for added in self.desk.importing.add_paths([folder], advance):
            if isinstance(added, RedpencilError):
                failures += 1
            else:
                done, slug = done + 1, slug or added.article.slug
        self._typed = ""
        return Finished(f"{done} articles were added" + (f", {failures} could not be read." if failures else "."), slug)

    async def action_report(self) -> None:
        """Ask for formats and a folder, and write the report of the article."""
        formats = await self.take(self.desk.reporting.formats)
        if not formats:
            return
        scope = self.choice.article
        about = self.view.article.title if self.view and scope else "every article"

        def answered(order: Order | None) -> None:
            if order is not None:
                self.start("Writing the report", lambda _: self._write(scope, order))

        first = Order((formats[0].id,), str(Path.cwd()))
        self.app.push_screen(WriteReport(about, formats, first), answered)

    def _write(self, scope: str | None, order: Order) -> Finished:
        out = Path(order.folder).expanduser() if order.folder else Path.cwd()
        out.mkdir(parents=True, exist_ok=True)
        written = self.desk.reporting.write(scope, order.formats, out)
        names = ", ".join(path.name for path in written[:3]) + (" …" if len(written) > 3 else "")
        return Finished(f"Written to {out}: {names}")

    def start(self, what: str, job: Callable[[Advance], Finished]) -> None:
        """Do long work beside the screen, with a bar that escape stops."""
        worker = self._run_job(job)
        self._progress = Progress(what, worker.cancel)
        self.app.push_screen(self._progress)

    @work(thread=True, exclusive=True, group="job", description="Long work")
    def _run_job(self, job: Callable[[Advance], Finished]) -> None:
        worker = get_current_worker()

        def advance(what: str, share: float) -> None:
            if worker.is_cancelled:
                raise Cancelled
            self.post_message(Progressed(what, share))

        try:
            self.post_message(job(advance))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
        except Cancelled:
            self._typed = ""
            self.post_message(Failed("Stopped. Nothing of it was kept."))
        except OSError as error:
            self.post_message(Failed(f"The folder cannot be written: {error.strerror}. Choose another."))

    def on_progressed(self, message: Progressed) -> None:
        """Move the bar."""
        if self._progress is not None:
            self._progress.advance(message.what, message.share)

    def on_finished(self, message: Finished) -> None:
        """Tell what came of long work and go where it leads."""
        self._close_progress()
        content.say(self, message.sentence)
        if message.article is not None:
            self.open_article(message.article)

    def on_failed(self, message: Failed) -> None:
        """Tell what failed; an article that could not be added is asked for again, with what was typed."""
        message.stop()
        self._close_progress()
        content.say(self, message.sentence, "error")
        if self._typed:
            self.action_add()

    def open_article(self, slug: str) -> None:
        """Show another article."""
        raise NotImplementedError

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.dismiss()
            self._progress = None


def looks_like_a_path(words: str) -> bool:
    """Tell a path from pasted text: one line, not long, and either there or written as one."""
    if "\n" in words or len(words) > _PATH_LENGTH:
        return False
    try:
        there = Path(words).expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False
    return there or words.startswith(("/", "~", "./", "../")) or (" " not in words and "." in words)
