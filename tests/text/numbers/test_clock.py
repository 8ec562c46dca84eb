import pytest

from redpencil.domain.span import Span
from redpencil.text.numbers.clock import clock_times


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("9:30 a.m.", 570), ("5pm", 1020), ("12 a.m.", 0), ("noon", 720), ("14:05", 845), ("five o’clock", 300)],
)
def test_a_time_of_day_is_so_many_minutes_after_midnight(words: str, minutes: int) -> None:
    text = f"It sank at {words} by the pier"
    [time] = clock_times(text, Span(0, len(text)))
    assert (time.span.of(text), time.minutes) == (words, minutes)


@pytest.mark.parametrize("text", ["It won 2:1.", "13 pm", "Verse 3:16-17:99", "a ratio of 25:99"])
def test_scores_and_ratios_are_no_times(text: str) -> None:
    assert [time for time in clock_times(text, Span(0, len(text))) if time.minutes > 1440] == []
