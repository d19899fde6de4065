"""Any other saved web page in, its article out: the only module that knows trafilatura.

Menus, related links, adverts and visitors' comments are no text.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.model import Role
from reader.sources.html.markup import MarkedLine, find, tidy
from reader.sources.html.print_facts import PrintFacts
from reader.sources.html.story import Story, TypedLine, typed
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ELEMENTS = 20_000  # of a page; trafilatura looks at each many times
_LONGEST_NOTE = 80  # characters of the line below a headline: date, source, author
_NOTE = lazy_pattern(
    r"来源|來源|作者|编辑|編輯|责编|字号|字號|阅读|閱讀|浏览|发布|發布|(?:19|20)\d\d[-年/.]\d{1,2}"
)
_NEAR = 3  # lines at either end in which notes and a byline may stand
_STOPS = "。！？"
_SITES = "网報报網台"  # a site's name ends so, where the page does not say it
_AUTHORS = ("author", "article:author", "og:article:author")
_LONGEST_AUTHOR = 40  # characters
_CELLS = "  "
_TITLE_ENDS = lazy_pattern(r"\s*(?:[-_|—–·]+\s*[^-_|—–]{1,30})$")
_AUTHOR = lazy_pattern(r"作者\s*[：:]\s*([^\s：:，,|]{2,30}(?: [\u4e00-\u9fff]{2,4}){0,3})")


def read_webpage(document: "_Element") -> Story | None:
    """Return the article of a page; None where there is no text that would be one."""
    import trafilatura  # noqa: PLC0415 - 0.2 s, only for a page of no edition
    from trafilatura.settings import Document  # noqa: PLC0415 - the same

    if sum(1 for _ in zip(document.iter(), range(MOST_ELEMENTS + 1), strict=False)) > MOST_ELEMENTS:
        return None
    found = trafilatura.bare_extraction(document, include_comments=False, with_metadata=True)
    if not isinstance(found, Document) or found.body is None:
        return None
    headline = _headline(document, found.title or "", found.sitename or "")
    lines = list(_lines(found.body))
    facts = PrintFacts(found.sitename or "", found.date or "")
    return Story(facts, tuple(_ordered(document, headline, lines))) if lines else None


def _headline(document: "_Element", title: str, site: str) -> str:
    """The page's only first-level heading; else what its title says before the site's name."""
    first = [text for one in find(document, "h1") if (text := tidy("".join(one.itertext())))]
    if len(first) == 1:
        return first[0]
    own = tidy(title)
    end = _TITLE_ENDS.search(own)
    is_site = end is not None and (site in end[0] if site else end[0][-1] in _SITES)
    return own[: end.start()] if end is not None and end.start() and is_site else own


def _lines(body: "_Element") -> Iterator[MarkedLine]:
    for one in body.iterchildren():
        if one.tag == "table":
            yield from _block("\n".join(_CELLS.join(_cells(row)) for row in one.iter("row")))
        elif one.tag == "list":
            for item in one.iter("item"):
                yield from _broken(item)
        else:
            yield from _broken(one)


def _cells(row: "_Element") -> Iterator[str]:
    return (tidy("".join(cell.itertext())) for cell in row.iter("cell"))


def _block(text: str) -> Iterator[MarkedLine]:
    if text.strip():
        yield MarkedLine(text.strip())


def _broken(one: "_Element") -> Iterator[MarkedLine]:
    """Yield the lines of a paragraph or heading, parted where it breaks them."""
    parts = [one.text or ""]
    for inner in one.iterdescendants():
        if inner.tag in ("lb", "p", "item"):
            yield from _line(parts, one)
            parts = []
        parts.append(inner.text or "")
        parts.append(inner.tail or "")
    yield from _line(parts, one)


def _line(parts: list[str], one: "_Element") -> Iterator[MarkedLine]:
    if text := tidy("".join(parts)).strip():
        yield MarkedLine(text, is_bold=one.tag == "head")


def _ordered(document: "_Element", headline: str, lines: list[MarkedLine]) -> Iterator[TypedLine]:
    """Yield notes on source and date as furniture, then the headline, the byline, the text."""
    squeezed = "".join(headline.split())
    text = [line for line in lines if "".join(line.text.split()) != squeezed]
    notes = [line for line in text[:_NEAR] if _is_note(line)]
    text = [line for line in text if line not in notes]
    yield from ((line.text, Role.FURNITURE) for line in notes)
    if headline:
        yield headline, Role.HEADLINE
    near = "".join(line.text for line in text[:_NEAR] + text[-_NEAR:])
    author = next((found[1] for line in notes if (found := _AUTHOR.search(line.text))), "")
    author = author or _meta_author(document)
    if author and "".join(author.split()) not in "".join(near.split()):
        yield author, Role.BYLINE
    yield from typed(text)


def _is_note(line: MarkedLine) -> bool:
    is_short = len(line.text) <= _LONGEST_NOTE and line.text[-1] not in _STOPS
    return is_short and _NOTE.search(line.text) is not None


def _meta_author(document: "_Element") -> str:
    for one in find(document, "meta"):
        if (one.get("name") or one.get("property") or "").lower() in _AUTHORS:
            text = tidy(one.get("content") or "").strip()
            if text and len(text) <= _LONGEST_AUTHOR and "://" not in text:
                return text
    return ""
