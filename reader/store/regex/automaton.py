"""The machine behind a pattern: a tree in, states that go from character to character out.

Each character of the pattern is a position (Glushkov 1961).  Where one may be is a set of positions
as the bits of one number, so that a step is a few operations on it, whatever the pattern; the sets
become the states of a second automaton as characters come.  Characters that no part of the pattern
tells apart are one kind: a text of three thousand characters is one of three or four kinds.
"""

from reader.store.regex.tree import Charset, Choice, PatternNode, Repeat, Sequence

MOST_POSITIONS = 3_000  # some hundred copies of a short group
MOST_PARTS = 10_000  # built on the way there: copies of nothing make no positions

_MOST_STATES = 2_000  # of the second automaton that are kept: to forget them takes a millisecond
_MOST_STEPS = 20_000  # that are kept
_STRIDE = 16_000  # what is done in a slice, in characters read by known steps: a millisecond
_LONGEST_PAUSE = 63  # slices
_FEW = 32  # positions: so few have few states, and each may know the characters themselves
_END = 1  # the set of the end alone
_NOTHING = Charset()


class State(dict[str, "State"]):
    """Where one is after some characters: the next state for each sign that has come before.

    Attributes:
        positions: As bits; with none of them, no match goes on.
        accepts: Whether a match ends here.
    """

    __slots__ = ("_automaton", "_is_open", "accepts", "positions")

    def __init__(self, automaton: "Automaton", positions: int, *, is_open: bool) -> None:
        super().__init__()
        self._automaton = automaton
        self._is_open = is_open
        self.positions = positions
        self.accepts = bool(positions & _END)

    def __missing__(self, sign: str) -> "State":
        after = self._automaton.after(self.positions, sign)
        self._automaton.remember()
        self[sign] = state = self._automaton.state(after, is_open=self._is_open)
        return state

    def sought(self, signs: str) -> "State":
        """Return the state after `signs`, or where a match ends before."""
        state = self
        for sign in signs:
            state = state[sign]
            if state.accepts:
                break
        return state

    def through(self, signs: str) -> "State":
        """Return the state after all of `signs`."""
        state = self
        for sign in signs:
            state = state[sign]
        return state

    def walked(self, signs: str, *, to_the_end: bool) -> "State":
        """Return the same as `through`, or as `sought`, with nothing remembered of the way."""
        positions, step = self.positions, self._automaton.after
        always = self._automaton.opening(is_open=True).positions if self._is_open else 0
        for sign in signs:
            positions = step(positions, sign) | always
            if positions & _END and not to_the_end:
                break
        return self._automaton.state(positions, is_open=self._is_open)


