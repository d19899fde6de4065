"""Documents with headings in, pages of given lines out: Markdown, by the document's own habit."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.errors import SettingsError, SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.columns import mapping_of
from reader.sources.data.manuscripts import Facts, Origin, pages_of
from reader.sources.data.markdown import marked_blocks
from reader.sources.data.outline import BYLINE, HEADING, Marked, manuscripts_of
from reader.sources.data.own_markdown import is_own, own_manuscripts
from reader.sources.data.records import facts_of
from reader.sources.decoding import Decoded
from reader.sources.plain import pages_of_text
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from reader.settings.document import YamlField

LARGEST = 16_000_000  # characters that are read as Markdown
LONGEST_BLOCK = 30_000  # characters without a blank line; the library takes long over more
AT_ONCE = 500_000  # characters that are read together; a piece ends above a heading

_BLANK = lazy_pattern(r"\n[ \t]*\n")
_HEADING = lazy_pattern(r"^(?=#{1,6} )", re.MULTILINE)
_FRONT = lazy_pattern(r"\ufeff?---\n((?:[^\n]*\n){1,60}?)---[ \t]*(?:\n|\Z)")


def markdown_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a Markdown document; one without headings is a plain page, unmarked."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LARGEST or max(map(len, _BLANK.split(text))) > LONGEST_BLOCK:
        yield from pages_of_text(Decoded(text, origin.encoding), origin.told)
        return
    if is_own(text):
        yield from pages_of(own_manuscripts(text), origin)
        return
    values, text = _front_matter(text, origin)
    marked = list(_marked(text))
    if not any(block.kind == HEADING for block in marked) and "headline" in values:
        marked.insert(0, Marked(HEADING, values["headline"], 1))
        if "byline" in values:
            marked.insert(1, Marked(BYLINE, values["byline"]))
    if any(block.text.strip() for block in marked):
        yield from marked_pages(marked, facts_of(values), origin)
    else:  # marks without text, or nested deeper than the library follows
        yield from pages_of_text(Decoded(text, origin.encoding), origin.told)


def marked_pages(marked: Sequence[Marked], facts: Facts, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a document's blocks; without a heading they are lines of a plain page."""
    if any(block.kind == HEADING for block in marked):
        yield from pages_of(manuscripts_of(marked, facts), origin)
        return
    plain = "\n\n".join(block.text for block in marked)
    if not plain.strip():
        raise SourceError(say("source.blank", name=origin.told.said))
    yield from pages_of_text(Decoded(plain, origin.encoding), origin.told)


def _marked(text: str) -> Iterator[Marked]:
    start = 0
    while start < len(text):
        found = _HEADING.search(text, start + AT_ONCE)
        end = found.start() if found else len(text)
        yield from marked_blocks(text[start:end])
        start = end


def _front_matter(text: str, origin: Origin) -> tuple[dict[str, str], str]:
    """What the YAML above a document says of it, by its usual names, and the document below."""
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    found = _FRONT.match(text)
    if not found:
        return {}, text
    try:
        fields = parse_document(found[1].encode("utf-8", "replace"), origin.told.said)
    except SettingsError:
        return {}, text
    names = tuple(field.key for field in fields)
    values = {meaning: _text(fields[ats[0]]) for meaning, ats in mapping_of(names)}
    return values, text[found.end() :]


def _text(field: "YamlField") -> str:
    """A value, or those of a list; nothing of what is nested deeper."""
    try:
        return " ".join(item.text() for item in field.items())
    except SettingsError:
        return ""
