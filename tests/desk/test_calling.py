import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.errors import UnknownSource

INHABITANTS, OFFICE, FERRY = (Ref("ferries", number) for number in (1, 2, 4))


def test_one_call_answers_the_claims_that_wait_for_a_person_and_those_with_their_name_alone(desk: Desk) -> None:
    mayor = desk.researching.add_person("Ana Bell")
    desk.reviewing.wait(OFFICE, "ana  bell")
    desk.attaching.attach(INHABITANTS, mayor.id)
    (sheet,) = desk.calling.sheets()
    assert (sheet.name, sheet.source) == ("Ana Bell", mayor)
    assert [(asked.claim.ref, asked.waits) for asked in sheet.questions] == [(OFFICE, True), (INHABITANTS, False)]
    assert "Aldport has 3,000 inhabitants." in sheet.questions[1].context


def test_what_has_been_answered_is_asked_no_more(desk: Desk) -> None:
    mayor = desk.researching.add_person("Ana Bell")
    desk.attaching.attach(INHABITANTS, mayor.id)
    desk.attaching.attach(OFFICE, mayor.id, locator="call of 3 May")
    desk.attaching.attach(INHABITANTS, mayor.id, quote="three thousand and twelve")
    assert desk.calling.sheets() == ()
    desk.attaching.attach(FERRY, mayor.id)
    assert [asked.claim.ref for asked in desk.calling.sheets()[0].questions] == [FERRY]
    desk.reviewing.judge(FERRY, "confirmed")
    assert desk.calling.sheets() == ()


def test_a_name_that_is_only_waited_for_has_a_sheet_of_its_own(desk: Desk) -> None:
    desk.researching.add_person("Ana Bell")
    desk.reviewing.wait(OFFICE, "The harbour office")
    (sheet,) = desk.calling.sheets("the harbour OFFICE")
    assert (sheet.name, sheet.source) == ("The harbour office", None)
    assert desk.calling.sheets("1") == desk.calling.sheets("ana bell") == ()
    with pytest.raises(UnknownSource, match="redpencil calls"):
        desk.calling.sheets("Somebody")
