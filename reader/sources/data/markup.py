"""Markup of a text in, its blocks with what the marks say of them out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.model import Role
from reader.sources.data.manuscripts import Part
from reader.text.lazy_pattern import lazy_pattern

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
_CLASSES = {role.value: role for role in Role}
_TAG = lazy_pattern(r"<[^<>]{0,200}>")
_SPACE = lazy_pattern(r"[ \t\r\n\f]+")
_EDGES = " \n"


class Element(NamedTuple):
    """A block of markup.

    Attributes:
        name: Its element.
        text: Its text; with line ends where these are part of it.
        role: What its class says it is, as in books that dubao writes.
        article: The number of the `article` that it stands in, from 1; 0 outside.
    """

    name: str
    text: str
    role: Role | None = None
    article: int = 0


def parts_of_markup(text: str) -> Iterator[Part]:
    """Yield the blocks of a piece of HTML; headings within it are crossheads.

    What has no bound is one block of lines, its tags left out.
    """
    from reader.sources.html.markup import UnboundedError, parse  # noqa: PLC0415 - for HTML only

    try:
        root = parse(text)
    except UnboundedError:
        yield None, _TAG.sub("\n", text)
        return
    if root is None:
        return
    for block in blocks_of(root):
        yield (Role.CROSSHEAD if block.name in HEADINGS else role_of(block)), block.text


def role_of(block: Element) -> Role | None:
    """Return what a block's class or element says it is."""
    return block.role or _ROLES.get(block.name)


def blocks_of(root: "_Element") -> Iterator[Element]:
    """Yield the blocks of a tree that hold text; a line break ends one, where it is not kept."""
    from lxml import etree  # noqa: PLC0415 - only for markup

    walk = etree.iterwalk(root, events=("start", "end"))
    opened: list[_Open] = [_Open("")]
    texts: list[str] = []
    articles = within = 0
    for event, element in walk:
        name = element.tag if isinstance(element.tag, str) else ""
        is_start = event == "start"
        if is_start and name in _NO_TEXT:
            walk.skip_subtree()
        elif name in _BLOCKS:
            yield from opened[-1].said(texts, articles if within else 0)
            if is_start:
                opened.append(_opened(name, element.get("class", "")))
            else:
                opened.pop()
            if name == "article":
                articles += is_start and not within
                within += 1 if is_start else -1
        elif name == "br" and is_start:
            texts.append("\n")
        text = element.text if is_start and name not in _NO_TEXT else None
        tail = element.tail if not is_start and element is not root else None
        said = text or tail or ""
        texts.append(said if opened[-1].is_kept else _SPACE.sub(" ", said))
    yield from opened[-1].said(texts, articles if within else 0)


class _Open(NamedTuple):
    """An element whose text is being read."""

    name: str
    role: Role | None = None
    is_kept: bool = False

    def said(self, texts: list[str], article: int) -> Iterator[Element]:
        """The text so far, if there is any, its lines apart or kept; nothing is left of it."""
        lines = list(filter(str.strip, "".join(texts).split("\n")))
        texts.clear()
        lines = ["\n".join(lines)] if self.is_kept and lines else lines
        for text in (line.strip(_EDGES) for line in lines):
            yield Element(self.name, text, self.role, article)


def _opened(name: str, classes: str) -> _Open:
    names = classes[:200].split()
    role = next((_CLASSES[one] for one in names if one in _CLASSES), None)
    return _Open(name, role, "kept" in names)
