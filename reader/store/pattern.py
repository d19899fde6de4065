"""Patterns that cannot run away: a text in, whether and where it matches out, in linear time.

The tree becomes a nondeterministic automaton, and its sets of states become a deterministic one
as characters come (Thompson 1968).  Python's own `re` goes back and tries again: `(a+)+b` over
thirty letters takes it minutes, and here a person types patterns that run on every key.
"""

from collections.abc import Iterator

from reader.errors import QueryError
from reader.i18n import say
from reader.store.pattern_syntax import (
    Charset,
    Choice,
    PatternNode,
    Repeat,
    Sequence,
    Syntax,
    read_pattern,
)

MOST_STATES = 3_000  # of the first automaton: some hundred copies of a short group
MOST_PARTS = 10_000  # built on the way there: copies of nothing make no states
MOST_STEPS = 300_000  # characters read to mark one text: some 50 ms
_REMEMBERED = 50_000  # steps of the second automaton that are kept

_States = frozenset[int]


class Pattern:
    """A pattern ready to run over folded and squeezed texts.

    Attributes:
        source: As it was typed.
        literal: Characters that stand together in every match; empty where none must.
    """

    __slots__ = ("_automaton", "_syntax", "literal", "source")

    def __init__(self, source: str, syntax: Syntax, automaton: "_Automaton") -> None:
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
        automaton, opening = self._automaton, self._automaton.opening
        again = frozenset() if self._syntax.at_start else opening
        states, at_end = opening, self._syntax.at_end
        for character in text:
            if not at_end and automaton.accepts(states):
                return True
            states = automaton.step(states, character, again)
        return automaton.accepts(states)

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
        automaton, states, end, at = self._automaton, self._automaton.opening, start, start
        while states and at < len(text):
            states = automaton.step(states, text[at], frozenset())
            at += 1
            if automaton.accepts(states) and (at == len(text) or not self._syntax.at_end):
                end = at
        return end, at - start + 1


def compile_pattern(source: str, position: int = 0) -> Pattern:
    """Return the pattern of `source`, which stands at `position` of a query (characters).

    Raises:
        QueryError: It cannot be read or is too large.
    """
    syntax = read_pattern(source, position)
    try:
        return Pattern(source, syntax, _Automaton(syntax.node))
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


class _Automaton:
    """States with one move each, or with free ways to others; state 0 is the end."""

    def __init__(self, node: PatternNode) -> None:
        self._moves: list[tuple[Charset, int] | None] = [None]
        self._ways: list[list[int]] = [[]]
        self._parts = 0
        self._steps: dict[tuple[_States, str, bool], _States] = {}
        self.opening = self._reached([self._build(node, 0)])

    @staticmethod
    def accepts(states: _States) -> bool:
        """Whether a match ends here."""
        return 0 in states

    def step(self, states: _States, character: str, again: _States) -> _States:
        """Return the states after `character`; `again` come in beside them: a match may begin."""
        key = (states, character, bool(again))
        found = self._steps.get(key)
        if found is None:
            if len(self._steps) >= _REMEMBERED:
                self._steps.clear()
            self._steps[key] = found = self._after(states, character) | again
        return found

    def _after(self, states: _States, character: str) -> _States:
        moves = (self._moves[state] for state in states)
        return self._reached([move[1] for move in moves if move and character in move[0]])

    def _reached(self, states: list[int]) -> _States:
        """Return `states` and all that can be reached from them without a character."""
        reached: set[int] = set()
        while states:
            state = states.pop()
            if state not in reached:
                reached.add(state)
                states.extend(self._ways[state])
        return frozenset(reached)

    def _state(self, move: tuple[Charset, int] | None, ways: list[int]) -> int:
        if len(self._moves) >= MOST_STATES:
            raise OverflowError
        self._moves.append(move)
        self._ways.append(ways)
        return len(self._moves) - 1

    def _build(self, node: PatternNode, after: int) -> int:
        """Return the state that begins `node` and goes on to the state `after`."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise OverflowError
        match node:
            case Charset():
                return self._state((node, after), [])
            case Sequence(nodes):
                for one in reversed(nodes):
                    after = self._build(one, after)
                return after
            case Choice(nodes):
                return self._state(None, [self._build(one, after) for one in nodes])
            case Repeat():
                return self._repeat(node, after)

    def _repeat(self, node: Repeat, after: int) -> int:
        if node.most is None:
            loop = self._state(None, [after])
            self._ways[loop].append(self._build(node.node, loop))
            after = loop
        for _ in range((node.most or node.least) - node.least):
            after = self._state(None, [after, self._build(node.node, after)])
        for _ in range(node.least):
            after = self._build(node.node, after)
        return after
