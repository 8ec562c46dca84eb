"""Pages: the rows of a long list that have been read, the longest unused forgotten first."""

from collections import OrderedDict

from redpencil.domain.claim import ClaimLine


class Pages:
    """Rows kept page by page; an outdated page is still shown until its new reading comes."""

    SIZE = 200
    """Rows to a page: more than any screen is high, and a few milliseconds to read."""

    KEPT = 64
    """Pages kept: about ten megabytes."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, tuple[ClaimLine, ...]] = OrderedDict()
        self._fresh: set[int] = set()

    @classmethod
    def page_of(cls, row: int) -> int:
        """Return the page on which a row stands."""
        return row // cls.SIZE

    def fresh(self, page: int) -> bool:
        """Tell whether a page has been read since the list last changed."""
        return page in self._fresh

    def keep(self, page: int, lines: tuple[ClaimLine, ...]) -> None:
        """Keep a page that was read."""
        self._pages[page] = lines
        self._pages.move_to_end(page)
        self._fresh.add(page)
        while len(self._pages) > self.KEPT:
            forgotten, _ = self._pages.popitem(last=False)
            self._fresh.discard(forgotten)

    def outdate(self) -> None:
        """Note that the list has changed; what was read stays to be shown until it is read again."""
        self._fresh.clear()

    def get(self, row: int, *, fresh: bool = False) -> ClaimLine | None:
        """Return a row, or nothing where it has not been read (or, if `fresh`, not since the last change)."""
        page = self.page_of(row)
        if fresh and page not in self._fresh:
            return None
        lines = self._pages.get(page, ())
        place = row - page * self.SIZE
        return lines[place] if 0 <= place < len(lines) else None

    def replace(self, line: ClaimLine) -> None:
        """Put a claim's new line where its old one stands."""
        for page, lines in self._pages.items():
            if any(old.ref == line.ref for old in lines):
                self._pages[page] = tuple(line if old.ref == line.ref else old for old in lines)
                return
