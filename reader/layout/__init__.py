"""Chinese typesetting in cells: an article and a measure in, lines of placed text out.

Widths are cells (`rich.cells`), offsets are characters of the stored text; what is shown maps
to what is stored one code point for one code point, plus inserted spaces (`Fragment.start` -1).
"""

from reader.layout.galley import Galley, set_article
from reader.layout.options import LayoutOptions, Strictness
from reader.layout.row import Fragment, Placed, Row
from reader.layout.text import inked, plain

__all__ = [
    "Fragment",
    "Galley",
    "LayoutOptions",
    "Placed",
    "Row",
    "Strictness",
    "inked",
    "plain",
    "set_article",
]
