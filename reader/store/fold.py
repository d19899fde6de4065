"""Fold (归一): text in, text for matching out, one character for one character.

Full and half width, case, accents, and variants of punctuation become one form.
A character whose fold would not be one character stays as it is (㈱ is three characters under
NFKC, the lower case of İ is two): an offset into the folded text is an offset into the text.
"""

import unicodedata

_VARIANTS = (
    ('"', "“”„‟«»「」『』﹁﹂﹃﹄〝〞〟"),
    ("'", "‘’‚‛′`´"),
    ("-", "‐‑‒–—―−─━⸺"),
    ("~", "〜∼˜"),
    ("·", "•・‧∙⋅●"),
    ("<", "《〈"),
    (">", "》〉"),
    ("[", "【〔〖"),
    ("]", "】〕〗"),
    (".", "。"),
    ("…", "⋯"),
    ("〇", "○◯"),
)


def _folded(character: str) -> str:
    compatible = unicodedata.normalize("NFKC", character)
    if len(compatible) != 1:
        compatible = character
    plain = "".join(
        c for c in unicodedata.normalize("NFD", compatible) if not unicodedata.combining(c)
    )
    lower = (plain if len(plain) == 1 else compatible).lower()
    return lower if len(lower) == 1 else compatible


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_TABLE = _Table({ord(one): form for form, variants in _VARIANTS for one in variants})


def fold(text: str) -> str:
    """Return the form of `text` that is compared; it has the length of `text`."""
    return text.translate(_TABLE)
