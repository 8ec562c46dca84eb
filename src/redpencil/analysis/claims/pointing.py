"""Pointing: by which words a sentence leans on those before it, and what they may stand for."""

import re
from typing import Final

LINK: Final = re.compile(
    r"""
    ^(?:However|Moreover|Furthermore|Nevertheless|Nonetheless|Meanwhile|Besides|Still|Also|Indeed|In\saddition|Instead
       |In\sfact|Therefore|Thus|Hence|Consequently|As\sa\sresult|Of\scourse|For\sinstance|For\sexample|That\ssaid
       |On\sthe\sother\shand|Even\sso|Likewise|Similarly|Additionally|Then|Yet),\s
  | ^(?:But|And|So|Yet|Or)\s
     (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|too|far|much|many)\b)   # So did the others
     (?=[A-Z]?[a-z])""",
    re.VERBOSE,
)
"""Words that only tie a sentence to the one before."""

_FIRM: Final = (
    "company|firm|group|giant|maker|carmaker|automaker|chipmaker|drugmaker|manufacturer|retailer|startup|start-up|bank"
    "|airline|conglomerate|corporation|developer|operator|supplier|brand|business|publisher|broadcaster|network|club"
    "|agency|ministry|regulator|organisation|organization|institute|university|party|charity|union|association|studio"
)
_TWO: Final = r"two(?:\s(?:leaders|men|women|presidents|ministers|candidates))?(?!\s[a-z]+s\b)"
_FIRMS: Final = rf"partners|companies|firms|pair|duo|{_TWO}|groups|sides|rivals|carmakers|automakers|banks"

_OTHERS: Final = "other|same|new|first|second|third|only|typical|average|private|public|whole|entire|local|ideal"
"""A firm so described is another one, or any."""
_VERB: Final = (
    r"(?:(?:also|now|then|still|never|recently|later|already|soon|first|even|since|previously|reportedly|currently)\s)*"
    r"(?:[a-z]+ly\s)?(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|might|must|should"
    r"|\w+n[’']t|[a-z]{2,}ed|[a-z]{2,}(?<!s)s|began|bid|bought|built|came|cut|drew|fell|found|gave|got|grew|held|hit|kept|led"
    r"|left|lost|made|met|paid|put|ran|rose|said|sank|saw|sent|set|shut|sold|spent|split|stood|swung|took|told|went|won|wrote)\b"
)
"""What comes after "the company" where it is the subject: "the business" of "the business minister" is none."""

SUBJECT: Final = re.compile(
    rf"""
    ^(?P<lead>
        (?:(?:This|Last|Earlier\sthis|Late\slast|In|On|By|Since|After|During|At)\s[^,]{{2,30}},\s)?   # In May,
        (?:(?:In|With|For|From|By|Under|Through|At|Of|Among)\s(?=it,|them,))?                         # Among them,
    )
    (?P<subject>
        (?P<it>[Ii]t)
      | (?P<they>[Tt]hey|(?<=Among\s)them|(?<=Of\s)them|[Tt]he\s(?:two\s)?(?:{_FIRMS}))
      | (?P<he>[Hh]e|[Ss]he)
      | (?P<owner>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?=\s)
      | (?P<firm>[Tt]he\s(?!{_OTHERS})(?:(?!of|in|for|on|to|and|or|at|by|with|from|than\b)[A-Za-z-]+\s){{0,3}}?
          (?:{_FIRM}))(?:(?P<own>[’']s)|(?=,|\s{_VERB}))
    )
    (?![\w’'-])
    (?!\s(?:of|with|that|which|who|whose|where|behind|called|named|known|based|from|for|in)\b)        # is explained
    (?!\s[A-Z])""",
    re.VERBOSE,
)
"""A subject that means somebody or something named before: a pronoun, or a description such as "the company"."""

EMPTY_IT: Final = re.compile(
    r"""
    ^It(?:[’']s|\sis|\swas|\shas\sbeen|\sremains|\sseems|\sappears|\stakes|\stook)\s(?:\w+\s){0,3}?
      (?:that|to|until|because|when|why|how|clear|unclear|likely|unlikely|possible|hard|easy|difficult|time|true|raining
        |about\stime|who|which)\b
  | ^It(?:[’']s|\sis|\swas)(?:n[’']t)?\s(?:not\s)?(?:just|only|merely|simply|mainly|largely)\s.{3,60}?\s(?:that|who)\b
  | ^It\swas\s(?:only\s|just\s)?(?:earlier|later|late|early|around|during|after|before|last|dark|cold|on\s\w+day)\b
  | ^It\s(?:also\s)?
      (?:shows?|means?|meant|suggests?|proves?|follows|seems?|appears?|looks?|takes?|took|turns?|turned
        |happens?|depends|matters|marks?|makes?|could|would|might|may)\b""",
    re.VERBOSE,
)
"""Here "it" means nothing that has a name."""

EVENT: Final = re.compile(
    r"""
    ^It(?:\s(?:is|was|has\sbeen|had\sbeen|became)|[’']s)(?:\sn[o’']t|\salso|\sonly)?
    \s(?:the|its|their|his|her|an?|[\w’'-]+[’']s)
    \s(?:[\w’'-]+\s){0,2}?
    (?:first|second|third|fourth|fifth|sixth|last|latest|\d+(?:st|nd|rd|th)|time|day|week|month|year
      |moment|victory|win|defeat|deal|move|step|blow|sign|reason|case|question|way|story|result|record)\b""",
    re.VERBOSE,
)
"""What happened may be meant, as well as who did it."""

ACTING: Final = re.compile(
    r"""
    \s(?:(?:have|had|also|later|then|first|now|both|jointly|recently)\s)*
    (?:announced?|said|signed?|agreed?|launched|formed
      |founded|plan|planned|invest|invested|merged|unveiled|teamed|struck|sold|bought|set\sup|made|own|hold|compete|met
      |married|won|wrote|told|expect|deny|denied|declined|refused|opened|built|developed|work|worked|cooperate[sd]?)\b""",
    re.VERBOSE,
)
"""What firms and people do; where "they" do something else, they may as well be things."""

POINTING: Final = re.compile(
    r"""
    ^(?:
        (?:This|That|These|Those|Such)
        (?:\s(?!(?:week|month|year|morning|is|was|are|were|has|had|will|would|can|could|may
                  |might|means|makes|made)\b)[a-z-]+)?                                            # This move
        (?!\s(?:week|month|year|morning)\b)
      | (?:After|Since|Before)\s(?:that|this|then)(?:\stime)?
      | It[’']s | So\s(?:is|are|was|were|do|does|did|has|have)(?=\s) | (?:They|He|She)[’'](?:s|re|ve|d)
      | The\s(?:former|latter|same|move|deal|decision|announcement)
    )\b""",
    re.VERBOSE,
)
"""Words that point back to something that the sentence does not name."""

FORMER: Final = re.compile(r"\b[Tt]he\s(?:former|latter)(?=[,.]|\s(?:is|was|has|had|and|but|of\s(?:the|which))\b|$)")
"""Words that choose among things named before."""
