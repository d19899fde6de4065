"""A saved page of an edition (版面页) in, what is on it and where its articles are out; no network.

It shows a newspaper page as a picture with areas, lists its articles and links to other pages.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.sources.html.lines import lines_of, notes_in, text_of, tidy
from reader.sources.html.markup import find
from reader.sources.html.print_facts import (
    NOTED,
    PrintFacts,
    date_in_path,
    facts_in,
    page_in,
    paper_in,
)
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

# How editions name their files: node_2.htm, nbs.D110000hqrb_01.htm; content_7.htm, nw.D1….htm.
_PAGE_FILE = lazy_pattern(
    r"(?:node(?:_\w{1,20})?|nbs\..{1,60}|layout_\w{1,20})\.s?html?", re.IGNORECASE
)
_HTML_FILE = lazy_pattern(r".{1,100}\.s?html?", re.IGNORECASE)
_ARTICLE_FILE = lazy_pattern(
    r"(?:content_\w{1,40}|nw\..{1,60}|article_\w{1,40})\.s?html?", re.IGNORECASE
)
_PLAIN_LINK = lazy_pattern(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")  # most links are of the same folder
_PAGE_LINKS = ("a#pageLink", ".layout-catalogue-item a", "td.default a")
_LISTS = ("#titleList", ".news-list", ".m-title-list", "#btdh")
_LIST_TAGS = ("ul", "ol", "table")
_DIGITS = lazy_pattern(r"-?\d{1,6}(?:\.\d{1,6})?")
_REFRESH = lazy_pattern(r"""url\s{0,9}=\s{0,9}["']?([^"'\s;]{1,300})""", re.IGNORECASE)
_SENT = lazy_pattern(r"""location(?:\.href)?\s{0,9}=\s{0,9}["']([^"'\s]{1,300})["']""")
_LONGEST_SCRIPT = 2_000  # characters that are looked at
_MOST_CORNERS = 500

Area = tuple[tuple[float, float], ...]
Anchor = tuple[str, "_Element"]  # where a link leads, and the link


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page of the issue: its address, and what the link says (第02版：要闻)."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article of the page.

    Attributes:
        address: Of its own page.
        title: Its print lines, as the list has them.
        area: The corners of where it stands in the page's picture, in the picture's points from
            the left and the top; empty where it is not said.
    """

    address: str
    title: tuple[str, ...] = ()
    area: Area = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A page of an issue as its edition shows it.

    Attributes:
        facts: Paper, date, label and section.
        pages: The pages of the issue in order, this one too.
        articles: Its articles in the list's order.
        pdf: The address of the page as a PDF; empty without.
    """

    facts: PrintFacts
    pages: tuple[PageLink, ...]
    articles: tuple[ArticleLink, ...]
    pdf: str = ""


def read_layout(document: "_Element", address: str = "") -> Layout | None:
    """Return what a layout page says; None where it is none.

    Args:
        document: The page.
        address: Where it is from: links are joined to it, as to an address or a relative path.
    """
    anchors = _anchors(document, address)
    areas = _areas(document, address)
    articles = tuple(_articles(document, anchors, areas))
    pages = tuple(_pages(document, anchors))
    if not articles or not (areas or pages):
        return None
    return Layout(_facts(document, address, pages), pages, articles, _pdf(anchors, address))


def _pdf(anchors: Sequence[Anchor], address: str) -> str:
    """The page as a PDF: beside the link to itself, where each page of the issue has one."""
    pdfs = [(to, one) for to, one in anchors if _file(to).lower().endswith(".pdf")]
    own = [one.getparent() for to, one in anchors if to == address]
    beside = (to for to, one in pdfs if one.getparent() in own)
    return next(beside, pdfs[0][0] if pdfs else "")


def redirections(document: "_Element", address: str = "") -> Iterator[str]:
    """Yield where a page sends its visitors at once, as front pages of editions do."""
    for one in find(document, "meta"):
        if (one.get("http-equiv") or "").lower() == "refresh":
            to = _REFRESH.search(one.get("content") or "")
            yield from [joined(address, to[1])] if to else []
    for one in find(document, "script"):
        to = _SENT.search((one.text or "")[:_LONGEST_SCRIPT])
        yield from [joined(address, to[1])] if to else []


def page_links(document: "_Element", address: str = "") -> tuple[PageLink, ...]:
    """Return the pages of the issue that a page links to, be it a layout page or an article."""
    return tuple(_pages(document, _anchors(document, address)))


def _anchors(document: "_Element", address: str) -> list[Anchor]:
    links = ((joined(address, one.get("href") or ""), one) for one in document.iter("a"))
    return [(to, one) for to, one in links if to]


def joined(address: str, link: str) -> str:
    """Return the address that a link on the page at `address` leads to, without its fragment."""
    link = link.strip()
    if _PLAIN_LINK.fullmatch(link):
        return address[: address.rfind("/") + 1] + link
    try:
        return urljoin(address, link).partition("#")[0]
    except ValueError:  # an address that is none, such as http://[
        return ""


def is_article(address: str) -> bool:
    """Whether an address is named as the articles of editions are."""
    return _ARTICLE_FILE.fullmatch(_file(address)) is not None


def _file(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def _areas(document: "_Element", address: str) -> dict[str, Area]:
    """The articles' areas on the page's picture, by address; the first of each counts."""
    areas: dict[str, Area] = {}
    for one in find(document, "map area"):
        to = joined(address, one.get("href") or "")
        if _HTML_FILE.fullmatch(_file(to)) and not _PAGE_FILE.fullmatch(_file(to)):
            areas.setdefault(to, _corners(one.get("coords") or ""))
    return areas


def _corners(coords: str) -> Area:
    numbers = [float(found) for found in _DIGITS.findall(coords)[: 2 * _MOST_CORNERS]]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def _articles(
    document: "_Element", anchors: Sequence[Anchor], areas: dict[str, Area]
) -> Iterator[ArticleLink]:
    """Yield the page's articles: those of its list, and any more that have an area."""
    listed = _listed(document, anchors, areas)
    titles: dict[str, tuple[str, ...]] = dict.fromkeys((*listed, *areas), ())
    for to, one in anchors:
        if to in titles:
            own = tuple(line.text.strip() for line in lines_of(one))
            titles[to] = max(titles[to], own, key=lambda lines: sum(map(len, lines)))
    for to, title in titles.items():
        yield ArticleLink(to, title, areas.get(to, ()))


def _listed(
    document: "_Element", anchors: Sequence[Anchor], areas: dict[str, Area]
) -> Iterable[str]:
    """The addresses in the page's own list; one of the whole issue may stand beside it.

    Its own is the list with most of its areas, and of these the shortest.
    """
    known = {one for mark in _LISTS for one in find(document, mark)}
    lists: dict[_Element, dict[str, None]] = {}
    for to, one in anchors:
        if to in areas or is_article(to):
            ways = (up for up in one.iterancestors() if up in known or up.tag in _LIST_TAGS)
            lists.setdefault(next(ways, document), {})[to] = None
    return max(
        lists.values(), key=lambda own: (len(own.keys() & areas.keys()), -len(own)), default=()
    )


def _pages(document: "_Element", anchors: Sequence[Anchor]) -> Iterator[PageLink]:
    """Yield the issue's pages, as the links say that name one (第02版：要闻)."""
    known = {one for mark in _PAGE_LINKS for one in find(document, mark)}
    there = set()
    for to, one in anchors:
        if to not in there and (one in known or _PAGE_FILE.fullmatch(_file(to))):
            title = text_of(one)
            if page_in(title)[0] and not is_article(to):
                there.add(to)
                yield PageLink(to, title)


def _facts(document: "_Element", address: str, pages: Sequence[PageLink]) -> PrintFacts:
    own = next((page.title for page in pages if page.address == address), "")
    around = notes_in(document, NOTED, None)
    title = tidy(document.findtext(".//title") or "")
    return (
        PrintFacts(paper_in(title), "", *page_in(own))
        .filled(facts_in(around))
        .filled(PrintFacts("", date_in_path(address), *page_in(title)))
    )
