"""A block prepared once: shown text, prefix sums of cells, and what forbids each break.

Every character becomes one byte, its class and its cells, in one pass of `str.translate`; the
line-head and line-tail rules are then table look-ups on those bytes, for all places at once.
"""

import re
from itertools import accumulate
from typing import NamedTuple

from reader.layout.options import LayoutOptions, Strictness
from reader.layout.present import present
from reader.layout.punctuation import Mark, is_han, mark_of
from reader.layout.widths import WIDE, cells_of
from reader.layout.words import HYPHEN, WORD

FREE, IN_WORD, BY_RULE, BY_STOP, NEVER = 0, 1, 2, 4, 8
"""What a break would harm, from nothing to most: bits of `Prepared.harm`."""

_NEXT_JOINED = re.compile(
    "\u200d(?=.)|[\U0001f1e6-\U0001f1ff](?=[\U0001f1e6-\U0001f1ff])"  # UAX #29 GB11, GB12
)
_SKIN_TONE = re.compile("[\U0001f3fb-\U0001f3ff]")  # UAX #29 GB9: it colours what stands before


class Prepared(NamedTuple):
    """A block's text ready to be broken at any measure.

    Attributes:
        shown: What is shown, one code point for one of the stored text.
        sums: `sums[i]` is the cells of `shown[:i]`; one longer than `shown`.
        harm: `harm[i]` says what a break before `shown[i]` would harm, 0 nothing.
    """

    shown: str
    sums: list[int]
    harm: bytearray


class _CharacterCodes(dict[int, str]):
    """Code point → one Latin-1 character: class × 4 + cells; filled as characters turn up."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, code: int) -> str:
        character = chr(code)
        cells = cells_of(character, self._ambiguous)
        self[code] = value = chr(mark_of(character, cells) * 4 + cells)
        return value


_CODES = {1: _CharacterCodes(1), WIDE: _CharacterCodes(WIDE)}
_CELLS = bytes(code & 3 for code in range(256))
_CLASSES = bytes(code >> 2 for code in range(256))
_TO_WORD = bytes(harm | IN_WORD for harm in range(256))


def _table(harms: dict[Mark, int]) -> bytes:
    return bytes(harms.get(Mark(code), FREE) if code <= max(Mark) else FREE for code in range(256))


_HEADS = _table(  # what a break before a character of this class would harm
    {
        Mark.STOP: BY_STOP,
        Mark.CLOSE: BY_RULE,
        Mark.DASH: BY_RULE,
        Mark.DOTS: BY_RULE,
        Mark.SOLIDUS: BY_RULE,
        Mark.SPACE: BY_STOP,
        Mark.JOINED: NEVER,
        Mark.GAP: NEVER,
        Mark.QUOTE: BY_RULE,
        Mark.GLUED: BY_RULE,
    }
)
_BINDING = (Mark.OPEN, Mark.QUOTE, Mark.GLUED)  # what no line ends with
_AFTER = dict.fromkeys(_BINDING, BY_RULE)
_TAILS = {
    Strictness.BASIC: _table(_AFTER),
    Strictness.GB: _table({**_AFTER, Mark.SOLIDUS: BY_RULE}),
    Strictness.STRICT: _table({**_AFTER, Mark.SOLIDUS: BY_RULE}),
}
_RUN_OF_DASHES_OR_DOTS = re.compile(rb"\x04{2,}|\x05+")
_BLANK_AFTER_BINDING = re.compile(rb"[\x03\x0a]\x07+")


def prepare(text: str, options: LayoutOptions) -> Prepared:
    """Scan one block; of the options only presentation, strictness and ambiguous width count."""
    shown = present(text, full_width=options.full_width)
    codes = shown.translate(_CODES[options.ambiguous]).encode("latin-1")
    return Prepared(
        shown,
        list(accumulate(codes.translate(_CELLS), initial=0)),
        find_harm(shown, codes.translate(_CLASSES), options.strictness),
    )


def find_harm(shown: str, classes: bytes, strictness: Strictness) -> bytearray:
    """What a break before each character would harm, by all rules together."""
    harm = _by_neighbours(classes, strictness)
    _bind_clusters(shown, harm)
    _bind_words(shown, harm)
    _bind_last_line(shown, harm)
    return harm


def _by_neighbours(classes: bytes, strictness: Strictness) -> bytearray:
    """Line-head and line-tail rules; blanks between two marks do not part them."""
    heads = int.from_bytes(classes.translate(_HEADS), "little")
    tails = int.from_bytes(classes.translate(_TAILS[strictness]), "little") << 8
    harm = bytearray((heads | tails).to_bytes(len(classes) + 1, "little"))
    for found in _BLANK_AFTER_BINDING.finditer(classes):
        harm[found.end()] |= BY_RULE
    if strictness is not Strictness.STRICT:
        _free_runs(classes, harm)
    return harm


def _free_runs(classes: bytes, harm: bytearray) -> None:
    """Below strict, —— and …… may begin a line; a lone — joins two words and may not."""
    for found in _RUN_OF_DASHES_OR_DOTS.finditer(classes):
        start = found.start()
        if start and classes[start - 1] not in _BINDING:
            harm[start] = FREE


def _bind_clusters(shown: str, harm: bytearray) -> None:
    """Nothing parts what a person sees as one character (UAX #29)."""
    if shown.isascii():
        return
    for found in _NEXT_JOINED.finditer(shown):
        harm[found.end()] |= NEVER
    for found in _SKIN_TONE.finditer(shown):
        harm[found.start()] |= NEVER


def _bind_words(shown: str, harm: bytearray) -> None:
    """Words and numbers stay whole; a hyphen stays with the word before it."""
    for found in WORD.finditer(shown):
        start, end = found.span()
        harm[start + 1 : end] = harm[start + 1 : end].translate(_TO_WORD)
    if "-" in shown:
        for found in HYPHEN.finditer(shown):
            harm[found.start()] |= BY_RULE


def _bind_last_line(shown: str, harm: bytearray) -> None:
    """孤字不成行: the last line holds two ideographs, or a word (CLREQ, widows).

    No number or word is cut for that.
    """
    ideographs = 0
    for at in range(len(shown) - 1, 0, -1):
        ideographs += 1 if is_han(shown[at]) else 2 * shown[at].isalnum()
        if ideographs >= 2:
            for place in range(at + 1, len(shown)):
                harm[place] |= IN_WORD
            return
