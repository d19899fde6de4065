"""What a pattern is made of: one character out of some, one after the other, a choice, a repeat."""

from dataclasses import dataclass

_CLASSES = {"d": str.isdigit, "w": str.isalnum, "s": str.isspace}


def _is_in(character: str, letter: str) -> bool:
    return _CLASSES[letter.lower()](character) == letter.islower()


@dataclass(frozen=True, slots=True)
class Charset:
    """One character out of some.

    Attributes:
        ranges: First and last character of each range.
        classes: Letters of classes: d, w, s; a capital is the opposite.
        is_negated: All other characters are meant.
    """

    ranges: tuple[tuple[str, str], ...] = ()
    classes: str = ""
    is_negated: bool = False

    @property
    def single(self) -> str:
        """The one character that it stands for; empty if it is not just one."""
        is_plain = len(self.ranges) == 1 and not self.is_negated and not self.classes
        first, last = self.ranges[0] if is_plain else ("", "")
        return first if first == last else ""

    def __contains__(self, character: str) -> bool:
        inside = any(first <= character <= last for first, last in self.ranges)
        return (inside or any(_is_in(character, one) for one in self.classes)) != self.is_negated


@dataclass(frozen=True, slots=True)
class Sequence:
    """One node after the other."""

    nodes: tuple["PatternNode", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the nodes."""

    nodes: tuple["PatternNode", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A node from `least` to `most` times; None: without end."""

    node: "PatternNode"
    least: int
    most: int | None


PatternNode = Charset | Sequence | Choice | Repeat


def backwards(node: PatternNode) -> PatternNode:
    """Return what matches the texts of `node` read from their ends."""
    match node:
        case Sequence(nodes):
            return Sequence(tuple(backwards(one) for one in reversed(nodes)))
        case Choice(nodes):
            return Choice(tuple(backwards(one) for one in nodes))
        case Repeat(inner, least, most):
            return Repeat(backwards(inner), least, most)
    return node


@dataclass(frozen=True, slots=True)
class Syntax:
    """A whole pattern; it may be bound to the start or the end of a text."""

    node: PatternNode
    at_start: bool = False
    at_end: bool = False
