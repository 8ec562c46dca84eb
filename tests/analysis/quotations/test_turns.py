import pytest

from redpencil.analysis.quotations.turns import Turns, another

CALL = """[00:01] transcript
MAYOR HOLM: Good evening. It is this: we sail.
Q: Why?
**Jonas Reed (Leith):** Because we can. ADA HOLM: No, we can't.
"""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("transcript", ""), ("we sail", "MAYOR HOLM"), ("Why", "Q"), ("we can.", "Jonas Reed"), ("can't", "ADA HOLM")],
)
def test_whoever_has_the_turn_speaks(words: str, speaker: str) -> None:
    assert Turns(CALL).speaker(CALL.index(words)) == speaker


def test_one_colon_makes_no_transcript() -> None:
    assert Turns("Leith: a city.").speaker(8) == ""


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("Ada Holm", "JONAS REED", True),
        ("Ada Holm", "REPORTER", True),
        ("Ada Holm", "Q", True),
        ("Ada Holm", "MAYOR HOLM", False),
        ("Mayor Holm", "Ada Holm (Leith)", False),
        ("Ada Holm", "AH", False),
        ("Ada Holm", "THE PRESIDENT", False),
        ("Ada Holm", "SPEAKER 2", False),
        ("the mayor", "ADA HOLM", False),
        ("She", "JONAS REED", False),
        ("", "JONAS REED", False),
        ("Ada Holm", "", False),
    ],
)
def test_another_mouth_is_one_of_another_name(ours: str, theirs: str, told: bool) -> None:
    assert another(ours, theirs) is told
