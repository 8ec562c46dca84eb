from redpencil.domain.checks import CHECKS, EVERY, Selection, Wish


def test_a_check_of_which_nothing_is_said_runs() -> None:
    assert all(EVERY.wants(check) for check in CHECKS)


def test_only_the_named_checks_run() -> None:
    wanted = EVERY.only(["names"])
    assert [check for check in CHECKS if wanted.wants(check)] == ["names"]


def test_a_check_that_is_asked_for_runs_even_where_the_house_turned_it_off() -> None:
    assert Selection({"names": Wish.OFF}).only(["names"]).wants("names")


def test_a_check_that_is_asked_for_keeps_the_severity_that_the_house_gives_it() -> None:
    assert Selection({"names": Wish.ERROR}).only(["names"]).wishes["names"] is Wish.ERROR
