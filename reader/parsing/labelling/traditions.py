"""Traditions: units as printed, and what is seen of one → words that say whose habits it keeps to.

Papers of Taiwan and Hong Kong open a lead with who reports, in brackets (【本報訊】), and set the
headline first, a deck below it; papers of the Republic do without commas and without headings
within a story.  Both are habits of the whole page.
"""

from collections.abc import Sequence
from itertools import islice

from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern
from reader.text.script import is_traditional

SAMPLE = 400  # units that tell whose page it is
LONG, FEW = 40, 3  # characters of a line that would have a comma; lines that are enough
SELDOM = 0.1  # share of long lines with a comma in the Republic
OPENED = lazy_pattern(r"[【〔（][^】〕）]{2,24}(?:訊|報導|報道|電)[】〕）]\s?\S")
FEW_OPENED = 2
# A head in two halves with a space between: no line of prose, and no name with a title.
HALVED = lazy_pattern(r"[^\s。，、：；]{3,14}[ \u3000][^\s。，；]{3,14}")
# Who reports as only mainland papers say it, also where they are set in traditional characters.
MAINLAND = lazy_pattern(r"(?<!【)本報(?:訊|評論員|駐|[^，。]{0,6}記者)|新華社|通訊員|責任編輯|責編")
FEW_QUOTED = 4  # marks of quotation as these papers have them
# What is told of a head line by its place in a run, by what is below it, and by its place among
# short lines: see `head_features`.
TOLD = {"mk=": "tr=", "ld=": "tl=", "hp=": "th=", "tw=": "ts=", "so=": "to="}


def tradition_of(units: Sequence[Unit]) -> str:
    """Return `o` for a page of the Republic, `t` for Taiwan's and Hong Kong's, or nothing.

    `q` is a page of the latter whose leads do not say who reports: its quotation marks tell.
    """
    texts = [unit.text for unit in islice(units, SAMPLE)]
    if not is_traditional(set("".join(texts))):
        return ""
    long = [text for text in texts if len(text) > LONG]
    if len(long) >= FEW and sum("，" in text or "," in text for text in long) <= SELDOM * len(long):
        return "o"
    if sum(OPENED.match(text) is not None for text in texts) >= FEW_OPENED:
        return "t"
    whole = "".join(texts)
    if whole.count("「") < FEW_QUOTED or "“" in whole or MAINLAND.search(whole):
        return ""
    return "q" if any(HALVED.fullmatch(text) for text in texts) else ""


def tradition_words(tradition: str, words: Sequence[str]) -> list[str]:
    """Return what the tradition adds to what is told of a head line."""
    if not tradition:
        return []
    return [
        f"{said}{tradition}{word[len(own) :]}"
        for own, said in TOLD.items()
        for word in words
        if word.startswith(own)
    ]
