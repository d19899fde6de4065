"""How the page's own characters are shown: one code point for one code point, never fewer or more.

Half-width `, ; : ? ! ( )` that stand as Chinese punctuation are shown full-width, as the standard
writes them (GB/T 15834 §4); numbers, times, addresses and Latin text keep their own.
"""

import re

from reader.text.lazy_pattern import lazy_pattern

_CHINESE = (
    r"\u2018-\u201d\u2026\u2014\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U00020000-\U0003ffff"
)
_CLOSED = r"%)\]"  # half-width endings that a Chinese clause may have before its stop
_STOP = lazy_pattern(
    # after a Chinese character, unless a number or a half-width mark goes on: 日, / 说: / (中),
    rf"(?<=[{_CHINESE}])[,;:?!](?![,;:?!.])"
    # before a Chinese character, after a word or a number: CBA,广东 / 4.5%,比 / 95,赛
    rf"|(?<=[0-9A-Za-z{_CLOSED}])[,;:?!](?=[{_CHINESE}])"
)
_BRACKETS = lazy_pattern(r"\(([^()\n]*)\)")
_HAS_CHINESE = lazy_pattern(f"[{_CHINESE}]")
_HALF = lazy_pattern(r"[,;:?!()]")
_FULL = {half: chr(ord(half) + 0xFEE0) for half in ",;:?!"}
_BLANK = str.maketrans("\t\r\f\v", "    ")


def present(text: str, *, full_width: bool) -> str:
    """Return `text` as it is shown, of the same length: offsets into one are offsets into both."""
    shown = text.translate(_BLANK) if "\t" in text or "\r" in text else text
    if not full_width or not _HALF.search(shown):
        return shown
    return _STOP.sub(_widen, _BRACKETS.sub(_widen_brackets, shown))


def _widen(found: re.Match[str]) -> str:
    return _FULL[found[0]]


def _widen_brackets(found: re.Match[str]) -> str:
    """Both brackets of a pair, or neither: `(记者 王某)`, `联赛(CBA)复赛`, but `f(x)`."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    near = before if before.isalnum() else before + after
    return f"（{found[1]}）" if _HAS_CHINESE.search(near + found[1]) else found[0]
