import pytest

from redpencil.text.wordlists import wordlists


@pytest.mark.parametrize("name", ["capitals.txt", "cues.txt", "given.txt", "openers.txt"])
def test_every_word_of_a_list_stands_under_a_heading_and_in_lower_case(name: str) -> None:
    lists = wordlists(name)
    assert "" not in lists
    assert all(words and all(word == word.lower() for word in words) for words in lists.values())
