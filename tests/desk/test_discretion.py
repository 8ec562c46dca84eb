"""A confidential person who is mentioned everywhere that words can be put, and every report that is made of it."""

from datetime import date
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.note import Audience
from redpencil.domain.source import Contact, SourceKind, Terms

NAME = "Ottoline Vance"
CANARIES = (
    "ottoline", "vance", "canary", "quayside.example", "two ledgers in the cellar", "6 february 2026", "2026-02-06",
    "5 november 2025", "2025-11-05",
)  # fmt: skip
QUOTE = "there were two ledgers in the cellar"
FIRST, SECOND, THIRD = (Ref("ferries", number) for number in (1, 2, 3))
FORMATS = ("html", "markdown", "json", "memo", "memo-html")


@pytest.fixture
def told(desk: Desk, tmp_path: Path) -> Desk:
    """Put the name wherever the desk takes words."""
    person = desk.researching.add_person(
        NAME, note="canary of the harbour office", confidential=True, creator="canary-creator",
        publisher="canary-publisher", url="https://quayside.example/ov", archive_url="https://quayside.example/kept",
        origin="canary-origin", contact=Contact.INTERVIEW, contacted_on=date(2026, 2, 6), published=date(2025, 11, 5),
        valid_from=date(2025, 11, 5), licence="canary-licence",
    )  # fmt: skip
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("The clerk said that there were two ledgers in the cellar, and no more.", encoding="utf-8")
    document = desk.researching.add_file(minutes, title="Canary minutes", confidential=True)
    other = desk.researching.add_words(f"What {NAME} said of the pier.", title=f"Call with {NAME}")
    desk.attaching.attach(FIRST, person.id, quote=QUOTE, locator="canary-minute 3")
    desk.attaching.attach(FIRST, document.id, quote=QUOTE)
    desk.attaching.attach(SECOND, other.id, locator=f"what Ms Vance said, {NAME} again")
    for ref in (FIRST, SECOND):
        desk.reviewing.judge(
            ref, "refuted", why=f"{NAME} says so: “{QUOTE}”. Vance knows, see Canary minutes.",
            correction="2,900, as Vance has it", override="OTTOLINE VANCE is enough.",
        )  # fmt: skip
        desk.reviewing.judge(ref, "refuted", why="ottoline vance insists; see https://quayside.example/ov")
        desk.reviewing.note(ref, f"Please call Ottoline, I mean Vance, {NAME}.")
        desk.reviewing.note(ref, f"{NAME} must not be named", Audience.COLLEAGUES)
    desk.reviewing.reword(THIRD, f"{NAME} said the ferry is the fastest in the country")
    desk.reviewing.wait(THIRD, NAME)
    desk.reviewing.drop(Ref("ferries", 4), f"{NAME} withdrew it")
    return desk


@pytest.mark.parametrize("scope", ["ferries", FIRST, SECOND, THIRD, None], ids=str)
@pytest.mark.parametrize("format_id", FORMATS)
def test_no_report_holds_a_word_that_tells_who_it_was(told: Desk, scope: str | Ref | None, format_id: str) -> None:
    assert {known.id for known in told.reporting.formats()} == set(FORMATS)
    report = told.reporting.render(scope, format_id).decode().casefold()
    assert [canary for canary in CANARIES if canary in report] == []
    if scope != THIRD:
        assert "confidential source" in report


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_report_for_the_house_names_everybody_and_says_so_first(told: Desk, format_id: str) -> None:
    heard: list[str] = []
    report = told.reporting.render("ferries", format_id, with_confidential=True, tell=heard.append).decode()
    assert NAME in report
    assert "there were two ledgers in the cellar" in report
    assert "must not be named" not in report
    assert heard == ["Confidential. This report names confidential sources. It must not leave the house."]
    if format_id == "json":
        assert '"names_confidential": true' in report
    else:
        said = report.index("This report names confidential sources. It must not leave the house.")
        assert said < report.index(NAME)


def test_the_file_for_the_house_says_so_in_its_name(told: Desk, tmp_path: Path) -> None:
    assert told.reporting.write("ferries", ["memo"], tmp_path, with_confidential=True) == (
        tmp_path / "ferries.confidential.memo.md",
    )


def test_who_spoke_off_the_record_is_withheld_though_not_marked(desk: Desk) -> None:
    person = desk.researching.add_person(NAME, terms=Terms.OFF_RECORD)
    desk.attaching.attach(FIRST, person.id, quote=QUOTE)
    for format_id in FORMATS:
        report = desk.reporting.render("ferries", format_id).decode().casefold()
        assert [canary for canary in CANARIES if canary in report] == []


def test_a_name_that_the_article_prints_stays_in_what_is_told_of_the_article(desk: Desk) -> None:
    person = desk.researching.add_person("Ana Bell", confidential=True)
    desk.attaching.attach(SECOND, person.id, quote="I took it in 2018")
    desk.reviewing.reword(SECOND, "Ana Bell took office in 2019")
    desk.reviewing.judge(SECOND, "refuted", why="Ana Bell told us on the phone.")
    report = desk.reporting.report("ferries").articles[0]
    claim = next(one for one in report.claims if one.number == SECOND.number)
    assert claim.statement == "Ana Bell took office in 2019"
    assert claim.verdict is not None
    assert claim.verdict.rationale == "A confidential source told us on the phone."
    assert "Ana Bell" in report.article.text
    assert {one.source.kind for one in claim.evidence} == {SourceKind.PERSON}
