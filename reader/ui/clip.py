"""Text in so many cells."""

from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size

_JOINING = "\u200d\ufe0f"  # with these a text takes other cells than its characters do
MORE = 8  # characters that may be narrow among wide ones, before all of a text is measured


class _Widths(dict[str, int]):
    """Cells of each character that has been met: asked for by rows of thousands of them."""

    def __missing__(self, character: str) -> int:
        self[character] = cells = get_character_cell_size(character)
        return cells


_WIDTHS = _Widths()


def drawn(line: str) -> str:
    """A line or bar of one cell; a blank where the terminal would draw it in two."""
    return line if cell_len(line) == 1 else " "


def cells_of(text: str) -> int:
    """The cells of a text; as `rich.cells.cell_len`, which looks each character up more slowly."""
    if text.isascii() and text.isprintable():
        return len(text)
    if any(mark in text for mark in _JOINING):
        return cell_len(text)
    return sum(map(_WIDTHS.__getitem__, text))


def cells_to(text: str) -> list[int]:
    """The cells before each character of a text, and at last those of all."""
    return list(accumulate(map(_WIDTHS.__getitem__, text), initial=0))


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells, with … at the end if it is cut."""
    if 2 * len(text) <= width:
        return text
    cells = cells_to(text[: width // 2 + MORE])  # most often that is enough to know
    if cells[-1] <= width and len(cells) <= len(text):
        cells = cells_to(text)
    is_joined = any(mark in text for mark in _JOINING)
    if (cell_len(text) if is_joined else cells[-1]) <= width:
        return text
    if width < 1:
        return ""
    kept = max(0, bisect_right(cells, width - cell_len("…")) - 1)
    return text[:kept] + "…" if kept < len(text) else text
