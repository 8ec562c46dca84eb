import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from redpencil import locations
from redpencil.analysis.evidence.passage import RULES
from redpencil.analysis.evidence.passage import passages as parted
from redpencil.desk.desk import Desk
from redpencil.desk.progress import Cancelled
from redpencil.domain.claim import Ref
from redpencil.intake.reading import read
from redpencil.storage import passages
from redpencil.text.stems import stems

INHABITANTS = Ref("ferries", 1)

AGAIN = "Reading the sources once more"


@pytest.fixture
def census(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "census.txt"
    path.write_text("Nobody had counted.\n\nOn census day Aldport had 3,412 inhabitants.\n", encoding="utf-8")
    desk.researching.add_file(path)
    desk.researching.add_words("Aldport has 3,000 inhabitants, says the mayor.")
    with Desk.open(desk.workspace) as again:
        yield again


def of_older_rules(desk: Desk) -> None:
    with desk._bench.database.writing(desk._bench.deed("part", "all")) as work:
        passages.begin_anew(work.connection, RULES - 1)


def counted(desk: Desk) -> int:
    with desk._bench.database.reading() as connection:
        return passages.holding(connection, ())[0]


def test_a_source_is_parted_as_it_comes(census: Desk) -> None:
    assert counted(census) == 3


def test_what_was_parted_by_other_rules_is_parted_anew_at_the_first_search(census: Desk) -> None:
    before = census.seeking.evidence(INHABITANTS, everywhere=True)
    of_older_rules(census)
    told = list[str]()
    with Desk.open(census.workspace) as again:
        after = again.seeking.evidence(INHABITANTS, everywhere=True, progress=lambda what, _share: told.append(what))
        assert (after, counted(again), told.count(AGAIN)) == (before, 3, 2)
        again.seeking.evidence(INHABITANTS, everywhere=True, progress=lambda what, _share: told.append(what))
    assert told.count(AGAIN) == 2


def test_the_first_source_by_new_rules_throws_the_older_passages_away(census: Desk) -> None:
    of_older_rules(census)
    census.researching.add_words("The ferry sank.")
    assert counted(census) == 1
    assert len(census.seeking.evidence(INHABITANTS, everywhere=True)) == 3


def test_parting_anew_can_be_stopped_and_goes_on_at_the_next_search(census: Desk) -> None:
    of_older_rules(census)

    def stop(_what: str, share: float) -> None:
        if share:
            raise Cancelled

    with pytest.raises(Cancelled):
        census.seeking.evidence(INHABITANTS, everywhere=True, progress=stop)
    assert len(census.seeking.evidence(INHABITANTS, everywhere=True)) == 3


def test_whoever_changes_how_texts_are_parted_counts_the_rules_up() -> None:
    files = sorted((locations.sample() / "sources").iterdir())
    texts = [read(file.read_bytes(), name=file.name).text for file in files]
    found = [(one.span, stems(one.text)) for text in texts for one in parted(text)]
    digest = hashlib.sha256(repr(found).encode()).hexdigest()[:12]
    assert (RULES, digest) == (1, "49cea7bac408")
