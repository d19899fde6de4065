"""Cells of characters: the only place in layout that decides how wide anything is.

Characters are measured one by one, as `rich.cells` measures them, and summed.  A joined emoji
therefore counts as the sum of its parts, which is what a terminal draws that cannot join them;
where the terminal can, the line is a little shorter than it might be, never too long.
"""

import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

WIDE = 2
EMOJI_STYLE = "\N{VARIATION SELECTOR-16}"  # turns a narrow sign before it into a wide picture


@lru_cache(maxsize=65536)
def cells_of(character: str, ambiguous: int) -> int:
    """Cells of one character: 0, 1 or 2.

    `ambiguous` is what the terminal draws for UAX #11 class A: “ ” — … · ■ ①, 1 or 2.
    """
    if character == EMOJI_STYLE:
        return 1
    cells = get_character_cell_size(character)
    if cells == 1 and ambiguous == WIDE and unicodedata.east_asian_width(character) == "A":
        return WIDE
    return cells


def even(measure: int) -> int:
    """Round a measure down to even cells, so that ideographs fill it; at least 4."""
    return max(4, measure // 2 * 2)


def cells_in(text: str, ambiguous: int = 1) -> int:
    """Cells of a text without line ends."""
    return sum(cells_of(character, ambiguous) for character in text)
