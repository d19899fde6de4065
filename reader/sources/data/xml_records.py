"""XML of any other kind in, pages of given lines out: its elements are read as JSON's keys are.

So a paper's own export opens (`<page no="01"><article><title>…`), and corpora that are many
elements without one around them (`<doc><contenttitle>…</contenttitle><content>…`).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data import columns
from reader.sources.data.manuscripts import Origin, pages_of
from reader.sources.data.values import columns_shown, manuscripts_in
from reader.sources.data.xml_documents import local_name, parsed, unknown
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

# What elements within a text are called; each that is a block begins a line.
_BLOCKS = frozenset(("p", "para", "paragraph", "br", "line", "l"))
_IN_TEXT = _BLOCKS | {"b", "i", "u", "em", "strong", "span", "a", "font", "emphasis", "hi"}
_AROUND = "documents"  # an element for those that have none around them
_STRAY = lazy_pattern(r"&(?!(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)")


_LESS = lazy_pattern(r"<(?![A-Za-z/!?])")  # that opens no element


def record_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a document whose elements are articles, wherever they stand in it.

    Raises:
        SourceError: No element is one.
    """
    kind = local_name(root)
    value = {kind: _value(root)}
    manuscripts = manuscripts_in(value, count(1))
    first = next(manuscripts, None)
    if first is None:
        kind = kind if kind != _AROUND else next(map(local_name, root.iterchildren()), "")
        raise unknown(origin.told, kind)
    yield from pages_of(chain((first,), manuscripts), replace(origin, columns=columns_shown(value)))


def loose_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of elements that have none around them; `&` and `<` may mean themselves.

    Raises:
        SourceError: No element is an article.
    """
    if "<!ENTITY" in text:
        raise SourceError(say("xml.entities", name=origin.told.said))
    meant = _LESS.sub("&lt;", _STRAY.sub("&amp;", text))
    whole = f"<{_AROUND}>{meant}</{_AROUND}>"
    yield from record_pages(parsed(whole, origin.told, is_lenient=True), origin)


def _value(element: "_Element") -> Any:  # noqa: ANN401 - as JSON has it
    """An element as an object of its attributes and children; one of text alone as that.

    Attributes go by their names, and by these behind the element's: `<page no>` is a `pageno`.
    """
    name = local_name(element)
    own: dict[str, Any] = {}
    for key, text in element.attrib.items():
        plain = str(key).rpartition("}")[2]
        own[plain] = own[name + plain] = str(text)
    children = [child for child in element if isinstance(child.tag, str)]
    if all(local_name(inner).lower() in _IN_TEXT for inner in element.iterdescendants()):
        text = _text(element)
        if not columns.mapping_of(tuple(own)):
            return text or own
        return own | {"text": text}
    held: dict[str, list[Any]] = {}
    for child in children:
        held.setdefault(local_name(child), []).append(_value(child))
    return own | {key: one[0] if len(one) == 1 else one for key, one in held.items()}


def _text(element: "_Element") -> str:
    parts = [element.text or ""]
    for child in element:
        is_block = local_name(child).lower() in _BLOCKS
        parts += ["\n" * is_block, _text(child), "\n" * is_block, child.tail or ""]
    return "".join(parts)
