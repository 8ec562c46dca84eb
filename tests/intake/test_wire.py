import json
from datetime import date

from redpencil.domain.article import Block, Link, LinkKind, Metadata, Reading, Role
from redpencil.domain.locator import Landmark
from redpencil.intake.wire import pack, unpack


def test_a_reading_comes_through_the_wire_as_it_was() -> None:
    reading = Reading(
        text="Café 👍 [sic]",
        blocks=(Block(0, 4, Role.HEADLINE), Block(5, 12, Role.FURNITURE, "share line")),
        links=(Link(0, 4, "https://example.org", LinkKind.FOOTNOTE),),
        metadata=Metadata("T", "A", "P", "https://example.org", date(2021, 3, 4)),
        media_type="text/html",
        encoding="cp1252",
        warnings=("undated",),
        landmarks=(Landmark(0, "p. 1"), Landmark(5, "p. 2")),
    )
    assert unpack(json.loads(pack(reading))) == reading
    assert unpack(json.loads(pack(Reading("", ())))) == Reading("", ())
