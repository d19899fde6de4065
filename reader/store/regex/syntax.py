r"""The patterns of a query as a tree: `/第[一二三]版|A\d{2}/` in, nodes or one complaint out.

Characters, `.`, classes, \d \w \s and their opposites, ( ), |, * + ? {m,n}, ^ at the start and $ at
the end.  Nothing that would need to look back: these patterns run in time that grows with the text.
"""

from collections.abc import Iterable
from typing import NoReturn

from reader.errors import QueryError
from reader.i18n import say
from reader.store.regex.tree import Charset, Choice, PatternNode, Repeat, Sequence, Syntax
from reader.text.fold import fold

MOST_COPIES = 200  # the largest number in {m,n}
MOST_MEMBERS = 500  # of a bracket: each new character of a text is compared with all
DEEPEST = 20  # brackets within brackets

_SPECIAL = "*+?{|)"
_CLASSES = "dws"  # digits, letters and digits, white space

ANY = Charset(is_negated=True)


def read_pattern(source: str, position: int) -> Syntax:
    """Return the tree of `source`; its characters are folded, as the text is that it runs over.

    Args:
        source: What stands between the slashes.
        position: Where it stands in the query (characters), for the complaint.

    Raises:
        QueryError: It cannot be read.
    """
    at_start = source.startswith("^")
    at_end = source.endswith("$") and not source.endswith("\\$")
    reader = _Reader(source, position, at_start, len(source) - at_end)
    return Syntax(reader.whole(), at_start, at_end)


class _Reader:
    """Recursive descent over the characters of a pattern."""

    def __init__(self, source: str, position: int, start: int, end: int) -> None:
        self._source = source
        self._position = position
        self._at = start
        self._end = end
        self._depth = 0

    def whole(self) -> PatternNode:
        node = self._choice()
        if self._at < self._end:
            self._fail("query.stray_bracket")
        return node

    def _fail(self, key: str, start: int | None = None) -> NoReturn:
        """Complain about the mark from `start` to where one is, or about the place where one is."""
        place = min(self._at if start is None else start, len(self._source))
        message = say(key) if start is None else say(key, mark=self._source[start : self._at])
        raise QueryError(message, self._position + place)

    def _peek(self) -> str:
        return self._source[self._at] if self._at < self._end else ""

    def _take(self, text: str) -> bool:
        is_there = self._source.startswith(text, self._at, self._end)
        self._at += len(text) * is_there
        return is_there

    def _next(self) -> str:
        """Return the next character and go past it."""
        if self._at >= self._end:
            self._fail("query.pattern_short")
        self._at += 1
        return self._source[self._at - 1]

    def _choice(self) -> PatternNode:
        nodes = [self._sequence()]
        while self._take("|"):
            nodes.append(self._sequence())
        return nodes[0] if len(nodes) == 1 else Choice(tuple(nodes))

    def _sequence(self) -> PatternNode:
        nodes: list[PatternNode] = []
        while self._peek() not in ("", "|", ")"):
            nodes.append(self._repeated(self._one()))
        return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes))

    def _repeated(self, node: PatternNode) -> PatternNode:
        start = self._at
        if self._take("*"):
            node = Repeat(node, 0, None)
        elif self._take("+"):
            node = Repeat(node, 1, None)
        elif self._take("?"):
            node = Repeat(node, 0, 1)
        elif self._take("{"):
            node = self._counted(node)
        if self._at == start:
            return node
        self._take("?")  # shortest or longest: which texts match is the same
        if self._peek() and self._peek() in "*+?{":
            self._fail("query.pattern_twice")
        return node

    def _counted(self, node: PatternNode) -> Repeat:
        least = most = self._number()
        if self._take(","):
            least, most = least or 0, self._number()
        if not self._take("}") or least is None or (most is not None and most < least):
            self._fail("query.pattern_count")
        return Repeat(node, least, most)

    def _number(self) -> int | None:
        start = self._at
        while self._peek() and self._peek() in "0123456789":
            self._at += 1
        digits = self._source[start : self._at]
        if len(digits) > 3 or int(digits or 0) > MOST_COPIES:
            self._fail("query.pattern_large")
        return int(digits) if digits else None

    def _one(self) -> PatternNode:
        mark = self._next()
        if mark == "(":
            return self._group()
        if mark == "[":
            return self._charset()
        if mark == ".":
            return ANY
        if mark == "\\":
            return self._escaped()
        if mark in _SPECIAL or mark in "^$":
            self._at -= 1
            self._fail("query.pattern_mark")
        return _exactly(mark)

    def _group(self) -> PatternNode:
        self._depth += 1
        if self._depth > DEEPEST:
            self._fail("query.too_deep")
        if self._take("?") and not self._take(":"):
            start = self._at - 2
            if self._peek() not in ("=", "!", "<"):
                self._fail("query.pattern_mark")
            self._at += 1 + (self._peek() == "<")
            self._fail("query.pattern_look", start)
        node = self._choice()
        if not self._take(")"):
            self._fail("query.open_bracket")
        self._depth -= 1
        return node

    def _escaped(self) -> Charset:
        letter = self._next()
        if letter.lower() in _CLASSES:
            return Charset(classes=letter)
        if letter.isascii() and letter.isalnum():
            key = "query.pattern_back" if letter.isdigit() else "query.pattern_escape"
            self._fail(key, self._at - 2)
        return _exactly(letter)

    def _charset(self) -> Charset:
        is_negated = self._take("^")
        members = [self._member()]
        while self._peek() != "]":
            members.append(self._member())
            if len(members) > MOST_MEMBERS:
                self._fail("query.pattern_large")
        self._at += 1
        ranges = tuple(one for member in members for one in member.ranges)
        return Charset(ranges, "".join(member.classes for member in members), is_negated)

    def _member(self) -> Charset:
        """Return a character, a class or a range out of a bracket."""
        mark = self._next()
        if mark == "\\":
            return self._escaped()
        if self._peek() != "-" or self._source.startswith("-]", self._at):
            return _exactly(mark)
        self._at += 1
        last = self._next()
        if last < mark:
            self._fail("query.pattern_range")
        return Charset(tuple(_folded_range(mark, last)))


def _exactly(character: str) -> Charset:
    form = fold(character)
    return Charset(((form, form),))


def _folded_range(first: str, last: str) -> Iterable[tuple[str, str]]:
    """The range, and that between the folded ends where it is another one: [A-Z], [一-龥]."""
    return dict.fromkeys([(first, last), (fold(first), fold(last))])
