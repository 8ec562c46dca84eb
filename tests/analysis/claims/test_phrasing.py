import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redpencil.analysis.checkworthiness import signs
from redpencil.analysis.claims import remarks, rules
from redpencil.analysis.claims.cues import Cues, cues
from redpencil.analysis.claims.phrasing import Phrase, phrase
from redpencil.domain.span import Span

PHRASES = [each for module in (rules, remarks, signs) for each in vars(module).values() if isinstance(each, Phrase)]


def of(sentence: str) -> Cues:
    return cues(sentence, Span(0, len(sentence)))


def test_a_phrase_is_found_whatever_its_case() -> None:
    hope = phrase("hope", r"\bI\shope\b")
    assert hope.found(of("Well, i hope so")) == "i hope"
    assert hope.found(of("They hope so")) == ""


def test_a_word_within_a_compound_or_contraction_counts() -> None:
    assert phrase("changer", r"\bgame[-\s]changer\b").found(of("It is a game-changer.")) == "game-changer"
    assert phrase("ll", r"\b[a-z]+[’']ll\b").found(of("They’ll sink.")) == "They’ll"


@pytest.mark.parametrize("each", PHRASES, ids=lambda each: each.pattern.pattern.split("|")[0].strip())
@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_whatever_a_phrase_finds_has_one_of_its_words(each: Phrase, data: st.DataObject) -> None:
    alphabet = st.characters(codec="ascii")
    sentence = data.draw(st.from_regex(each.pattern, alphabet=alphabet)).replace("\0", " ")
    if found := each.pattern.search(sentence):
        assert each.found(of(sentence)) == found[0]
