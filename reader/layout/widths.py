"""Cells of characters: the only place in layout that decides how wide anything is.

Characters are measured one by one, as `rich.cells` measures them, and summed.  What some terminals
join into one picture (families, flags, skin tones, emoji styles) counts as the sum of its parts,
which is the most that any draws: a line with one is at times shorter than it might be, never too
long.
"""

import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

WIDE = 2
_EMOJI_STYLE = "\N{VARIATION SELECTOR-16}"  # turns a narrow sign before it into a wide picture
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def is_ambiguous(character: str) -> bool:
    """Whether terminals disagree on its width: UAX #11 class A, “ ” — … · ■ ①."""
    return unicodedata.east_asian_width(character) == "A"


@lru_cache(maxsize=65536)
def cells_of(character: str, ambiguous: int) -> int:
    """Cells of one character: 0, 1 or 2; `ambiguous` is what the terminal gives to class A."""
    if character == _EMOJI_STYLE:
        return 1
    if ord(character) in _SKIN_TONES or ord(character) in _FLAG_LETTERS:
        return WIDE
    cells = get_character_cell_size(character)
    return WIDE if cells == 1 and ambiguous == WIDE and is_ambiguous(character) else cells


def cells_in(text: str, ambiguous: int = 1) -> int:
    """Cells of a text without line ends."""
    return sum(cells_of(character, ambiguous) for character in text)


def even(measure: int) -> int:
    """Round a measure down to even cells, so that ideographs fill it; at least 4."""
    return max(4, measure // 2 * 2)
