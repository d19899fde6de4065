"""View: a page as its features are read from it."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.parsing.joins import Joins
from reader.parsing.looks import Look
from reader.parsing.style import PageStyle
from reader.parsing.units import Unit

EDGE = Look("^", 0, "^", "^", "=", (), 0, "^", "^", 0, "n")
REACH = 4  # neighbours a side


class PageView(NamedTuple):
    """Units, their looks with edges around them, and the page's habits.

    Attributes:
        units: In page order.
        looks: `REACH` edges, then one a unit, then edges.
        kinds: Of the looks, a character each.
        style: The page's habits.
        joins: What is known of pairs of characters.
    """

    units: Sequence[Unit]
    looks: Sequence[Look]
    kinds: str
    style: PageStyle
    joins: Joins
