"""Reshaping: a checker parts claims, joins them, and ties them to other words; each is one step with one undo."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from redpencil.desk import disagreeing, references, sharing
from redpencil.desk.bench import Bench
from redpencil.desk.sharing import Part
from redpencil.desk.stepping import Underway, results, stepping
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.span import Span
from redpencil.domain.subject import subject
from redpencil.errors import ReasonNeeded, UnknownReference, WrongStatus
from redpencil.storage import articles, changing, reshaping


class Reshaping:
    """Changes which claims there are and where they stand; every method returns all the claims that it touched."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def split(self, ref: Ref, parts: Sequence[Part] = ()) -> tuple[Claim, ...]:
        """Make two or more claims of one, by default at its likeliest conjunction.

        The first part keeps number, evidence and notes; the others get new numbers. Findings go where their letters
        lie. A claim that was settled is open again: its verdict was given on more than it says now.

        Raises:
            ReasonNeeded: if there is only one part, or one without words.
            UnknownReference: if a part is to stand where the claim does not.
            WrongStatus: if the claim is off the list or signed off.
        """
        with stepping(self._bench, "split", (ref,)) as (one,):
            article = _article(one)
            _refuse_dropped(one.was)
            first, *others = sharing.checked(one.was, parts)
            places = sharing.places(one.was, (first, *others))
            made = [
                replace(
                    sharing.beside(one.was, spans, article),
                    statement=part.statement,
                    why_chosen=f"split off #{ref.number}",
                )
                for part, spans in zip(others, places[1:], strict=True)
            ]
            self._narrow(one, article, places[0], made)
            changing.reword(one.work, one.key, first.statement)
            if one.was.status is Status.SETTLED:
                changing.stand(one.work, one.key, Status.OPEN)
            disagreeing.tell(one.work, one.key, self._bench.config.checks)
            return _with_new(one, article, made)

    def join(self, ref: Ref, others: Sequence[Ref]) -> tuple[Claim, ...]:
        """Make one claim of several: the first keeps its number and takes over all that hangs on the others.

        The others come off the list. A verdict stands unless one of the others was judged differently.

        Raises:
            ReasonNeeded: if there is no other claim.
            WrongStatus: if they cannot be one: of two articles, about the world and about the text, or off the list.
        """
        others = tuple(dict.fromkeys(one for one in others if one != ref))
        if not others:
            raise ReasonNeeded(f"Name at least one other claim that is to be joined with {ref}.")
        sharing.same_article(ref, others)
        with stepping(self._bench, "join", (ref, *others)) as (one, *rest):
            article = _article(one)
            for each in (one, *rest):
                _refuse_dropped(each.was)
                sharing.same_about(one.was, each.was)
            for each in rest:
                _hand_over(each, one, article)
            spans = [anchor.span for each in (one, *rest) for anchor in each.was.anchors]
            reshaping.place(one.work, one.key, article, spans)
            reshaping.remark(one.work, one.key, sharing.remarks(one.was, [each.was for each in rest]))
            if one.was.verdict is not None and any(sharing.contradicts(one.was, each.was) for each in rest):
                changing.stand(one.work, one.key, Status.OPEN)
            disagreeing.tell(one.work, one.key, self._bench.config.checks)
            return results(one.work, (each.key for each in (one, *rest)))

    def part(self, ref: Ref, place: int = 2) -> tuple[Claim, ...]:
        """Make one of the places of a repeated claim a claim of its own, `place` counted from 1.

        The claim keeps its verdict for the places that it still has; the new one is open.

        Raises:
            UnknownReference: if the claim has no such place, or no other.
        """
        with stepping(self._bench, "part", (ref,)) as (one,):
            article = _article(one)
            _refuse_dropped(one.was)
            anchors = one.was.anchors
            if len(anchors) < 2:
                raise UnknownReference(f"{ref} stands at {len(anchors)} place; there is nothing to part.")
            if not 1 <= place <= len(anchors):
                raise UnknownReference(f"{ref} has no place {place}; it has 1 to {len(anchors)}.")
            leaving = anchors[place - 1]
            made = replace(
                sharing.beside(one.was, (leaving.span,), article, anew=True), why_chosen=f"parted from #{ref.number}"
            )
            self._narrow(one, article, [anchor.span for anchor in anchors if anchor != leaving], [made])
            return _with_new(one, article, [made])

    def anchor(self, ref: Ref, span: Span, *, also: bool = False) -> tuple[Claim, ...]:
        """Tie a claim to other words of the text; with `also`, to these besides those that it has.

        Raises:
            UnknownReference: if the text has no such stretch, or there is nothing but blanks.
        """
        with stepping(self._bench, "anchor", (ref,)) as (one,):
            article = _article(one)
            span = sharing.stretch(article, span)
            kept = [anchor.span for anchor in one.was.anchors] if also else []
            reshaping.place(one.work, one.key, article, [*kept, span])
            return results(one.work, (one.key,))

    def find(self, slug: str, words: str, nth: int = 1) -> Span:
        """Return where words stand in an article for the nth time.

        Raises:
            UnknownReference: if they do not.
        """
        return sharing.find(self._bench.article(slug), words, nth)

    def _narrow(self, one: Underway, article: Article, spans: Iterable[Span], made: Sequence[Claim]) -> None:
        """Leave a claim these places, and take off it the findings that go with the new claims."""
        gone = {(found.check, found.message, found.start, found.end) for claim in made for found in claim.findings}
        numbers = [each.number for each in one.was.findings if (each.check, each.message, each.start, each.end) in gone]
        reshaping.let_go(one.work, one.key, article.version, numbers)
        reshaping.place(one.work, one.key, article, spans)


def _article(one: Underway) -> Article:
    """Return the article of a claim as it is in the midst of the step."""
    found = articles.find(one.work.connection, one.was.article)
    assert found is not None
    return found


def _hand_over(giver: Underway, taker: Underway, article: Article) -> None:
    """Give all that hangs on a claim to another one, and take it off the list."""
    reshaping.place(giver.work, giver.key, article, ())
    reshaping.let_go(giver.work, giver.key, article.version, [found.number for found in giver.was.findings])
    reshaping.receive(taker.work, taker.key, article.version, giver.was.findings)
    reshaping.hand_over(taker.work, giver.key, taker.key)
    changing.stand(giver.work, giver.key, Status.DROPPED, f"joined with #{taker.was.number}")


def _with_new(one: Underway, article: Article, made: Iterable[Claim]) -> tuple[Claim, ...]:
    """Keep new claims, and name them in the history as well."""
    new = [changing.add(one.work, article, claim).ref for claim in made]
    one.work.deed = replace(one.work.deed, subject=subject((one.was.ref, *new)))
    keys = [references.key(one.work.connection, ref) for ref in new]
    return results(one.work, (one.key, *keys))


def _refuse_dropped(claim: Claim) -> None:
    if claim.status is Status.DROPPED:
        raise WrongStatus(f"{claim.ref} is off the list. Open it again first.")
