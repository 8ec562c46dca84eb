from redpencil.analysis.checks.table import CHECKS


def test_every_check_has_its_own_id_and_says_what_it_does() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.description for check in CHECKS)


def test_the_name_check_is_in_the_table() -> None:
    assert "names" in {check.id for check in CHECKS}
