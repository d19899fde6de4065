"""挤进: marks that give up the blank half of their square so that a line holds one more character.

The order is CLREQ's "Procedures for Inter-Character Spacing Reduction": the mark at the line's
end first, then interpuncts, brackets, commas, and last the marks that end a sentence.  Word
spaces are one cell, the least there is.  A squeezed mark is shown in its half-width form, one
code point for one code point.
"""

from functools import lru_cache

_INTERPUNCTS = {"・": "･"}
_BRACKETS = dict(zip("（）［］｛｝「」", "()[]{}｢｣", strict=True))
_PAUSES = dict(zip("，、；：", ",､;:", strict=True))
_FULL_STOPS = dict(zip("。．？！", "｡.?!", strict=True))
_IN_ORDER = (_INTERPUNCTS, _BRACKETS, _PAUSES, _FULL_STOPS)

NARROWER = {wide: narrow for group in _IN_ORDER for wide, narrow in group.items()}


@lru_cache(maxsize=1024)
def squeeze(text: str, cells: int) -> str:
    """Return a line's text with `cells` of its marks made one cell narrower, if it has so many."""
    shown = list(text)
    for at in _places(text)[:cells]:
        shown[at] = NARROWER[text[at]]
    return "".join(shown)


def _places(text: str) -> list[int]:
    """Where `text` can be squeezed, in the standard's order; equals from the end backwards."""
    last = len(text) - 1
    ranks = {mark: rank for rank, group in enumerate(_IN_ORDER, start=1) for mark in group}
    places = [at for at, character in enumerate(text) if character in NARROWER]
    return sorted(places, key=lambda at: (0 if at == last else ranks[text[at]], -at))
