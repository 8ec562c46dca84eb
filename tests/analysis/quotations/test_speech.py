import pytest

from redpencil.analysis.quotations.speech import attribution


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The harbour master said that the ferry is full.", "The harbour master"),
        ("“The ferry is full,” said Ada Holm, who runs it.", "Ada Holm"),
        ("“The ferry is full,” Ada Holm said on Monday.", "Ada Holm"),
        ('"The ferry is full," a spokesman for the yard added.', "a spokesman for the yard"),
        ("The ferry will be mended, a speaker of the yard stated.", "a speaker of the yard"),
        ("According to the port survey, traffic doubled.", "the port survey"),
        ("Traffic doubled, according to the port survey.", "the port survey"),
        ("This week, the yard announced it will close.", "the yard"),
        ("Moreover, for the river, the yard will be the owner, a speaker of the bank stated.", "a speaker of the bank"),
        ("In March 2015 the yard promised to build a ferry.", "the yard"),
        ("As Ada Holm points out in her book, it is full.", "Ada Holm"),
        ("Ada Holm continues to insist it is full.", "Ada Holm"),
        ("The ferry office reported last year that 11 boats sank.", "The ferry office"),
        ("Ada Holm said some of them could be mended.", "Ada Holm"),
        ("“It is full,” Ada Holm, a pilot on the Elbe, Weser and Ems told Nord Radio.", "Ada Holm"),
        ("Ada Holm, head of the yard, told reporters that it closes.", "Ada Holm"),
        ("Ada Holm famously said that it is full.", "Ada Holm"),
        ("“It is full,” added Mr. Holm.", "Mr. Holm"),
        ("However, he pointed out it is full.", "he"),
        ("Then he said that it is full.", "he"),
        ("At one point Ada Holm claimed that it was full.", "Ada Holm"),
        ("“It is full” said Ada Holm, who runs it.", "Ada Holm"),
        ("The ferry is full, officials said.", "officials"),
        ("The ferry is full, people who know it said.", "people who know it"),
        (
            "A survey by the Elbe Institute, a research body, concluded that, on the whole, it is full.",
            "A survey by the Elbe Institute",
        ),
        ("The Holm family said that it is full.", "The Holm family"),
        ("It is full, said a deputy head of the Elbe Yards.", "a deputy head of the Elbe Yards"),
        ("The inspectors found that the hull leaks.", "The inspectors"),
        ("“It is full,” said harbour master Ada Holm.", "harbour master Ada Holm"),
        ("“It is full,” spokesman Jon Berg said on Monday.", "spokesman Jon Berg"),
    ],
)
def test_the_speaker_is_named(sentence: str, speaker: str) -> None:
    found = attribution(sentence)
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry is full.",
        "The number of those who said they swim rose.",
        "I said that the ferry is full.",
        "The yard reported losses.",
        "When the owners said that the yard was full, Ada Holm laughed.",
        "The bridge that the storm took was said to be safe.",
        "The first ferry found was a wreck.",
        "From all that I read the ferry appears to have said nothing.",
        "Ada Holm, who has, for years, wrote a column about boats.",
        "Ten years ago people said that it was full.",
        "We’ve been told that it is full.",
        "The yard added a second dock in May.",
        "The most popular ferries revealed in new poll",
        "It suggested that the harbour had been deeper.",
        "The choir then sang what Ada Holm said was her song.",
        "The crew responded and confirmed that the hull leaks.",
        "The ferry, which owner Ada Holm said on Monday is full, is shut.",
        "The yard, where Ada Holm said in May that it is full, is shut.",
    ],
)
def test_where_nobody_is_quoted_there_is_no_speaker(sentence: str) -> None:
    assert attribution(sentence) is None
