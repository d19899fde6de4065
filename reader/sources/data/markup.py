"""Markup of a text in, its blocks with what the marks say of them out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.model import Role
from reader.model.lazy_pattern import lazy_pattern
from reader.sources.data.manuscripts import Part

if TYPE_CHECKING:
    from lxml.etree import _Element


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_ROLES = {"figcaption": Role.CAPTION, "caption": Role.CAPTION}
_BLOCKS = frozenset(HEADINGS) | _words(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form header hr html li main nav ol p pre section table tbody td tfoot th thead tr
    ul"""
)
_NO_TEXT = _words(
    """audio button canvas embed head iframe input math nav noscript object script select style svg
    template textarea title video"""
)
_SPACE = lazy_pattern(r"[ \t\r\n\f]+")
_EDGES = " \n"


def parts_of_markup(text: str) -> Iterator[Part]:
    """Yield the blocks of a piece of HTML; headings within it are crossheads."""
    from reader.sources.html.markup import has_too_many_tags, parse  # noqa: PLC0415 - for HTML only

    root = None if has_too_many_tags(text) else parse(text)
    if root is None:
        return
    for name, block in blocks_of(root):
        yield (Role.CROSSHEAD if name in HEADINGS else _ROLES.get(name)), block


def blocks_of(root: "_Element") -> Iterator[tuple[str, str]]:
    """Yield the name of each block's element, and its text; a line break ends a block, too."""
    from lxml import etree  # noqa: PLC0415 - only for markup

    walk = etree.iterwalk(root, events=("start", "end"))
    names: list[str] = [""]  # of the blocks that are open
    texts: list[str] = []
    for event, element in walk:
        name = etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
        is_start = event == "start"
        if is_start and (name in _NO_TEXT or not name):
            walk.skip_subtree()
            continue
        if name in _BLOCKS:
            yield from _said(names[-1], texts)
            if is_start:
                names.append(name)
            else:
                names.pop()
        elif name == "br" and is_start:
            texts.append("\n")
        if is_start:
            texts.append(_SPACE.sub(" ", element.text or ""))
        elif element is not root:
            texts.append(_SPACE.sub(" ", element.tail or ""))
    yield from _said(names[-1], texts)


def _said(name: str, texts: list[str]) -> Iterator[tuple[str, str]]:
    """The block that was read, if it has text, its lines apart; nothing is left of it."""
    lines = "".join(texts).split("\n")
    texts.clear()
    yield from ((name, line.strip(_EDGES)) for line in lines if line.strip())
