"""Cues: the kind of line that a folded head or tail gives away, by the rows of `cue_rows`."""

import re

from reader.parsing.lines.cue_rows import HEAD_CUES, TAIL_CUES
from reader.text.cue import Cue
from reader.text.lazy_pattern import lazy_pattern


def _compiled(rows: tuple[Cue, ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All rows as one pattern, and the kind of each group (`lastindex` - 1).

    An empty group ends each row: a group around it would hide from `re` what the row begins with.
    """
    pattern = "|".join(f"(?:{row.pattern.pattern})()" for row in rows)
    return lazy_pattern(pattern), tuple(row.kind for row in rows)


GAP = lazy_pattern(r"\s{2,}")
HEADS, HEAD_KINDS = _compiled(HEAD_CUES)
TAILS, TAIL_KINDS = _compiled(TAIL_CUES)
TAIL_ENDS = frozenset("摄影图道绘发作)")  # the last character of what any row finds
# Kinds of heads that open a line of their own also where print lines run full.
OPENING = "FJCYDca"


def _with_single_spaces(text: str) -> str:
    """What digital editions set apart by two spaces and more (记者　　张三) is set apart by one."""
    return GAP.sub(" ", text)


def head_kind(head: str) -> str:
    """Return the kind of the first row that a folded head matches, ` ` if none does."""
    found = HEADS.match(_with_single_spaces(head))
    return HEAD_KINDS[found.lastindex - 1] if found and found.lastindex else " "


def tail_kind(tail: str) -> str:
    """Return the kind of the first row found in a folded tail, ` ` if none is."""
    return find_tail(tail)[0]


def find_tail(tail: str) -> tuple[str, int]:
    """Return the kind of the first row found in a folded tail and where it starts; else ` `, -1.

    Runs of spaces count as one.
    """
    tail = _with_single_spaces(tail)
    if tail[-1:] in TAIL_ENDS and (found := TAILS.search(tail)) and found.lastindex:
        return TAIL_KINDS[found.lastindex - 1], found.start()
    return " ", -1
