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
