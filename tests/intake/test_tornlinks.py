from lxml import etree

from redpencil.intake import tornlinks


def mended(*paragraphs: str) -> list[str]:
    body = etree.fromstring(f"<body>{''.join(paragraphs)}</body>")
    tornlinks.mend(body)
    return ["".join(element.itertext()) for element in body]


def test_a_paragraph_torn_before_its_link_is_put_together_with_its_blanks() -> None:
    assert mended("<p>Months after the old</p>", '<p><ref target="x">Heron Two</ref>was sold, it sank.</p>') == [
        "Months after the old Heron Two was sold, it sank."
    ]
    assert mended("<p>A</p>", "<p><hi>b</hi>c <ref>d</ref> e</p>", "<p><ref>f</ref>g.</p>") == ["A b c d e f g."]


def test_a_paragraph_of_its_own_that_begins_with_a_link_is_left_alone() -> None:
    paragraphs = ("<p>The yard closed.</p>", "<p><ref>Heron Two</ref> was sold.</p>")
    assert mended(*paragraphs) == ["The yard closed.", "Heron Two was sold."]
    assert mended("<p>The yard</p>", "<p><ref>Heron Two</ref></p>") == ["The yard", "Heron Two"]
    assert mended("<p>The yard</p>", "<head>Ferries</head>", "<p><ref>Heron</ref>was sold.</p>")[0] == "The yard"
