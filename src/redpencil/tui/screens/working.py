"""Working: long jobs beside the screen, each with its bar, and escape to stop it."""

from collections.abc import Callable

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from redpencil.desk.progress import Cancelled
from redpencil.errors import RedpencilError
from redpencil.tui.dialogs.progress import Progress
from redpencil.tui.messages.work import Failed, Progressed
from redpencil.tui.screens.workbench import Workbench

Job = Callable[["Advance"], Message]
"""Long work; it answers the message that says what came of it."""

Advance = Callable[[str, float], None]
"""Tells what is being done and the share done."""


class Working(Workbench):
    """A workbench on which long work is done."""

    _progress: Progress | None = None

    def start(self, what: str, job: Job, *, patience: float = 0.0) -> None:
        """Do long work beside the screen, with a bar that escape stops; the bar comes after `patience` seconds.

        The job asks `advance` whether to go on; where it had no more occasion to, `close_progress` tells of the escape.
        """
        worker = self._run_job(job)

        def show() -> None:
            if not worker.is_finished:
                self._progress = Progress(what, worker.cancel)
                self.app.push_screen(self._progress)

        if patience:
            self.set_timer(patience, show)
        else:
            show()

    @work(thread=True, exclusive=True, group="job", description="Long work")
    def _run_job(self, job: Job) -> None:
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
            self.stopped()
            self.post_message(Failed("Stopped. Nothing of it was kept."))
        except OSError as error:
            self.post_message(Failed(f"The folder cannot be written: {error.strerror}. Choose another."))

    def on_progressed(self, message: Progressed) -> None:
        """Move the bar."""
        if self._progress is not None:
            self._progress.advance(message.what, message.share)

    def stopped(self) -> None:
        """Forget what the work that somebody stopped was about."""

    def close_progress(self) -> bool:
        """Take the bar away; tell whether escape was pressed in it."""
        bar, self._progress = self._progress, None
        if bar is None:
            return False
        bar.dismiss()
        return bar.stopping
