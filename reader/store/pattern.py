"""Patterns that cannot run away: a text in, whether and where it matches out, in linear time.

Python's own `re` goes back and tries again: `(a+)+b` over thirty letters takes it minutes, and here
a person types patterns that run on every key.
"""

from collections.abc import Iterator

from reader.errors import QueryError
from reader.i18n import say
from reader.store.automaton import Automaton
from reader.store.pattern_syntax import read_pattern
from reader.store.pattern_tree import Charset, PatternNode, Sequence, Syntax

MOST_STEPS = 300_000  # characters read to mark one text: some 30 ms


class Pattern:
    """A pattern ready to run over folded and squeezed texts.

    Attributes:
        source: As it was typed.
        literal: Characters that stand together in every match; empty where none must.
    """

    __slots__ = ("_automaton", "_syntax", "literal", "source")

    def __init__(self, source: str, syntax: Syntax, automaton: Automaton) -> None:
        self.source = source
        self.literal = _literal(syntax.node)
        self._syntax = syntax
        self._automaton = automaton

    def __repr__(self) -> str:
        return f"/{self.source}/"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def is_in(self, text: str) -> bool:
        """Whether some part of `text` matches."""
        if self.literal not in text:
            return False
        state = self._automaton.opening(is_open=not self._syntax.at_start)
        if self._syntax.at_end:
            for character in text:
                state = state[character]
            return state.accepts
        if state.accepts:
            return True
        for character in text:
            state = state[character]
            if state.accepts:
                return True
        return False

    def ranges(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of the matches from left to right, each the longest; none is empty.

        In a text so long and a pattern so loose that `MOST_STEPS` do not do, the rest is left.
        """
        start = steps = 0
        if not self.is_in(text):
            return
        while start < len(text) and steps < MOST_STEPS:
            end, read = self._longest(text, start)
            steps += read
            if end > start:
                yield start, end
            if self._syntax.at_start:
                return
            start = max(end, start + 1)

    def _longest(self, text: str, start: int) -> tuple[int, int]:
        """Return where the longest match that begins at `start` ends, and how much was read."""
        state, end, at = self._automaton.opening(is_open=False), start, start
        while state.nodes and at < len(text):
            state = state[text[at]]
            at += 1
            if state.accepts and (at == len(text) or not self._syntax.at_end):
                end = at
        return end, at - start + 1


def compile_pattern(source: str, position: int = 0) -> Pattern:
    """Return the pattern of `source`, which stands at `position` of a query (characters).

    Raises:
        QueryError: It cannot be read or is too large.
    """
    syntax = read_pattern(source, position)
    try:
        return Pattern(source, syntax, Automaton(syntax.node))
    except OverflowError as error:
        raise QueryError(say("query.pattern_large"), position) from error


def _literal(node: PatternNode) -> str:
    """Return the longest run of single characters that every match holds."""
    runs = [""]
    for one in node.nodes if isinstance(node, Sequence) else (node,):
        if isinstance(one, Charset) and _is_single(one):
            runs[-1] += one.ranges[0][0]
        else:
            runs.append("")
    return max(runs, key=len)


def _is_single(charset: Charset) -> bool:
    ranges = charset.ranges
    is_plain = not charset.is_negated and not charset.classes
    return is_plain and len(ranges) == 1 and ranges[0][0] == ranges[0][1]