class Automaton:
    """Positions, each with the characters that it stands for and the positions after it.

    Attributes:
        spent: What has been done beyond known steps, in these.
        stride: How many characters make a slice.
    """

    def __init__(self, tree: PatternNode) -> None:
        """Raise OverflowError for a tree that would be too large."""
        self._parts = 0
        self._charsets = [_NOTHING]
        self._after = [0]
        self._opening = self._build(tree, _END)
        self._next, self._leaps = _links(self._after)
        self._kinds = _Kinds(self._charsets)
        self._is_small = len(self._charsets) <= _FEW
        self._states: dict[tuple[int, bool], State] = {}
        self._steps = 0
        self._pause = self._walks = 0
        size = len(self._charsets)
        self._effort = 8 + size // 64 + len(self._leaps) + 4 * self._kinds.effort
        self._remembering = 24 + size // 32
        self.spent = 0
        self.stride = max(4, _STRIDE // (self._effort + self._remembering))

    def signs(self, text: str) -> str:
        """Return what a state wants to know of each character of `text`: it, or its kind."""
        return text if self._is_small else text.translate(self._kinds)

    def opening(self, *, is_open: bool) -> State:
        """Return the state before the first character; `is_open`: a match may begin anywhere."""
        return self.state(self._opening, is_open=is_open)

    def state(self, positions: int, *, is_open: bool) -> State:
        """Return the one state of these positions."""
        key = (positions | self._opening if is_open else positions, is_open)
        if key not in self._states:
            if len(self._states) > _MOST_STATES:
                self._forget()
            self._states[key] = State(self, key[0], is_open=is_open)
        return self._states[key]

    def read(self, state: State, signs: str, *, to_the_end: bool) -> State:
        """Return the state after `signs`, or, if not `to_the_end`, where a match ends before.

        Where most steps are new, it is not worth to remember them: the next slices are walked
        through, twice as many each time.
        """
        if self._walks:
            self._walks -= 1
            return state.walked(signs, to_the_end=to_the_end)
        before = self._steps
        state = state.through(signs) if to_the_end else state.sought(signs)
        is_new = 2 * (self._steps - before) > len(signs)
        self._pause = min(2 * self._pause + 1, _LONGEST_PAUSE) if is_new else 0
        self._walks = self._pause
        return state

    def after(self, positions: int, sign: str) -> int:
        """Return the positions that a character of this sign leads to."""
        self.spent += self._effort
        kind = self._kinds[ord(sign)] if self._is_small else sign
        here = positions & self._kinds.fitting[ord(kind)]
        after = (here & self._next) >> 1
        for some, leap in self._leaps:
            if here & some:
                after |= leap
        return after

    def remember(self) -> None:
        """Make room for one more step."""
        self._steps += 1
        self.spent += self._remembering
        if self._steps > _MOST_STEPS:
            self._forget()

    def _forget(self) -> None:
        """Start anew where too much is remembered: some patterns come to ever new states."""
        states, self._states, self._steps = self._states, {}, 0
        for state in states.values():
            state.clear()

    def _build(self, tree: PatternNode, after: int) -> int:
        """Return the positions that begin `tree`, or lie after it where it can be empty."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise OverflowError
        match tree:
            case Charset():
                return self._position(tree, after)
            case Sequence(parts):
                for part in reversed(parts):
                    after = self._build(part, after)
                return after
            case Choice(parts):
                begun = 0
                for part in parts:
                    begun |= self._build(part, after)
                return begun
            case Repeat():
                return self._repeat(tree, after)

    def _position(self, charset: Charset, after: int) -> int:
        if len(self._charsets) >= MOST_POSITIONS:
            raise OverflowError
        self._charsets.append(charset)
        self._after.append(after)
        return 1 << len(self._charsets) - 1

    def _repeat(self, tree: Repeat, after: int) -> int:
        if tree.most is None:
            after = self._loop(tree.node, after)
        end = after
        for _ in range((tree.most or tree.least) - tree.least):
            after = end | self._build(tree.node, after)
        for _ in range(tree.least):
            after = self._build(tree.node, after)
        return after

    def _loop(self, node: PatternNode, after: int) -> int:
        """Build any number of copies: a position that no character fits stands for going round."""
        again = self._position(_NOTHING, 0)
        first = len(self._after)
        begun = (after | self._build(node, again)) & ~again
        for at in range(first, len(self._after)):
            if self._after[at] & again:
                self._after[at] = self._after[at] & ~again | begun
        return begun


class _Kinds(dict[int, str]):
    """The kind of each character, filled as characters come.

    Attributes:
        fitting: For each kind the positions that its characters fit.
        effort: How many sets a new character is looked up in.
    """

    def __init__(self, charsets: list[Charset]) -> None:
        super().__init__()
        self.fitting: list[int] = []
        self._known: dict[int, str] = {}
        self._single: dict[str, int] = {}
        self._loose: dict[Charset, int] = {}
        for at, charset in enumerate(charsets):
            if charset.single:
                self._single[charset.single] = self._single.get(charset.single, 0) | 1 << at
            else:
                self._loose[charset] = self._loose.get(charset, 0) | 1 << at
        self.effort = len(self._loose)

    def __missing__(self, code: int) -> str:
        character = chr(code)
        fitting = self._single.get(character, 0)
        for charset, positions in self._loose.items():
            if character in charset:
                fitting |= positions
        if fitting not in self._known:
            self._known[fitting] = chr(len(self.fitting))
            self.fitting.append(fitting)
        self[code] = kind = self._known[fitting]
        return kind


def _links(after: list[int]) -> tuple[int, list[tuple[int, int]]]:
    """Return the positions that go on to their neighbour, and which of them leap where else."""
    onward, leaps = 0, dict[int, int]()
    for at, goals in enumerate(after):
        neighbour = 1 << at >> 1
        if goals & neighbour:
            onward |= 1 << at
        if rest := goals & ~neighbour:
            leaps[rest] = leaps.get(rest, 0) | 1 << at
    return onward, [(some, leap) for leap, some in leaps.items()]
