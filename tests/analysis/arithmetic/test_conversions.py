import time
from collections.abc import Callable

import pytest

Told = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("It lies 10 miles (12 km) off.", "10 miles is about 16 km, not 12 km"),
        ("It lies 10 miles, or 12 kilometres, off.", "10 miles is about 16 km, not 12 kilometres"),
        ("The 10-mile (12km) swim was cold.", "10-mile is about 16 km, not 12km"),
        ("He is 6ft (2.5m) tall.", "6ft is about 1.83 m, not 2.5m"),
        ("He is 5 feet 10 inches (1.98m) tall.", "5 feet 10 inches is about 1.78 m, not 1.98m"),
        ("It weighs 10 pounds (45kg).", "10 pounds is about 4.54 kg, not 45kg"),
        (
            "It burned 1.5 million acres (60,000 hectares).",
            "1.5 million acres is about 607,028 hectares, not 60,000 hectares",
        ),
        ("The lake covers 100 square miles (160 sq km).", "100 square miles is about 259 sq km, not 160 sq km"),
        ("It blew at 60 mph (about 80 km/h).", "60 mph is about 97 km/h, not 80 km/h"),
        ("The tank holds 100 litres (50 gallons).", "100 litres is about 26 gallons, not 50 gallons"),
        ("It was 30C (100F) in the shade.", "30 C is 86 F, not 100"),
        ("It was minus 10°C (22°F) at dawn.", "-10 C is 14 F, not 22"),
    ],
)
def test_a_measure_that_is_wrongly_converted_is_told(text: str, statement: str, told: Told) -> None:
    assert [said for said, _ in told(text)] == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "It lies 10 miles (16 km) off.",
        "It lies 10 miles, or about 16 kilometres, off.",
        "It lies a mile (1.6 km) off, and 1 mile (2 km) from there.",
        "It lies 100 nautical miles (185 km) off.",
        "It lies 10 miles (two hours) off.",
        "It lies 10 miles (12 minutes) off.",
        "The 12-mile (19km) swim was cold.",
        "He is 6ft (1.8m) tall.",
        "He is 5 feet 10 inches (1.78m) tall.",
        "It weighs 10 pounds (4.5kg).",
        "It weighs 2,000 tons (1,800 tonnes).",
        "It burned 1.5 million acres (600,000 hectares).",
        "The lake covers 100 square miles (260 sq km).",
        "It does 30 miles per gallon (12 km per litre).",
        "It blew at 60 mph (97 km/h).",
        "The tank holds 100 litres (22 gallons) or 100 litres (26 gallons).",
        "It was 30C (86F) in the shade.",
        "It was minus 10C (14F) at dawn.",
        "The sea has warmed by 1.5C (2.7F).",
        "It costs 10 pounds (12 dollars).",
    ],
)
def test_a_measure_that_may_be_rightly_converted_is_left_alone(text: str, told: Told) -> None:
    assert told(text) == []


@pytest.mark.parametrize("piece", ["10 miles (", "10 miles (12 ", "1,000,000,", "5 feet 10 "])
def test_no_text_makes_the_conversions_run_away(piece: str, told: Told) -> None:
    def spent(times: int) -> float:
        began = time.process_time()
        told(piece * times)
        return time.process_time() - began

    assert spent(800) < 4 * spent(400) + 2
