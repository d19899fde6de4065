"""Make rich, and Textual with it, measure ambiguous characters as the terminal draws them.

Limits: rich has no setting for this, so its tables are replaced for the whole process; call it
once, before anything is drawn.  Lines of a box (─ │ ┌) are ambiguous too: a terminal that draws
“ in two cells draws them in two, so the screen must do without drawn borders there.  rich's own
`box` and `Text.wrap` follow; widths that a program has already kept do not.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from types import ModuleType

import rich.cells
import rich.segment
from rich._unicode_data import load
from rich.cells import CellTable, cached_cell_len, get_character_cell_size

from reader.layout.widths import WIDE, is_ambiguous

# Where class A is found.
_FIRST_PLANE = range(0xA1, 0x10000)
_SIGNS = range(0x1F100, 0x1F200)
_PRIVATE_PLANES = ((0xF0000, 0xFFFFD, WIDE), (0x100000, 0x10FFFD, WIDE))
_SINGLE = frozenset(rich.cells._SINGLE_CELLS)


def tell_rich(ambiguous: int) -> None:
    """Set the cells of UAX #11 class A, 1 (as rich ships) or 2, in all that rich measures."""
    is_wide = ambiguous == WIDE
    narrow = frozenset(filter(lambda one: not is_ambiguous(one), _SINGLE)) if is_wide else _SINGLE
    _replace(rich.cells, "load_cell_table", _load_wide if is_wide else load)
    for module in (rich.cells, rich.segment):
        _replace(module, "_is_single_cell_widths", narrow.issuperset)
    get_character_cell_size.cache_clear()
    cached_cell_len.cache_clear()
    rich.segment.Segment._split_cells.cache_clear()


def _replace(module: ModuleType, name: str, value: Callable[..., object]) -> None:
    if not hasattr(module, name):
        raise AttributeError(name)
    vars(module)[name] = value


@lru_cache(maxsize=4)
def _load_wide(unicode_version: str = "auto") -> CellTable:
    """The table of a Unicode version with class A in two cells."""
    table = load(unicode_version)
    listed: set[int] = set()
    for start, end, _ in table.widths:
        listed.update(range(start, min(end, _SIGNS.stop) + 1))
    wide = (code for code in chain(_FIRST_PLANE, _SIGNS) if is_ambiguous(chr(code)))
    ranges = _ranges(code for code in wide if code not in listed)
    return table._replace(widths=sorted([*table.widths, *ranges, *_PRIVATE_PLANES]))


def _ranges(codes: Iterable[int]) -> list[tuple[int, int, int]]:
    ranges: list[tuple[int, int, int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code, WIDE)
        else:
            ranges.append((code, code, WIDE))
    return ranges
