"""Any other saved web page in, its article out: the only module that knows trafilatura.

It says which text is the article's: menus, related links, adverts and visitors' comments are none.
Its lines are then read from the page itself, since it runs some layouts' paragraphs together.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.model import Role
from reader.sources.html.lines import MarkedLine, lines_of, tidy
from reader.sources.html.markup import find
from reader.sources.html.print_facts import PrintFacts
from reader.sources.html.story import Story, TypedLine, typed
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from configparser import ConfigParser

    from lxml.etree import _Element
    from trafilatura.settings import Document

MOST_ELEMENTS = 20_000  # of a page; trafilatura looks at each many times
_ENOUGH = "60"  # characters of an article; the library's 250 are for Latin letters
_TELLING = 10  # characters of a line that stands in an article only if the article is there
_NEAR = 4  # lines above the text in which its notes stand
_LONGEST_NOTE = 80  # characters of the line below a headline: date, source, author
_NOTE = lazy_pattern(
    r"来源|來源|作者|编辑|編輯|责编|字号|字號|阅读|閱讀|浏览|发布|發布|(?:19|20)\d\d[-年/.]\d{1,2}"
)
_AUTHOR = lazy_pattern(r"作者\s*[：:]\s*([^\s：:，,|]{2,30}(?: [\u4e00-\u9fff]{2,4}){0,3})")
_AUTHORS = ("author", "article:author", "og:article:author")
_LONGEST_AUTHOR = 40  # characters
_TITLE_END = lazy_pattern(r"\s*[-_|—–]+\s*[^-_|—–]{1,30}$")
_STOPS, _QUOTES = frozenset("。！？.!?"), " 　”’』」）)\"'"
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")
_SITES = "网報报網台"  # a site's name ends so, where the page does not say it


def read_webpage(document: "_Element", source: str) -> Story | None:
    """Return the article of a page; None where there is no text that would be one.

    Args:
        document: The page.
        source: The same as characters, bounded: trafilatura makes a tree of its own kind.
    """
    found = _found(document, source)
    title, site, date = (found.title, found.sitename, found.date) if found else (None, None, None)
    headline = _headline(document, title or document.findtext(".//title") or "", site or "")
    lines = list(lines_of(document))
    own = _squeezed("".join(found.body.itertext())) if found else ""
    stretch = _stretch(lines, own)
    if not any(_is_sentence(lines[at]) for at in stretch):
        lines = list(lines_of(document, links=False))
        stretch = _prose(lines)
    signed = _squeezed((found.author if found else None) or "")
    opening = _opening(lines, stretch, headline, own + signed)
    typed_lines = tuple(_ordered(document, headline, lines, (opening, stretch)))
    return Story(PrintFacts(site or "", date or ""), typed_lines) if stretch else None


def _found(document: "_Element", source: str) -> "Document | None":
    """What trafilatura finds, if the page is not too much for it."""
    if next(islice(document.iter(), MOST_ELEMENTS, None), None) is not None:
        return None
    import trafilatura  # noqa: PLC0415 - 0.2 s, only for a page of no edition
    from trafilatura.settings import Document  # noqa: PLC0415 - the same

    found = trafilatura.bare_extraction(
        source,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        with_metadata=True,
        config=_config(),
    )
    return found if isinstance(found, Document) and found.body is not None else None


@cache
def _config() -> "ConfigParser":
    import logging  # noqa: PLC0415 - with the library
    from copy import deepcopy  # noqa: PLC0415 - the same

    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415 - the same

    for name in _LOGGERS:  # what they have to say is for programmers; it would end on the screen
        logging.getLogger(name).addHandler(logging.NullHandler())
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _ENOUGH
    return config


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _stretch(lines: Sequence[MarkedLine], text: str) -> list[int]:
    """The numbers of the lines that make the article: from its first telling line to its last.

    What stands between them counts if it is of the text, of a table, or with a picture.
    """
    own = [_squeezed(tidy(line.text)) for line in lines]
    is_own = [line in text for line in own]
    told = [at for at, line in enumerate(own) if is_own[at] and len(line) >= _TELLING]
    if not told:
        return []
    return [
        at
        for at in range(told[0], told[-1] + 1)
        if is_own[at] or lines[at].is_caption or "\n" in lines[at].text
    ]


def _opening(
    lines: Sequence[MarkedLine], stretch: Sequence[int], headline: str, own: str
) -> list[int]:
    """The numbers of short lines between the headline and the text that are the article's own.

    A byline is too short to tell an article, and notes on source and date are no part of it.
    """
    before = range(max(0, stretch[0] - _NEAR), stretch[0]) if stretch else range(0)
    texts = {at: tidy(lines[at].text) for at in before}
    heads = [at for at in before if _squeezed(texts[at]) == _squeezed(headline)]
    return (
        [
            at
            for at in before[heads[-1] - before[0] + 1 :]
            if texts[at] and _squeezed(texts[at]) in own and not _NOTE.search(texts[at])
        ]
        if heads
        else []
    )


def _prose(lines: Sequence[MarkedLine]) -> list[int]:
    """The numbers of the lines outside of links, from the first sentence to the last.

    For pages so short or so odd that nothing else finds their text.
    """
    told = [at for at, line in enumerate(lines) if _is_sentence(line)]
    return list(range(told[0], told[-1] + 1)) if told else []


def _is_sentence(line: MarkedLine) -> bool:
    return line.text.rstrip(_QUOTES)[-1:] in _STOPS


def _ordered(
    document: "_Element",
    headline: str,
    lines: Sequence[MarkedLine],
    numbers: tuple[Sequence[int], Sequence[int]],
) -> Iterator[TypedLine]:
    """Yield notes on source and date as furniture, then the headline, the byline, the text.

    `numbers` are those of the lines that open the article, and of its text.
    """
    opening, stretch = numbers
    if not stretch:
        return
    near = [line.text.strip() for line in lines[max(0, stretch[0] - _NEAR) : stretch[0]]]
    text = [
        lines[at] for at in (*opening, *stretch) if _squeezed(lines[at].text) != _squeezed(headline)
    ]
    notes = [line for line in near if len(line) <= _LONGEST_NOTE and _NOTE.search(line)]
    yield from ((note, Role.FURNITURE) for note in notes)
    if headline:
        yield headline, Role.HEADLINE
    author = next((found[1] for note in notes if (found := _AUTHOR.search(note))), "")
    author = author or _meta_author(document)
    ends = _squeezed("".join(line.text for line in (*text[:_NEAR], *text[-_NEAR:])))
    if author and _squeezed(author) not in ends:
        yield author, Role.BYLINE
    yield from typed(text)


def _headline(document: "_Element", title: str, site: str) -> str:
    """The page's only first-level heading; else what its title says before the site's name."""
    first = [text for one in find(document, "h1") if (text := tidy("".join(one.itertext())))]
    if len(first) == 1:
        return first[0]
    own = tidy(title)
    end = _TITLE_END.search(own)
    is_site = end is not None and (site in end[0] if site else end[0][-1] in _SITES)
    return own[: end.start()] if end is not None and end.start() and is_site else own


def _meta_author(document: "_Element") -> str:
    for one in find(document, "meta"):
        if (one.get("name") or one.get("property") or "").lower() in _AUTHORS:
            text = tidy(one.get("content") or "").strip()
            if text and len(text) <= _LONGEST_AUTHOR and "://" not in text:
                return text
    return ""
