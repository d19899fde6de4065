"""A web page's bytes in, the page of the newspaper that it is, or is part of, out: the room's door.

An article alone is a page with one article.  A layout page is a page with the articles that it
lists, each out of its own file where that stands beside; without, its headline alone.  In a folder
or archive each article is given out once: with its layout page if there is one.  Where no article
is found, a page opened by itself has all its text, or none; among others it is no page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.errors import IncompleteError, SourceError
from reader.i18n import say
from reader.model import Given, Role, SourceLine, SourcePage
from reader.sources.decoding import Decoded
from reader.sources.html.document import NoArticleError, WebPage, web_page
from reader.sources.html.layout import ArticleLink, Layout, page_links, read_layout, redirections
from reader.sources.html.lines import lines_of
from reader.sources.html.markup import bounded
from reader.sources.html.print_facts import PrintFacts
from reader.sources.html.story import TypedLine, read_story
from reader.sources.html.webpage import read_webpage
from reader.sources.parts import parts_of
from reader.sources.told import Told, told_of

MOST_HOPS = 3  # from a page that only sends on to another
MOST_ARTICLES = 1_000  # of a layout page; a printed one has some thirty


def html_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page that a web page is, or those that it leads to in the folder opened.

    Raises:
        SourceError: There is more in it than a page can have, or no article, and it is one of many.
        UsageError: The encoding asked for is no codec.
    """
    try:
        yield from _opened(data, told, MOST_HOPS)
    except NoArticleError as error:
        if _is_whole(told):
            raise
        told.on_trouble(IncompleteError(str(error)))
        lines = [SourceLine(line) for line in error.lines]
        yield from _page(told, _Making(error.decoded, PrintFacts(), lines))


def _opened(data: bytes, told: Told, hops: int) -> Iterator[SourcePage]:
    yield from _opened_as(web_page(data, told), told, hops)


def _opened_as(web: WebPage, told: Told, hops: int) -> Iterator[SourcePage]:
    if story := read_story(web.document, web.decoded.text, told.address or told.path):
        yield from _issue_around(web, told)
        if not (told.beside and told.beside.is_taken(told.address)):
            yield from _page(told, _Making(web.decoded, story.facts, _numbered(1, story.lines)))
    elif layout := read_layout(web.document, told.address):
        yield from _edition_page(web, told, layout)
    elif hops and (target := _redirection(web, told)):
        if not _is_whole(told):  # else its turn comes
            yield from _opened(*target, hops - 1)
    elif other := read_webpage(web.document, bounded(web.decoded.text)):
        yield from _page(told, _Making(web.decoded, other.facts, _numbered(1, other.lines)))
    elif mended := web.opened_up():
        yield from _opened_as(mended, told, 0)
    else:
        texts = "\n".join(line.text for line in lines_of(web.document))
        raise NoArticleError(told, web.decoded, texts.splitlines())


@dataclass(slots=True)
class _Making:
    """A page while its articles are put together."""

    decoded: Decoded
    facts: PrintFacts
    lines: list[SourceLine]
    undecodable: int = 0


def _is_whole(told: Told) -> bool:
    """Whether all that stands beside is opened, too."""
    return told.beside is not None and told.beside.is_whole


def _redirection(web: WebPage, told: Told) -> tuple[bytes, Told] | None:
    """The page beside that a front page without text sends its visitors to."""
    beside = told.beside
    for to in redirections(web.document, told.address) if beside else ():
        address = beside.find(to, told.address) if beside else ""
        data = beside.read(address) if beside and address else None
        if beside and data is not None:
            return data, told_of(address, beside, told)
    return None


def _issue_around(web: WebPage, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of an article's issue in order, where the whole folder was opened.

    An article may link to its own page alone, and that to all of them.
    """
    if not told.beside or not _is_whole(told):
        return
    links = page_links(web.document, told.address)
    first = next(filter(None, (_layout_at(link.address, told) for link in links)), None)
    for link in first[2].pages if first else ():
        if found := _layout_at(link.address, first[1] if first else told):
            yield from _edition_page(*found)
    if first and not told.beside.is_taken(first[1].address):
        yield from _edition_page(*first)


def _layout_at(link: str, told: Told) -> tuple[WebPage, Told, Layout] | None:
    """The layout page that a link leads to, if it stands beside and was not given out."""
    beside = told.beside
    address = beside.find(link, told.address) if beside else ""
    if beside is None or not address or beside.is_taken(address):
        return None
    data = beside.read(address)
    own = told_of(address, beside, told)
    try:
        web = web_page(data or b"", own)
    except SourceError:
        return None  # it is told when its turn comes
    layout = read_layout(web.document, address)
    return (web, own, layout) if layout else None


def _edition_page(web: WebPage, told: Told, layout: Layout) -> Iterator[SourcePage]:
    """Yield a page with the articles of its list; what is not beside it has its headline alone."""
    making = _Making(web.decoded, layout.facts, [], web.decoded.undecodable)
    missing = 0
    for number, link in enumerate(layout.articles[:MOST_ARTICLES], 1):
        lines = _article_of(link, told, making)
        missing += lines is None
        making.lines += _numbered(number, _headline_of(link) if lines is None else lines)
    if told.beside:
        told.beside.take(told.address)
    if missing:
        told.on_trouble(IncompleteError(say("html.headlines", name=told.said, count=missing)))
    if making.lines:
        yield from _page(told, making)
    elif not _is_whole(told):  # else other pages have all its articles
        raise NoArticleError(told, web.decoded)


def _article_of(link: ArticleLink, told: Told, making: _Making) -> Sequence[TypedLine] | None:
    """The lines of an article out of its own file, whose facts fill the page's.

    None where there is no such file; nothing where another page has it.  A picture alone has the
    headline that the list gives it.
    """
    beside = told.beside
    address = beside.find(link.address, told.address) if beside else ""
    data = beside.read(address) if beside and address else None
    if beside is None or data is None:
        return None
    if beside.is_taken(address):
        return ()
    try:
        web = web_page(data, replace(told, path=beside.path_of(address)))
    except SourceError:
        return None  # it is told when its turn comes
    beside.take(address)
    story = read_story(web.document, web.decoded.text, address)
    if story is None:
        return _headline_of(link)
    making.facts = making.facts.filled(story.facts)
    making.undecodable += web.decoded.undecodable
    return story.lines if story.title else (*_headline_of(link), *story.lines)


def _headline_of(link: ArticleLink) -> list[TypedLine]:
    return [(text, Role.HEADLINE) for text in link.title]


def _numbered(number: int, lines: Iterable[TypedLine]) -> list[SourceLine]:
    """The lines of an article with its number on the page; furniture has none."""
    return [
        SourceLine(text, given=Given(0 if role is Role.FURNITURE else number, role))
        for text, role in lines
    ]


def _page(told: Told, making: _Making) -> Iterator[SourcePage]:
    page = SourcePage(
        name=told.name,
        path=told.file,
        lines=(),
        encoding=making.decoded.encoding,
        undecodable=making.undecodable or making.decoded.undecodable,
        facts=tuple((dict(making.facts.named()) | dict(told.sidecar.facts)).items()),
        corrections=told.sidecar.corrections,
    )
    yield from parts_of(page, making.lines)
