"""A query held to some days: its text and the days in, the text that asks for both out."""

from collections.abc import Sequence

from reader.errors import QueryError
from reader.store.lexer import Token, TokenKind, tokens_of
from reader.store.query_parser import parse_query


def held_to_days(text: str, days: str) -> str:
    """Return a query for what `text` asks for, on `days` as a query says them (2021-04).

    Days that it is held to as a whole give way; what cannot be read comes back as it is.
    """
    try:
        parse_query(text)
    except QueryError:
        return text
    tokens = list(tokens_of(text))
    depths = _depths(tokens)
    top = [token for token, depth in zip(tokens, depths, strict=True) if not depth]
    if any(token.kind is TokenKind.OR for token in top):
        last = tokens[-1]  # of 甲(乙 the bracket would be its own, and - would deny
        blank = " " if last.kind is TokenKind.WORD and not last.text.isalnum() else ""
        return f"({text.strip()}{blank}) date:{days}"
    rest, end = "", 0
    for start, stop in _dates(tokens, depths, len(text)):
        rest += text[end:start]
        end = stop
    return f"{(rest + text[end:]).strip()} date:{days}".strip()


def _depths(tokens: Sequence[Token]) -> list[int]:
    """How many brackets are open around each."""
    depths, depth = [], 0
    for token in tokens:
        depth -= token.kind is TokenKind.CLOSE
        depths.append(depth)
        depth += token.kind is TokenKind.OPEN
    return depths


def _dates(
    tokens: Sequence[Token], depths: Sequence[int], length: int
) -> Sequence[tuple[int, int]]:
    """Where days are asked for, not denied, outside of brackets; with the blank behind each."""
    found = []
    for at, token in enumerate(tokens):
        is_date = token.kind is TokenKind.FIELD and token.text == "date"
        is_denied = at > 0 and tokens[at - 1].kind is TokenKind.MINUS
        if is_date and not is_denied and not depths[at]:
            behind = at + 2
            stop = tokens[behind].position if behind < len(tokens) else length
            found.append((token.position, stop))
    return found
