"""References: finding what a name means, and saying what there is when it means nothing."""

import difflib
from typing import Any, NoReturn

from redpencil.domain.claim import Ref
from redpencil.domain.source import Source
from redpencil.errors import UnknownReference, UnknownSource
from redpencil.storage import catalogue


def key(connection: Any, ref: Ref) -> int:
    """Return the id of a claim's row.

    Raises:
        UnknownReference: if there is no such claim; it says which there are.
    """
    from redpencil.storage import claims

    found = claims.identify(connection, ref)
    if found is not None:
        return found
    if ref.article not in catalogue.slugs(connection):
        unknown_article(connection, ref.article)
    low, high = claims.numbers(connection, ref.article)
    if not high:
        raise UnknownReference(f"There is no claim {ref}: {ref.article} has no claims.")
    raise UnknownReference(f"There is no claim {ref}: {ref.article} has claims {low} to {high}.")


def source(connection: Any, number: int) -> Source:
    """Return a source.

    Raises:
        UnknownSource: if there is none of that number.
    """
    from redpencil.storage import sources

    found = sources.find(connection, number)
    if found is None:
        raise UnknownSource(f"There is no source {number}. List them with: redpencil sources")
    return found


def unknown_article(connection: Any, slug: str) -> NoReturn:
    """Say that there is no such article, and which it may have been.

    Raises:
        UnknownReference: always.
    """
    slugs = catalogue.slugs(connection)
    shown = slug if len(slug) <= 60 else f"{slug[:60]}…"
    near = difflib.get_close_matches(slug, slugs, n=3, cutoff=0.5) or [one for one in slugs if slug and slug in one][:3]
    if near:
        raise UnknownReference(f'There is no article "{shown}". Did you mean {" or ".join(near)}?')
    if not slugs:
        raise UnknownReference(f'There is no article "{shown}": the workspace has none yet. Add one first.')
    some = ", ".join(slugs[:8]) + (f" and {len(slugs) - 8} more" if len(slugs) > 8 else "")
    raise UnknownReference(f'There is no article "{shown}". There are: {some}.')
