"""Reading: one sentence after another becomes a disposition and, where there is something to check, claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from redpencil.analysis.checkworthiness.worthiness import Scorer, Worthiness, worthiness
from redpencil.analysis.claims.candidates import Bearer
from redpencil.analysis.claims.clauses import Clause, clauses
from redpencil.analysis.claims.context import Restored, Surroundings
from redpencil.analysis.claims.cues import Cues, cues
from redpencil.analysis.claims.dispositions import Judgement, judge
from redpencil.analysis.claims.kinds import kind
from redpencil.analysis.claims.naming import Roll
from redpencil.analysis.claims.remarks import remarks
from redpencil.analysis.claims.thinness import Setting
from redpencil.analysis.quotations.speech import Attribution
from redpencil.analysis.quotations.voices import Voices
from redpencil.domain.article import Article, Disposition, Role, Sentence
from redpencil.domain.claim import Claim
from redpencil.domain.span import Anchor, Span

_Part: TypeAlias = tuple[Span, Restored, tuple[Bearer, ...]]
"""A statement of a sentence: where it stands, how it reads alone, and who is named in it."""


class Reader:
    """Reads an article's sentences in order and remembers who was spoken of."""

    def __init__(self, article: Article, roll: Roll, score: Scorer = worthiness) -> None:
        self._article, self._roll, self._score = article, roll, score
        self._surroundings, self._voices = Surroundings(), Voices()

    def turn(self) -> None:
        """Begin a new block."""
        self._voices.turn()

    def read(self, span: Span, role: Role) -> tuple[Sentence, tuple[Claim, ...]]:
        """Judge the sentence at `span` and make claims, unnumbered, of what can be checked in it."""
        seen = cues(self._article.text, span)
        said = self._voices.speaker(seen.text, self._surroundings.leader)
        worth = worthiness(seen)  # by the rules, so that what is a claim does not depend on how claims are scored
        parts = tuple(self._parts(span, said=said is not None or self._voices.quoting))
        named = any(bearers or restored.subjects for _, restored, bearers in parts)
        judgement = judge(seen, said, Setting(role, named, parts[0][1].pointing), worth=worth.score)
        claims: tuple[Claim, ...] = ()
        if judgement.disposition is Disposition.CLAIM:
            if self._score is not worthiness:
                worth = self._score(seen)
            claims = tuple(self._claims(_Seen(span, role, seen, said, judgement, worth, self._voices.quoting), parts))
        return Sentence(span.start, span.end, judgement.disposition, judgement.reason), claims

    def _parts(self, span: Span, *, said: bool) -> Iterator[_Part]:
        """Give the statements of a sentence, readable alone, and remember who is named in them.

        Those that share a subject are restored from the same surroundings, so that "it" is the same in them.
        """
        for group in _sharing(clauses(self._article.text, span, said=said)):
            found = [(part, self._restored(part), self._roll.within(part.span)) for part in group]
            for part, restored, bearers in found:
                self._surroundings.note(restored, bearers)
                yield part.span, restored, bearers

    def _restored(self, part: Clause) -> Restored:
        """Make a part readable alone: what it leaves unsaid is said, and who is meant is named."""
        restored = self._surroundings.restore(f"{part.shared} {part.words}".lstrip(), quoted=self._voices.quoting)
        if not part.shared:
            return restored
        return replace(restored, remarks=(f"context restored: … → {part.shared}", *restored.remarks))

    def _claims(self, sentence: "_Seen", parts: Sequence[_Part]) -> Iterator[Claim]:
        for part, restored, _ in parts:
            if part == sentence.span:
                yield self._claim(sentence, restored)
            else:
                seen = cues(self._article.text, part)
                yield self._claim(replace(sentence, span=part, cues=seen, worth=self._score(seen)), restored)

    def _claim(self, sentence: "_Seen", restored: Restored) -> Claim:
        article = self._article
        return Claim(
            article.slug,
            0,
            restored.statement,
            kind=kind(sentence.cues, sentence.said, quoted=sentence.quoted),
            speaker=_speaker(sentence.said, restored),
            made_on=article.metadata.date,
            appeared_at=article.metadata.url,
            why_chosen=sentence.judgement.reason or _why(sentence.worth, sentence.role),
            worthiness=sentence.worth.score,
            reasons=sentence.worth.reasons,
            remarks=(*restored.remarks, *remarks(sentence.cues, undated=article.undated)),
            anchors=(Anchor.at(article.text, sentence.span),),
        )


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sentence, or a part of one that is a claim of its own, with everything that was seen in it."""

    span: Span
    role: Role
    cues: Cues
    said: Attribution | None
    judgement: Judgement
    worth: Worthiness
    quoted: bool


def _sharing(parts: Sequence[Clause]) -> Iterator[Sequence[Clause]]:
    """Put the clauses that take something over from one before together with it."""
    group: list[Clause] = []
    for part in parts:
        if group and not part.shared:
            yield group
            group = []
        group.append(part)
    yield group


def _why(worth: Worthiness, role: Role) -> str:
    where = f", in the {role}" if role in {Role.HEADLINE, Role.DEK, Role.CAPTION} else ""
    reasons = [reason.name for reason in worth.reasons if reason.weight > 0][:2]
    return f"it can be checked: {' and '.join(reasons)}{where}" if reasons else f"it states a fact{where}"


def _speaker(said: Attribution | None, restored: Restored) -> str | None:
    """Name the speaker; "the company" becomes whoever the context says it is."""
    if said is None:
        return None
    return restored.subject if restored.replaced.casefold() == said.speaker.casefold() else said.speaker
