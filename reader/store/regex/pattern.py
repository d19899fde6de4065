"""Patterns that cannot run away: a text in, whether and where it matches out, slice by slice.

Python's own `re` goes back and tries again: `(a+)+b` over thirty letters takes it minutes, and here
a person types patterns that run on every key.
"""

from collections.abc import Iterator

from reader.errors import QueryError
from reader.i18n import say
from reader.store.regex.automaton import Automaton, State
from reader.store.regex.syntax import read_pattern
from reader.store.regex.tree import Charset, PatternNode, Sequence, Syntax, backwards
from reader.store.steps import Steps, finish

MOST_WORK = 40_000_000  # to look through one article: about a second; a usual one takes 1,000
MOST_MARKING = 100_000  # to mark one text: some 8 ms

_FIRST = 16  # characters read at first for the longest match: most matches are short


class Work:
    """How much may still be done, in characters read by a known step (some 70 ns each)."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, steps: int) -> bool:
        """Take off so many; return whether some are left."""
        self.left -= steps
        return self.left > 0


class Pattern:
    """A pattern ready to run over folded and squeezed texts.

    Attributes:
        source: As it was typed.
        position: Where it stands in the query (characters).
        literal: Characters that stand together in every match; empty where none must.
    """

    __slots__ = ("_automaton", "_from_the_end", "_syntax", "literal", "position", "source")

    def __init__(self, source: str, syntax: Syntax, position: int = 0) -> None:
        """Raise OverflowError for a pattern that would be too large."""
        self.source = source
        self.position = position
        self.literal = _literal(syntax.node)
        self._syntax = syntax
        self._automaton = Automaton(syntax.node)
        self._from_the_end: Automaton | None = None  # made for marking, not on every key

    def __repr__(self) -> str:
        return f"/{self.source}/"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def is_in(self, text: str) -> bool:
        """Whether some part of `text` matches."""
        return finish(self.looked_for(text, Work(MOST_WORK)))

    def looked_for(self, text: str, work: Work) -> Steps[bool]:
        """Return whether some part of `text` matches, a slice of it at a time.

        Raises:
            QueryError: `work` does not do.
        """
        if self.literal not in text:
            return False
        machine, at_end = self._automaton, self._syntax.at_end
        state = machine.opening(is_open=not self._syntax.at_start)
        if state.accepts and not at_end:
            return True
        for start in range(0, len(text), machine.stride):
            spent, signs = machine.spent, machine.signs(text[start : start + machine.stride])
            state = machine.read(state, signs, to_the_end=at_end)
            if (state.accepts and not at_end) or not state.positions:
                return state.accepts
            if not work.spend(len(signs) + machine.spent - spent):
                raise QueryError(say("query.pattern_costly"), self.position)
            yield
        return at_end and state.accepts

    def ranges(self, text: str, work: Work | None = None) -> Iterator[tuple[int, int]]:
        """Yield start and end of the matches from left to right, each the longest; none is empty.

        Where `work`, or else `MOST_MARKING`, does not do, the rest is left.
        """
        work = work or Work(MOST_MARKING)
        if self.literal not in text:
            return
        end = 0
        for start in [0] if self._syntax.at_start else self._starts(text, work):
            if start < end:
                continue
            end = self._longest(text, start, work)
            if end > start:
                yield start, end
            if work.left <= 0:
                return

    def _starts(self, text: str, work: Work) -> list[int]:
        """Return where matches begin, in order: where those of the turned pattern end."""
        if self._from_the_end is None:
            self._from_the_end = Automaton(backwards(self._syntax.node))
        machine = self._from_the_end
        state, found = machine.opening(is_open=not self._syntax.at_end), list[int]()
        for end in range(len(text), 0, -machine.stride):
            spent, part = machine.spent, text[max(end - machine.stride, 0) : end]
            for at, sign in enumerate(machine.signs(part[::-1]), 1):
                state = state[sign]
                if state.accepts:
                    found.append(end - at)
            if not work.spend(len(part) + machine.spent - spent):
                return []
        return found[::-1]

    def _longest(self, text: str, start: int, work: Work) -> int:
        """Return where the longest match that begins at `start` ends; `start` if none does."""
        machine, end, stride = self._automaton, start, _FIRST
        state = machine.opening(is_open=False)
        while start < len(text) and state.positions and work.left > 0:
            spent, part = machine.spent, text[start : start + stride]
            state, last = _read_on(state, machine.signs(part))
            work.spend(len(part) + machine.spent - spent)
            if last and (not self._syntax.at_end or start + last == len(text)):
                end = start + last
            start, stride = start + len(part), machine.stride
        return end


def compile_pattern(source: str, position: int = 0) -> Pattern:
    """Return the pattern of `source`, which stands at `position` of a query (characters).

    Raises:
        QueryError: It cannot be read or is too large.
    """
    syntax = read_pattern(source, position)
    try:
        return Pattern(source, syntax, position)
    except OverflowError as error:
        raise QueryError(say("query.pattern_large"), position) from error


def _read_on(state: State, signs: str) -> tuple[State, int]:
    """Go on from `state`; return the last one, and how many signs lead to the last match."""
    last = 0
    for at, sign in enumerate(signs, 1):
        state = state[sign]
        if state.accepts:
            last = at
        elif not state.positions:
            break
    return state, last


def _literal(node: PatternNode) -> str:
    """Return the longest run of single characters that every match holds."""
    runs = [""]
    for one in node.nodes if isinstance(node, Sequence) else (node,):
        if isinstance(one, Charset) and one.single:
            runs[-1] += one.single
        else:
            runs.append("")
    return max(runs, key=len)
