"""Quoting: the quotations of an article, and what the sources have of them."""

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.quotation import QuotationRow
from redpencil.errors import RedpencilError
from redpencil.storage import sources


class Quoting:
    """Lists quotations and holds them against transcripts; changes nothing."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def quotations(self, slug: str, transcript: int | None = None) -> tuple[QuotationRow, ...]:
        """Return the quotations of an article in order, each with what the text of a source has of it.

        Without a source, nothing is looked up.

        Raises:
            UnknownReference: if there is no such article.
            UnknownSource: if there is no source of that number.
            RedpencilError: if no text is kept of the source.
        """
        from redpencil.analysis.quotations.transcript import heard, quoted

        rows = quoted(self._bench.article(slug))
        if transcript is None:
            return rows
        with self._bench.database.reading() as connection:
            source = references.source(connection, transcript)
            text, landmarks = sources.passage(connection, transcript), sources.landmarks(connection, transcript)
        if not text.strip():
            raise RedpencilError(
                f"No text is kept of source {source.id}, so nothing can be looked up in it. "
                "Add the transcript as a file with text: redpencil source add PATH"
            )
        return heard(rows, source.id, text, landmarks)

    def in_sources(self, slug: str) -> tuple[QuotationRow, ...]:
        """Return the same with what that source of the article has of each quotation which has the most of it.

        Raises:
            UnknownReference: if there is no such article.
        """
        from redpencil.analysis.quotations.transcript import heard, quoted

        rows = quoted(self._bench.article(slug))
        with self._bench.database.reading() as connection:
            texts = [
                (one.id, text, sources.landmarks(connection, one.id)) for one, text in sources.texts(connection, slug)
            ]
        for number, text, landmarks in texts:
            rows = heard(rows, number, text, landmarks)
        return rows
