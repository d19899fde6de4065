"""Markup: the characters of a web page in, a bounded tree out; only this module knows the parser.

lxml is linear but for the attributes of one tag, which it compares with each other, so no tag keeps
more than some hundred.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import XPath, _Element

MOST_TAGS = 400_000  # a page has some hundred, a year of pages in one file a few hundred thousand
_LONGEST_STRETCH = 4_000  # characters without < or >
_STRETCH = re.compile(r"[^<>]+")
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]{0,30})[\s/][^<>]{4000,}")  # the same length
_NESTING = re.compile(
    r"(?:</?(?!(?:h[1-6]|p|br|title|meta|head|script|style)\b)[A-Za-z][^<>]*>)+", re.IGNORECASE
)
_HIDING = tuple(
    (re.compile(begins, re.IGNORECASE), re.compile(ends, re.IGNORECASE))
    for begins, ends in (
        ("<!--", "-->"),
        (r"<script\b[^<>]*>", "</script"),
        (r"<style\b[^<>]*>", "</style"),
    )
)
_PAUSE = "<wbr>"  # nothing in text, and the end of a tag that never ends
# Comments between which editions put an article's text; the tree has no comments.
_ENCLOSED = (("<!--enpcontent-->", "<enp-content>"), ("<!--/enpcontent-->", "</enp-content>"))


class UnboundedError(ValueError):
    """A page of more tags than any page has, or of tags nested deeper.

    Attributes:
        key: The message for which of the two.
    """

    def __init__(self, key: str) -> None:
        """Take the message's key."""
        super().__init__(key)
        self.key = key


def parse(text: str) -> "_Element | None":
    """Return the tree of a page without comments; None where there is nothing.

    No network, no entities of its own.  Where tags stand in each other more than 2,048 deep, what
    is below would be lost: then all but those of heads and paragraphs count as line ends.

    Raises:
        UnboundedError: It has too many tags, or they are still too deep.
    """
    if text.count("<") > MOST_TAGS:
        raise UnboundedError("html.too_many_tags")
    try:
        return _tree(text)
    except UnboundedError:
        return _tree(_NESTING.sub("<br>", text))


def without_unclosed(text: str) -> str:
    """Return a page's text without the beginnings of comments and scripts that never end.

    For a page that has no text otherwise: what stands behind such a beginning is all there is.  A
    blank takes its place, lest what stood around it make another.
    """
    for begins, ends in _HIDING:
        last = max((found.end() for found in ends.finditer(text)), default=0)
        text = text[:last] + begins.sub(" ", text[last:])
    return text


def _tree(text: str) -> "_Element | None":
    from lxml import etree  # noqa: PLC0415 - only for a web page

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    data = bounded(text).encode("utf-8", "replace")
    try:
        tree = etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise UnboundedError("html.too_deep")
    return tree


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
            ".": f"[@class][contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]",
        }.get(kind, "")
        steps.append(f"descendant-or-self::{tag or '*'}{test}")
    return etree.XPath("/".join(steps))


def bounded(text: str) -> str:
    """Return a page's text without NULs, and with a pause in stretches of no usual length."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    for comment, tag in _ENCLOSED:
        text = text.replace(comment, tag)
    text = _LONG_TAG.sub(r"<\1>", text)
    if max(map(len, _STRETCH.findall(text)), default=0) <= _LONGEST_STRETCH:
        return text
    return _STRETCH.sub(lambda found: _with_pauses(found[0]), text)


def _with_pauses(stretch: str) -> str:
    starts = range(0, len(stretch), _LONGEST_STRETCH)
    return _PAUSE.join(stretch[at : at + _LONGEST_STRETCH] for at in starts)
