"""Priors: what every paper keeps to, whatever was learnt; added when the weights are loaded.

A row is a feature, a label, and how much the one speaks for (or, below 0, against) the other, in
units of a weight.
"""

from reader.parsing.labelling.labels import (
    BODY,
    CROSSHEADS,
    HEAD_ROLES,
    HEADS,
    HEADS_FIRST,
    KICKERS_AND_HEADLINES,
    LABELS,
    PARAGRAPHS,
    STARTS,
)
from reader.parsing.labelling.part_priors import PART_PRIORS

# What the words above a border and below it tell (`echoes`): logarithms of how much more often
# such a border parts than others, halved, as what else is seen says some of it.
ECHOES = {
    "EE": -3.0, "EO": -3.0, "E-": -2.5, "OE": -2.0, "OO": -1.5, "-E": -2.0, "-O": -0.8, "O-": -0.4,
    "GG": 1.0, "G-": 1.2, "-G": 0.8,
}  # fmt: skip
# Of the first and the second line of a headline of two: see `head_habits.couplets`.
COUPLET = (
    (0, "kicker!", -2.5),
    (0, "cross", -1.5),
    (1, "headline", 1.5),
    (1, "deck", -2.5),
    (1, "cross", -1.5),
)
# What speaks for a story above lines with twins, and without: see `twins`.  Logarithms, halved.
TWINS = {"-e": -0.6, "ee": -1.0}
TRADITIONAL_TWINS = dict.fromkeys(("-e", "-n", "ee", "en"), -1.0)
# How headings within one story are alike: see `twins.parallels`.
PARALLELS = {"marks": -2.2, "words": -2.2, "again": -4.0}
# What tells that a story opens: see `story_openings`.
OPENINGS = {"closed": 2.0, "day": 0.6, "answered": 2.0, "told": 2.0, "halves": 1.2}
# What the article above tells of a line (`second_look`): how much it speaks for a heading, and
# against a story.
GOES_ON = {
    "third": 1.0, "even": 1.0, "quoted": 1.4, "said": 1.0, "short": 0.6, "head": 0.4, "long": 0.4,
    "dashed": -1.5, "exclaimed": -0.6,
}  # fmt: skip
PRIORS = (
    PART_PRIORS
    # behind a text with a name after its last stop an article opens, and behind one that says
    # where it is from
    | {(f"t-1=signed{kind}", start): 3.0 for kind in "Ss" for start in STARTS}
    | {(word, start): 2.0 for word in ("k-10=TS", "t-1=tailTS") for start in STARTS}
    # a paragraph that says behind its last stop who reported it is whole
    | {(f"t-1=credited{kind}", name): -6.0 for kind in "LOsop" for name in ("body+", "lead+")}
    | {("t=credited", name): -6.0 for name in HEADS}
    # an end mark ends an article
    | {(f"k-10=e{kind}", start): 3.0 for kind in "SsDoP[" for start in STARTS}
    | {("k=e", name): -6.0 for name in HEADS}
    # where every paragraph is indented, what stands flush is none, and an indented line heads none
    | {("in=F", label.name): -6.0 for label in LABELS if label.role in BODY}
    | {("in=I", start): -6.0 for start in STARTS if start not in ("lead!", "caption!")}
    | {("in=I", name): -4.0 for name in ("kicker", "headline", "deck")}
    # where few blank lines stand, an article opens below one
    | {(f"ap=a{kind}", start): 3.0 for kind in "SsDNAYop" for start in STARTS}
    # a crosshead has no label, and a line of the body or beside the story seldom one
    | {("e=Sl", name): -2.5 for name in (*CROSSHEADS, *PARAGRAPHS, "side")}
    | {("t=roll", name): 2.5 for name in (*CROSSHEADS, *PARAGRAPHS)}
    # one or two characters behind a head line are its end
    | {(f"eq-=SS-{size}", name): -3.0 for size in (0, 1) for name in CROSSHEADS}
    # who is addressed is no head
    | {("k=V", label.name): -6.0 for label in LABELS if label.is_start or label.role in HEAD_ROLES}
    # nor a part of the text with a heading's name; who asks speaks, and is no heading either
    | {("k=V", name): -3.0 for name in CROSSHEADS}
    | {("k=Q", name): -6.0 for name in (*CROSSHEADS, "body+", "lead+")}
    # what an editor adds belongs to the story, also where its name stands flush
    | {("ink=FK", name): 8.0 for name in CROSSHEADS}
    | {("k=K", "byline"): -4.0}
    # what says only who, where or when stands above the headline
    | {
        ("tSS=subject", "kicker!"): 2.5,
        ("tSS=subject", "headline!"): -1.0,
        ("tSS=subject", "deck"): -2.0,
    }
    # two short lines of one length are one headline, as the halves of a couplet are
    | {(f"eq=SS={size}", name): -3.0 for size in (3, 4) for name in ("kicker!", "kicker")}
    | {(f"eq-=SS={size}", "deck"): -1.5 for size in (3, 4)}
    # and so are those of a page that has several such heads
    | {
        (f"cp=y{at}{many}{others}", name): weight
        for many in (2, 3)
        for others in range(many + 1)
        for at, name, weight in COUPLET
    }
    # a line as long as the one above the next text is a heading within a story, as that is
    | {(f"tw={likes}", start): weight for likes, weight in TWINS.items() for start in HEADS_FIRST}
    | {
        (f"ts={sign}{likes}", start): weight
        for sign in "tq"
        for likes, weight in TRADITIONAL_TWINS.items()
        for start in HEADS_FIRST
    }
    # lines that speak alike are headings within one story
    | {(f"pl={sign}", start): weight for sign, weight in PARALLELS.items() for start in HEADS_FIRST}
    # behind news that has closed, above what opens as news does, and in two halves, stands a head
    | {(f"so={sign}", start): weight for sign, weight in OPENINGS.items() for start in HEADS_FIRST}
    # but for the last two where headings have halves, and say what the text below says, too
    | {
        (f"to={tradition}{sign}", start): -OPENINGS[sign]
        for tradition in "qt"
        for sign in ("halves", "told")
        for start in HEADS_FIRST
    }
    # a heading within a story has one line: also where a page has but one such head
    | {
        (f"cp=y{at}1{others}", name): -1.5
        for at in (0, 1)
        for others in (0, 1, 2)
        for name in CROSSHEADS
    }
    # what opens with a dash is a deck, if it is a head line; captions and credits, who signs or
    # speaks, and what tells where a text is from or goes on are none
    | {("b=S-", name): -4.0 for name in KICKERS_AND_HEADLINES}
    | {(f"k={kind}", name): -3.0 for kind in "CcYQDJK" for name in HEADS if name != "byline"}
    # nor what says who wrote it or where to write to
    | {(word, name): -4.0 for word in ("k=T", "t=address") for name in HEADS}
    # nor a row of figures
    | {("t=figures", name): -4.0 for name in HEADS}
    | {("t=taken", label.name): -9.0 for label in LABELS if label.name not in ("byline", "sign")}
    # what heads columns of figures goes on with no text and opens no story
    | {
        (f"t+1=figures{kind}", name): -4.0
        for kind in "Ss"
        for name in ("body+", "lead+", *STARTS, *HEADS)
    }
    # a line with a column's name in brackets is a headline, and so it is above its reporter
    | {(f"tS{below}=column", name): -2.5 for below in "LsO" for name in (*CROSSHEADS, "body")}
    | {("tSY=label", name): -1.5 for name in (*CROSSHEADS, *PARAGRAPHS, "side")}
    # a deck that a print line cuts in mid-word goes on
    | {("dk=y", "deck"): 8.0}
    # a column is wider than a word or two: what stops there goes on with no text
    | {(f"n-1=S{size}", name): -2.0 for size in range(7) for name in ("body+", "lead+")}
    # a crosshead that fills its line goes on in the next
    | {("fillk=fSS", "body+"): 1.0}
    # but for verse, which may begin below a byline
    | {("k-2-10=YSS", "lead+"): 2.0}
    # papers of the Republic have no headings within a story
    | {(f"tl=o{lead}", name): -3.0 for lead in "TDH" for name in CROSSHEADS}
    # Taiwanese and Hong Kong papers have the deck below the headline
    | {(f"tr=t{mark}02", "kicker!"): -2.5 for mark in "-DY"}
    | {(f"tr=t{mark}11", "deck"): 1.0 for mark in "-DY"}
    | {(f"th=q21{halves}", "kicker!"): -6.0 for halves in ("", "h", "q")}
    | {(f"th=q22{halves}", "deck"): 3.0 for halves in ("", "h", "q")}
    # a head of theirs has two halves with a space between, a crosshead is one phrase; where leads
    # open in brackets these tell, and both may have halves
    | {(f"th=q{place}h", name): -4.0 for place in (11, 21, 22) for name in CROSSHEADS}
    | {(f"th=q{place}h", "headline!"): 2.0 for place in (11, 21)}
    # and what somebody says, alone and without a stop, is a crosshead
    | {(f"th={sign}11q", name): 7.0 for sign in "qt" for name in CROSSHEADS}
    # and where leads open in brackets, a line above another text is a crosshead sooner
    | {("tl=tT", start): -2.5 for start in HEADS_FIRST}
    # a dateline stands below a head, also one that asks or exclaims, and below no crosshead
    | {("k01=sD", name): -2.5 for name in CROSSHEADS}
    | {("tl=tD", name): -2.5 for name in CROSSHEADS}
    # behind the name of a box a text of its own opens
    | {(f"k-10=K{kind}", name): -4.0 for kind in "LOs" for name in ("body+", "lead+")}
    # one line alone that nothing marks is a crosshead as readily as a head
    | {("mk=-01", start): -0.75 for start in HEADS_FIRST}
    # a sentence is no head, and what a dateline opens still less
    | {("e=s.", name): -3.0 for name in HEADS}
    | {("t=prose", name): -6.0 for name in HEADS}
    | {("t=prose", name): -4.0 for name in ("caption!", "caption")}
    # who signs below the text is no part of it
    | {("k=Y", "sign"): 1.0, ("k=Y", "body"): -1.0}
    | {("k=D", name): -12.0 for name in HEADS}
    # a credit stands beside the story
    | {("k=c", "side"): 1.0}
    # who is named with an office signs: below a head line, and is no crosshead
    | {("k=A", name): -3.0 for name in CROSSHEADS}
    | {("k01=SA", start): 1.5 for start in STARTS}
    # and so does the office in brackets of its own below a name
    | {("k-10=SA", "byline"): 2.0, ("k-10=NA", "byline"): 6.0}
    # an item of a list heads nothing and is no caption, and one behind a label goes on with nothing
    | {("it=m", name): -9.0 for name in ("caption!", "caption", "jump")}
    # what stands between verse and a byline heads the next text
    | {("vh=y", "headline!"): 3.0, ("vh=y", "deck"): -4.0}
    # and lines of verse below a name are text, each a line of its own, and end with it
    | {("vs=n", label.name): -12.0 for label in LABELS if label.is_more}
    | {("vs=y", label.name): -12.0 for label in LABELS if label.name not in ("lead", "body")}
    # a head in two halves of which the second is what somebody says is none within a story
    | {("t=voice", name): -3.0 for name in CROSSHEADS}
    # a sentence between a head and who took a picture tells what is on it
    | {("k-101=Ssc", "caption"): 4.0, ("k012=Ssc", "headline!"): 2.5}
    # what points at a picture stands beside the story that it is of
    | {(f"f1={mark}", "caption!"): -3.0 for mark in "▲▼◀▶"}
    # five short lines and more are verse or a table rather than a head, or a head of one line
    | {(f"row={many}S", start): -1.5 for many in (4, 5, 6, 7) for start in STARTS}
    | {(f"row={many}S", "kicker!"): -3.5 for many in (5, 6, 7)}
    # a short line behind a dash goes on with nothing: whose words stand above, an item
    | {("b=S-", label.name): -1.5 for label in LABELS if label.is_more}
    # a caption is no part of the text, and goes on with nothing
    | {("k=C", label.name): -4.0 for label in LABELS if label.is_more}
    | {("k=C", "body"): -2.0, ("k=C", "lead"): -2.0}
    # a jump names the page that it goes to or comes from; sentences that name none are none
    | {(f"k={kind}", "jump"): -4.0 for kind in "sLO"}
    # and a line of Latin letters that is no more than that is one, wherever it stands; one that
    # begins with “By” and has but names is a byline, below a jump, too
    | {("t=goes-on", "jump"): 9.0, ("t=by", "byline"): 5.0, ("t=by", "sign"): 4.0}
    # what somebody says, alone on a line and without a stop, heads a part of the text
    | {(f"t-1=said{kind}", name): -2.0 for kind in "LOsS" for name in ("body+", "lead+")}
    | {(f"tS{below}=said", "cross"): 2.0 for below in "LO"}
    # what several say on a page, each with the speaker behind a dash, belongs to one story
    | {("vo=y", name): -5.0 for name in {*HEADS, *STARTS}}
    # what is longer than 120 characters is no head
    | {(f"n={size}", name): -5.0 for size in (19, 20) for name in HEADS}
    # words that end before a mark elsewhere on the page end here, and first words there open here;
    # what runs on elsewhere runs on here
    | {
        (f"ec={echo}", label.name): weight
        for echo, weight in ECHOES.items()
        for label in LABELS
        if label.is_more
    }
    # what is wider than the measure was not cut at it, and still less behind a stop
    | {(f"fill=o{end}", name): -0.8 for end in ".!q)" for name in ("body+", "lead+")}
    # a column seldom ends right behind a stop, and behind what announces or lists hardly ever
    | {
        (f"fill=F{end}", name): weight
        for end, weight in (("-", -2.5), (";", -1.0), (".", -0.4))
        for name in ("body+", "lead+")
    }
    # below a report with a dateline a story opens; else as its article has gone on so far
    | {("sl=dated", name): 1.0 for name in HEADS_FIRST}
    | {("sl=dated", name): -3.0 for name in CROSSHEADS}
    | {(f"sl={sign}", name): weight for sign, weight in GOES_ON.items() for name in CROSSHEADS}
    | {(f"sl={sign}", name): -weight for sign, weight in GOES_ON.items() for name in HEADS_FIRST}
)
