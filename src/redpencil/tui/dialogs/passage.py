"""What has become of a source: the cited passages as they were and as they are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from redpencil.domain.drift import Drift, ThenAndNow
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from redpencil.desk.fetching import Refetched

_DIM = "$foreground 66%"
_SHOWN = 20
"""Paragraphs shown that went, and that came."""


class PassageThenAndNow(Dialog[bool]):
    """Shows one cited passage before and after."""

    DEFAULT_CSS = "PassageThenAndNow > .box { width: 100; }"

    def __init__(self, drift: Drift, passage: ThenAndNow | None) -> None:
        super().__init__()
        self._drift, self._passage = drift, passage

    def compose(self) -> ComposeResult:
        """Lay out the passage."""
        one = self._drift
        with VerticalScroll(classes="box") as box:
            box.border_title = content.plain("Then and now")
            yield Static(content.plain(f"{one.claim.ref}  {one.claim.statement}"), classes="about")
            yield Static(content.line(_source(one), "bold"))
            if self._passage is not None:
                yield Static(content.joined(*_lines(self._passage)))
            elif one.quote:
                yield Static(content.plain(f"Cited: “{one.quote}”"))
            yield Static(content.plain("arrows scroll · escape back"), classes="hint")


class Changes(Dialog[bool]):
    """Shows what has become of a source that was fetched again."""

    DEFAULT_CSS = "Changes > .box { width: 100; }"

    def __init__(self, told: "Refetched") -> None:
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        """Lay out the passages, and the paragraphs that went and came."""
        told = self._told
        with VerticalScroll(classes="box") as box:
            box.border_title = content.plain("Fetched again")
            name = told.source.title or told.source.url
            yield Static(content.plain(f"Source {told.source.id}, {name}: {told.retrieval.outcome.value}."))
            for passage in told.passages:
                yield Static(content.joined(content.plain("\n"), *_lines(passage)))
            if told.changes is not None:
                yield Static(content.joined(*_paragraphs("Gone", told.changes.gone)))
                yield Static(content.joined(*_paragraphs("New", told.changes.new)))
            yield Static(
                content.plain("What claims rest on stays as it was: vl lists the claims to look at again. escape back"),
                classes="hint",
            )


def _source(one: Drift) -> str:
    return f"Source {one.source.id} {one.cause.words} since {one.since:%Y-%m-%d}: {one.source.title or one.source.url}"


def _lines(passage: ThenAndNow) -> Iterator[Content]:
    state = "still stands there" if passage.found else "is no longer there"
    yield content.plain(f"“{passage.quote}” {state}.\n", "bold" if passage.found else "bold $warning")
    yield content.plain("then  ", _DIM)
    yield content.plain(passage.before)
    yield content.plain("\nnow   ", _DIM)
    yield content.plain(passage.now or "Nothing like it is there.")


def _paragraphs(heading: str, paragraphs: tuple[str, ...]) -> Iterator[Content]:
    if paragraphs:
        yield content.plain(f"\n{heading}", "bold")
    for paragraph in paragraphs[:_SHOWN]:
        yield content.plain(f"\n  {paragraph}")
    if len(paragraphs) > _SHOWN:
        yield content.plain(f"\n  and {len(paragraphs) - _SHOWN:,} more", _DIM)
