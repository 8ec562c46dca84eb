"""Adding and reporting: the long jobs that bring articles in and reports out."""

from datetime import date
from pathlib import Path

from textual.message import Message

from redpencil.domain.article import Metadata
from redpencil.domain.source import is_address
from redpencil.errors import RedpencilError, ReviewError
from redpencil.tui import content
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.dialogs.report import Order, WriteReport
from redpencil.tui.messages.work import Failed, Finished, Glanced
from redpencil.tui.screens.working import Advance, Working

_PATH_LENGTH = 1_000
"""Longer words are no path."""


class DateNotUnderstood(ReviewError):
    """What was typed is no date."""


class Adding(Working):
    """The keys that bring articles in and reports out."""

    _typed: str = ""

    def action_add(self) -> None:
        """Ask for an article: a path, or its text."""
        question = Question(
            "Add an article",
            (Field("the path of a file or folder, an address, or the pasted text", self._typed),),
            hint="enter adds · escape back",
        )

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is None:
                self._typed = ""
            elif answers[0]:
                self._typed = answers[0]
                self.start("Reading the article", lambda advance: self._look(answers[0], advance))

        self.app.push_screen(Form(question), answered)

    def _look(self, words: str, advance: Advance) -> Message:
        """Read an article; one that does not say its title or date is asked for them before it is kept."""
        if is_address(words):
            return self._add(words, None, advance)
        advance("Reading the article", 0.0)
        path = Path(words).expanduser() if looks_like_a_path(words) else None
        if path is not None and path.is_dir():
            return self._add_folder(path, advance)
        known = self.desk.importing.glance(path if path is not None else _bytes(words), progress=advance)
        if known is None or (known.title and known.date):
            return self._add(words, None, advance)
        return Glanced(words, known)

    def on_glanced(self, message: Glanced) -> None:
        """Ask what an article did not say of itself."""
        self.close_progress()
        known = message.metadata
        fields = (
            Field("title", known.title),
            Field("author", known.author),
            Field("publisher", known.publisher),
            Field("date it appeared, as 2026-01-31", known.date.isoformat() if known.date else ""),
        )
        question = Question(
            "About the article",
            fields,
            about="Without a date, “this week” and the like cannot be checked." if known.date is None else "",
            hint="enter skips or goes on, and adds it after the last · escape back",
            first=0 if not known.title else len(fields) - 1,
        )

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is None:
                self.action_add()
            else:
                given = _metadata(answers)
                self.start("Adding the article", lambda advance: self._add(message.words, given, advance))

        self.app.push_screen(Form(question, _metadata), answered)

    def _add(self, words: str, given: Metadata | None, advance: Advance) -> Finished:
        importing = self.desk.importing
        if is_address(words):
            added = self.desk.fetching.add_article(words, metadata=given, progress=advance)
        elif looks_like_a_path(words):
            added = importing.add_file(Path(words).expanduser(), metadata=given, progress=advance)
        else:
            added = importing.add(_bytes(words), metadata=given, progress=advance)
        self._typed = ""
        told = {"unchanged": "is here already", "new-version": "has a new version"}.get(str(added.outcome), "was added")
        count = f"{len(added.claims)} claims to check"
        became = added.succession.words if added.succession else count
        return Finished(f"{added.article.title} {told}: {became}.", added.article.slug)

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
        told: list[str] = []
        written = self.desk.reporting.write(
            scope, order.formats, out, with_confidential=order.confidential, tell=told.append
        )
        names = ", ".join(path.name for path in written[:3]) + (" …" if len(written) > 3 else "")
        return Finished("\n".join((f"Written to {out}: {names}", *dict.fromkeys(told))))

    def stopped(self) -> None:
        """Forget what was typed: nobody wants it any more."""
        self._typed = ""

    def on_finished(self, message: Finished) -> None:
        """Tell what came of long work and go where it leads."""
        self.close_progress()
        content.say(self, message.sentence)
        if message.article is not None:
            self.open_article(message.article)

    def on_failed(self, message: Failed) -> None:
        """Tell what failed; an article that could not be added is asked for again, with what was typed."""
        message.stop()
        self.close_progress()
        content.say(self, message.sentence, "error")
        if self._typed:
            self.action_add()

    def open_article(self, slug: str) -> None:
        """Show another article."""
        raise NotImplementedError


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "replace")


def _metadata(answers: tuple[str, ...]) -> Metadata:
    """Read what was said of an article.

    Raises:
        DateNotUnderstood: if the last answer is neither empty nor a date.
    """
    title, author, publisher, day = answers
    try:
        known = date.fromisoformat(day) if day else None
    except ValueError:
        raise DateNotUnderstood(f'"{day[:40]}" is no date. Write year, month and day, such as 2026-01-31.') from None
    return Metadata(title=title, author=author, publisher=publisher, date=known)


def looks_like_a_path(words: str) -> bool:
    """Tell a path from pasted text: one line, not long, and either there or written as one."""
    if "\n" in words or len(words) > _PATH_LENGTH:
        return False
    try:
        there = Path(words).expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False
    return there or words.startswith(("/", "~", "./", "../")) or (" " not in words and "." in words)
