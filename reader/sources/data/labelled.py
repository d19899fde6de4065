"""Texts whose articles name their parts in, pages of given lines out: 标题：…, 作者：…, 正文：….

Programs that take pages apart write so, and libraries' databases of papers.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from reader.model import SourcePage
from reader.sources.data.columns import meaning_of
from reader.sources.data.manuscripts import NO_FACTS, Facts, Manuscript, Origin, pages_of
from reader.sources.data.records import facts_of, manuscript_of
from reader.sources.plain import iter_lines
from reader.text.lazy_pattern import lazy_pattern

_LOOKED_AT = 20  # lines
_LEAST_FIELDS = 2  # the headline and another: one alone may be a line of the text
_MOST_FIELDS = 12  # above one article

_FIELD = lazy_pattern(
    r"\s*(?:[【\[]([^】\]\s]{1,8})[】\]]\s*[:：]?|([^\s:：]{1,16})\s*[:：])\s*(.*)"
)
_RULE = lazy_pattern(r"\s*(?:[-=*_]\s?){3,}\s*")

Field = tuple[str, str]  # what it means, as in `columns.NAMES`; its text


def is_labelled(top: Sequence[str]) -> bool:
    """Whether the fields of an article are the first thing in a text."""
    return bool(_fields(top, 0)[0])


def labelled_pages(text: str, origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a text; fields above a headline hold for the articles that follow, too."""
    return pages_of(_manuscripts(list(iter_lines(text))), origin)


def _manuscripts(lines: Sequence[str]) -> Iterator[Manuscript]:
    around, values, body = NO_FACTS, dict[str, str](), list[str]()
    at = 0
    while at < len(lines):
        fields, end = _fields(lines, at)
        if not fields:
            body.append(lines[at])
            at += 1
            continue
        if written := _written(values, body, around):
            yield written
        meanings = [meaning for meaning, _ in fields]
        around = facts_of(dict(fields[: meanings.index("headline")]), around)
        values = dict(fields)
        body = [values.get("text", "")]
        at = end
    if written := _written(values, body, around):
        yield written


def _written(values: dict[str, str], body: Sequence[str], around: Facts) -> Manuscript | None:
    """The article, without the rule that parts it from the next."""
    end = len(body)
    while end and (not body[end - 1].strip() or _RULE.fullmatch(body[end - 1])):
        end -= 1
    return manuscript_of({**values, "text": "\n".join(body[:end])}, around) if values else None


def _fields(lines: Sequence[str], start: int) -> tuple[list[Field], int]:
    """The fields that begin at a line, and where they end; none if they name no article.

    They end with that of the text, or at a line that is none.
    """
    found: list[Field] = []
    end = start
    for at, line in enumerate(islice(lines, start, start + _LOOKED_AT), start):
        if not line.strip():
            if not found:
                break
            continue
        field = _FIELD.fullmatch(line)
        meaning = meaning_of(field[1] or field[2]) if field else ""
        if not field or not meaning or len(found) >= _MOST_FIELDS or (meaning in dict(found)):
            break
        found.append((meaning, field[3].strip()))
        end = at + 1
        if meaning == "text":
            break
    is_article = "headline" in dict(found) and len(found) >= _LEAST_FIELDS
    return (found, end) if is_article and dict(found)["headline"] else ([], start)
