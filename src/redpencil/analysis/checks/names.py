"""The name check: misspelled names, held against the article itself, the house's names and the shipped ones."""

from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.bearers import described
from redpencil.analysis.misspellings import Grounds, Misspelling
from redpencil.analysis.names import names
from redpencil.domain.article import Article
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding, Severity
from redpencil.domain.name import ReferenceName
from redpencil.domain.reason import Reason
from redpencil.domain.span import Anchor, Span
from redpencil.text.words import Word

CHECK: Final = "names"
_BASE: Final = 0.7
_STRENGTH: Final = {
    Grounds.HOUSE: ("against a name that the house verified", 0.2),
    Grounds.CONTEXT: ("the words around it speak for another name", 0.15),
    Grounds.ARTICLE: ("spelled otherwise elsewhere in the article", 0.15),
    Grounds.SHIPPED: ("near a well-known name", 0.05),
    Grounds.TWIN: ("one name in two spellings, and nothing says which is right", -0.2),
}
_SEVERITY: Final = {Grounds.HOUSE: Severity.ERROR, Grounds.TWIN: Severity.NOTE}


def check(article: Article, spans: Sequence[Span], references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each misspelled name, with an anchor and a finding for every mention.

    `spans` are the sentences to look at: those of the article proper. The claims come unnumbered, in the order of the
    text.
    """
    found = names(article.text, spans, references)
    return tuple(_claim(article, one) for one in found.misspelled)


def _claim(article: Article, wrong: Misspelling) -> Claim:
    message = _message(wrong)
    places = wrong.form.places
    reasons = tuple(_reasons(wrong))
    return Claim(
        article=article.slug,
        number=0,
        statement=_statement(wrong),
        about=About.TEXT,
        kind=Kind.NAME,
        why_chosen=message,
        worthiness=round(min(1.0, sum(reason.weight for reason in reasons)), 2),
        reasons=reasons,
        anchors=tuple(Anchor.at(article.text, place.span) for place in places),
        findings=tuple(_finding(n, place, wrong, message) for n, place in enumerate(places, 1)),
    )


def _finding(number: int, place: Word, wrong: Misspelling, message: str) -> Finding:
    severity = _SEVERITY.get(wrong.grounds, Severity.WARNING)
    right = wrong.right.upper() if place.text.isupper() else wrong.right
    return Finding(CHECK, message, place.start, place.end, place.text, right, severity, number=number)


def _reasons(wrong: Misspelling) -> Iterator[Reason]:
    yield Reason("a name is misspelled", _BASE)
    yield Reason(*_STRENGTH[wrong.grounds])
    if len(wrong.form.places) > 1:
        yield Reason("it stands more than once", 0.05)


def _statement(wrong: Misspelling) -> str:
    if wrong.grounds is Grounds.TWIN:
        return f'"{wrong.right}" and "{wrong.form.spelling}" are both used'
    return f'{wrong.right} is misspelled as "{wrong.form.spelling}"'


def _message(wrong: Misspelling) -> str:
    return " ".join(_sentences(wrong))


def _sentences(wrong: Misspelling) -> Iterator[str]:
    """Yield what was seen, what it rests on, and who else bears the names."""
    found, fit = wrong.form.spelling, wrong.fit
    if wrong.grounds is Grounds.TWIN:
        yield f'"{wrong.right}" and "{found}" may be one name in two spellings. Check which is right.'
        return
    yield f'"{found}" should probably be "{wrong.right}": {_slip(wrong)}.'
    if wrong.times:
        here = len(wrong.form.places)
        yield f'"{wrong.right}" stands in this article {_times(wrong.times)}, "{found}" {_times(here)}.'
    if fit is None:
        return
    meant = described(fit.bearer, (*fit.near, *fit.far))
    if fit.bearer.verified:
        yield f"The house verified {meant}: {fit.bearer.verified}."
    elif wrong.grounds in {Grounds.CONTEXT, Grounds.SHIPPED}:
        yield f"{meant} is probably meant{_support(wrong)}; this is from the shipped list, a hint only."
    if wrong.rivals:
        yield f'"{wrong.right}" can also mean {_either(wrong.rivals)}, which fits less well here.'
    if wrong.namesakes:
        yield f'"{found}" is itself a real name: {_either(wrong.namesakes)}. The words around it do not speak for that.'


def _slip(wrong: Misspelling) -> str:
    return {
        "swapped": "two letters are swapped",
        "missing": "a letter is missing",
        "extra": "there is a letter too many",
        "other": "one letter differs",
    }[wrong.edit.slip]


def _support(wrong: Misspelling) -> str:
    fit = wrong.fit
    if fit is None:
        return ""
    words = ", ".join((*fit.near, *fit.far)[:4])
    phrase = f'it is called "{fit.phrase}" here' if fit.phrase else ""
    near = f"the text speaks of {words}" if words else ""
    grounds = " and ".join(part for part in (phrase, near) if part)
    return f" ({grounds})" if grounds else ""


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _either(names: Sequence[ReferenceName]) -> str:
    return " or ".join(dict.fromkeys(described(name) for name in names[:3]))
