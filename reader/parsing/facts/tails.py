"""The brackets that end a text: (记者 王五)(下转第二版)."""

from collections.abc import Iterator

from reader.text.fold import fold_for_cues

REACH = 300  # characters; reporters' lists of a big story have some forty names
MOST = 3
CLOSERS = ")）〕"  # what folds to a closing bracket


def tail_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the bracketed groups at the end of `text`, brackets included, last one first.

    Brackets inside a group belong to it (刚果(金)).  White space may follow a group.
    """
    if not text.rstrip().endswith(tuple(CLOSERS)):
        return
    floor = max(0, len(text) - REACH)
    folded = fold_for_cues(text[floor:])
    end = len(folded.rstrip())
    for _ in range(MOST):
        start = _opening(folded, end)
        if start < 0:
            return
        yield floor + start, floor + end
        end = len(folded[:start].rstrip())


def _opening(folded: str, end: int) -> int:
    """Offset of the bracket that the one before `end` closes, or -1."""
    if not folded[:end].endswith(")"):
        return -1
    depth = 0
    for at in range(end - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(folded[at], 0)
        if depth == 0:
            return at
    return -1
