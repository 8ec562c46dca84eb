"""Parting: the texts of sources are kept sentence by sentence, so that a search finds them without reading them."""

from threading import Lock

from redpencil.desk.bench import Bench
from redpencil.desk.progress import Progress, silent
from redpencil.storage import passages
from redpencil.storage.recording import Work


def part(work: Work, sha256: str, text: str) -> None:
    """Part the text of a snapshot and keep its passages; those of other rules than today's are thrown away first."""
    from redpencil.analysis.evidence.passage import RULES
    from redpencil.analysis.evidence.passage import passages as parted

    if passages.rules(work.connection) != RULES:
        passages.begin_anew(work.connection, RULES)
    if not passages.parted(work.connection, sha256):
        passages.keep(work.connection, sha256, parted(text))


def forget(work: Work, sha256: str) -> None:
    """Throw the passages of a snapshot away; by other rules than today's all of them go when the next is parted."""
    from redpencil.analysis.evidence.passage import RULES

    if passages.rules(work.connection) == RULES:
        passages.forget(work.connection, sha256)


class Parting:
    """Parts what was shelved by an earlier Redpencil; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._lock = Lock()
        self._done = False

    def catch_up(self, progress: Progress = silent) -> None:
        """Part what is not parted yet, once; what can only be read stays as it is.

        Raises:
            Cancelled: if `progress` says so; what is parted already is kept.
        """
        if self._done or self._bench.database.read_only:
            return
        with self._lock:
            lacking = self.lacking()
            for place, sha256 in enumerate(lacking):
                progress("Reading the sources once more", place / len(lacking))
                with self._bench.database.writing(self._bench.deed("part", sha256)) as work:
                    part(work, sha256, passages.text(work.connection, sha256))
            self._done = True

    def lacking(self) -> tuple[str, ...]:
        """Return the hashes of the texts that have no passages by the rules of today."""
        from redpencil.analysis.evidence.passage import RULES

        with self._bench.database.reading() as connection:
            if passages.rules(connection) == RULES:
                return passages.unparted(connection)
            return passages.texts(connection)
