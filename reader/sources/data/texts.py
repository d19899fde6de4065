"""A text's bytes in, its pages out: as marked by itself (Markdown, numbered lines), or plain.

A text that is no page, such as a log or a table of figures, is refused with the word for it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.manuscripts import Origin
from reader.sources.plain import iter_lines, pages_of_text, text_of
from reader.sources.told import Told
from reader.text.lazy_pattern import lazy_pattern

MARKDOWN = (".md", ".markdown")
TABLES = (".csv", ".tsv")
ENDINGS = (".txt", ".text", *MARKDOWN)

Reading = Callable[[str, Origin], Iterator[SourcePage]]

HEAD = 20_000  # characters in which a heading is looked for
LOOKED_AT = 20  # lines at the top
_LEAST = 4  # lines that tell what a text is; fewer may be of any kind
_LONGEST_FIGURE = 40  # characters
_MOST_ODD = 0.2  # share of lines, or of cells, that are otherwise

# 2021-04-22 12:00:00,123 INFO …; [22/Apr/2021:12:00:00 +0800]; Apr 22 12:00:00 host …
_LOGGED = lazy_pattern(
    r"\W?(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d\S*\s.*|[A-Z][a-z]{2}\s+\d+ \d\d:\d\d:\d\d\s.*"
    r"|\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[.*|\d+\.\d{3,6}\W.*|(?:DEBUG|INFO|WARN\w*|ERROR)\b.*)"
)
_FIGURE = lazy_pattern(r'\s*"?[-+$¥]?\d[\d.,:%/-]*"?\s*|\s*(?i:nan|null|none|true|false)?\s*')
_DELIMITERS = ",\t;|"
_NUMBERED = lazy_pattern(r"\s*\d{8}-\d")
_DATED = lazy_pattern(r"\s*[12]\d{3}\s?[-/.年]\s?\d")
_LABELLED = lazy_pattern(r"\s*(?:[【\[]\w{1,8}[】\]]|\w{1,16}\s?[:：])")
_TAG = lazy_pattern(r"\s*</?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?>|\s*<[!?][\w-]")
_HEADING = lazy_pattern(r"^#{1,6} +\S", 8)  # MULTILINE
_TITLE = lazy_pattern(r"\s*(?:---\n|# +\S)")


def text_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a text.

    Raises:
        SourceError: It is empty, blank, not text, or a text that is no page.
        UsageError: The encoding asked for is no codec.
    """
    decoded = text_of(data, told)
    text = decoded.text
    top = list(islice(filter(str.strip, iter_lines(text)), LOOKED_AT))
    origin = Origin(told, decoded.encoding)
    if _is_markup(top):
        from reader.sources.data.xml_records import loose_pages  # noqa: PLC0415 - few texts are

        yield from loose_pages(text, origin)
        return
    if kind := _no_page(top, told.name.lower()):
        raise SourceError(say(kind, name=told.said))
    if read := _reading(text, top, told.name.lower()):
        yield from read(text, origin)
    else:
        yield from pages_of_text(decoded, told)


def _reading(text: str, top: Sequence[str], name: str) -> Reading | None:
    """What reads a text by the marks that it bears; None for a plain one."""
    if "\t" in top[0] or _NUMBERED.match(top[0]):
        from reader.sources.data.lines import marked_lines  # noqa: PLC0415 - few texts begin so

        if read := marked_lines(top):
            return read
    if name.endswith(MARKDOWN) or (_TITLE.match(text) and _HEADING.search(text[:HEAD])):
        from reader.sources.data.documents import markdown_pages  # noqa: PLC0415 - the same

        return markdown_pages
    if _LABELLED.match(top[0]):
        from reader.sources.data.labelled import is_labelled, labelled_pages  # noqa: PLC0415 - same

        if is_labelled(top):
            return labelled_pages
    if len(top) > 1 and _DATED.match(top[1]):
        from reader.sources.data.lines import article_pages, is_one_article  # noqa: PLC0415 - same

        if is_one_article(top, text):
            return article_pages
    return None


def _is_markup(top: Sequence[str]) -> bool:
    return bool(_TAG.match(top[0])) and _share(list(map(bool, map(_TAG.match, top))))


def _no_page(top: Sequence[str], name: str) -> str:
    """The word for a text that is no page; empty for any other."""
    if top[0].startswith("#!/"):
        return "data.program"
    if len(top) >= _LEAST and _share(list(map(bool, map(_LOGGED.fullmatch, top)))):
        return "data.log"
    if name.endswith(TABLES) or any(_is_table(top, delimiter) for delimiter in _DELIMITERS):
        return "data.no_columns"
    return ""


def _is_table(top: Sequence[str], delimiter: str) -> bool:
    """Whether each line has as many cells as the next, and below the first they are figures."""
    cells = [line.split(delimiter) for line in top]
    if len(cells) < _LEAST or len(cells[0]) < 2 or len(set(map(len, cells))) > 1:
        return False
    figures = [
        len(cell) <= _LONGEST_FIGURE and _FIGURE.fullmatch(cell) is not None
        for row in cells[1:]
        for cell in row[1:]
    ]
    return _share(figures)


def _share(truths: Sequence[bool]) -> bool:
    return sum(truths) >= (1 - _MOST_ODD) * len(truths)
