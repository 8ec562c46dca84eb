"""Researching: sources are kept, each of them once."""

import mimetypes
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from redpencil.desk import facts, shelving
from redpencil.desk.bench import Bench
from redpencil.desk.progress import Progress, silent
from redpencil.domain.article import Reading
from redpencil.domain.locator import Landmark
from redpencil.domain.source import Source, SourceKind, is_address
from redpencil.errors import Picture, ReadError, ReasonNeeded

LONGEST_PATH: Final = 1_000
"""Longer words are no path."""

LONGEST_NAME: Final = 80
"""Words longer than this are notes and no person's name."""


_TABLES: Final = frozenset({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
"""The media types of what is a data set."""


class Researching:
    """Keeps sources."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def add_source(  # noqa: PLR0913  (one parameter for each thing that a reader tells)
        self,
        source: Source,
        data: bytes | None = None,
        *,
        text: str = "",
        media_type: str = "",
        landmarks: tuple[Landmark, ...] = (),
        why: str = "",
    ) -> Source:
        """Keep a source, with its bytes if it has any; the same bytes, address or person again is the same source.

        `why` says why no text could be read out of the bytes.
        """
        facts.settle(source)
        deed = self._bench.deed("source", source.title or source.url)
        kept = None
        if data is not None:
            read = Reading(text, (), media_type=media_type or "application/octet-stream", landmarks=landmarks)
            kept = shelving.snapshot(data, deed.at, read, why)
            source = replace(source, sha256=kept.sha256, retrieved_at=source.retrieved_at or deed.at)
        with self._bench.database.writing(deed) as work:
            return shelving.shelve(work, source, kept)

    def add_file(self, path: Path, progress: Progress = silent, **said: Any) -> Source:
        """Keep a file as a source: its bytes, and the text in them where it can be read, else why it cannot.

        Raises:
            ReadError: if the file cannot be opened.
            Cancelled: if `progress` says so.
        """
        from redpencil.intake import files, reading

        data = files.load(path)
        media_type = mimetypes.guess_type(path.name)[0] or ""
        try:
            still = partial(progress, f"Reading {path.name}", 0.0)
            read = reading.read(data, name=path.name, waiting=still)
        except ReadError as error:
            # The bytes are evidence all the same; only quotes cannot be looked up in them. Nobody expects it of images.
            why = "" if isinstance(error, Picture) else str(error)
            source = Source(**({"kind": SourceKind.DOCUMENT, "title": path.name} | _given(said)))
            return self.add_source(source, data, media_type=media_type, why=why)
        known: dict[str, Any] = {
            "kind": SourceKind.DATASET if read.media_type in _TABLES else SourceKind.DOCUMENT,
            "title": read.metadata.title or path.stem,
            "creator": read.metadata.author,
            "publisher": read.metadata.publisher,
            "url": read.metadata.url,
            "published": read.metadata.date,
        }
        source = Source(**(known | _given(said)))
        return self.add_source(source, data, text=read.text, media_type=read.media_type, landmarks=read.landmarks)

    def add_address(self, url: str, **said: Any) -> Source:
        """Keep an address as a source; it is recorded, and not looked up."""
        from redpencil.intake.web.address import without_credentials

        url = without_credentials(url.strip())
        if not is_address(url):
            raise ReasonNeeded(f'"{url[:60]}" is no address. Write it with http:// or https:// before it.')
        return self.add_source(Source(**({"kind": SourceKind.PAGE, "title": url, "url": url} | _given(said))))

    def add_person(self, name: str, **said: Any) -> Source:
        """Keep a person as a source; `contact`, `contacted_on` and `terms` say how, when and on what terms."""
        name = " ".join(name.split())
        if not name:
            raise ReasonNeeded("Say who the person is.")
        return self.add_source(Source(**({"kind": SourceKind.PERSON, "title": name} | _given(said))))

    def add_calculation(self, text: str, **said: Any) -> Source:
        """Keep how a figure was reckoned, such as "158 / 160 = 0.9875", as a source."""
        return self.add_words(text, **({"kind": SourceKind.CALCULATION} | said))

    def add_words(self, text: str, **said: Any) -> Source:
        """Keep one's own notes or a pasted passage as a source."""
        from redpencil.text import normalise

        text = normalise.normalise(text).strip()
        if not text:
            raise ReasonNeeded("There are no words to keep. Paste or write some.")
        beginning = " ".join(text.split())
        title = beginning if len(beginning) <= LONGEST_NAME else f"{beginning[: LONGEST_NAME - 1]}…"
        source = Source(**({"kind": SourceKind.NOTES, "title": title} | _given(said)))
        return self.add_source(source, text.encode(), text=text, media_type="text/plain")

    @staticmethod
    def file(words: str) -> Path | None:
        """Return the file that words name, or nothing if there is none of that name."""
        return _existing_file(words.strip())

    def add_anything(self, words: str) -> Source:
        """Keep what one field holds: an address, the path of a file, a person's name, or pasted words."""
        stripped = words.strip()
        if _is_address(stripped):
            return self.add_address(stripped)
        path = self.file(stripped)
        if path is not None:
            return self.add_file(path)
        if _meant_as_file(stripped):
            # It is told that there is none, and not taken for a person's name.
            return self.add_file(Path(stripped).expanduser())
        return self.add_person(stripped) if self.names_person(stripped) else self.add_words(words)

    @staticmethod
    def names_person(words: str) -> bool:
        """Tell whether words are taken for a person's name: no address, no path, and no note."""
        words = words.strip()
        if not words or len(words) > LONGEST_NAME or "\n" in words or _ends_sentence(words):
            return False
        return not (_is_address(words) or _meant_as_file(words) or _existing_file(words))


def _is_address(words: str) -> bool:
    return is_address(words) or (words.startswith("www.") and " " not in words)


def _meant_as_file(words: str) -> bool:
    return "\n" not in words and len(words) < LONGEST_PATH and words.startswith(("/", "~/", "./", "../"))


def _given(said: dict[str, Any]) -> dict[str, Any]:
    """Return the facts that say something; an empty one does not wipe out what was read."""
    return {name: fact for name, fact in said.items() if fact not in {None, ""}}


def _existing_file(words: str) -> Path | None:
    if not words or "\n" in words or "\0" in words:
        return None
    try:
        path = Path(words).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError):
        return None


def _ends_sentence(words: str) -> bool:
    # "Jr." and "Inc." end names; four words and more before a full stop are a sentence.
    return words.endswith(("?", "!")) or (words.endswith(".") and len(words.split()) > 4)
