import pytest

from redpencil.text.spellings.edits import Edit, Slip, edit


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        ("SIAC", "SAIC", Edit(Slip.SWAP, 1, last=False)),
        ("Depto", "Depot", Edit(Slip.SWAP, 3, last=True)),
        ("Dlhi", "Delhi", Edit(Slip.MISSING, 1, last=False)),
        ("Asange", "Assange", Edit(Slip.MISSING, 2, last=False, doubled=True)),
        ("Chhina", "China", Edit(Slip.EXTRA, 2, last=False, doubled=True)),
        ("Russian", "Russia", Edit(Slip.EXTRA, 6, last=True)),
        ("Rauters", "Reuters", Edit(Slip.OTHER, 1, last=False)),
        ("Russia", "Russian", Edit(Slip.MISSING, 6, last=True)),
    ],
)
def test_an_edit_says_what_happened_and_where(wrong: str, right: str, expected: Edit) -> None:
    assert edit(wrong, right) == expected


def test_case_and_diacritics_are_no_edit() -> None:
    assert edit("XPeng", "Xpeng") is None
    assert edit("Muller", "Müller") is None


def test_two_edits_are_too_many() -> None:
    assert edit("Albiaab", "Alibaba") is None


def test_a_changed_first_letter_is_told_from_a_swap() -> None:
    changed, swapped = edit("Bell", "Dell"), edit("LCPS", "CLPS")
    assert changed is not None
    assert changed.first
    assert swapped is not None
    assert not swapped.first


@pytest.mark.parametrize(("wrong", "right"), [("Amheim", "Arnheim"), ("Rendai", "Rendal"), ("Rend\u0430l", "Rendal")])
def test_letters_that_look_alike_are_one_edit(wrong: str, right: str) -> None:
    found = edit(wrong, right)
    assert found is not None
    assert found.slip is Slip.LOOKALIKE
