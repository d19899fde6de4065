"""A web page or a book's chapter that `dubao export` wrote in, the pages in it as they were out."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from reader.model import Role, SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, fact, pages_of
from reader.sources.data.markup import blocks_of
from reader.sources.html.document import web_page
from reader.sources.told import Told

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = ("paper", "date", "page", "section")


def own_web_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a web page.

    Raises:
        SourceError: There is no article in it, or more than a page can have.
        UsageError: The encoding asked for is no codec.
    """
    web = web_page(data, told)
    sections = enumerate(own_sections(web.document), 1)
    found = (one for number, section in sections for one in own_manuscripts(section, number))
    yield from pages_of(found, Origin(told, web.decoded.encoding))


def own_sections(root: "_Element") -> "list[_Element]":
    """Return the sections of a tree that are pages; each names what its page was read from."""
    return [section for section in root.iter("section") if section.get("data-source")]


def own_manuscripts(section: "_Element", number: int) -> Iterator[Manuscript]:
    """Yield what stands on the page that a section is, the `number`th of its file."""
    facts = Facts(*(fact(section.get(f"data-{name}", "")) for name in _NAMES))
    sheet = number, fact(section.get("data-source", ""))
    for article, blocks in groupby(blocks_of(section), key=lambda block: block.article):
        if article:
            parts = tuple((block.role, block.text) for block in blocks)
            yield Manuscript(parts, facts, sheet=sheet)
            continue
        for block in blocks:
            if block.role is Role.FURNITURE:
                parts = ((block.role, block.text),)
                yield Manuscript(parts, facts, is_furniture=True, sheet=sheet)
