"""挤进: marks that give up the blank half of their square so that a line holds one more character.

The order is CLREQ's "Procedures for Inter-Character Spacing Reduction": the mark at the line's
end first, then interpuncts, brackets, commas, and last the marks that end a sentence.  Marks of
one kind give alike, as they do there, so that a line never shows ， beside , or （ beside ( ; the
mark at the end gives by itself, for nothing stands after it.  Word spaces are one cell, the least
there is.  A squeezed mark is shown in its half-width form, one code point for one code point.
"""

from collections.abc import Iterator
from functools import lru_cache

_INTERPUNCTS = {"・": "･"}
_BRACKETS = dict(zip("（）［］｛｝「」", "()[]{}｢｣", strict=True))
_PAUSES = dict(zip("，、；：", ",､;:", strict=True))
_FULL_STOPS = dict(zip("。．？！", "｡.?!", strict=True))
_IN_ORDER = (_INTERPUNCTS, _BRACKETS, _PAUSES, _FULL_STOPS)

NARROWER = {wide: narrow for group in _IN_ORDER for wide, narrow in group.items()}
_KINDS = ("・", "（）", "［］", "｛｝", "「」", *"，、；：", *"。．？！")


def squeeze(text: str, cells: int) -> str:
    """Return a line's text `cells` narrower; as it is where its marks cannot give just so much."""
    shown = list(text)
    for at in giving(text, cells) or ():
        shown[at] = NARROWER[text[at]]
    return "".join(shown)


@lru_cache(maxsize=1024)
def giving(text: str, cells: int) -> tuple[int, ...] | None:
    """Places of the marks that make `text` narrower by `cells`; None if no choice of kinds does.

    Of several choices it is the one whose kinds come first in the standard's order.
    """
    ways: dict[int, tuple[int, ...]] = {0: ()}
    for kind in reversed([*_kinds_in(text)]):
        sums = {given + len(kind): places + kind for given, places in ways.items()}
        ways |= {given: places for given, places in sums.items() if given <= cells}
    return ways.get(cells)


def _kinds_in(text: str) -> Iterator[tuple[int, ...]]:
    """Places of the mark at the line's end, then of each kind of mark, first to give first."""
    last = len(text) - 1
    if text[-1:] in NARROWER:
        yield (last,)
    for kind in _KINDS:
        if places := tuple(at for at in range(last) if text[at] in kind):
            yield places
