"""A block prepared once: shown text, prefix sums of cells, and what forbids each break.

Every character becomes one byte, its class and its cells, in one pass of `str.translate`; the
line-head and line-tail rules are then table look-ups on those bytes, for all positions at once.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from reader.layout.marks import Mark, is_han, mark_of
from reader.layout.options import LayoutOptions, Strictness
from reader.layout.present import present
from reader.layout.widths import WIDE, cells_of

FREE, IN_WORD, BY_RULE, BY_STOP, NEVER = 0, 1, 2, 4, 8
"""What a break would harm, from nothing to most: bits of `Prepared.harm`."""

_MARKS_IN_WORDS = "".join(
    chr(code) for code in range(0x300, 0x1100) if mark_of(chr(code), 1) is Mark.JOINED
)
# A letter or digit of a script that is set in words; ideographs, kana and hangul are not.
_LETTER = (
    r"[^\W\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    r"\U00016fe0-\U0003ffff]"
)
_RUN = rf"(?:{_LETTER}|[{re.escape(_MARKS_IN_WORDS)}\u200c\u200d])+"
WORD = re.compile(
    rf"[$¥￥£€№]?[+\-−±]?{_LETTER}{_RUN[:-1]}*"
    rf"(?:(?:://|[.:/'’_@&+\-·．：%~?=#](?={_LETTER})|,(?=[0-9]{{3}}(?![0-9]))){_RUN})*[%‰％℃℉°]*"
)
_AFTER_JOINER = re.compile("\u200d(?=.)|[\U0001f1e6-\U0001f1ff](?=[\U0001f1e6-\U0001f1ff])")
_SKIN_TONE = re.compile("[\U0001f3fb-\U0001f3ff]")
_HYPHEN = re.compile(r"(?<=[^\s0-9A-Za-z])-(?![0-9])")


class _Codes(dict[int, str]):
    """Code point → one Latin-1 character: class × 4 + cells; filled as characters turn up."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, code: int) -> str:
        character = chr(code)
        cells = cells_of(character, self._ambiguous)
        mark = mark_of(character, cells)
        self[code] = value = chr(mark * 4 + (cells if character != "\n" else 0))
        return value


_CODES = {1: _Codes(1), WIDE: _Codes(WIDE)}
_CELLS = bytes(code & 3 for code in range(256))
_CLASSES = bytes(code >> 2 for code in range(256))


def _class_table(harms: dict[Mark, int]) -> bytes:
    return bytes(harms.get(Mark(code), FREE) if code <= max(Mark) else FREE for code in range(256))


_BEFORE = {  # what a break before a character of this class would harm
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
_AFTER = {Mark.OPEN: BY_RULE, Mark.QUOTE: BY_RULE, Mark.GLUED: BY_RULE}
_HEADS = _class_table(_BEFORE)
_TAILS = {
    Strictness.BASIC: _class_table(_AFTER),
    Strictness.GB: _class_table({**_AFTER, Mark.SOLIDUS: BY_RULE}),
    Strictness.STRICT: _class_table({**_AFTER, Mark.SOLIDUS: BY_RULE}),
}
_RUNS = re.compile(rb"\x04+|\x05+")
_OPEN_BLANK = re.compile(rb"[\x03\x0a]\x07+")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A block's text ready to be broken at any measure.

    Attributes:
        shown: What is shown, one code point for one of the stored text.
        sums: `sums[i]` is the cells of `shown[:i]`; one longer than `shown`.
        harm: `harm[i]` says what a break before `shown[i]` would harm, 0 nothing.
    """

    shown: str
    sums: list[int]
    harm: bytearray


def prepare(text: str, options: LayoutOptions) -> Prepared:
    """Scan one block; of the options only presentation, strictness and ambiguous width count."""
    shown = present(text, full_width=options.full_width)
    codes = shown.translate(_CODES[options.ambiguous]).encode("latin-1")
    widths = codes.translate(_CELLS)
    sums = list(accumulate(widths, initial=0))
    classes = codes.translate(_CLASSES)
    harm = _harm_of(classes, options.strictness)
    _bind_clusters(shown, harm)
    _bind_words(shown, harm)
    _bind_last_line(shown, harm)
    return Prepared(shown, sums, harm)


def _harm_of(classes: bytes, strictness: Strictness) -> bytearray:
    """Line-head and line-tail rules, for the breaks before each character."""
    size = len(classes)
    heads = int.from_bytes(classes.translate(_HEADS), "little")
    tails = int.from_bytes(classes.translate(_TAILS[strictness]), "little") << 8
    harm = bytearray((heads | tails).to_bytes(size + 1, "little"))
    for found in _OPEN_BLANK.finditer(classes):
        harm[found.end()] |= BY_RULE
    if strictness is not Strictness.STRICT:
        _free_runs(classes, harm)
    return harm


def _free_runs(classes: bytes, harm: bytearray) -> None:
    """Below strict, —— and …… may begin a line (CLREQ basic); a lone — is a connector, it may not."""
    for found in _RUNS.finditer(classes):
        start, end = found.span()
        if end - start > 1 or classes[start] == Mark.DOTS:
            harm[start] = harm[start - 1] & 0 if start == 0 else _tail_only(classes, start)


def _tail_only(classes: bytes, at: int) -> int:
    return BY_RULE if classes[at - 1] in (Mark.OPEN, Mark.QUOTE, Mark.GLUED) else FREE


def _bind_clusters(shown: str, harm: bytearray) -> None:
    """UAX #29: nothing parts what a person sees as one character."""
    if shown.isascii():
        return
    for found in _AFTER_JOINER.finditer(shown):
        harm[found.end()] |= NEVER
    for found in _SKIN_TONE.finditer(shown):
        harm[found.start()] |= NEVER


def _bind_words(shown: str, harm: bytearray) -> None:
    """Latin words and numbers with what belongs to them; a hyphen keeps to the word before it."""
    for found in WORD.finditer(shown):
        start, end = found.span()
        for at in range(start + 1, end):
            harm[at] |= IN_WORD
    if "-" in shown:
        for found in _HYPHEN.finditer(shown):
            harm[found.start()] |= BY_RULE


def _bind_last_line(shown: str, harm: bytearray) -> None:
    """孤字不成行: two ideographs at least, or a word, on the last line (CLREQ widows)."""
    count = 0
    for at in range(len(shown) - 1, 0, -1):
        if is_han(shown[at]):
            count += 1
        elif shown[at].isalnum():
            count = 2
        if count == 2:
            for place in range(at + 1, len(shown)):
                harm[place] |= BY_RULE
            return
