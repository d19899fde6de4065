"""PAGE in, a page of lines with their places out (PRImA, Transkribus, eScriptorium)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import say
from reader.model import Box, SourcePage
from reader.sources.data.manuscripts import Origin, page_without_lines, with_lines
from reader.sources.data.print_blocks import (
    CAPTION,
    HEADING,
    MARGIN,
    TEXT,
    PrintBlock,
    ScannedLine,
    lines_with_places,
)
from reader.sources.data.xml_documents import local_name, number_in
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    "heading": HEADING,
    "caption": CAPTION,
    **dict.fromkeys(("header", "footer", "page-number", "signature-mark", "catch-word"), MARGIN),
}
_STRUCTURE = lazy_pattern(r"structure\s*\{[^}]{0,200}?type:\s*([\w-]+)")
_OPEN = ("\xad", "¬", "⸗")  # ends of a line whose last word goes on
_MOST_POINTS = 1_000  # of an outline


def page_xml_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the page of a document.

    Raises:
        SourceError: It holds no text.
    """
    lines = lines_with_places([_block(region) for region in _regions(root)])
    if not lines:
        raise SourceError(say("source.blank", name=origin.told.said))
    yield from with_lines(page_without_lines(origin, ""), lines)


def _regions(root: "_Element") -> "list[_Element]":
    """The regions of text in reading order; those that the order does not name come last."""
    regions = [one for one in root.iter() if local_name(one) == "TextRegion"]
    order = {name: at for at, name in enumerate(_order(root))}
    return sorted(regions, key=lambda one: order.get(one.get("id", ""), len(order)))


def _order(root: "_Element") -> Iterator[str]:
    """Yield the ids of regions as the groups of the reading order hold them."""
    waiting = [one for one in root.iter() if local_name(one) == "ReadingOrder"][:1]
    while waiting:
        at = waiting.pop()
        if name := at.get("regionRef"):
            yield name
        inner = sorted(at, key=lambda one: number_in(one.get("index")))
        waiting += reversed(inner)


def _block(region: "_Element") -> PrintBlock:
    structure = _STRUCTURE.search(region.get("custom", "")[:1000])
    kind = region.get("type") or (structure[1] if structure else "")
    lines = [_line(one) for one in region if local_name(one) == "TextLine"]
    if not any(line.text for line in lines):
        lines = [_line(region)._replace(text=text) for text in _text(region).split("\n")]
    return PrintBlock(tuple(line for line in lines if line.text), _KINDS.get(kind, TEXT))


def _line(element: "_Element") -> ScannedLine:
    text = " ".join(_text(element).split())
    is_open = text.endswith(_OPEN)
    return ScannedLine(text[:-1] if is_open else text, _box(element), is_open_word=is_open)


def _text(element: "_Element") -> str:
    """The text of an element itself: of several readings the first."""
    readings = [one for one in element if local_name(one) == "TextEquiv"]
    readings.sort(key=lambda one: number_in(one.get("index")))
    found = [one for reading in readings[:1] for one in reading if local_name(one) == "Unicode"]
    return "".join((one.text or "") for one in found).strip()


def _box(element: "_Element") -> Box:
    """The box around an element's outline: `x,y x,y`, or points as elements of their own."""
    coords = next((one for one in element if local_name(one) == "Coords"), None)
    if coords is None:
        return Box(0.0, 0.0, 0.0, 0.0)
    said = [point.split(",") for point in coords.get("points", "").split()[:_MOST_POINTS]]
    said += [[one.get("x", ""), one.get("y", "")] for one in coords[:_MOST_POINTS]]
    points = [(number_in(point[0]), number_in(point[-1])) for point in said]
    xs, ys = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    return Box(min(xs), min(ys), max(xs), max(ys))
