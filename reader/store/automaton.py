"""The machine behind a pattern: a tree in, states that go from character to character out.

The tree becomes a nondeterministic automaton, and the sets of its states become a deterministic one
as characters come (Thompson 1968): a text is read once, whatever the pattern.
"""

from reader.store.pattern_tree import Charset, Choice, PatternNode, Repeat, Sequence

MOST_NODES = 3_000  # of the first automaton: some hundred copies of a short group
MOST_PARTS = 10_000  # built on the way there: copies of nothing make no nodes

_REMEMBERED = 50_000  # steps of the second automaton that are kept

_Nodes = frozenset[int]


class State(dict[str, "State"]):
    """Where one is after some characters: the next state for each one that has come before.

    Attributes:
        nodes: Of the first automaton; with none of them, no match goes on.
        accepts: Whether a match ends here.
    """

    __slots__ = ("_automaton", "_is_open", "accepts", "nodes")

    def __init__(self, automaton: "Automaton", nodes: _Nodes, *, is_open: bool) -> None:
        super().__init__()
        self._automaton = automaton
        self._is_open = is_open
        self.nodes = nodes
        self.accepts = 0 in nodes

    def __missing__(self, character: str) -> "State":
        after = self._automaton.after(self.nodes, character)
        self[character] = state = self._automaton.state(after, is_open=self._is_open)
        return state


class Automaton:
    """Nodes with one move each, or with free ways to others; node 0 is the end."""

    def __init__(self, tree: PatternNode) -> None:
        """Raise OverflowError for a tree that would be too large."""
        self._moves: list[tuple[Charset, int] | None] = [None]
        self._ways: list[list[int]] = [[]]
        self._parts = 0
        self._steps = 0
        self._states: dict[tuple[_Nodes, bool], State] = {}
        self._opening = self._reached([self._build(tree, 0)])

    def opening(self, *, is_open: bool) -> State:
        """Return the state before the first character; `is_open`: a match may begin anywhere."""
        return self.state(self._opening, is_open=is_open)

    def state(self, nodes: _Nodes, *, is_open: bool) -> State:
        """Return the one state of these nodes."""
        self._forget()
        key = (nodes | self._opening if is_open else nodes, is_open)
        if key not in self._states:
            self._states[key] = State(self, key[0], is_open=is_open)
        return self._states[key]

    def after(self, nodes: _Nodes, character: str) -> _Nodes:
        """Return the nodes that `character` leads to."""
        moves = (self._moves[node] for node in nodes)
        return self._reached([move[1] for move in moves if move and character in move[0]])

    def _forget(self) -> None:
        """Start anew where too much is remembered: a text may hold every character there is."""
        self._steps += 1
        if self._steps > _REMEMBERED:
            for state in self._states.values():
                state.clear()
            self._states.clear()
            self._steps = 0

    def _reached(self, nodes: list[int]) -> _Nodes:
        """Return `nodes` and all that can be reached from them without a character."""
        reached: set[int] = set()
        while nodes:
            node = nodes.pop()
            if node not in reached:
                reached.add(node)
                nodes.extend(self._ways[node])
        return frozenset(reached)

    def _node(self, move: tuple[Charset, int] | None, ways: list[int]) -> int:
        if len(self._moves) >= MOST_NODES:
            raise OverflowError
        self._moves.append(move)
        self._ways.append(ways)
        return len(self._moves) - 1

    def _build(self, tree: PatternNode, after: int) -> int:
        """Return the node that begins `tree` and goes on to the node `after`."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise OverflowError
        match tree:
            case Charset():
                return self._node((tree, after), [])
            case Sequence(parts):
                for part in reversed(parts):
                    after = self._build(part, after)
                return after
            case Choice(parts):
                return self._node(None, [self._build(part, after) for part in parts])
            case Repeat():
                return self._repeat(tree, after)

    def _repeat(self, tree: Repeat, after: int) -> int:
        if tree.most is None:
            loop = self._node(None, [after])
            self._ways[loop].append(self._build(tree.node, loop))
            after = loop
        for _ in range((tree.most or tree.least) - tree.least):
            after = self._node(None, [after, self._build(tree.node, after)])
        for _ in range(tree.least):
            after = self._build(tree.node, after)
        return after
