import time

import pytest

from redpencil.analysis.arithmetic.twice import twice
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences


def told(text: str) -> list[tuple[str, str]]:
    return [(slip.span.of(text), slip.statement) for slip in twice(text, sentences(text, Span(0, len(text))))]


@pytest.mark.parametrize(
    ("text", "found", "statement"),
    [
        (
            "The city set up a $160 million fund in May. Sailors may ask the $170 million fund for help.",
            "170 million",
            "the fund is $160 million in one place, $170 million in another",
        ),
        (
            "Marwick won a £2.4 million contract. The yard lost the £2.4 billion contract in June.",
            "2.4 billion",
            "the contract is £2.4 million in one place, £2.4 billion in another",
        ),
        (
            "Marwick launched a $3m rescue fund. Boats may ask Marwick's $5m rescue fund for help.",
            "5m",
            "the rescue fund is $3m in one place, $5m in another",
        ),
        (
            "They live in a 12-storey tower. The 14-storey tower burned.",
            "14",
            "the tower is 12-storey in one place, 14-storey in another",
        ),
        (
            "A fire killed 12 people in Leeds. The 14 people killed in the fire were asleep.",
            "14",
            "12 people killed in the fire in one place, 14 in another",
        ),
        (
            "A blaze killed twelve people. He knew the 14 people who died in the fire.",
            "14",
            "twelve people killed in the fire in one place, 14 in another",
        ),
        (
            "An explosion injured 30 workers. All 40 workers injured in the blast are well.",
            "40",
            "30 workers hurt in the blast in one place, 40 in another",
        ),
    ],
)
def test_one_thing_with_two_amounts_is_told(text: str, found: str, statement: str) -> None:
    assert told(text) == [(found, statement)]


@pytest.mark.parametrize(
    "text",
    [
        "The city set up a $160 million fund in May. Sailors may ask the $160m fund for help.",
        "The city set up a $162 million fund in May. Sailors may ask the roughly $160 million fund for help.",
        "The city set up a $160 million fund in May. Later it set up a $170 million fund.",
        "The city set up a $160 million fund in May. Another city has the $170 million fund.",
        "The city set up a $160 million fund in 2019. The $170 million fund of 2020 is closed.",
        "The town of Dover has a $160 million fund. It knows that Leeds wants the $170 million fund.",
        "The city set up a $160 million fund. The $170 million school is new.",
        "The city set up a $160 million fund. The $170 million fund and the $180 million fund are closed.",
        "It has a $160 million fund and the $170 million fund.",
        "They bought a $160 phone. The $170 phone is new.",
        "They stood at the 8-metre line. They ran to the 12-metre line.",
        "A fire killed 12 people in Leeds. The 12 people killed in the fire were asleep.",
        "A fire killed at least 12 people in Leeds. The 14 people killed in the fire were asleep.",
        "A fire killed 12 people in Leeds. An earlier fire killed 14 people.",
        "A fire killed 12 people in 2019. The 14 people killed in the fire of 2003 were asleep.",
        "A fire killed 12 people in Leeds. The 14 people injured in the fire are well.",
        "A fire killed 12 people in Leeds. The 14 people killed in the crash were asleep.",
        "A fire killed 12 people in Leeds. The toll rose to 14 people killed in the fire.",
    ],
)
def test_what_may_be_two_things_or_one_amount_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "piece", ["a $160 million fund and ", "A fire killed 12 people. The 13 people killed in the fire. "]
)
def test_no_text_makes_the_patterns_run_away(piece: str) -> None:
    def spent(times: int) -> float:
        began = time.process_time()
        told(piece * times)
        return time.process_time() - began

    assert spent(800) < 4 * spent(400) + 2
