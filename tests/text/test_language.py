"""Languages: English is left alone, and what is not English is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.language import foreign

SPOKEN = (
    (
        "German",
        (
            "Die Werft hat im vergangenen Jahr vier Fähren gebaut, wie die Zeitung am Montag berichtete. Der Umsatz"
            " stieg um drei Prozent auf zwölf Millionen Euro, und die Zahl der Beschäftigten ist nicht gesunken."
        ),
    ),
    (
        "French",
        (
            "Le chantier naval a construit quatre ferries l'an dernier, a rapporté lundi le journal. Le chiffre"
            " d'affaires a augmenté de trois pour cent, et le nombre des employés n'a pas baissé dans la région."
        ),
    ),
    (
        "Spanish",
        (
            "El astillero construyó cuatro transbordadores el año pasado, según informó el lunes el periódico. La"
            " facturación aumentó un tres por ciento y el número de empleados no bajó en la región."
        ),
    ),
    (
        "Indonesian or Malay",
        (
            "Galangan kapal itu membangun empat feri tahun lalu, kata surat kabar pada hari Senin."
            " Pendapatan naik tiga persen dan jumlah karyawan tidak turun di daerah itu dalam setahun."
        ),
    ),
    ("Russian or another language in Cyrillic letters", "Верфь построила в прошлом году четыре парома."),
    ("Japanese", "造船所は昨年、四隻のフェリーを建造したと、月曜日の新聞が報じた。"),
    ("Chinese or Japanese", "造船厂去年建造了四艘渡轮，周一的报纸报道说，收入增长百分之三。"),
    ("Korean", "조선소는 지난해 여객선 네 척을 건조했다고 월요일 신문이 보도했다."),
    ("a language in Hebrew letters", "המספנה בנתה ארבע מעבורות בשנה שעברה, כך דיווח העיתון ביום שני"),
    ("a language in Georgian letters", "ქარხანამ გასულ წელს ოთხი ბორანი ააგო, იტყობინება გაზეთი"),
)


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_a_text_in_another_language_is_named(language: str, text: str) -> None:
    assert foreign(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bon appétit!",
        "The yard built four ferries last year, the paper said on Monday. Sales rose by 3% to 12 million euros.",
        (
            "Le Monde and Der Spiegel both carried the story; La Repubblica and El País did not, and neither did De Standaard"
            " nor Die Zeit, whose editor in Hamburg said that nobody there had heard of it."
        ),
        "HOLM YARD WINS FERRY ORDER FROM BERGEN AFTER THREE LEAN YEARS AND A LONG STRIKE AT THE DOCKS OF THE CITY",
        "1 2 3 4 5 6 7 8 9 10 " * 50,
    ],
)
def test_english_and_what_is_too_short_to_tell_are_left_alone(text: str) -> None:
    assert foreign(text) == ""


@given(st.text(max_size=500))
def test_any_text_is_named_or_left_alone(text: str) -> None:
    assert isinstance(foreign(text), str)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "another language",
            (
                "Gavana wa Nairobi alifungua daraja jipya siku ya Jumanne, na ujenzi uligharimu shilingi milioni mia moja."
                " Idadi ya magari iliongezeka mwaka huu, alisema gavana, pamoja na wananchi wengi wa mji huo."
            ),
        ),
        (
            "another language",
            (
                "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum"
                " lingua Celtae, nostra Galli appellantur. Hi omnes lingua, institutis, legibus inter se differunt. Gallos ab"
                " Aquitanis Garumna flumen dividit. Horum omnium fortissimi sunt Belgae, propterea quod a cultu atque"
                " humanitate provinciae longissime absunt, minimeque ad eos mercatores saepe commeant."
            ),
        ),
        (
            "Spanish",
            (
                "María de la Torre visitó ayer el astillero de la ciudad. La empresa de los hermanos Vega construye barcos"
                " para la marina desde hace años, y el alcalde dijo que es una buena noticia para todos."
            ),
        ),
    ],
)
def test_prose_without_english_words_is_another_language_if_no_known_one(language: str, text: str) -> None:
    assert foreign(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "María de los Santos\nJuan de la Vega\nAna da Silva\nMies van der Rohe\nMarie de la Tour\nOtto von der Heide\n"
        * 4,
        "A. S. Walker, O. B. Steele, S. Z. Noud, V. A. Kosov and K. O. Ulm, Ferries of the Northern Sea (Holm, 1952) "
        * 3,
        "The captain's poise, the yard's fame and a board's patience made a ship that no one's rival could match or sell",
        "def walk(root, depth): for node in root.nodes: if node.is_leaf: yield node.name; else: yield walk(node, depth+1)"
        * 3,
        "see https://example.org/la/el/un/que/de/los and files/src/el/main_de_la_vista.py and then /usr/la/que/en/un/el "
        * 3,
        "La la la la, na na na, la la la la, de de de, I went down to the river and she said la la la, oh my, la la la",
        "Holm 34 21 8 5 92 38 71\nSV Berg 34 22 5 7 83 44 71\nRB Tal 34 20 6 8 64 41 66\nFC Union 34 18 8 8 51 38 62\n"
        * 3,
    ],
)
def test_lists_of_foreign_names_initials_code_addresses_lyrics_and_tables_are_left_alone(text: str) -> None:
    assert foreign(text) == ""
