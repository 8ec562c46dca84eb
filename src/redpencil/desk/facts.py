"""Facts: what may be said of a source by whoever adds it or corrects it."""

from redpencil.domain.source import Source, is_address
from redpencil.errors import ReasonNeeded


def settle(source: Source) -> None:
    """Refuse what cannot be true of a source.

    Raises:
        ReasonNeeded: if it has no name, an address is none, or it holds good until a day before it begins to.
    """
    if not (source.title.strip() or source.url):
        raise ReasonNeeded("A source needs a title. Say what it is called.")
    for address in (source.url, source.archive_url):
        if address and not is_address(address):
            raise ReasonNeeded(f'"{address[:60]}" is no address. Write it with http:// or https:// before it.')
    if source.valid_from and source.valid_to and source.valid_to < source.valid_from:
        raise ReasonNeeded(
            f"A source cannot hold good from {source.valid_from} to {source.valid_to}: the end lies before the "
            "beginning. Give the days the other way round."
        )
