"""Annotating: what checks found, as the formats that editors and workflows read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from redpencil.desk.examining import Added
from redpencil.domain.span import CONTEXT, Span
from redpencil.export import github, sarif
from redpencil.export.annotation import Annotation, Lines
from redpencil.text.alongside import Alongside

FORMATS: Final[Mapping[str, Callable[[Sequence[Annotation], Sequence[str]], str]]] = {
    "github": github.render,
    "sarif": sarif.render,
}
"""What renders annotations and the sentences of failures, by the id of its format."""


def rendered(format_id: str, checked: Iterable[Added], failures: Sequence[str] = ()) -> str:
    """Return everything that was found, article by article in the order of the text."""
    return FORMATS[format_id]([one for added in checked for one in annotations(added)], failures)


def annotations(added: Added) -> Iterator[Annotation]:
    """Yield the findings of an article at their places in its file."""
    found, text = added.all_findings, added.article.text
    lined = bool(found and added.original)
    beside, lines = (Alongside(text, added.original), Lines(added.original)) if lined else (None, None)
    for finding in found:
        span = beside.place(finding.span) if beside else None
        place = lines.place(span) if lines and span else None
        yield Annotation(added.path, finding, _context(text, finding.span), place)


def _context(text: str, span: Span) -> str:
    """Return the words at a span with some before and behind, as one line."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    if span.start > CONTEXT:
        before = before.partition(" ")[2]
    if span.end + CONTEXT < len(text):
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{span.of(text)}{after}".split())
