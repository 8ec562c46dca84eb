"""What of an article was not read is said in one line."""

import pytest

from redpencil.analysis.extraction import examine
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role
from redpencil.domain.claim import About
from redpencil.text.limits import LONGEST_SENTENCE, LONGEST_WORD, MOST_JOINTS

PROSE = "The yard built four ferries in 2019, and it sold two of them to the Norwegian navy for $160 million. " * 3
GERMAN = "Die Werft hat im Jahr 2019 vier Fähren gebaut und zwei von ihnen an die Marine verkauft, sagte der Direktor. "
FRENCH = (
    "Le chantier a construit quatre ferries et il en a vendu deux à la marine, a dit le directeur dans une lettre. "
)


def article(*texts: str) -> Article:
    whole, blocks = "", []
    for text in texts:
        blocks.append(Block(len(whole), len(whole) + len(text), Role.BODY))
        whole += f"{text}\n\n"
    return Article("yard", Metadata(), whole, "", tuple(blocks))


def test_nothing_is_said_where_everything_was_read() -> None:
    assert examine(article(PROSE), ()).warnings == ()


def test_paragraphs_in_other_languages_are_told_in_one_line() -> None:
    (line,) = examine(article(PROSE * 3, GERMAN * 2, FRENCH * 2, FRENCH * 2), ()).warnings
    assert line.startswith("3 paragraphs look like French, or like German. Claims are found in English only;")


def test_an_endless_sentence_is_left_unread_with_its_reason_and_its_names_and_numbers_are_checked() -> None:
    endless = "the yard of Beijing sold ferries to Beijing " * (LONGEST_SENTENCE // 40) + "and Beijng sank."
    seen = examine(article(endless, PROSE), ())
    (long,) = (sentence for sentence in seen.sentences if len(sentence.span) > LONGEST_SENTENCE)
    assert long.disposition is Disposition.VAGUE
    assert long.reason.startswith("longer than 5,000 characters, so not read as a sentence")
    assert seen.warnings == (
        "1 sentence is longer than 5,000 characters and not read; names and numbers were checked.",
    )
    assert [claim.anchors[0].exact for claim in seen.claims if claim.about is About.TEXT] == ["Beijng"]


@pytest.mark.parametrize("word", ["Ab" * LONGEST_WORD, "Mc-" * LONGEST_WORD, "A." * LONGEST_WORD])
def test_an_endless_word_is_no_name_and_is_told(word: str) -> None:
    seen = examine(article(f"{PROSE} The yard sold {word} to Norway."), ())
    assert seen.warnings == ("1 word is longer than 100 letters and not looked at.",)
    assert not any(len(mention.text) > LONGEST_WORD for row in seen.names for mention in row.mentions)


def test_a_list_of_statements_longer_than_any_sentence_is_not_parted() -> None:
    few, many = (
        "Nord Bank lost 3 ships in 2018" + ", and Elbe Yards sold 12 ferries in 2019" * count + "."
        for count in (3, MOST_JOINTS + 1)
    )
    parts = [[claim for claim in examine(article(text), ()).claims if claim.anchors] for text in (few, many)]
    assert len(parts[0]) > 1 >= len(parts[1])
