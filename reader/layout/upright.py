"""Characters of vertical lines: which share a square, and in which form each is shown.

A terminal cannot turn letters on their side, so of CLREQ's three ways with Western text in
vertical lines ("Mixed Text Composition in Vertical Writing Mode") it has two: two digits or
letters that stand alone (21日, 5G, 15:30) share one square, side by side (纵中横); all longer words
and numbers stand upright, a character a square, in their full-width forms.  A decimal point is an
interpunct there and a hyphen is a vertical stroke.  Marks have the forms of GB/T 15834-2011 §5.2
from the Unicode blocks Vertical Forms and CJK Compatibility Forms.  All are one code point for one.
"""

from collections.abc import Iterator

from reader.text.lazy_pattern import lazy_pattern

_MARKS = str.maketrans(
    "，、。：∶；！？〖〗…—–（）｛｝〔〕【】《》〈〉「」『』［］“”‘’",
    "︐︑︒︓︓︔︕︖︗︘︙︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹃﹄﹁﹂",
)
_TO_FULL = 0xFEE0  # from ! … ~ to ！ … ～
_FULL = {code: chr(code + _TO_FULL) for code in range(ord("!"), ord("~") + 1)}
_POINT, _STROKE = "・", "︲"
_LETTERS = r"0-9A-Za-z\u00c0-\u02ff"
_PAIR = lazy_pattern(  # no part of a longer word or number, 15:30 being two; no digit on a keycap
    rf"(?<![{_LETTERS}.,])[0-9A-Za-z]{{2}}(?![{_LETTERS}\ufe0f\u20e3]|[.,][{_LETTERS}])"
)


def pairs_in(shown: str) -> Iterator[int]:
    """Where two digits or letters begin that share a square."""
    return (pair.start() for pair in _PAIR.finditer(shown))


def upright(shown: str, start: int, end: int) -> str:
    """Return what a square shows that holds `shown[start:end]` (§5.2.2: “” become ﹃﹄)."""
    text = shown[start:end]
    if len(text) == 1:
        text = _form_at(shown, start).translate(_FULL)
    return text.translate(_MARKS)


def _form_at(shown: str, at: int) -> str:
    """A point and a hyphen by what stands around them; all else as it is."""
    before, after = shown[at - 1 : at], shown[at + 1 : at + 2]
    if shown[at] == "." and before.isdigit() and after.isdigit():
        return _POINT
    if shown[at] == "-" and before.isalnum() and after.isalnum():
        return _STROKE
    return shown[at]
