"""Fold (归一): text in, text for matching out, one character for one character.

Full and half width, case, accents, traditional and simplified, and variants of punctuation
become one form.  A character whose form would not be one character stays as it is (㈱ is three
under NFKC, the lower case of İ is two): an offset into the folded text is one into the text.
White space of any kind becomes a space; a mark that stands on the character before it, or shows
nothing at all, becomes `IGNORED`.
"""

import unicodedata
from functools import cache

from reader.text.ideographs import RADICALS
from reader.text.script import variants

IGNORED = "\N{ZERO WIDTH SPACE}"

_NULL = "\0"  # parts texts in the store; in a text itself it becomes its picture
_UNSEEN = ("Mn", "Me", "Cf")  # combining marks, variation selectors, joiners, soft hyphens
_PRIVATE = ("Cn", "Co", "Cs")  # no one says what these are
_PUNCTUATION = (
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
    ("〇", "○◯"),  # 二○二一年
    ("␀", _NULL),
)


@cache
def _variants() -> dict[str, str]:
    """Return each variant, punctuation or ideograph, with the form it takes."""
    marks = {mark: form for form, row in _PUNCTUATION for mark in row}
    return marks | RADICALS | variants()


def _one(form: str, otherwise: str) -> str:
    return form if len(form) == 1 else otherwise


def _form(character: str) -> str:
    """Return the form of one visible character."""
    form = _one(unicodedata.normalize("NFKC", character), character)
    bare = [c for c in unicodedata.normalize("NFD", form) if unicodedata.category(c) != "Mn"]
    form = _one("".join(bare), form)
    form = _one(form.casefold(), form)
    return _variants().get(form, form)


def _folded(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in _UNSEEN:
        return IGNORED
    if category in _PRIVATE:
        return character
    form = _form(character)
    return form if form == character else _folded(form)


class _Table(dict[int, str]):
    """Filled as characters come: a page knows a thousand of them, Unicode a hundred times more."""

    def __missing__(self, code: int) -> str:
        self[code] = form = _folded(chr(code))
        return form


_TABLE = _Table()


def fold(text: str) -> str:
    """Return the form of `text` that is compared; it has the length of `text`."""
    return text.translate(_TABLE)
