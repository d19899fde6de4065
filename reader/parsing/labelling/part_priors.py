"""Part priors: what parts of a story are that have another form than its text; see `priors`."""

from reader.parsing.labelling.labels import (
    CROSSHEADS,
    GOING_ON,
    HEADS,
    HEADS_FIRST,
    KICKERS_AND_HEADLINES,
    LABELS,
    STARTS,
)

PARTS = ("point", "told", "within", "report", "picture", "document", "closing", "heading")
PART_PRIORS = (
    # letters and briefs that are signed one by one stand under one head
    {("it=s", start): -4.0 for start in STARTS}
    | {("it=v", name): -4.0 for name in {*HEADS, *STARTS, *CROSSHEADS}}
    | {("it=h", name): 4.0 for name in CROSSHEADS}
    | {("it=l", name): -2.5 for name in HEADS if name != "byline"}
    | {(f"it={sign}", label.name): -5.0 for sign in "ml" for label in LABELS if label.is_more}
    # what a story has beside its text opens none: points, a picture's text, a document in full
    | {(f"part={part}", start): -6.0 for part in PARTS for start in STARTS}
    | {
        (f"part={part}", name): -6.0
        for part in ("point", "told")
        for name in (*KICKERS_AND_HEADLINES, "byline", "side", *CROSSHEADS, "caption", *GOING_ON)
    }
    # below a headline points are no deck, but text, and so is what they go on with
    | {(f"part={part}", name): -9.0 for part in ("told", "within") for name in HEADS}
    | {("part=within", name): -6.0 for name in CROSSHEADS}
    | {("part=report", name): -6.0 for name in GOING_ON}
    | {("part=picture", name): weight for name, weight in (("caption", 6.0), ("body", -4.0))}
    # what stands right above who took the picture is its text, however long; who took it, a credit
    | {("part=taken", name): weight for name, weight in (("caption", 3.0), ("body", -2.0))}
    | {("part=taken", name): -4.0 for name in ("body+", "lead", "lead+")}
    | {("part=taker", name): -6.0 for name in ("body", "caption+")}
    | {(f"part={part}", name): 3.0 for part in ("document", "heading") for name in CROSSHEADS}
    # who sent it, alone in brackets, ends it
    | {("part=closing", name): -6.0 for name in (*HEADS, "lead")}
    | {("part=closed", start): 4.0 for start in HEADS_FIRST}
    # words and who said them are one paragraph, and so are a dateline and its text
    | {(f"go={sign}", name): 8.0 for sign in ("said", "dated") for name in GOING_ON}
    # when and where, each behind its name, is no head, and what a part is called no deck
    | {("uh=field", name): -5.0 for name in HEADS}
    | {("uh=part", "deck"): -3.0}
)
