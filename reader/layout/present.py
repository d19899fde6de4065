"""How the page's own characters are shown: one code point for one code point, never fewer or more.

Half-width `, ; : ? ! ( )` that stand as Chinese punctuation are shown full-width, as the standard
writes them (GB/T 15834 §4); numbers, times, addresses and Latin text keep their own.
"""

import re
from functools import cache

# Blocks of what is written full-width, first and last of each; not a set of a pattern, which
# takes milliseconds of a start to compile.
_CHINESE = (
    ("\u2014", "\u2014"),
    ("\u2018", "\u201d"),
    ("\u2026", "\u2026"),
    ("\u3001", "\u303f"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff01", "\uff0f"),
    ("\uff1a", "\uff20"),
    ("\uff3b", "\uff40"),
    ("\uff5b", "\uff65"),
    ("\U00020000", "\U0003ffff"),
)
_GOES_ON = frozenset(",;:?!.")  # half-width marks; none of a run of them is Chinese
_CLOSED = frozenset("%)]")  # half-width endings that a Chinese clause may have before its stop
_STOP = re.compile(r"[,;:?!]")
_BRACKETS = re.compile(r"\(([^()\n]*)\)")
_HALF = re.compile(r"[,;:?!()]")
_FULL = {half: chr(ord(half) + 0xFEE0) for half in ",;:?!"}
_BLANK = str.maketrans("\t\r\f\v", "    ")


def present(text: str, *, full_width: bool) -> str:
    """Return `text` as it is shown, of the same length: offsets into one are offsets into both."""
    shown = text.translate(_BLANK) if "\t" in text or "\r" in text else text
    if not full_width or not _HALF.search(shown):
        return shown
    return _STOP.sub(_widen, _BRACKETS.sub(_widen_brackets, shown))


def _widen(found: re.Match[str]) -> str:
    before, after = _around(found)
    follows = _is_chinese(before) and after not in _GOES_ON  # 日, / 说: / (中),
    is_closed = before in _CLOSED or (before.isascii() and before.isalnum())
    leads = is_closed and _is_chinese(after)  # CBA,广东 / 4.5%,比 / 95,赛
    return _FULL[found[0]] if follows or leads else found[0]


def _widen_brackets(found: re.Match[str]) -> str:
    """Both brackets of a pair, or neither: `(记者 王某)`, `联赛(CBA)复赛`, but `f(x)`."""
    before, after = _around(found)
    near = before if before.isalnum() else before + after
    return f"（{found[1]}）" if any(map(_is_chinese, near + found[1])) else found[0]


def _around(found: re.Match[str]) -> tuple[str, str]:
    """The characters before and after; empty where there is none."""
    start, end = found.span()
    return found.string[max(0, start - 1) : start], found.string[end : end + 1]


@cache
def _is_chinese(character: str) -> bool:
    return any(first <= character <= last for first, last in _CHINESE)
