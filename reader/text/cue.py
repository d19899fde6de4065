"""Cues: set phrases of the trade, one a row of a table, each with a line in which it stands.

Patterns run over folded text (`fold_for_cues`): half-width marks and digits, simplified cues.
"""

import re
from typing import NamedTuple

from reader.text.lazy_pattern import lazy_pattern


class Cue(NamedTuple):
    """One row.

    Attributes:
        kind: What it gives away, in the words or letters of its table.
        pattern: What it matches; what its groups mean stands at the table.
        example: A line in which it does.
    """

    kind: str
    pattern: re.Pattern[str]
    example: str


def cue(kind: str, pattern: str, example: str) -> Cue:
    """Return a row; its pattern is compiled when it is first used."""
    return Cue(kind, lazy_pattern(pattern), example)
