"""Echoes: how the words on both sides of a border stand where the page has them once more.

A page says things twice: in a head and its lead, in a summary and the text.  Words that stand
before a mark elsewhere may end a line; words that run on elsewhere are likely cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.parsing.lines.units import Unit

NO_ECHO = "--"
REACH = 6  # characters a side; fewer are found again by chance
MOST = 8  # other places that are looked at
BREAK = "\n"  # between two units: says nothing
CLOSERS = frozenset("”’」』》〉)）")
PAUSES = frozenset("。，；：！？、…—,.;:!?-")
OPENERS = frozenset("“‘「『《〈(（")
# What goes on whatever stands elsewhere: no text opens with a closing mark, and a bracket may open
# in the midst of a dateline.
NEVER_FIRST = CLOSERS | PAUSES | frozenset("〕】]([（〔")


class Echoes:
    """The text of a page in one piece, a line a unit, white space left out."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Take the text of all units; nothing is searched yet."""
        texts = ["".join(unit.text.split()) for unit in units]
        self._text = BREAK.join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self._known: dict[str, Sequence[int]] = {}  # where words stand that were looked for

    def code(self, at: int) -> str:
        """Return how the words above unit `at`, and its first ones, stand at other places.

        Two characters, for what is above and for the unit: `-` nowhere else, `E` at a mark there,
        `G` with the same character beyond the border, `O` with others, `m` both of these ways.
        """
        text, border = self._text, self._starts[at]
        over, below = text[max(0, border - 1 - REACH) : border - 1], text[border : border + REACH]
        last, first = over[-1:], below[:1]
        if first in NEVER_FIRST:
            return NO_ECHO
        marks = PAUSES if last in CLOSERS else PAUSES | CLOSERS
        own = border - 1 - REACH
        after = (text[there + REACH] for there in self._places(over) if there != own)
        above = (text[there - 1] for there in self._places(below) if there != border)
        return _code(after, first, marks) + _code(above, last, PAUSES | CLOSERS | OPENERS)

    def _places(self, words: str) -> Sequence[int]:
        """Return where `words` stand on the page but for its edges, the first of these places."""
        if len(words) < REACH or BREAK in words:
            return ()
        if words not in self._known:
            self._known[words] = tuple(self._found(words))
        return self._known[words]

    def _found(self, words: str) -> Iterator[int]:
        there = 0
        for _ in range(MOST):
            there = self._text.find(words, there + 1, -1)
            if there < 0:
                return
            yield there


def _code(beyond: Iterable[str], own: str, marks: frozenset[str]) -> str:
    seen = {"G" if it == own else "E" if it in marks else "O" for it in beyond if it != BREAK}
    if "G" in seen:
        return "G" if len(seen) == 1 else "m"
    return "E" if "E" in seen else "O" if seen else "-"
