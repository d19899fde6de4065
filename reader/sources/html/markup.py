"""Markup: the characters of a web page in, a bounded tree out, and lines of text out of that.

Only this module knows lxml's HTML parser.  It is linear but for attributes of one tag, which it
compares with each other, so no tag keeps more than a few hundred.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.model import safe_text
from reader.text.ideographs import plain_ideographs

if TYPE_CHECKING:
    from lxml.etree import XPath, _Element

MOST_TAGS = 400_000  # a page has some hundred, a year of pages in one file a few hundred thousand
_LONGEST_STRETCH = 4_000  # characters without < or >
_STRETCH = re.compile(r"[^<>]+")
_PAUSE = "<wbr>"  # nothing in text, and the end of a tag that never ends

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


def has_too_many_tags(text: str) -> bool:
    """Whether a page has more than any page has; it is not to be parsed then."""
    return text.count("<") > MOST_TAGS


def parse(text: str) -> "_Element | None":
    """Return the tree of a page without comments; None where there is nothing.

    No network, no entities of its own, no more than 256 levels.
    """
    from lxml import etree, html  # noqa: PLC0415 - only for a web page

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    data = _paused(text).replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace")
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None


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


def tidy(text: str) -> str:
    """Return safe text with white space as a browser shows it; ideographic spaces stay."""
    text = _SPACES.sub(" ", _FOLDED.sub("", text)).strip(" ")
    return plain_ideographs(safe_text(text))


def find(element: "_Element", mark: str) -> "list[_Element]":
    """Return the elements that a mark names, in order: `#id`, `.class`, `tag` or `a b` within."""
    found: list[_Element] = _path(mark)(element)
    return found


@cache
def _path(mark: str) -> "XPath":
    from lxml import etree  # noqa: PLC0415 - only for a web page

    steps = []
    for step in mark.split():
        tag, kind, name = re.fullmatch(r"([\w-]*)([#.]?)(.*)", step).groups()  # type: ignore[union-attr]
        test = {
            "#": f"[@id='{name}']",
            ".": f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]",
        }.get(kind, "")
        steps.append(f"descendant-or-self::{tag or '*'}{test}")
    return etree.XPath("/".join(steps))


def _paused(text: str) -> str:
    """The text, with a pause in stretches that have neither text's nor a tag's usual length."""
    if max(map(len, _STRETCH.findall(text)), default=0) <= _LONGEST_STRETCH:
        return text
    return _STRETCH.sub(lambda found: _with_pauses(found[0]), text)


def _with_pauses(stretch: str) -> str:
    starts = range(0, len(stretch), _LONGEST_STRETCH)
    return _PAUSE.join(stretch[at : at + _LONGEST_STRETCH] for at in starts)


class _Reading:
    """The line that is being read, while the elements around it open and close."""

    def __init__(self, without: "_Element | None", unseen: frozenset[str]) -> None:
        self._without, self._unseen = without, unseen
        self._parts: list[str] = []
        self._is_plain = False
        self._bold = self._caption = 0

    def lines(self, element: "_Element") -> Iterator[MarkedLine]:
        from lxml import etree  # noqa: PLC0415 - only for a web page

        walk = etree.iterwalk(element, events=("start", "end"))
        for event, at in walk:
            if event == "start":
                yield from self._open(at)
                if self._is_unseen(at):
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
            self._caption += _is_caption(at)
            self._add(at.text)

    def _close(self, at: "_Element") -> Iterator[MarkedLine]:
        if at.tag in _BLOCKS:
            yield from self._end()
        if not self._is_unseen(at):
            self._bold -= at.tag in _BOLD
            self._caption -= _is_caption(at)

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


def _is_caption(at: "_Element") -> bool:
    if at.tag == "figcaption" or _CAPTION.search(f"{at.get('class', '')} {at.get('id', '')}"):
        return True
    if at.tag != "table" or at.find(".//img") is None:
        return False
    return bool(at.xpath("string-length(normalize-space()) < $most", most=_LONGEST_CAPTION))
