"""A tree of markup in, the lines of text that a browser would show out, with their marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.model import safe_text
from reader.text.ideographs import plain_ideographs

if TYPE_CHECKING:
    from lxml.etree import _Element

# What is for the browser, and what is for the visitor to press: no text.
_UNSEEN_NAMES = (
    "button head iframe input nav noscript object script select style svg template textarea"
)
_BLOCK_NAMES = (
    "address article aside blockquote body caption center cms-content dd details div dl dt"
    " enp-content fieldset figcaption figure footer founder-author founder-content"
    " founder-subtitle founder-title h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary"
    " table tbody td tfoot th thead tr ul"
)
_UNSEEN, _BLOCKS = frozenset(_UNSEEN_NAMES.split()), frozenset(_BLOCK_NAMES.split())
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_WRITTEN = re.compile(r"""view\s*\(\s*(["'])(.{0,2000}?)\1\s*\)""", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,200}>")
_LINE_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)

_WIDE = "\u2e80-\ufaff\ufe30-\uffee"
_FOLDED = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n\f]*(?=[{_WIDE}])")
_SPACES = re.compile("[ \t\r\n\f\xa0]+")
_CAPTION = re.compile(r"tushuo|caption|pic_?text|pic_?info|img_?desc|photo_?desc", re.IGNORECASE)
_LONGEST_NOTE = 80  # characters of a line that says where an article was printed
_MOST_ROWS, _LONGEST_CELL, _BETWEEN_CELLS = 1_000, 60, "  "  # of a table that is text
_LONGEST_CAPTION = 400  # characters in a table that holds a picture


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of text, and what the markup says of it.

    Attributes:
        text: Safe, white space as a browser shows it.
        is_bold: Whether all of it is bold or a heading.
        is_caption: Whether it stands with a picture.
        is_broken: Whether it was ended by a line break, not by the end of its block.
    """

    text: str
    is_bold: bool = False
    is_caption: bool = False
    is_broken: bool = False


def lines_of(
    element: "_Element", without: "_Element | None" = None, *, links: bool = True
) -> Iterator[MarkedLine]:
    """Yield the lines of an element that hold text, in order.

    Args:
        element: Where to read.
        without: An element within it that is passed over.
        links: Whether the text of links counts.
    """
    return _Reading(without, _UNSEEN if links else _UNSEEN | {"a"}).lines(element)


def text_of(element: "_Element") -> str:
    """Return the text of an element on one line."""
    return " ".join(line.text for line in lines_of(element))


def notes_in(document: "_Element", words: tuple[str, ...], without: "_Element | None") -> list[str]:
    """Return the lines outside of links that hold one of `words` and are short, in order.

    Args:
        document: Where to look.
        words: Without white space, as they stand in the characters.
        without: An element that is passed over.
    """
    has = " or ".join(f"contains(., '{word}')" for word in words)
    blocks: dict[_Element, None] = {}
    for found in document.xpath(f"descendant::text()[{has}]"):
        near = found.getparent()
        around = [*(() if found.is_tail else (near,)), *near.iterancestors()]
        if not any(one.tag in _UNSEEN or one.tag == "a" or one is without for one in around):
            blocks[next((one for one in around if one.tag in _BLOCKS), document)] = None
    lines = (line.text for one in blocks for line in lines_of(one, without, links=False))
    return [
        text for text in lines if len(text) <= _LONGEST_NOTE and any(word in text for word in words)
    ]


def tidy(text: str) -> str:
    """Return safe text with white space as a browser shows it; ideographic spaces stay."""
    if not text.isalnum():  # a cell of a table often is
        text = safe_text(_SPACES.sub(" ", _FOLDED.sub("", text)).strip(" "))
    return plain_ideographs(text)


class _Reading:
    """The line that is being read, while the elements around it open and close."""

    def __init__(self, without: "_Element | None", unseen: frozenset[str]) -> None:
        self._without, self._unseen = without, unseen
        self._parts: list[str] = []
        self._is_plain = False
        self._bold = self._caption = 0
        self._captions: list[bool] = []  # of the open elements, whether each is one

    def lines(self, element: "_Element") -> Iterator[MarkedLine]:
        from lxml import etree  # noqa: PLC0415 - only for a web page

        walk = etree.iterwalk(element, events=("start", "end"))
        for event, at in walk:
            if event == "start":
                yield from self._open(at)
                rows = _rows(at) if at.tag == "table" else ""
                if rows:
                    yield MarkedLine(rows, is_caption=self._caption > 0)
                if rows or self._is_unseen(at):
                    walk.skip_subtree()
            else:
                yield from self._close(at)
                if at is not element:
                    self._add(at.tail)
        yield from self._end()

    def _is_unseen(self, at: "_Element") -> bool:
        return at.tag in self._unseen or at is self._without

    def _open(self, at: "_Element") -> Iterator[MarkedLine]:
        if at.tag in _BLOCKS:
            yield from self._end()
        elif at.tag == "br":
            yield from self._end(is_broken=True)
        if at.tag == "script":
            yield from self._written(at.text or "")
        elif not self._is_unseen(at):
            self._bold += at.tag in _BOLD
            self._captions.append(_is_caption(at))
            self._caption += self._captions[-1]
            self._add(at.text)

    def _close(self, at: "_Element") -> Iterator[MarkedLine]:
        if at.tag in _BLOCKS:
            yield from self._end()
        if not self._is_unseen(at):
            self._bold -= at.tag in _BOLD
            self._caption -= self._captions.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._is_plain = self._is_plain or (not self._bold and not text.isspace())

    def _written(self, script: str) -> Iterator[MarkedLine]:
        """Yield the lines that `document.write(view("…"))` would write; the last stays open."""
        for found in _WRITTEN.finditer(script):
            *lines, last = _LINE_TAG.split(found[2])
            for line in lines:
                self._add(_TAG.sub("", line))
                yield from self._end(is_broken=True)
            self._add(_TAG.sub("", last))

    def _end(self, *, is_broken: bool = False) -> Iterator[MarkedLine]:
        text = tidy("".join(self._parts))
        if text.strip():
            yield MarkedLine(text, not self._is_plain, self._caption > 0, is_broken)
        self._parts.clear()
        self._is_plain = False


def _rows(table: "_Element") -> str:
    """The rows of a table of short cells, a line each; empty for one that lays out a page."""
    if table.find(".//table") is not None or table.find(".//img") is not None:
        return ""
    rows = [
        [
            tidy("".join(cell.itertext()) if len(cell) else cell.text or "")
            for cell in row.iterchildren("td", "th")
        ]
        for row in islice(table.iter("tr"), _MOST_ROWS)
    ]
    is_table = sum(len(row) > 1 for row in rows) > 1
    is_short = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    if not (is_table and is_short):
        return ""
    return "\n".join(_BETWEEN_CELLS.join(row).rstrip() for row in rows if any(row))


def _is_caption(at: "_Element") -> bool:
    named = at.get("class") or at.get("id")
    if at.tag == "figcaption" or (named and _CAPTION.search(f"{named} {at.get('id')}")):
        return True
    if at.tag != "table" or at.find(".//img") is None:
        return False
    return bool(at.xpath("string-length(normalize-space()) < $most", most=_LONGEST_CAPTION))
