"""Text from outside in, text that no terminal obeys out: one code point for one code point.

The map keeps lengths, so an offset into the safe text is an offset into the page as decoded.
C0 controls and DEL become their Unicode control pictures (ESC is shown as ␛); direction
overrides and isolates become ⇄; C1 controls, tags, non-characters and lone surrogates become �.
White space that ends lines is the caller's business: tab and newline pass.
"""

import re

from reader.text.lazy_pattern import lazy_pattern

DIRECTION_MARK = "⇄"
UNPRINTABLE_MARK = "\N{REPLACEMENT CHARACTER}"

_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_BASIC = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
)
# One scan in C decides whether a text needs the slower table at all; almost none does.  A set
# that ends at U+FFFF or takes all beyond is 20 times as fast as one with gaps there.
MAYBE_UNSAFE = re.compile(f"[{_BASIC}\U00010000-\U0010ffff]")
UNSAFE = lazy_pattern(
    f"[{_BASIC}\U000e0000-\U000e007f"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)


def safe_text(text: str) -> str:
    """Return `text` with every character that could steer a terminal shown as a visible mark.

    The result has the length of `text`, character for character; safe text comes back unchanged.
    """
    if not MAYBE_UNSAFE.search(text):
        return text
    return UNSAFE.sub(_marked, text)


def safe_line(text: str) -> str:
    """Return `text` safe and on one line: for file names, errors, titles and list rows."""
    return safe_text(text).replace("\n", "␊").replace("\t", "␉")


def safe_name(text: str) -> str:
    """Return what a person called something, safe and on one line; `''` where it is empty."""
    return safe_line(text) or "''"


def _marked(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return DIRECTION_MARK if code in _DIRECTIONS else UNPRINTABLE_MARK
