"""The phrase book: by which words the furniture of news pages gives itself away (seen on English pages)."""

from typing import Final

from redpencil.text.marks import (
    ADVERT,
    COMMENTS,
    CONTACT,
    CONTROL,
    COOKIES,
    CREDIT,
    FOLLOW,
    OTHER_STORIES,
    RIGHTS,
    SHARE,
    SIGN_UP,
    TIME_STAMP,
    Mark,
    Reach,
)

_TIME = (
    r"(?:\d+|an?|one|two|three|few)\s*(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|"
    r"weeks?|months?|years?)\s+ago"
)
_NETWORK = (
    r"(?:facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|e-?mail|telegram|flipboard|tumblr|"
    r"instagram|you ?tube|google ?\+|messenger|snapchat|rss|print|copy(?: link)?|link|share|tweet|"
    r"pin(?: it)?|sms|pocket|line|viber|tik ?tok|soundcloud|vk|stumbleupon|digg|mix)"
)
_STORIES = (
    r"(?:stories|articles?|news|posts?|reads?|reading|videos?|coverage|headlines|topics?|content|"
    r"links|galler(?:y|ies)|slideshows?|podcasts?)"
)

# Each must match a whole line (signs at its ends aside), so that a sentence which only begins so is safe.
WHOLE: Final = (
    (
        Mark(TIME_STAMP),
        (
            rf"(?:(?:updated|published|posted|about)[:\s]*)?{_TIME}(?:\s*[|·•-]?\s*(?:by\s.{{1,40}}|"
            rf"\d+ min(?:ute)? read))?"
        ),
    ),
    (
        Mark(TIME_STAMP),
        r"just now",
        r"yesterday",
        r"\d+[ -]min(?:ute)?s? read",
        r"reading time.{0,20}",
        r"\d+:\d\d",
    ),
    (
        Mark(OTHER_STORIES, Reach.LIST),
        (
            rf"(?:the )?(?:most|more)[ -](?:read|popular|viewed|shared|recent|commented|discussed|watched|"
            rf"emailed|{_STORIES})(?: (?:{_STORIES}|now|today|right now|this week|in .{{1,30}}|on .{{1,30}}|"
            rf"from .{{1,40}}))*"
        ),
    ),
    (
        Mark(OTHER_STORIES, Reach.LIST),
        (
            rf"(?:related|popular|trending|recommended|featured|similar|latest|recent|top|other|"
            rf"editor['’]?s['’]?|must|further|suggested|random|breaking|our best|best|hot|sponsored|promoted|"
            rf"don['’]?t miss|the latest|today['’]s|this week['’]s)(?: (?:{_STORIES}|now|today|picks?|choice|"
            rf"from .{{1,30}}|in .{{1,30}}|for you|searches|tags|trending|business|sports?|.{{1,15}} (?:news|"
            rf"stories|videos|articles|headlines)))*"
        ),
    ),
    (
        Mark(OTHER_STORIES, Reach.LIST),
        (
            r"(?:read (?:more|next|also|this next|full story)|also read|see also|up next|next up|"
            r"next (?:story|article|post)|previous (?:story|article|post)|you (?:may|"
            r"might)(?: also)? (?:also )?(?:like|enjoy|be interested in)(?: these.{0,20})?|what to read next|"
            r"recommended for you|more (?:from|in|on|about|by|like) .{1,50}|more like this|around the web|"
            r"from (?:the|around the) web|from our partners|elsewhere on .{1,30}|in case you missed it|"
            r"don['’]?t miss|trending|what['’]s (?:hot|new|trending)|we recommend|promoted by .{1,30}|"
            r"(?:you may like|ads) by .{1,30}|watch next|other news|in other news|ad content by.{0,30}|tags|"
            r"topics|filed under|in this (?:story|article))[:.]?.{0,4}"
        ),
    ),
    (
        Mark(SHARE),
        (
            rf"(?:share|tweet|post|pin|send|e-?mail)(?: (?:this|the|to|on|via|with|by|your|a|friends?|it|us|"
            rf"{_NETWORK}|story|article|post|page|video|link|thoughts)[,.!:]?)*"
        ),
    ),
    (
        Mark(SHARE),
        rf"(?:\d[\d.,]*k?\s*)?{_NETWORK}(?:(?: ?[|,·•/&] ?| )?(?:and )?{_NETWORK})*",
    ),
    (
        Mark(SHARE),
        r"[\d.,]+k?\s*(?:shares?|likes?|views?|retweets?|tweets?|followers?|reactions?|fans|subscribers)",
        r"(?:shares?|likes?|views?)[:\s]+[\d.,]+k?",
    ),
    (
        Mark(SHARE),
        (
            r"(?:share|print|save|copy|e-?mail|like|listen|play|watch) (?:this )?(?:article|story|post|page|"
            r"video|link|via .*|on .{1,30})"
        ),
    ),
    (
        Mark(ADVERT),
        r"advertise?ment",
        r"advertising",
        r"ads?",
        r"sponsored(?: content| links?)?",
        r"story continues below(?: advertisement)?",
        r"continue reading(?: below| the main story)?",
        r"article continues (?:below|after).{0,30}",
        r"promoted(?: content| links)?",
        r"scroll (?:down )?(?:to|for) .{1,40}",
        r"paid content.{0,30}",
        r"supported by",
        r"(?:skip|report(?: this)?|close|remove|hide) (?:this )?ads?(?:vertisement)?",
        r"loading\W*.{0,20}",
        r"skip to .{1,40}",
    ),
    (
        Mark(FOLLOW),
        r"(?:follow|like|find|join|add|connect with|visit) (?:us|@\w+)(?: (?:on|at) .{1,60})?",
        r"follow",
        r"followers?",
        r"following",
        r"stay connected",
        r"connect",
        r"get in touch",
        r"social(?: media| plugin)?",
        r"@\w+",
    ),
    (
        Mark(RIGHTS),
        r".{0,60}(?:©|\(c\)|copyright).{0,200}",
        r".{0,120}all rights reserved.{0,160}",
    ),
    (
        Mark(COMMENTS),
        r"(?:no|\d[\d,.]*) (?:comments?|repl(?:y|ies)|responses?)",
        r"comments?(?: \(\d+\))?",
        r"view (?:all )?comments?.{0,20}",
        r"(?:show|hide|read|load|see|sort by|add) (?:all |more )?(?:a )?comments?.{0,20}",
        r"comments? (?:are closed|closed|off|policy).{0,60}",
    ),
    (
        Mark(COMMENTS, Reach.REST),
        r"(?:top|best|recent|latest|newest|oldest|all|users?|readers?['’]?|top rated|most liked) comments",
        r".{1,60}\bat \d{1,2}:\d\d ?[ap]\.?m\.?,? ?(?:said|says|wrote|#|reply|permalink).{0,20}",
        r"leave a (?:reply|comment|response).{0,30}",
        r"post (?:a|your) comments?.{0,20}",
        r"join the (?:conversation|discussion).{0,30}",
        r"write a (?:comment|response).{0,20}",
        r"have your say.{0,20}",
        r"readers? comments?",
        r"\d+ (?:thoughts|responses) (?:on|to) .*",
    ),
    (
        Mark(CONTROL),
        r"(?:sign|log|logged)[ -]?(?:in|up|out)(?: ?(?:/|or|to) .{0,30})?",
        r"register(?: (?:now|here|free|for free|today))?",
        r"my account",
        r"search(?: (?:site|the site|this site|our site|here|query|results?|form|button|for|now|close))?",
        r"menu",
        r"close",
        r"open",
        r"back(?: to (?:top|the top|home|news|menu|article|results|search))?",
        r"home",
        r"next",
        r"prev(?:ious)?",
        r"load more.{0,20}",
        r"(?:show|see|view|read) (?:more|less|all|the full .{1,30})(?: .{1,30})?",
        r"more",
        r"hide",
        r"expand",
        r"play",
        r"pause",
        r"mute",
        r"settings",
        r"privacy",
        r"terms(?: .{1,30})?",
        r"(?:about|contact)(?: us)?",
        r"click (?:here|to) .{0,60}",
        r"toggle .{1,30}",
        r"subscribe(?: now| today| here| sign in| log in)?",
        r"print this.{0,20}",
        r"\d+ of \d+",
        r"\d+ ?/ ?\d+",
        r"save",
        r"cancel",
        r"submit",
        r"ok",
        r"yes",
        r"no",
        r"edit",
        r"reply",
        r"report",
        r"flag",
        r"x",
        r"×",
        r"top",
        r"view (?:gallery|photos?|slideshow|caption).{0,20}",
        r"watch(?: now| live| video)?",
        r"listen(?: now| live)?",
        r"photos?",
        r"video",
        r"gallery",
        r"sections?",
        r"language",
        r"download.{0,40}",
    ),
)

