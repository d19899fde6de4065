"""The query language: what a person typed in, a `Query` or one clear complaint out.

Words apart by spaces must all occur; "…" exact, -word not, a OR b, ( ), /pattern/, field:word,
ranges for dates and lengths.  `docs/search.md` shows each.
"""

from collections.abc import Callable
from datetime import date

from reader.errors import QueryError
from reader.i18n import say
from reader.store.drop_spaces import searchable
from reader.store.lexer import RANGES, Token, TokenKind, tokens_of
from reader.store.query import All, Any, Field, Match, Node, Not, Query, Term, held_to

DEEPEST = 50  # brackets within brackets; nobody types more


def parse_query(text: str, today: date | None = None) -> Query:
    """Return the query that `text` says; blank text asks for everything.

    Args:
        text: As typed.
        today: The day that `newer:` counts back from; the clock's, if not given.

    Raises:
        QueryError: It cannot be read; the message says what, `position` where (characters).
    """
    parser = _Parser(list(tokens_of(text)), len(text), today or date.today())
    return Query(text, parser.whole())


class _Parser:
    """Recursive descent over the tokens: or, and, not, one."""

    def __init__(self, tokens: list[Token], end: int, today: date) -> None:
        self._tokens = tokens
        self._end = end
        self._today = today
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        """Return the tree of all tokens."""
        if not self._tokens:
            return All()
        node = self._either()
        if token := self._peek():
            raise QueryError(say("query.stray_bracket"), token.position)
        return node

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, kind: TokenKind) -> Token | None:
        token = self._peek()
        if token is None or token.kind is not kind:
            return None
        self._at += 1
        return token

    def _either(self) -> Node:
        nodes = [self._every()]
        while self._take(TokenKind.OR):
            nodes.append(self._every())
        return nodes[0] if len(nodes) == 1 else Any(tuple(nodes))

    def _every(self) -> Node:
        nodes: list[Node] = []
        while (token := self._peek()) and token.kind not in (TokenKind.OR, TokenKind.CLOSE):
            nodes.append(self._one())
        if not nodes:
            raise QueryError(say("query.nothing_here"), token.position if token else self._end)
        kept = tuple(node for node in nodes if node != All())
        return kept[0] if len(kept) == 1 else All(kept)

    def _one(self) -> Node:
        if minus := self._take(TokenKind.MINUS):
            if (token := self._peek()) and token.kind in (TokenKind.OR, TokenKind.CLOSE):
                raise QueryError(say("query.nothing_here"), minus.position + 1)
            return Not(self._deeper(self._one))
        if self._take(TokenKind.OPEN):
            return self._group()
        if field := self._take(TokenKind.FIELD):
            return self._in_field(field)
        return self._plain()

    def _deeper(self, inner: Callable[[], Node]) -> Node:
        """Return `inner()` one level down; a bound, so that no text can exhaust the stack."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(say("query.too_deep"), self._tokens[self._at - 1].position)
        node = inner()
        self._depth -= 1
        return node

    def _group(self) -> Node:
        start = self._tokens[self._at - 1].position
        node = self._deeper(self._either)
        if not self._take(TokenKind.CLOSE):
            raise QueryError(say("query.open_bracket"), start)
        return node

    def _in_field(self, name: Token) -> Node:
        if name.text in RANGES:
            return self._range(name)
        if self._take(TokenKind.OPEN):
            return held_to(self._group(), Field(name.text))
        token = self._peek()
        if token is None or token.kind not in (TokenKind.WORD, TokenKind.QUOTED, TokenKind.PATTERN):
            raise QueryError(say("query.empty_field", field=name.text), self._place())
        return held_to(self._plain(), Field(name.text))

    def _range(self, name: Token) -> Node:
        from reader.store.ranges import READERS  # noqa: PLC0415 - not before the first frame

        word = self._take(TokenKind.WORD) or self._take(TokenKind.QUOTED)
        if word is None:
            raise QueryError(say("query.empty_field", field=name.text), self._place())
        return READERS[name.text](word, self._today)

    def _place(self) -> int:
        token = self._peek()
        return token.position if token else self._end

    def _plain(self) -> Node:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind is TokenKind.PATTERN:
            from reader.store.regex.pattern import compile_pattern  # noqa: PLC0415 - not before the first frame

            return Match(compile_pattern(token.text, token.position + 1))
        text = searchable(token.text)
        return Term(text, is_exact=token.kind is TokenKind.QUOTED) if text else All()
