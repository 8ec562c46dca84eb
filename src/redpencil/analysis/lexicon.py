"""Words by which a sentence shows what it does: each list has one meaning, each word may stand in several lists."""

import re
from collections.abc import Mapping
from typing import Final

_LISTS: Final[Mapping[str, str]] = {
    "past": """
        was were had did became began bought brought built came caught chose cost cut dealt died drew drove fell felt
        fled flew fought found fired gave got grew hit held kept knew laid launched led left lent lost made met paid
        put ran rose said sold saw sent shot shrank sank slid sold spent split spoke sprang stole stood stuck struck
        sued swept taught took told thought threw understood voted went wept woke won wore wrote been done gone given
        taken written spoken shown grown fallen risen driven broken chosen stolen frozen hidden""",
    "comparison": """
        more less fewer higher lower larger smaller bigger greater faster slower better worse older younger cheaper
        stronger weaker longer shorter earlier richer poorer deeper wider than double doubled triple tripled twice
        half halved quadrupled same equal equally tenfold""",
    "superlative": """
        most least largest smallest biggest highest lowest greatest fastest slowest best worst oldest youngest
        cheapest strongest longest shortest richest poorest first last only sole unprecedented record never ever top
        leading foremost chief newest deadliest poorest hottest coldest tallest earliest""",
    "change": """
        rise rises rose risen rising increase increases increased increasing fall falls fell fallen falling drop drops
        dropped decline declines declined declining grow grows grew grown growing growth cut cuts reduce reduced
        reduces surge surged soar soared soaring plunge plunged plummeted shrink shrank expand expanded gain gained
        lost lose losing jumped climbed slid tumbled raised raising lowered doubled deficit surplus""",
    "cause": """
        because due caused causes cause led leads result results resulted resulting therefore consequently thanks
        responsible driven prompted triggered""",
    "quantifier": """
        all every none no each both majority minority many few several percent percentage average rate total nearly
        almost approximately roughly half third quarter dozens hundreds thousands millions billions million billion
        trillion number amount""",
    "law": """
        law laws bill bills act congress senate parliament court judge supreme ruling ruled voted vote votes veto
        vetoed signed passed legislation amendment constitution treaty sanctions regulation ban banned tax taxes
        budget debt deficit spending federal convicted charged arrested indicted sentenced sued lawsuit""",
    "measure": """
        jobs unemployment inflation income wages economy gdp exports imports prices price cost costs revenue sales
        profit profits loss losses population deaths killed died injured crime poverty oil energy troops nuclear
        weapons insurance workers families companies patients cases stock stocks shares investment trade dollars
        schools students immigrants users customers factory market""",
    "time": """
        year years month months decade decades since ago today now last annual annually yearly previous previously
        history currently already century during until""",
    "number": """
        two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy
        eighty ninety hundred thousand million billion trillion per twice times dozen""",
    "others": "he his him she her hers they their them theirs who",
    "institution": """
        administration government department committee agency report study survey census commission president
        governor senator minister mayor program programme policy union state states country countries city company
        university hospital police army council bank""",
    "deed": """
        supported opposed proposed created vetoed appointed elected resigned invaded attacked bombed acquired merged
        opened closed built hired fired banned approved rejected launched introduced promised signed won lost spent
        raised lowered doubled received donated""",
    "ideal": """
        important tough strong strength future freedom peace values vision character dream dreams challenge challenges
        courage faith belief believe trust respect responsibility opportunity better good great right clear sure
        possible bright leadership principle principles serious difficult confident proud""",
    "talk": """
        question questions answer talk talking talked know mean look let say saying tell speak discuss discussion
        debate issue issues point something things thing kind sort way idea""",
    "intent": "going want wants try trying intend plan hope able can can't make get keep bring do doing",
    "saying": """
        said says stated states announced announces claimed claims reported reports told added confirmed denied
        argued warned noted insisted declared tweeted wrote disclosed revealed testified alleged acknowledged
        admitted promised explained""",
    "hedge": """
        think believe guess feel suppose hope wish perhaps maybe probably seems seem seemed appears likely might may
        could presumably arguably""",
    "first": "i me my mine myself",
    "we": "we us our ours ourselves let's",
    "you": "you your yours",
    "future": "will shall won't gonna would i'll we'll you'll they'll he'll she'll it'll i'd we'd",
    "duty": "should must ought need needs shouldn't mustn't want wants",
    "if": "if unless whether",
    "thanks": "thank thanks please welcome hello goodbye okay ok yes well sorry congratulations sir",
    "opinion": """
        amazing awesome awful beautiful boring brilliant charming delightful disappointing disastrous dreadful
        elegant excellent exciting fantastic fascinating fine foolish gorgeous great horrible impressive incredible
        inspiring interesting laughable lovely magnificent marvellous mediocre nice outrageous outstanding pathetic
        perfect pleasant remarkable ridiculous sad shameful shocking silly splendid stunning stupid superb terrible
        terrific tragic ugly unacceptable unfair unfortunate unfortunately sadly happily hopefully wonderful
        wrong amazingly luckily surprisingly absurd disgraceful regrettable""",
    "negation": """
        not no never none nobody nothing neither nor nowhere without cannot isn't aren't wasn't weren't don't doesn't
        didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't ain't needn't""",
}

_MEANINGS: Final[Mapping[str, tuple[str, ...]]] = {
    word: tuple(name for name, listed in _LISTS.items() if word in listed.split())
    for word in {word for listed in _LISTS.values() for word in listed.split()}
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LIKE_PAST: Final = """
    need indeed speed feed seed breed bleed exceed proceed succeed deed weed greed creed hundred sacred embed bed fed
    shed sled united sped naked wicked"""
_NO_PAST: Final = frozenset(_LIKE_PAST.split())


def words(text: str) -> list[str]:
    """Split a text into its words in small letters, with plain apostrophes; numbers are no words."""
    return _WORD.findall(text.replace("’", "'").lower())


def meanings(text_words: list[str]) -> dict[str, list[str]]:
    """Sort the words that mean something by what they mean; a regular past form counts as "past" unlisted."""
    found: dict[str, list[str]] = {}
    for word in text_words:
        for name in _MEANINGS.get(word, ()):
            found.setdefault(name, []).append(word)
        if word.endswith("ed") and len(word) > 3 and word not in _NO_PAST and word not in _MEANINGS:
            found.setdefault("past", []).append(word)
    return found
