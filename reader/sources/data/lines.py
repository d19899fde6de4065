"""Texts with marks on every line in, pages of given lines out: an article a line, or a paragraph.

A corpus' number before each line (`19980101-01-002-003`) tells day, page, article and paragraph;
a tab parts an article's section from its headline and text.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from reader.model import Role, SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, Part, fact, pages_of
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

Reading = Callable[[str, Origin], Iterator[SourcePage]]


def marked_lines(top: Sequence[str]) -> Reading | None:
    """Return what reads a text whose lines at the top all bear such marks; None if they do not."""
    if all(map(_NUMBERED.match, top)):
        return numbered_pages
    if len(top) > 1 and all(map(_TABBED.fullmatch, top)):
        return tabbed_pages
    return None


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
