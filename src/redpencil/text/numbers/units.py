"""Units: what an amount is measured in, under one name for every way of writing it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its one name, what it measures, and how many of that dimension's base unit it is.

    The base units are metre, square metre, gram, litre, second, watt, watt-hour and byte; a month counts as a twelfth
    of 365.25 days. `size` is 0 where two such units cannot be compared (tons, degrees).
    """

    name: str
    dimension: str
    size: float = 0


CODES: Final = (
    "USD|EUR|GBP|CNY|RMB|JPY|INR|CHF|AUD|CAD|HKD|KRW|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|MXN|BRL|ZAR|TRY|AED|SAR|NGN|RUB"
    "|ILS|THB|PKR|BDT|KES|UAH"
)
SIGNS: Final = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "R$": "BRL", "£": "GBP", "€": "EUR", "¥": "CNY/JPY", "₹": "INR", "Rs": "INR", "RMB": "CNY",
    "₽": "RUB", "₩": "KRW", "₺": "TRY", "₦": "NGN", "₪": "ILS", "฿": "THB", "₴": "UAH", "Tk": "BDT",
}  # fmt: skip
_MONEY: Final = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY",
    "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "won": "KRW", "cent": "cents", "pence": "pence",
    "peso": "peso", "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone", "zloty": "PLN",
    "zlotys": "PLN", "shekel": "ILS", "riyal": "riyal", "dirham": "AED", "baht": "THB", "naira": "NGN", "rand": "ZAR",
    "lira": "TRY", "hryvnia": "UAH", "taka": "BDT", "bucks": "USD",
}  # fmt: skip
MONEY_WORDS: Final = (
    "dollars?|euros?|pounds?(?!\\sof)|quid|bucks|yuan|renminbi|yen|rupees?|roubles?|rubles?|francs?"
    "|won(?=[\\s.,;)])(?!\\s(?:the|a|an|by|in|his|her|their)\\b)|cents?|pence|pesos?|krona|kronor|krone|kroner|zlotys?"
    "|shekels?|riyals?|dirhams?|baht|naira|rand|liras?|hryvnias?|taka"
)
_SIZES: Final[dict[str, dict[str, tuple[float, str]]]] = {
    "length": {
        "km": (1000, "kilometre kilometer"), "m": (1, "metre meter"), "cm": (0.01, "centimetre centimeter"),
        "mm": (0.001, "millimetre millimeter"), "mile": (1609.344, "mi"), "foot": (0.3048, "feet ft"),
        "inch": (0.0254, "inches"), "yard": (0.9144, "yd"), "nautical mile": (1852, "nm"),
        "light-year": (9.4607e15, ""),
    },
    "area": {
        "km²": (1e6, "sqkm squarekilometre squarekilometer km2"), "m²": (1, "sqm squaremetre squaremeter m2"),
        "square mile": (2589988.11, "sqmile sqmi"), "square foot": (0.09290304, "squarefeet sqft"),
        "acre": (4046.8564224, ""), "hectare": (1e4, "ha"),
    },
    "mass": {
        "kg": (1000, "kilogram kilo"), "g": (1, "gram gramme"), "mg": (0.001, "milligram"), "tonne": (1e6, ""),
        "ton": (0, ""), "lb": (453.59237, "pound"), "ounce": (28.349523125, "oz"),
    },
    "volume": {
        "litre": (1, "liter"), "millilitre": (0.001, "milliliter ml"), "gallon": (0, ""), "barrel": (0, ""),
        "pint": (0, ""), "cubic metre": (1000, "cubicmeter m³"), "cubic foot": (28.316846592, "cubicfeet"),
    },
    "time": {
        "year": (31557600, "yr"), "month": (2629800, ""), "week": (604800, ""), "day": (86400, ""),
        "hour": (3600, "hr"), "minute": (60, "min"), "second": (1, "sec"), "decade": (315576000, ""),
        "century": (3155760000, "centuries"), "millisecond": (0.001, ""), "fortnight": (1209600, ""),
    },
    "speed": {"mph": (0.44704, ""), "km/h": (1 / 3.6, "kph kmh"), "knot": (0.514444, "")},
    "power": {
        "W": (1, "watt"), "kW": (1e3, "KW kilowatt"), "MW": (1e6, "megawatt"), "GW": (1e9, "gigawatt"),
        "TW": (1e12, "terawatt"), "horsepower": (745.7, "hp"),
    },
    "energy": {
        "Wh": (1, ""), "kWh": (1e3, "KWh"), "MWh": (1e6, ""), "GWh": (1e9, ""), "TWh": (1e12, ""), "calorie": (0, ""),
    },
    "data": {
        "KB": (1e3, "kB kilobyte"), "MB": (1e6, "megabyte"), "GB": (1e9, "gigabyte"), "TB": (1e12, "terabyte"),
    },
    "temperature": {
        "degree": (0, "°"), "°C": (0, "degreesCelsius degreesC degreeCelsius C"),
        "°F": (0, "degreesFahrenheit degreesF degreeFahrenheit F"),
    },
    "multiple": {"times": (1, "")},
    "share": {"%": (0.01, "percent"), "points": (0, ""), "basis points": (0, "")},
}  # fmt: skip
UNITS: Final = {
    spelling: Unit(name, dimension, size)
    for dimension, units in _SIZES.items()
    for name, (size, others) in units.items()
    for spelling in (name.replace(" ", ""), *others.split())
}
MEASURE_WORDS: Final = (
    "kilomet(?:re|er)s?|km(?:²|2)?/h|km(?:²|2)?|(?:centi|milli)?met(?:re|er)s?|cm|mm|m(?:²|2)?|(?:nautical\\s)?miles?"
    "|feet|foot|ft|inch(?:es)?|yards?|light[-\\s]years?"
    "|kilo(?:gram)?s?|kg|grams?|grammes?|milligrams?|mg|tonnes?|tons?|lbs?|ounces?|oz|pounds?(?=\\sof\\b)"
    "|(?:milli)?lit(?:re|er)s?|ml|gallons?|barrels?|pints?|acres?|hectares?"
    "|degrees?(?:\\s(?:Celsius|Fahrenheit|[CF]\\b))?|°\\s?[CF]?|mph|kph|knots?"
    "|(?:kilo|mega|giga|tera)watts?|watts?|[kKMGT]Wh?|horsepower|hp|calories?"
    "|[KMGT]B|(?:kilo|mega|giga|tera)bytes?|kB"
    "|decades?|centur(?:y|ies)|years?|yrs?|months?|fortnights?|weeks?|days?|hours?|hrs?|minutes?|mins?|(?:milli)?seconds?"
    "|sq\\.?\\s?(?:km|ft|miles?|m)|square\\s(?:kilomet(?:re|er)s?|miles?|feet|foot|met(?:re|er)s?)"
    "|cubic\\s(?:met(?:re|er)s?|feet|foot)|times"
)


def unit(words: str) -> Unit:
    """Return the unit that `words` name, or one of no dimension, called by these very words."""
    key = "".join(character for character in words if not character.isspace() and character not in ".-")
    return UNITS.get(key) or UNITS.get(key.rstrip("s")) or UNITS.get(key.lower().rstrip("s")) or Unit(words, "")


def currency(words: str) -> str:
    """Return the code of the currency that a sign, a code or a word for money stands for."""
    bare = words.strip().rstrip(".")
    return SIGNS.get(bare) or _MONEY.get(bare) or _MONEY.get(bare.rstrip("s")) or bare
