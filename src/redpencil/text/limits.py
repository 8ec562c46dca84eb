"""Limits: beyond which length a piece of text is not read as what it looks like, so that no page takes long.

Nothing is dropped in silence: what is left out is said beside the sentence or in a warning.
"""

from typing import Final

LONGEST_WORD: Final = 100
"""Letters of a word, hyphens included. The longest place name has 85; what is longer is data, a key or an address."""

LONGEST_NAME: Final = 20
"""Words of a name. In a longer run of capitals, such as a list without commas, no name can be told from the next."""

LONGEST_SENTENCE: Final = 5_000
"""Characters of a sentence. Statutes stay below 3,000; beyond are tables, lists, and text without full stops."""

MOST_JOINTS: Final = 40
"""Commas and conjunctions at which a sentence may be parted. More make a list, and parting it takes ever longer."""
