import pytest

from redpencil.analysis.claims.cues import cues
from redpencil.analysis.claims.kinds import kind
from redpencil.analysis.quotations.speech import Attribution, attribution
from redpencil.domain.claim import Kind
from redpencil.domain.span import Span


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("“The ferry is full of 40 goats,” Ada Holm said.", Kind.QUOTATION),
        ("The yard sold 40 ferries in 2019.", Kind.QUANTITY),
        ("The yard is the largest on the coast.", Kind.SUPERLATIVE),
        ("The yard is the top builder of the coast.", Kind.SUPERLATIVE),
        ("The yard was founded in 1901.", Kind.DATE),
        ("The yard launched a ferry known as Heron.", Kind.NAME),
        ("The yard burned down.", Kind.FACT),
        ("Then the Heron 11 sank with its Wi-Fi 6 in the Elbe.", Kind.FACT),
        ("The two companies met in Bremen.", Kind.FACT),
        ("Both of its 40 ferries sank.", Kind.QUANTITY),
        ("The forest feeds the harvest.", Kind.FACT),
    ],
)
def test_the_leading_kind_is_the_one_that_a_checker_starts_with(text: str, leading: Kind) -> None:
    assert kind(cues(text, Span(0, len(text))), attribution(text)) is leading


def test_a_sentence_within_somebody_s_quotation_is_one() -> None:
    text = "The yard sold 40 ferries in 2019."
    seen = cues(text, Span(0, len(text)))
    assert kind(seen, Attribution("Ada Holm", ""), quoted=True) is Kind.QUOTATION
    assert kind(seen, None, quoted=True) is Kind.QUANTITY
