from redpencil.analysis.quotations.voices import Voices


def speakers(*sentences: str) -> list[str | None]:
    voices = Voices()
    return [said.speaker if (said := voices.speaker(sentence)) else None for sentence in sentences]


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    assert speakers(
        "“The ferry is full,” Ada Holm said.", "“It has been so for years.", "Nobody minds.”", "The yard is silent."
    ) == ["Ada Holm", "Ada Holm", "Ada Holm", None]


def test_straight_marks_open_and_close_in_turn() -> None:
    assert speakers('"The ferry is full," Ada Holm said.', '"It is old.', 'It is slow."', "It left.") == [
        "Ada Holm", "Ada Holm", "Ada Holm", None,
    ]  # fmt: skip


def test_she_is_the_last_speaker_named() -> None:
    assert speakers("“The ferry is full,” Ada Holm said.", "“Nobody minds,” she added.") == ["Ada Holm", "Ada Holm"]


def test_no_quotation_outlives_its_block() -> None:
    voices = Voices()
    voices.speaker("“The ferry is full, Ada Holm said.")
    voices.turn()
    assert voices.speaker("The yard is silent.") is None
    assert not voices.quoting


def test_she_is_no_speaker_from_before_a_sentence_about_somebody_else() -> None:
    voices = Voices()
    voices.speaker("“The ferry is full,” Ada Holm said.")
    voices.speaker("Bea Roe waited at the pier.")
    said = voices.speaker("“Nobody minds,” she said.", "Bea Roe")
    assert said is not None
    assert said.speaker == "Bea Roe"
    assert speakers("“It is full,” Ada Holm said.", "Bea Roe waited.", "“Nobody minds.") == ["Ada Holm", None, None]


def test_a_straight_mark_after_a_word_closes_though_none_was_opened() -> None:
    voices = Voices()
    voices.speaker('It is full," said Ada Holm.')
    assert voices.speaker("The yard is silent.") is None


def test_they_are_the_several_who_spoke_before() -> None:
    assert speakers("The ferry is full, the authors said.", "It leaks, they wrote.") == ["the authors", "the authors"]
