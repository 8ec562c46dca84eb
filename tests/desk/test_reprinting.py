"""Which sources are one voice: told by their texts when they come, and by a person at any time."""

import random
from dataclasses import replace

import pytest

from redpencil.desk import shelving
from redpencil.desk.desk import Desk
from redpencil.domain.article import Reading
from redpencil.domain.source import OWN, Source, SourceKind
from redpencil.storage import sources
from redpencil.storage.tables.sources import SourceRow


def story(seed: int, words: int = 300) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abcdefghij", k=6)) for _ in range(words)).capitalize() + "."


WIRE, OTHER = story(1), story(2)


def kept(desk: Desk, text: str, title: str = "a page", url: str = "", origin: str = "") -> Source:
    source = Source(SourceKind.PAGE, title, url=url, origin=origin)
    return desk.researching.add_source(source, text.encode(), text=text, media_type="text/plain")


def say(desk: Desk, source: Source, origin: str) -> None:
    with desk._database.writing(desk._bench.deed("edit", str(source.id))) as work:
        work.session.get_one(SourceRow, source.id).origin = origin


def now(desk: Desk, source: Source) -> Source:
    with desk._database.reading() as connection:
        found = sources.find(connection, source.id)
    assert found is not None
    return found


def roots(desk: Desk, *several: Source) -> list[str]:
    return [now(desk, one).root for one in several]


def test_sources_with_much_the_same_text_are_one_voice_and_point_to_the_earliest(desk: Desk) -> None:
    first, other = kept(desk, WIRE), kept(desk, OTHER)
    cut = kept(desk, f"Harbour closed\n\n{WIRE[:900]}")
    again = kept(desk, f"{story(3, 60)}\n\n{WIRE[600:]}")
    assert (first.reprint_of, other.reprint_of) == (0, 0)
    assert (cut.reprint_of, again.reprint_of) == (first.id, first.id)
    assert len({first.root, cut.root, again.root}) == 1
    assert other.root != first.root


def test_a_text_of_a_sentence_is_nobodys_reprint(desk: Desk) -> None:
    kept(desk, WIRE)
    assert kept(desk, WIRE[:200]).reprint_of == 0


def test_pages_of_one_site_that_share_only_their_furniture_are_no_reprints(desk: Desk) -> None:
    furniture = story(4, 200)
    first = kept(desk, f"{WIRE}\n{furniture}", url="https://www.news.example/1")
    assert kept(desk, f"{story(5, 200)}\n{furniture}", url="https://news.example/2").reprint_of == 0
    assert kept(desk, f"{WIRE}\n{furniture}\nPrint", url="https://news.example/1?print").reprint_of == first.id


def test_a_source_that_comes_by_its_text_late_is_still_the_earliest(desk: Desk) -> None:
    url = "https://late.example/"
    late = desk.researching.add_source(Source(SourceKind.PAGE, url, url=url))
    second, third = kept(desk, WIRE), kept(desk, WIRE + " More.")
    assert third.reprint_of == second.id
    deed = desk._bench.deed("source", url)
    with desk._database.writing(deed) as work:
        page = shelving.snapshot(WIRE[:-20].encode(), deed.at, Reading(WIRE[:-20], ()))
        shelving.pin(work, late, page)
    assert [now(desk, one).reprint_of for one in (late, second, third)] == [0, late.id, late.id]
    desk.reviewing.undo()
    assert [now(desk, one).reprint_of for one in (late, second, third)] == [0, 0, second.id]
    desk.reviewing.redo()
    assert [now(desk, one).reprint_of for one in (late, second, third)] == [0, late.id, late.id]


def test_sources_from_before_there_were_sketches_are_known_when_another_one_comes(desk: Desk) -> None:
    first, second = kept(desk, WIRE), kept(desk, OTHER)
    with desk._database.writing(desk._bench.deed("forget", "")) as work:
        work.connection.exec_driver_sql("DELETE FROM mark")
        work.connection.exec_driver_sql("DELETE FROM sketch")
    assert kept(desk, WIRE + " More.").reprint_of == first.id
    assert kept(desk, OTHER + " More.").reprint_of == second.id


def test_the_coming_of_a_reprint_can_be_taken_back_and_done_again(desk: Desk) -> None:
    first = kept(desk, WIRE)
    second = kept(desk, WIRE + " More.")
    desk.reviewing.undo()
    with desk._database.reading() as connection:
        assert sources.find(connection, second.id) is None
    desk.reviewing.redo()
    assert now(desk, second).reprint_of == first.id


def test_what_a_person_says_of_the_earliest_holds_for_its_reprints(desk: Desk) -> None:
    first, second = kept(desk, WIRE), kept(desk, WIRE + " More.")
    elsewhere = kept(desk, OTHER, origin="reuters")
    say(desk, first, "Reuters")
    assert roots(desk, first, second, elsewhere) == ["reuters"] * 3


def test_what_a_person_says_of_one_reprint_alone_holds_for_the_group(desk: Desk) -> None:
    first, second, third = kept(desk, WIRE), kept(desk, WIRE + " More."), kept(desk, WIRE + " Much more.")
    say(desk, second, "Reuters")
    assert roots(desk, first, second, third) == ["reuters"] * 3
    say(desk, third, "AP")
    group = f"#{first.id}"
    assert roots(desk, first, second, third) == [group, "reuters", "ap"]


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_source_that_a_person_parts_speaks_for_itself_and_the_others_stay_together(desk: Desk, which: int) -> None:
    group = [kept(desk, WIRE + end) for end in ("", " More.", " Much more.")]
    say(desk, group[which], OWN.capitalize())
    parted = group.pop(which)
    assert len({*roots(desk, *group)}) == 1
    assert roots(desk, parted)[0] not in roots(desk, *group)


def test_origins_are_the_same_in_any_case_and_with_any_blanks() -> None:
    source = Source(SourceKind.PAGE, "a", id=1, origin="The  Wire")
    assert source.root == replace(source, id=2, origin="the wire ").root
