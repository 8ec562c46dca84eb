"""Reversing: steps are taken back and taken again, of the workspace or of one article, as far back as one likes."""

from typing import Final

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.event import Event
from redpencil.errors import NothingToRedo, NothingToUndo
from redpencil.storage import catalogue, undoing

ADD: Final = "add"
NEW_VERSION: Final = "new-version"

_READ_IN: Final = frozenset({ADD, NEW_VERSION})
"""The steps that no undo takes back."""


class Reversing:
    """Takes steps back and takes them again; it survives a restart."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def undo(self, article: str | None = None) -> Event:
        """Take back the newest step, of the workspace or of one article.

        Raises:
            NothingToUndo: if there is none, or it read an article in.
            ChangedSince: if something has been changed since.
        """
        return self._reverse(undoing.UNDO, article)

    def redo(self, article: str | None = None) -> Event:
        """Take the step again that was taken back last.

        Raises:
            NothingToRedo: if nothing was taken back, or something else was done since.
            ChangedSince: if something has been changed since.
        """
        return self._reverse(undoing.REDO, article)

    def _reverse(self, action: str, article: str | None) -> Event:
        undo = action == undoing.UNDO
        with self._bench.database.reading() as connection:
            if article is not None and article not in catalogue.slugs(connection):
                references.unknown_article(connection, article)
        find = undoing.undoable if undo else undoing.redoable
        with self._bench.database.reading() as connection:
            event = find(connection, article)
            owner = undoing.article_of(connection, event) if event else None
        if event is None:
            raise NothingToUndo("There is nothing to undo.") if undo else NothingToRedo("There is nothing to redo.")
        if event.action in _READ_IN:
            raise NothingToUndo(f"The last step read {event.subject} in, and that cannot be undone.")
        with self._bench.database.writing(self._bench.deed(action, event.subject, owner, event.seq)) as work:
            if find(work.connection, article) != event:
                raise NothingToUndo("Somebody else has done something just now. Look at it, then try again.")
            undoing.reverse(work, event)
            work.finish()
        assert work.event is not None
        return work.event
