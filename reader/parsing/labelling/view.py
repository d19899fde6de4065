"""View: a page as its features are read from it."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.echoes import Echoes
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.labelling.page_habits import PageHabits
from reader.parsing.lines.units import Unit

EDGE = LineShape("^", 0, "^", "^", "=", (), 0, "^", "^", 0, "n")
REACH = 4  # neighbours a side


class PageView(NamedTuple):
    """Units, their shapes with edges around them, and the page's habits.

    Attributes:
        units: In page order.
        shapes: `REACH` edges, then one a unit, then edges.
        kinds: Of the shapes, a character each.
        style: The page's habits.
        bigrams: What is known of pairs of characters.
        echoes: What the page says more than once.
    """

    units: Sequence[Unit]
    shapes: Sequence[LineShape]
    kinds: str
    style: PageHabits
    bigrams: Bigrams
    echoes: Echoes
