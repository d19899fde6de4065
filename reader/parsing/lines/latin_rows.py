"""Rows of cues for lines of Latin papers: bylines, datelines of agencies, where a story goes on."""

from reader.text.cue import cue
from reader.text.lazy_pattern import lazy_pattern

# Nothing but the first character is looked at of a line in another script.
FIRST = r"(?=[-'’ \dA-Za-zÀ-ɏ])"
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_NAMED = rf"[{_CAPITAL}][\w.'’-]*"
_PAGE = r"(?:page|p\.) ?(?:one|[a-z]?-?\d{1,3})|[a-z]\d{1,3}"

_BY = rf"B(?:y|Y) +{_NAMED}(?:,? +(?:{_NAMED}|and|&|de|del|la|van|von|der|al)){{1,11}}$"
_TO = (
    r"(?i:(?:please )?(?:see|turn to|continued|cont[’'.]?d?\.?|continues|more)\b"
    rf"[\w'’,. -]{{0,40}}?\b(?:{_PAGE}))\W{{0,3}}$"
)
_FROM = rf"(?i:(?:[\w'’ -]{{1,24}}, ?)?from (?:{_PAGE}))\W{{0,3}}$"

# What a whole line gives away, as traits; none behind a first character of another script.
LATIN_TRAITS = (("by", lazy_pattern(_BY)), ("goes-on", lazy_pattern(f"{_TO}|{_FROM}")))
LAST_LATIN = "ɏ"
LATIN_CUES = (
    cue("Y", FIRST + _BY, "By Anna Miller and JOHN VAN DER WELL"),
    cue(
        "Y",
        FIRST + r"(?i:special to (?:the )?[\w.'’ -]{3,30}|(?:the )?associated press|reuters"
        r"|(?:[a-z]+ )?(?:staff|news) (?:writer|reporter|correspondent)s?)$",
        "Special to The Harbor Post",
    ),
    cue("J", FIRST + _TO, "SEE LAMPS ON PAGE A4"),
    cue("J", FIRST + _FROM, "LAMPS, From A1"),
    cue(
        "D",
        rf"[{_CAPITAL}][{_CAPITAL} .'’-]{{2,24}}(?:, [\w. ]{{2,16}})? ?"
        r"\((?:AP|AFP|UPI|Reuters|Xinhua|Bloomberg)\) ?-{1,2} ?\S",
        "HARBOR CITY, Minn. (AP) — The wall stands again.",
    ),
    cue(
        "D",
        rf"[{_CAPITAL}][{_CAPITAL} .'’-]{{2,24}}(?:, [A-Z][\w. ]{{1,16}}){{0,2}} ?-{{1,2}} ?"
        rf"[\"'“‘]?(?=[{_CAPITAL}][a-zß-ÿ ])(?:\S{{1,30}} ){{5}}",
        "HARBOR CITY, Minn., Oct. 1 — The wall stands again after all.",
    ),
)
