"""The colours of the page against WCAG 2.2, success criterion 1.4.3 (level AA: 4.5 to 1 for text)."""

import re
from importlib.resources import files

import pytest

CSS = (files("redpencil.export") / "templates" / "style.css").read_text(encoding="utf-8")
LIGHT, DARK, PRINT = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
INKS = ("ink", "soft", "pencil", "good", "mixed", "bad", "unknown", "error", "clean", "unsettled")


def colours(rule: str) -> dict[str, tuple[float, ...]]:
    found = re.findall(r"--([a-z]+): #([0-9a-f]{3,6});", rule)
    full = {name: value if len(value) == 6 else "".join(digit * 2 for digit in value) for name, value in found}
    return {name: tuple(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)) for name, value in full.items()}


def luminance(colour: tuple[float, ...]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("rule", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_paper_and_on_its_own_tint(rule: str, ink: str) -> None:
    palette = colours(rule)
    tint = int(re.findall(r"--tint: (\d+)%", rule)[0]) / 100
    tinted = tuple(a * tint + b * (1 - tint) for a, b in zip(palette[ink], palette["paper"], strict=True))
    for paper in (palette["paper"], palette["faint"], tinted):
        text = palette["ink"] if paper is tinted else palette[ink]
        lighter, darker = sorted((luminance(text), luminance(paper)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5
