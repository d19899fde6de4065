"""Texts with marks on every line in, pages of given lines out: an article a line, or a paragraph.

A corpus' number before each line (`19980101-01-002-003`) tells day, page, article and paragraph;
a tab parts an article's section from its headline and text.  A text of one article has its
headline, then a line with its day, then paragraphs.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from reader.model import Role, SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, Part, fact, pages_of
from reader.sources.data.outline import DAY, SIGNED
from reader.sources.data.records import day_of, paragraphs_of
from reader.sources.plain import iter_lines
from reader.text.lazy_pattern import lazy_pattern

LONGEST_SECTION = 12  # characters
LONGEST_HEADLINE = 60
_LEAST_TEXT = 20  # characters behind a tab

_NUMBERED = lazy_pattern(r"(\d{8})-(\d{2,3})-(\d{3})-\d{3}(/m\b)?[ \u3000\t]*(.*)")
_TABBED = lazy_pattern(rf"([^\t]{{1,{LONGEST_SECTION}}})\t([^\t]{{{_LEAST_TEXT},}})")
# The corpus in its tagged form: 迈向/v 充满/v [中央/n 电视台/n]nt
_TAG = lazy_pattern(r"/[A-Za-z]{1,4}(?:\s+|$|(?=\]))|\[(?=\S)|\](?:nt|ns|nz|l|i)?(?:\s+|$)")

_LEAST_LINES = 3
_LEAST_HEADLINE = 5  # characters; what is shorter is a paper's name, or a rubric
_LONGEST_NAME = 8
_LONGEST_ARTICLE = 100_000
_NAMEPLATE = lazy_pattern(r"(?:[报報刊网網版]|[Tt]imes|[Nn]ews|[Pp]ost)\s*$")
_INDENTED = lazy_pattern(r"\u3000|[ \t]{2}")
_STOPPED = lazy_pattern(r"[。！？!?.…”’\"）)】』」]\s*$")

Reading = Callable[[str, Origin], Iterator[SourcePage]]


def marked_lines(top: Sequence[str]) -> Reading | None:
    """Return what reads a text whose lines at the top all bear such marks; None if they do not."""
    if all(map(_NUMBERED.match, top)):
        return numbered_pages
    if len(top) > 1 and all(map(_TABBED.fullmatch, top)):
        return tabbed_pages
    return None


def is_one_article(top: Sequence[str], text: str) -> bool:
    """Whether a text is an article with its day below its headline, a paragraph a line.

    What is below a nameplate and its day is a page; lines that are cut at a column's edge are, too.
    """
    if len(top) < _LEAST_LINES or len(text) > _LONGEST_ARTICLE or not DAY.fullmatch(top[1].strip()):
        return False
    is_headline = _LEAST_HEADLINE <= len(top[0].strip()) <= LONGEST_HEADLINE
    if not is_headline or top[0].startswith((" ", "\u3000")) or _NAMEPLATE.search(top[0]):
        return False
    lines = [line for line in iter_lines(text) if line.strip()][2:]
    first = lines[0].strip()
    is_signed = len(lines) > 1 and (len(first) <= _LONGEST_NAME or SIGNED.match(first) is not None)
    body = lines[1:] if is_signed else lines
    indented = sum(_INDENTED.match(line) is not None for line in body)
    return indented == len(body) or (not indented and all(map(_STOPPED.search, body)))


def article_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the page of a text that is one article: headline, day, perhaps a byline, paragraphs."""
    head, day, *lines = (line.strip() for line in iter_lines(text) if line.strip())
    parts = ((Role.HEADLINE, head), *((None, line) for line in lines))
    yield from pages_of(iter((Manuscript(parts, Facts(date=day_of(day))),)), origin)


def numbered_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a text with a paragraph a line, each numbered."""

    def manuscripts() -> Iterator[Manuscript]:
        found = (_NUMBERED.match(line) for line in iter_lines(text) if line.strip())
        numbered = (line for line in found if line)
        for (day, page, _), lines in groupby(numbered, lambda line: line.group(1, 2, 3)):
            parts = tuple(_part(line[5], is_tagged=bool(line[4])) for line in lines if line[5])
            if parts:
                yield Manuscript(parts, Facts(date=day_of(day), label=page))

    return pages_of(manuscripts(), origin)


def tabbed_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a text with an article a line: section, tab, headline, space, text."""

    def manuscripts() -> Iterator[Manuscript]:
        for line in iter_lines(text):
            section, _, rest = line.partition("\t")
            if rest.strip():
                yield Manuscript(_headed(rest.strip()), Facts(section=fact(section)))

    return pages_of(manuscripts(), origin)


def _part(text: str, *, is_tagged: bool) -> Part:
    """A paragraph, without what a tagged corpus says of its words."""
    return None, _TAG.sub("", text) if is_tagged else text


def _headed(text: str) -> tuple[Part, ...]:
    """The parts of a line: what stands before its first space is the headline, if it is short."""
    head, space, rest = text.partition(" ")
    if not space or len(head) > LONGEST_HEADLINE:
        return tuple((None, paragraph) for paragraph in paragraphs_of(text))
    return (Role.HEADLINE, head), *((None, paragraph) for paragraph in paragraphs_of(rest))
