"""Sharing: how the words, places and findings of a claim are shared out when it is parted or joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Ref, Status
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.span import Anchor, Span
from redpencil.errors import ReasonNeeded, UnknownReference, WrongStatus


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a claim: what it states, and the stretch of the text that it stands on, if that is known."""

    statement: str
    span: Span | None = None


def proposals(claim: Claim) -> tuple[int, ...]:
    """Return the places in a claim's exact words at which a second part may begin, in order."""
    from redpencil.analysis.claims.joints import joints

    return joints(claim.exact or claim.statement)


def likeliest(claim: Claim, *, plain: bool = False) -> int | None:
    """Return the place at which a claim is most likely to be parted, or nothing where there is no conjunction.

    A `plain` one has a statement on either side, as far as can be told.
    """
    from redpencil.analysis.claims.joints import joint

    return joint(claim.exact or claim.statement, plain=plain)


def parts(claim: Claim, places: Sequence[int]) -> tuple[Part, ...]:
    """Part a claim at places in its exact words, with a statement proposed for each part."""
    from redpencil.analysis.claims.joints import parted

    start = claim.anchors[0].start if claim.anchors else None
    return tuple(
        Part(one.statement, one.span.shifted(start) if start is not None else None)
        for one in parted(claim.exact or claim.statement, claim.statement, places)
    )


def at(claim: Claim, words: str) -> int:
    """Return where in a claim's exact words the second part begins that starts with `words`.

    Raises:
        UnknownReference: if the claim does not say them, or begins with them.
    """
    said = claim.exact or claim.statement
    found = re.search(rf"(?<!\w){re.escape(words.strip())}", said[1:]) if words.strip() else None
    if found is None:
        raise UnknownReference(f'{claim.ref} does not say "{words.strip()}" behind its first word: "{said}"')
    return found.start() + 1


def checked(claim: Claim, wanted: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a claim as they are to be kept, each with words and, where it stands in a text, a place.

    Raises:
        ReasonNeeded: if there are not two of them, or one says nothing.
        UnknownReference: if one is to stand where the claim does not.
    """
    if not wanted and (place := likeliest(claim, plain=True)) is not None:
        wanted = parts(claim, [place])
    if len(wanted) < 2:
        raise ReasonNeeded(f"No conjunction parts {claim.ref}. Say where the second part begins, or word both parts.")
    said = [" ".join(part.statement.split()) for part in wanted]
    if not all(said):
        raise ReasonNeeded("Give each part some words.")
    spans = [part.span for part in wanted]
    if claim.anchors and not any(spans):
        spans = _shared_out(claim, len(wanted))
    for span in spans:
        if span is not None and not (len(span) and any(anchor.span.covers(span) for anchor in claim.anchors)):
            raise UnknownReference(f"{claim.ref} does not stand from {span.start} to {span.end}.")
    return tuple(Part(words, span) for words, span in zip(said, spans, strict=True))


def _shared_out(claim: Claim, count: int) -> list[Span | None]:
    """Share a claim's words out among its parts; where they have too few joints, all parts stand on all of them."""
    places = (
        proposals(claim) if count > 2 else [place for place in (likeliest(claim, plain=True),) if place is not None]
    )
    if len(places) != count - 1:
        return [claim.anchors[0].span] * count
    return [part.span for part in parts(claim, places)]


def places(claim: Claim, wanted: Sequence[Part]) -> list[list[Span]]:
    """Return where each part stands: at its own words, and at the same ones wherever the claim repeats them."""
    found: list[list[Span]] = [[part.span] if part.span is not None else [] for part in wanted]
    here = next((one for one in claim.anchors if any(spans and one.span.covers(spans[0]) for spans in found)), None)
    for anchor in claim.anchors:
        if here is None or anchor == here:
            continue
        if anchor.exact == here.exact:
            for spans in found:
                spans += [span.shifted(anchor.start - here.start) for span in spans[:1]]
        else:
            found[0].append(anchor.span)
    return found


def beside(claim: Claim, spans: Sequence[Span], article: Article, *, anew: bool = False) -> Claim:
    """Return a claim that stands on some of a claim's words, open, with the findings that lie there.

    `anew` says that what was decided of them is to be decided again.
    """
    return replace(
        claim,
        number=0,
        status=Status.OPEN,
        anchors=tuple(Anchor.at(article.text, span) for span in sorted(spans)),
        findings=tuple(_anew(one) if anew else one for one in claim.findings if _lies(one, spans)),
        evidence=(),
        notes=(),
        remarks=tuple(one for one in claim.remarks if not one.startswith("also at")),
        verdict=None,
        earlier=(),
        looked_again_at=None,
        redraft=None,
    )


def _lies(finding: Finding, spans: Sequence[Span]) -> bool:
    return any(finding.start in span for span in spans)


def _anew(finding: Finding) -> Finding:
    return replace(finding, state=FindingState.OPEN)


def same_article(ref: Ref, others: Sequence[Ref]) -> None:
    """Refuse to join what stands in two articles.

    Raises:
        WrongStatus: if one of them does.
    """
    for other in others:
        if other.article != ref.article:
            raise WrongStatus(f"{ref} and {other} are claims of two articles and stay two.")


def same_about(one: Claim, other: Claim) -> None:
    """Refuse to join what is about the world with what is about the text.

    Raises:
        WrongStatus: if one is about one and one about the other.
    """
    if one.about is not other.about:
        raise WrongStatus(f"Of {one.ref} and {other.ref} one is about the text and one about the world: they stay two.")


def contradicts(one: Claim, other: Claim) -> bool:
    """Tell whether a claim that joins a judged one speaks against the verdict: judged otherwise, or slips undecided."""
    if one.verdict is not None and other.verdict is not None:
        return one.verdict.rating != other.verdict.rating
    return one.about is About.TEXT


def remarks(one: Claim, others: Sequence[Claim]) -> tuple[str, ...]:
    """Return the remarks of a claim without those that point to claims that are joined with it now."""
    said = [" ".join(anchor.exact.split()) for other in others for anchor in other.anchors]

    def stale(remark: str) -> bool:
        words = remark.removeprefix("also at “").removesuffix("”").rstrip("…")
        return remark.startswith("also at “") and any(each.startswith(words) for each in said)

    return tuple(remark for remark in one.remarks if not stale(remark))


def stretch(article: Article, span: Span) -> Span:
    """Return a stretch of an article without the blanks around it.

    Raises:
        UnknownReference: if the article has none such, or only blanks there.
    """
    if span.end > len(article.text):
        raise UnknownReference(
            f"{article.slug} has {len(article.text)} characters; none from {span.start} to {span.end}."
        )
    words = span.of(article.text)
    start = span.start + len(words) - len(words.lstrip())
    bare = words.strip()
    if not bare:
        raise UnknownReference(f"{article.slug} has no words from {span.start} to {span.end}.")
    return Span(start, start + len(bare))


def find(article: Article, words: str, nth: int = 1) -> Span:
    """Return where words stand in an article for the nth time.

    Raises:
        UnknownReference: if they do not.
    """
    found = [match.span() for match in re.finditer(re.escape(words.strip()), article.text)] if words.strip() else []
    if not 1 <= nth <= len(found):
        there = f"stands there {len(found)} times" if found else "does not stand there letter for letter"
        raise UnknownReference(f'In {article.slug}, "{words.strip()}" {there}.')
    return Span(*found[nth - 1])
