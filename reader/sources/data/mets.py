"""METS in, the pages of the issue that it lists out, in its order (Library of Congress, METS 1).

The text of a page stands in a file of its own, ALTO or PAGE, beside it or in the same archive.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import IncompleteError, SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.beside import FilesBeside, inner_address
from reader.sources.data.manuscripts import Facts, Origin, fact
from reader.sources.data.opening import is_xml
from reader.sources.data.xml_documents import local_name, number_in, xml_pages
from reader.sources.told import Told, told_of
from reader.text.dates import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PAGES = 2_000  # of a volume that is bound in one
_HREF = "{http://www.w3.org/1999/xlink}href"
_LONGEST = 200  # characters of a fact
_SCHEMES = ("file://", "./", "/")


class _ListedPage(NamedTuple):
    """A page as the list has it: the way to its text, and the label printed on it."""

    href: str
    label: str


def mets_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages whose text is at hand; of the others it is told how many they are.

    Raises:
        SourceError: No text is.
    """
    told, beside = origin.told, origin.told.beside
    facts = _issue(root)
    is_any, missing, broken = False, 0, list[SourceError]()
    for sheet in _sheets(root)[:MOST_PAGES]:
        address = _address(sheet.href, told)
        if beside is None or not address:
            missing += 1
        elif beside.is_taken(address):
            is_any = True  # it had its turn before
        else:
            beside.take(address)
            try:
                yield from _pages(beside, address, facts._replace(label=sheet.label), told)
                is_any = True
            except SourceError as trouble:
                broken.append(trouble)
    if not is_any:
        raise broken[0] if broken else SourceError(say("mets.alone", name=told.said))
    for one in broken:
        told.on_trouble(one)
    if missing:
        told.on_trouble(IncompleteError(say("mets.missing", name=told.said, count=missing)))


def _pages(beside: FilesBeside, address: str, facts: Facts, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a file that the list names, with what it says of them.

    What a person says beside the page or the list wins.
    """
    own = told_of(address, beside, told)
    data = beside.read(address)
    if data is None or not is_xml(data):
        raise SourceError(say("xml.broken", name=own.said))
    said = {name: text for name, text in facts._asdict().items() if text}
    for page in xml_pages(data, own):
        known = dict(page.facts) | said | dict(told.sidecar.facts) | dict(own.sidecar.facts)
        yield replace(page, facts=tuple(known.items()))


def _address(href: str, told: Told) -> str:
    """Where the file is that the list means: seen from the list, or from all that was opened."""
    beside = told.beside
    if beside is None:
        return ""
    for scheme in _SCHEMES:
        href = href.removeprefix(scheme)
    address = inner_address(posixpath.join(posixpath.dirname(told.address), href))
    return address if address and beside.has(address) else beside.find(href, told.address)


def _issue(root: "_Element") -> Facts:
    """What the list says of the whole issue, in whichever terms (MODS, Dublin Core)."""
    titles = (one.text or "" for one in root.iter() if local_name(one) == "title")
    dates = (one.text or "" for one in root.iter() if local_name(one) in ("dateIssued", "date"))
    days = (iso_date(text[:_LONGEST]) for text in (*dates, root.get("LABEL", "")))
    paper = next((text for text in titles if text.strip()), "")
    return Facts(paper=fact(paper[:_LONGEST]), date=next(filter(None, days), ""))


def _sheets(root: "_Element") -> list[_ListedPage]:
    """The pages in the order of the physical structure; without one, as the files are listed."""
    texts = _texts(root)
    maps = [one for one in root if local_name(one) == "structMap"]
    maps.sort(key=lambda one: one.get("TYPE", "").lower() != "physical")
    for one in maps:
        if sheets := [sheet for div in _divisions(one) for sheet in _sheet(div, texts)]:
            return sheets
    return [_ListedPage(href, "") for href in texts.values()]


def _texts(root: "_Element") -> Mapping[str, str]:
    """The files of text by their ids: all that are XML."""
    found = {}
    for file in (one for one in root.iter() if local_name(one) == "file"):
        place = next((one for one in file if local_name(one) == "FLocat"), None)
        href = place.get(_HREF, "") if place is not None else ""
        if "xml" in file.get("MIMETYPE", "").lower() or href.lower().endswith(".xml"):
            found[file.get("ID", "")] = href
    return found


def _divisions(structure: "_Element") -> Iterator["_Element"]:
    """Yield the divisions within each other, those of one by their order."""
    waiting = list(reversed(_inner(structure)))
    while waiting:
        division = waiting.pop()
        yield division
        waiting += reversed(_inner(division))


def _inner(division: "_Element") -> "list[_Element]":
    inner = [one for one in division if local_name(one) == "div"]
    return sorted(inner, key=lambda one: number_in(one.get("ORDER")))


def _sheet(division: "_Element", texts: Mapping[str, str]) -> Iterator[_ListedPage]:
    """Yield the page that a division is, if a file of text is its own."""
    pointers = (one for child in division if local_name(child) == "fptr" for one in child.iter())
    hrefs = (texts.get(one.get("FILEID", "")) for one in pointers)
    if href := next(filter(None, hrefs), ""):
        label = division.get("ORDERLABEL") or division.get("LABEL") or ""
        yield _ListedPage(href, fact(label[:_LONGEST]))
