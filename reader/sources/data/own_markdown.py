"""Markdown that `dubao parse` or `dubao export` wrote in, the pages as they were out."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from reader.errors import SettingsError
from reader.model import Role
from reader.sources.data.manuscripts import Facts, Manuscript, Part, fact
from reader.sources.data.markdown import leaves_of, text_of
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

# The YAML above each page; its last key names what the page was read from.
_FRONT = lazy_pattern(
    r"^---\n((?:(?:paper|date|page|section): .*\n(?: .*\n)*)*source: .*\n(?: .*\n)*)---(?:\n|\Z)",
    re.MULTILINE,
)
_NAMES = ("paper", "date", "page", "section")
_UNKNOWN = "<!-- unknown -->"
_SMALL = "<small>"
_HEADS = {"h2": Role.HEADLINE, "h3": Role.DECK, "h4": Role.CROSSHEAD}
_WHOLE = {"**": Role.KICKER, "*": Role.BYLINE, "_": Role.JUMP}


def is_own(text: str) -> bool:
    """Whether a document begins as the pages do that dubao writes."""
    return _FRONT.match(text) is not None


def own_manuscripts(text: str) -> Iterator[Manuscript]:
    """Yield what stands on the pages of such a document, in order."""
    fronts = list(_FRONT.finditer(text))
    ends = [front.start() for front in fronts[1:]] + [len(text)]
    for number, front, end in zip(count(1), fronts, ends):
        facts, source = _facts(front[1])
        for parts, is_furniture in _items(text[front.end() : end]):
            yield Manuscript(parts, facts, is_furniture=is_furniture, sheet=(number, source))


def _facts(front: str) -> tuple[Facts, str]:
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    try:
        said = {one.key: fact(one.text()) for one in parse_document(front.encode("utf-8"), "")}
    except (SettingsError, UnicodeEncodeError):
        return Facts(), ""
    return Facts(*(said.get(name, "") for name in _NAMES)), said.get("source", "")


def _items(text: str) -> Iterator[tuple[tuple[Part, ...], bool]]:
    """Yield the blocks of each article, and each piece of furniture by itself."""
    waiting: list[Part] = []
    for token, within in leaves_of(text):
        role, said = _block(token, within)
        if waiting and (token.type == "hr" or role is Role.FURNITURE):
            yield tuple(waiting), False
            waiting.clear()
        if role is Role.FURNITURE:
            yield ((role, said),), True
        elif said:
            waiting.append((role, said))
    if waiting:
        yield tuple(waiting), False


def _block(token: "Token", within: "Sequence[Token]") -> Part:
    children = [one for one in token.children or () if one.content or one.type != "text"]
    if token.type != "inline" or not children:
        return None, token.content if token.type in ("fence", "code_block") else ""
    text = text_of(children)
    if within[-1].tag in _HEADS:
        return _HEADS[within[-1].tag], text
    first, last = children[0], children[-1]
    if first.content == _SMALL:
        return Role.FURNITURE, text
    if last.content == _UNKNOWN:
        return Role.UNKNOWN, text
    is_whole = first.nesting > 0 and last.nesting < 0
    if within[0].type == "blockquote_open":
        return Role.CREDIT if is_whole else Role.CAPTION, text
    return _WHOLE.get(first.markup, Role.PARAGRAPH) if is_whole else Role.PARAGRAPH, text
