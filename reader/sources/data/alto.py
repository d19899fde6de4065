"""ALTO in, pages of lines with their places out (Library of Congress, ALTO 2 to 4)."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import SourceError
from reader.i18n import say
from reader.model import Box, SourcePage
from reader.sources.data.manuscripts import Facts, Origin, fact, page_without_lines, with_lines
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

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARGINS = ("TopMargin", "LeftMargin", "RightMargin", "BottomMargin")
# What words in a block's tag make it, the first that is there.
_TAGGED = (
    (("header", "footer", "number", "folio", "advert"), MARGIN),
    (("caption",), CAPTION),
    (("head", "title"), HEADING),
)
_WIDE = "\u2e80"  # the first character that needs no space between words


class _Styles(NamedTuple):
    """What a file says once of many blocks: sizes of fonts, and labels of tags, by id."""

    sizes: Mapping[str, float]
    tags: Mapping[str, str]


def alto_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a document that hold text.

    Raises:
        SourceError: None does.
    """
    styles = _styles(root)
    sheets = [one for one in root.iter() if local_name(one) == "Page"]
    found = False
    for number, sheet in enumerate(sheets, 1):
        if lines := lines_with_places(list(_blocks(sheet, styles))):
            found = True
            label = fact(sheet.get("PRINTED_IMG_NR", ""))
            which = f"#{number}" if len(sheets) > 1 else ""
            yield from with_lines(page_without_lines(origin, which, Facts(label=label)), lines)
    if not found:
        raise SourceError(say("source.blank", name=origin.told.said))


def _styles(root: "_Element") -> _Styles:
    sizes, tags = {}, {}
    for one in root.iter():
        name = local_name(one)
        if name == "TextStyle":
            sizes[one.get("ID", "")] = number_in(one.get("FONTSIZE"))
        elif name.endswith("Tag"):
            tags[one.get("ID", "")] = f"{one.get('LABEL', '')} {one.get('TYPE', '')}".lower()
    return _Styles(sizes, tags)


def _blocks(sheet: "_Element", styles: _Styles) -> Iterator[PrintBlock]:
    for area in sheet:
        for block in area.iter():
            if local_name(block) == "TextBlock":
                kind = MARGIN if local_name(area) in _MARGINS else _kind(block, styles)
                size = _size(block, styles)
                lines = [_line(one, size, styles) for one in block if local_name(one) == "TextLine"]
                yield PrintBlock(tuple(line for line in lines if line.text.strip()), kind)


def _kind(block: "_Element", styles: _Styles) -> str:
    names = [styles.tags.get(tag, "") for tag in block.get("TAGREFS", "").split()[:20]]
    label = " ".join(names)
    return next((kind for words, kind in _TAGGED if any(word in label for word in words)), TEXT)


def _size(element: "_Element", styles: _Styles) -> float:
    names = element.get("STYLEREFS", "").split()[:20]
    return next((styles.sizes[name] for name in names if styles.sizes.get(name)), 0.0)


def _line(element: "_Element", size: float, styles: _Styles) -> ScannedLine:
    """A line; a word that it breaks is whole over both lines, as the document says it is."""
    text, is_open_word, sizes = "", False, [_size(element, styles) or size]
    for one in element:
        name = local_name(one)
        if name == "SP":
            text += " "
        elif name == "String":
            said, is_open_word = _word(one)
            gap = " " if text[-1:] not in ("", " ") and text[-1] < _WIDE > said[:1] else ""
            text += gap + said
            sizes.append(_size(one, styles))
        elif name == "HYP" and not is_open_word:
            text += one.get("CONTENT", "-")
    own = max(sizes)
    return ScannedLine(" ".join(text.split(" ")).strip(), box_of(element), own, is_open_word)


def _word(element: "_Element") -> tuple[str, bool]:
    """A word's characters, and whether it goes on in the next line."""
    content, whole = element.get("CONTENT", ""), element.get("SUBS_CONTENT", "")
    if element.get("SUBS_TYPE") != "HypPart1" or not whole.startswith(content.rstrip("-\xad¬")):
        return content, False
    return content.rstrip("\xad¬") if whole.startswith(content) else content.rstrip("-\xad¬"), True


def box_of(element: "_Element") -> Box:
    """Return where an element stands; a box without size where it does not say."""
    x0, top, width, height = (
        number_in(element.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")
    )
    return Box(x0, top, x0 + max(width, 0.0), top + max(height, 0.0))
