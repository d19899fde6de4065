"""Seams: what stands between two pieces of one text that a line end has parted.

A number is parted from its neighbour only where Latin words stand about it: Chinese print sets
numbers close, and cuts them where a column ends; Latin print does neither.
"""

from reader.text.lazy_pattern import lazy_pattern

_LETTER = r"A-Za-z\u00c0-\u024f"
_SMALL = r"a-z\u00df-\u00f6\u00f8-\u00ff"
_CLOSING = r",.;:!?)\]'’”\""
_NUMBER = r"[$£€#]?\d[\d.,:/–-]*(?:[%°]|st|nd|rd|th)?"
_DASH = r"[–—-]"
_ENDS = lazy_pattern(rf"[{_LETTER}](?:[\d{_LETTER}]*[{_CLOSING}]+)?\Z")
# What ends like a number or a mark, behind a Latin word: in 2021, at 5%, the G20, Yan & Co –
_ENDS_OTHERWISE = lazy_pattern(
    rf"[{_LETTER}][{_CLOSING}]*\s(?:[(\[“‘\"]?(?:{_NUMBER}|[{_LETTER}]+-?\d+)[{_CLOSING}]*|&|{_DASH})\Z"
    rf"|\d[{_CLOSING}%]*\s{_DASH}\Z"
)
_OPENS = lazy_pattern(rf"[(\[“‘\"]?[{_LETTER}]|(?:&|{_DASH})\s")
# 2021 was, $5,000., 12 –
_OPENS_WITH_NUMBER = lazy_pattern(
    rf"[(\[“‘\"]?{_NUMBER}[{_CLOSING}]*(?:\Z|\s[(\[“‘\"$£€#]?[{_LETTER}\d]|\s(?:&|{_DASH})\s)"
)
_ENDS_SMALL = lazy_pattern(rf"(?:\A|[\s(\[“‘\"'’-])[{_LETTER}]*[{_SMALL}][{_CLOSING}]*\Z")
_THOUSANDS = lazy_pattern(r"(?<!\d)\d{1,3}(?:,\d{3})*,\Z")  # its next three digits follow
# A word that a line breaks keeps its hyphen: whether it has one of its own only a dictionary knows.
_GOES_ON = lazy_pattern(rf"(?:[{_LETTER}\d%][,;)’”\"]?|[{_LETTER}]-|\s(?:&|{_DASH}))\Z")
_ADDRESS = lazy_pattern(r"(?:[@/]|www\.)[\w.-]*(?<=[@/._-])\Z")  # cut behind one of its marks
DASH = "—"  # half of the Chinese one
REACH = 24  # characters of a line's end that are looked at


def seam(before: str, after: str) -> str:
    """Return a space between Latin words and what goes with them, nothing between others."""
    if before[-1:] > "\u2fff" or after[:1] > "\u2fff":  # the common case, Chinese on either side
        return ""
    over = before[-REACH:]
    return " " if _is_apart(over, after) and not _is_address_cut(over, after) else ""


def is_latin_cut(before: str, after: str) -> bool:
    """Whether a Latin sentence, or an address, goes on: the next line opens with a small letter."""
    over = before[-REACH:]
    is_small = after[:1] <= "\u024f" and after[:1].islower()
    return is_small and (_GOES_ON.search(over) is not None or _is_address_cut(over, after))


def is_dash_cut(before: str, after: str) -> bool:
    """Whether a dash of two ems is parted: one ends a line and one opens the next."""
    return before[-2:].count(DASH) == 1 == after[:2].count(DASH) and before[-1] == after[0]


def _is_apart(over: str, after: str) -> bool:
    if _OPENS.match(after):
        return bool(_ENDS.search(over) or _ENDS_OTHERWISE.search(over))
    if not _OPENS_WITH_NUMBER.match(after):
        return False
    if _THOUSANDS.search(over) and after[:3].isdigit():
        return False
    return bool(_ENDS_SMALL.search(over) or _ENDS_OTHERWISE.search(over))


def _is_address_cut(over: str, after: str) -> bool:
    return after[:1].islower() and _ADDRESS.search(over) is not None
