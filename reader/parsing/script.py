"""Script: units as the pages were that the weights are learnt from, in simplified characters.

Only the path sees them so; a page keeps its own characters.
"""

from collections.abc import Sequence

from reader.parsing.units import Unit
from reader.script import is_traditional, simplified


def in_known_script(units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the units of a traditional page simplified, character for character."""
    characters = set[str]().union(*(unit.text for unit in units))
    if not is_traditional(characters):
        return units
    return [unit._replace(text=simplified(unit.text)) for unit in units]
