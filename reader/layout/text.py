"""Rows as lines of text, for a pipe or a file."""

from collections.abc import Callable, Iterable, Iterator, Set

from reader.layout.galley import Galley
from reader.layout.options import LayoutOptions
from reader.layout.row import Row
from reader.layout.widths import cells_in
from reader.model import Role

Ink = Callable[[str, Role], str]
"""Text of one placed line and its role → the same text with what a terminal needs to style it."""


def plain(galley: Galley, options: LayoutOptions) -> Iterator[str]:
    """Yield the lines of an article as the screen shows them, without styles."""
    return inked(galley, options, lambda text, _role: text)


def inked(galley: Galley, options: LayoutOptions, ink: Ink) -> Iterator[str]:
    """Yield the lines of an article as the screen shows them, no blanks at their ends.

    Screenfuls (columns, upright) stand apart by a blank line, without blank lines at their ends.
    """
    rows = galley.rows(options)
    lines = (_line_of(row, galley, options, ink) for row in rows)
    return _screen_by_screen(lines, frozenset(rows.screens)) if rows.screens else lines


def _screen_by_screen(lines: Iterable[str], tops: Set[int]) -> Iterator[str]:
    blanks = 0
    for row, line in enumerate(lines):
        if row in tops:
            blanks = int(row > 0)
        if not line:
            blanks += 1
            continue
        yield from [""] * blanks
        yield line
        blanks = 0


def _line_of(row: Row, galley: Galley, options: LayoutOptions, ink: Ink) -> str:
    line, width = "", 0
    for placed in row.placed:
        text = "".join(fragment.text for fragment in galley.fragments(placed, options))
        left = placed.x + placed.indent
        if text:
            line += " " * (left - width) + ink(text, placed.role)
            width = max(width, left) + cells_in(text, options.ambiguous)
    return line
