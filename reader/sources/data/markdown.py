"""Markdown in, its blocks with what it marks them as out: all that knows the Markdown library."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.sources.data import outline
from reader.sources.data.outline import Marked
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

_CELLS = "　"  # between the cells of a table's row
_WHOLE = {"strong": outline.STRONG, "em": outline.EMPHASIS, "a": outline.LINK}
_LINE_BREAK = lazy_pattern(r"<br\s?/?>", 2)  # IGNORECASE
_WIDE = "\u2e80"  # the first character that needs no space between words


def tokens_of(text: str) -> "list[Token]":
    """Return what the library makes of a document."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only for Markdown

    return MarkdownIt("commonmark").enable("table").parse(text)


def leaves_of(text: str) -> "Iterator[tuple[Token, list[Token]]]":
    """Yield each block that holds text, or ends a stretch, with what is open around it."""
    within: list[Token] = []
    for token in tokens_of(text):
        if token.nesting < 0:
            within.pop()
        if token.nesting > 0:
            within.append(token)
        elif not token.nesting or token.type in ("tr_close", "table_close"):
            yield token, within


def marked_blocks(text: str) -> Iterator[Marked]:
    """Yield the blocks of a document with what it marks them as."""
    cells: list[str] = []
    rows: list[str] = []
    for token, within in leaves_of(text):
        if token.type == "tr_close":
            rows.append(_CELLS.join(filter(None, cells)))
            cells.clear()
        elif token.type == "table_close":
            yield Marked(outline.TEXT, "\n".join(rows))
            rows.clear()
        elif within and within[-1].tag in ("th", "td"):
            cells.append(text_of(token.children or ()).strip())
        else:
            yield from _block(token, within)


def _block(token: "Token", within: "Sequence[Token]") -> Iterator[Marked]:
    if token.type == "inline":
        yield from _inline(token.children or [], within)
    elif token.type in ("fence", "code_block"):
        yield Marked(outline.TEXT, token.content)
    elif token.type == "html_block":
        from reader.sources.data.markup import parts_of_markup  # noqa: PLC0415 - only for HTML

        yield from (Marked(outline.TEXT, block) for _, block in parts_of_markup(token.content))


def _inline(children: "Sequence[Token]", within: "Sequence[Token]") -> Iterator[Marked]:
    text = text_of(children)
    if not text.strip():
        return
    if within[-1].type == "heading_open":
        yield Marked(outline.HEADING, text.replace("\n", " "), int(within[-1].tag[1:]))
        return
    item = next((one for one in reversed(within) if one.type == "list_item_open"), None)
    if item is not None:
        marker = "" if item.hidden else f"{item.info}{item.markup} "
        item.hidden = True  # its first paragraph has the marker
        yield Marked(outline.ITEM, marker + text)
    elif any(one.type == "blockquote_open" for one in within):
        yield Marked(outline.QUOTE, text)
    else:
        yield Marked(_kind(children), text)


def _kind(children: "Sequence[Token]") -> str:
    """What the whole of a paragraph is marked as."""
    told = [child for child in children if child.type != "text" or child.content.strip()]
    if all(child.type in ("image", "softbreak") for child in told):
        return outline.CAPTION
    depths = list(accumulate(child.nesting for child in told))
    is_whole = told[0].nesting > 0 and depths.index(0) == len(depths) - 1
    return _WHOLE.get(told[0].tag, outline.TEXT) if is_whole else outline.TEXT


def text_of(children: "Sequence[Token]") -> str:
    """Return the text of a block without its marks; line ends that it wants are kept."""
    text = ""
    for at, child in enumerate(children):
        if child.type in ("text", "code_inline", "image"):
            text += child.content
        elif child.type == "hardbreak" or _LINE_BREAK.fullmatch(child.content):
            text += "\n"
        elif child.type == "softbreak":
            after = next((one.content for one in children[at + 1 :] if one.content), "")
            text += "" if text[-1:] >= _WIDE <= after[:1] else " "
    return text
