"""Fold (归一): text in, text for matching out, one character for one character.

There are three degrees: what is compared (`fold`), what a cue is looked for in (`fold_for_cues`:
case and the kinds of quotation marks and brackets stay), and what weights were learnt from
(`fold_for_weights`: `fold`, with classes for digits and letters).

Full and half width, case, accents, traditional and simplified, and variants of punctuation
become one form.  A character whose form would not be one character stays as it is (㈱ is three
under NFKC, the lower case of İ is two): an offset into the folded text is one into the text.
White space of any kind becomes a space; a mark that stands on the character before it, or shows
nothing at all, becomes `IGNORED`.
"""

import re
import unicodedata
from functools import cache

from reader.text.ideographs import RADICALS, plain_ideographs
from reader.text.lazy_pattern import lazy_pattern
from reader.text.script import simplified, variants

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
_CUE_MARKS = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict(
    zip("〔〕【】︰∶•‧・—–○◯「」『』╱∕\t\n\xa0\u3000", "()[]::···--〇〇“”‘’//    ", strict=True)
)
_IN_CUES = lazy_pattern(f"[{re.escape(''.join(_CUE_MARKS))}]")
_LONG = 64  # characters; in a shorter text each is looked up
_MANY = 400_000  # characters of long texts that are looked up: then a pattern is worth its making
_OFTEN = 11  # changes in the first `_LONG` characters (traditional script) to look all up instead
_COMMON = "，。“”：；（）《》—"
_UNCHANGED = " abcdefghijklmnopqrstuvwxyz0123456789,.!?:;()-\"'<>[]…、"
_IDEOGRAPHS = range(0x4E00, 0xA000)
_AS_LEARNT = str.maketrans(
    {
        **dict.fromkeys("0123456789", "0"),
        **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "a"),
        **dict.fromkeys(" ^$", "_"),  # they part words and stand for a text's ends in the weights
    }
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


class _FoldTable(dict[int, str]):
    """Filled as characters come: a page knows a thousand of them, Unicode a hundred times more."""

    def __missing__(self, code: int) -> str:
        self[code] = form = _folded(chr(code))
        return form


_TABLE = _FoldTable()


class _LongTexts:
    """Folds long texts: nearly all of a Chinese one stays, and a pattern soon finds what does not.

    To make the pattern takes 15 ms, as long as it saves on some hundred articles: it is made when
    so much has been folded.
    """

    def __init__(self) -> None:
        self._seen = 0  # characters
        self._changing: re.Pattern[str] | None = None  # what finds each that folding may change
        self._common: list[tuple[str, str]] = []  # frequent marks, each with its form

    def fold(self, text: str) -> str:
        """Return what looking up each character would give."""
        if self._seen < _MANY:
            self._seen += len(text)
            return text.translate(_TABLE)
        changing = self._changing = self._changing or self._prepared()
        if len(changing.findall(text, 0, _LONG)) > _OFTEN:
            return text.translate(_TABLE)
        for mark, form in self._common:
            text = text.replace(mark, form)
        return changing.sub(_form_found, text)

    def _prepared(self) -> re.Pattern[str]:
        known = _variants()
        stays = [*_UNCHANGED, *(one for one in map(chr, _IDEOGRAPHS) if one not in known)]
        self._common = [(mark, _folded(mark)) for mark in _COMMON]
        return re.compile(f"[^{re.escape(''.join(stays))}]")


def _form_found(found: re.Match[str]) -> str:
    return _TABLE[ord(found[0])]


_LONG_TEXTS = _LongTexts()


def fold(text: str) -> str:
    """Return the form of `text` that is compared; it has the length of `text`."""
    is_short = len(text) <= _LONG or text.isascii()
    return text.translate(_TABLE) if is_short else _LONG_TEXTS.fold(text)


def fold_for_cues(text: str) -> str:
    """Return `text` with half-width marks and digits, curly quotes, simplified characters.

    Cues are written so.  Offsets are those of the page's own text: match here, slice there.
    """
    return simplified(plain_ideographs(_IN_CUES.sub(_in_cues, text)))


def _in_cues(found: re.Match[str]) -> str:
    return _CUE_MARKS[found[0]]


def fold_for_weights(text: str) -> str:
    """Return `text` folded, every digit as 0, every Latin letter as a, every space as _."""
    return fold(text).translate(_AS_LEARNT)
