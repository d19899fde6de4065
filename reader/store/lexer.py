"""The query box's marks: a text in, its tokens with their places out.

Every operator has a full-width twin, because an input method types that one: （ ） “ ” － ： ／ ｜.
"""

import unicodedata
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from reader.errors import QueryError
from reader.i18n import say
from reader.store.query import Field
from reader.text.fold import fold

_TWINS = str.maketrans("（）“”「」『』＂－−：／｜＞＜＝　．～", "()" + '"' * 7 + "--:/|><= .~")
RANGES = ("date", "newer", "older", "len", "is")  # fields that take a range, or one of some words

_NAMES = {  # folded: 標題 is 标题
    **{field.value: field.value for field in Field},
    "headline": "title",
    "author": "by",
    "newer": "newer",
    "older": "older",
    "len": "len",
    "is": "is",
    "标题": "title",
    "引题": "kicker",
    "副题": "deck",
    "作者": "by",
    "署名": "by",
    "正文": "body",
    "版": "page",
    "版名": "section",
    "报纸": "paper",
    "日期": "date",
    "人": "who",
    "地": "where",
    "机构": "org",
    "字数": "len",
    "标签": "tag",
    "批注": "note",
    "状态": "is",
}


class TokenKind(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    PATTERN = auto()
    FIELD = auto()
    MINUS = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()


class Token(NamedTuple):
    """A piece of a query.

    Attributes:
        text: A word, what stands between quotes or slashes, or the English name of a field.
        position: Where it begins (characters).
    """

    kind: TokenKind
    text: str
    position: int


def names() -> tuple[str, ...]:
    """Return what can stand before a colon, English and Chinese."""
    return tuple(_NAMES)


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the tokens of `text`.

    Raises:
        QueryError: A quote or a slash is not closed.
    """
    plain, position = text.translate(_TWINS), 0
    while position < len(plain):
        if plain[position].isspace():
            position += 1
            continue
        token, position = _token(text, plain, position)
        yield token


def word_at(text: str, cursor: int) -> int:
    """Return where the word that ends at `cursor` begins, behind any operator or field."""
    plain, start = text.translate(_TWINS), cursor
    while start > 0 and not plain[start - 1].isspace() and plain[start - 1] not in '()"|:/':
        start -= 1
    return start + (plain.startswith("-", start) and start < cursor)


def _token(text: str, plain: str, start: int) -> tuple[Token, int]:
    """Return the token that begins at `start` and where it ends."""
    first = plain[start]
    if first in '"/':
        return _enclosed(text, plain, start)
    if first in "()|":
        kind = {"(": TokenKind.OPEN, ")": TokenKind.CLOSE, "|": TokenKind.OR}[first]
        return Token(kind, first, start), start + 1
    if first == "-" and start + 1 < len(plain) and not plain[start + 1].isspace():
        return Token(TokenKind.MINUS, first, start), start + 1
    return _field(plain, start) or _word(text, plain, start)


def _enclosed(text: str, plain: str, start: int) -> tuple[Token, int]:
    mark, end = plain[start], start + 1
    while end < len(plain) and plain[end] != mark:
        end += 2 if mark == "/" and plain[end] == "\\" else 1
    if end >= len(plain):
        raise QueryError(say("query.open_quote" if mark == '"' else "query.open_slash"), start)
    kind = TokenKind.QUOTED if mark == '"' else TokenKind.PATTERN
    return Token(kind, text[start + 1 : end], start), end + 1


def _field(plain: str, start: int) -> tuple[Token, int] | None:
    """Return the field that begins at `start`: a known name with a colon, or `len` with < or >."""
    end = start
    while end < len(plain) and plain[end].isalpha():
        end += 1
    name = _NAMES.get(fold(plain[start:end]), "")
    if not name or end >= len(plain):
        return None
    if plain[end] == ":":
        return Token(TokenKind.FIELD, name, start), end + 1
    if name == "len" and plain[end] in "<>=":
        return Token(TokenKind.FIELD, name, start), end
    return None


def _word(text: str, plain: str, start: int) -> tuple[Token, int]:
    end = _word_end(plain, start)
    word = text[start:end]
    kind = TokenKind.OR if unicodedata.normalize("NFKC", word) == "OR" else TokenKind.WORD
    return Token(kind, word, start), end


def _word_end(plain: str, start: int) -> int:
    """Return where the word ends: brackets that open within a word belong to it, as in 甲(乙)."""
    depth = 0
    for end in range(start, len(plain)):
        mark = plain[end]
        depth += (mark == "(") - (mark == ")")
        if mark.isspace() or mark in '|"' or depth < 0:
            return end
    return len(plain)
