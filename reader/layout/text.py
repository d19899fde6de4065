"""Rows as lines of text, for a pipe or a file."""

from collections.abc import Iterator

from reader.layout.galley import Galley
from reader.layout.options import LayoutOptions
from reader.layout.row import Row
from reader.layout.widths import cells_in


def plain(galley: Galley, options: LayoutOptions) -> Iterator[str]:
    """The lines of an article as the screen shows them, without styles or blanks at their ends."""
    return (line_of(row, galley, options) for row in galley.rows(options))


def line_of(row: Row, galley: Galley, options: LayoutOptions) -> str:
    """One row as text."""
    line, width = "", 0
    for placed in row.placed:
        text = "".join(fragment.text for fragment in galley.fragments(placed, options))
        blank = placed.x + placed.indent - width
        line += " " * blank + text
        width += blank + cells_in(text, options.ambiguous)
    return line.rstrip()
