"""Characters of vertical lines: which share a square, and in which form each is shown.

A terminal cannot turn letters on their side, so of CLREQ's three ways with Western text in
vertical lines ("Mixed Text Composition in Vertical Writing Mode") it has two: two digits or
letters that stand alone (21日, 5G, AI) share one square, side by side (纵中横); all longer words
and numbers stand upright, a character a square, in their full-width forms.  A decimal point is an
interpunct there and a hyphen is a vertical stroke.  Marks have the forms of GB/T 15834-2011 §5.2
from the Unicode blocks Vertical Forms and CJK Compatibility Forms.  All are one code point for one.
"""

from collections.abc import Iterator

from reader.layout.words import WORD
from reader.model.lazy_pattern import lazy_pattern

_MARKS = str.maketrans(
    "，、。：；！？〖〗…—–（）｛｝〔〕【】《》〈〉「」『』［］“”‘’",
    "︐︑︒︓︔︕︖︗︘︙︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹃﹄﹁﹂",
)
_TO_FULL = 0xFEE0  # from ! … ~ to ！ … ～
_FULL = {code: chr(code + _TO_FULL) for code in range(ord("!"), ord("~") + 1)}
_POINT, _STROKE = "・", "︲"
_PAIR = lazy_pattern(r"[^0-9A-Za-z]*([0-9A-Za-z]{2})[%‰％℃℉°]*\Z")
_KEYCAP = "\ufe0f\u20e3"  # makes a picture of the digit before it


def pairs_in(shown: str) -> Iterator[int]:
    """Where two digits or letters begin that share a square."""
    for word in WORD.finditer(shown):
        pair = _PAIR.match(word[0])
        if pair and shown[word.end() : word.end() + 1] not in tuple(_KEYCAP):
            yield word.start() + pair.start(1)


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
