"""Splitting: what is furniture or not in English is left out, with the reason beside each sentence."""

from redpencil.analysis.extraction import examine
from redpencil.analysis.splitting import split
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role
from redpencil.domain.claim import About

ENGLISH = "The yard built four ferries in 2019. It sold two of them to Norway."
FRENCH = (
    "Le chantier naval a construit quatre ferries l'an dernier, a rapporté lundi le journal. Le chiffre d'affaires a"
    " augmenté de trois pour cent, et le nombre des employés n'a pas baissé dans la région. Le prix est passé de 20 à 30."
)


def article(*blocks: tuple[str, Role]) -> Article:
    text, placed = "", []
    for words, role in blocks:
        placed.append(Block(len(text), len(text) + len(words), role))
        text += f"{words}\n\n"
    return Article("yard", Metadata(), text, "", tuple(placed))


def test_an_english_article_is_read_sentence_by_sentence() -> None:
    parted = split(article((ENGLISH, Role.BODY)))
    assert parted.language == ""
    assert [(len(portion.spans), portion.left_out) for portion in parted.portions] == [(2, "")]


def test_furniture_is_one_piece_and_no_part_of_the_article_proper() -> None:
    parted = split(article((ENGLISH, Role.BODY), ("Share. Like. Follow.", Role.FURNITURE)))
    assert len(parted.proper) == 2
    (sentence,) = parted.portions[1].unread()
    assert (sentence.disposition, sentence.reason) == (Disposition.FURNITURE, "not part of the article")


def test_a_paragraph_in_another_language_is_left_out_of_an_english_article() -> None:
    parted = split(article((ENGLISH * 6, Role.BODY), (FRENCH, Role.QUOTATION)))
    assert parted.language == ""
    assert parted.portions[1].left_out == "it looks like French, and only English is read"
    assert {sentence.disposition for sentence in parted.portions[1].unread()} == {Disposition.VAGUE}


def test_an_article_in_another_language_is_said_so_in_one_line_and_nothing_is_guessed() -> None:
    seen = examine(article(("Quatre ferries à Brest", Role.HEADLINE), (FRENCH, Role.BODY)), ())
    assert seen.warnings == (
        "This looks like French. Claims are found in English only; names and numbers were checked.",
    )
    assert [claim for claim in seen.claims if claim.about is About.WORLD] == []
    assert {sentence.reason for sentence in seen.sentences} == {"it looks like French, and only English is read"}


def test_an_article_without_words_is_split_into_nothing() -> None:
    assert split(Article("none", Metadata(), "", "", ())).proper == ()
