"""What is drawn on the rows of a draft: what is done, claims, findings, and the signs at both sides."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from redpencil.domain.article import Disposition
from redpencil.domain.coverage import Standing
from redpencil.domain.scale import Scale
from redpencil.tui.messages.work import ArticleView, Mark
from redpencil.tui.signs import sign, state
from redpencil.tui.widgets.nearby import Nearby
from redpencil.tui.widgets.strokes import Stretch


class Drawn:
    """An article with its marks as they are now, ready to be asked about any row."""

    def __init__(self, view: ArticleView, scale: Scale) -> None:
        self._scale = scale
        self._sentences = view.article.sentences
        self._standing = view.ground.sentences
        self._marks = sorted(view.marks, key=lambda mark: (mark.start, -mark.end))
        self._claims = Nearby((mark.start, mark.end, self._state(mark)) for mark in self._marks)
        self._slips = Nearby((slip.start, slip.end, "finding") for slip in view.slips)

    def layers(self, start: int, end: int) -> tuple[Sequence[Stretch], ...]:
        """Return what is drawn on a stretch, layer over layer; in each the later takes the place of the earlier."""
        return tuple(self._dim(start, end)), self._claims.of(start, end), self._slips.of(start, end)

    def _dim(self, start: int, end: int) -> Iterator[Stretch]:
        at = max(0, bisect_left(self._sentences, start, key=lambda one: one.end))
        while at < len(self._sentences) and (one := self._sentences[at]).start < end:
            if one.disposition is not Disposition.CLAIM:
                yield one.start, one.end, "skipped"
            at += 1
        at = max(0, bisect_left(self._standing, start, key=lambda pair: pair[0].end))
        while at < len(self._standing) and (pair := self._standing[at])[0].start < end:
            if pair[1] is Standing.SETTLED:
                yield pair[0].start, pair[0].end, "done"
            at += 1

    def beginning(self, start: int, end: int) -> Sequence[Mark]:
        """Return the claims' places that begin in a stretch, in the order of the text."""
        first = bisect_left(self._marks, start, key=lambda mark: mark.start)
        return self._marks[first : bisect_left(self._marks, end, lo=first, key=lambda mark: mark.start)]

    def decided(self, start: int, end: int) -> tuple[str, str]:
        """Return the sign of what was decided on the claims that begin in a stretch, and its look."""
        looks: dict[str, str] = {}
        for mark in self.beginning(start, end):
            shown = sign(mark.status, mark.about, mark.rating, self._scale).strip()
            if shown:
                looks.setdefault(self._state(mark), shown)
        if "correct" in looks:
            return looks["correct"], "correct"
        return next(((shown, look) for look, shown in looks.items()), ("", ""))

    def _state(self, mark: Mark) -> str:
        return state(mark.status, mark.about, mark.rating, self._scale)