# Each may stand anywhere in a line that is not long.
WITHIN: Final = (
    (
        Mark(CONTACT),
        r"have a (?:news )?tip\b",
        r"(?:got|send us) (?:a|your) (?:news )?(?:tip|story)",
        r"do you have (?:a )?(?:tip|information|more information)",
        r"report an? (?:error|typo|correction)",
        r"send (?:us )?(?:your )?(?:tips|feedback)",
        r"let us know (?:in the comments|what you think)",
        r"tell us what you think",
        r"contact (?:us|the (?:author|writer|editor))\b",
    ),
    (
        Mark(SIGN_UP),
        r"sign ?up (?:for|to|here|now|today|and)\b",
        r"subscribe (?:to|now|today|for|here)\b",
        r"\bnewsletters?\b.*\b(?:sign|subscribe|inbox|deliver|free|get|join|receive)",
        r"(?:get|receive|delivered|sent|straight).*\b(?:inbox|newsletters?)\b",
        r"enter your e-?mail",
        r"already (?:a )?(?:subscriber|member|registered)",
        r"create (?:an|your) (?:free )?account",
        r"free (?:newsletter|trial)",
        r"become a (?:member|subscriber|patron)",
        r"(?:support|donate to) (?:our|us|independent) ",
        r"to (?:continue reading|read the full)",
        r"(?:your|this) subscription",
        r"thank(?:s| you) for (?:signing up|subscribing|registering)",
        r"unsubscribe",
        r"get (?:the|our) (?:latest )?.{0,30}\bapp\b",
    ),
    (
        Mark(COOKIES),
        r"\b(?:uses?|accept|about|our|of|manage) cookies?\b",
        r"cookie (?:policy|settings|preferences|notice)",
        r"privacy (?:policy|notice|statement|settings)",
        r"terms (?:of (?:use|service)|and conditions|& conditions)",
        r"personali[sz]ed? ads",
        r"do not sell my",
        r"gdpr\b",
        r"e-?mail address will not be published",
    ),
    (
        Mark(FOLLOW),
        r"^(?:you can )?(?:also )?follow (?:us|me|him|her|@\w+|.{1,40}) (?:on|at) ",
        r"^(?:like|find|join) us on ",
        r"on (?:facebook|twitter|instagram)(?: and | or |, )(?:facebook|twitter|instagram)",
        r"^follow @\w+",
    ),
    (
        Mark(SHARE),
        r"click to share on",
        r"opens in (?:a )?new window",
        r"share (?:this|via|on) .{0,40}\b(?:facebook|twitter|e-?mail|whatsapp)\b",
    ),
    (
        Mark(OTHER_STORIES),
        (
            r"^(?:read (?:more|also|next|now)|also read|see also|related(?: (?:story|article|coverage|"
            r"stories))?|more(?: on this)?|watch(?: (?:also|now|more|below))?|recommended|don['’]t miss|"
            r"must read|previously|click here)\s*[:>»|–—]"
        ),
    ),
    (
        Mark(COMMENTS),
        r"(?:please )?enable javascript",
        r"comments? (?:powered|section)",
        r"disqus",
        r"log in to (?:comment|reply)",
        r"(?:viewing|posting) (?:this )?comments?",
    ),
    (
        Mark(CONTROL),
        r"your browser (?:does not|doesn['’]t)",
        r"javascript (?:is )?(?:disabled|required|must)",
        r"this (?:video|content) (?:is not|isn['’]t|cannot)",
        r"an error (?:has )?occurred",
        r"please try again",
        r"something went wrong",
        r"all fields",
        r"required fields",
        r"ad ?block",
        r"forgot (?:your )?password",
        r"create a (?:new )?password",
    ),
    (
        Mark(CREDIT),
        r"this (?:article|story|post) (?:was )?(?:originally )?(?:appeared|published)",
        r"^originally published",
        r"may not be (?:published|reproduced|reprinted|redistributed)",
        r"reproduction (?:in whole|without)",
        r"affiliate (?:links?|commission|partner)",
        r"we may (?:earn|receive|get) (?:a )?(?:small )?commission",
        r"quotes? (?:displayed in real-time|delayed)",
        r"market data provided",
        r"powered and implemented by",
    ),
)
