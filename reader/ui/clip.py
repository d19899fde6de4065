"""Text in so many cells."""

from rich.cells import cell_len


def drawn(line: str) -> str:
    """A line or bar of one cell; a blank where the terminal would draw it in two."""
    return line if cell_len(line) == 1 else " "


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells, with … at the end if it is cut."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    room, kept = width - cell_len("…"), 0
    for index, character in enumerate(text):
        kept += cell_len(character)
        if kept > room:
            return text[:index] + "…"
    return text
