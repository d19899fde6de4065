"""The JSON of an edition that has no pages of HTML (解放军报) in, its pages out.

{"paperInfo": [{"paperNumber": "01", "paperName": "要闻", "xyList": [{"guideTitle": …, "title": …,
"title2": …, "author": …, "content": "<p>…</p>"}, …]}, …]}
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import Given, Role, SourceLine, SourcePage
from reader.sources.decoding import decode
from reader.sources.html.lines import lines_of
from reader.sources.html.markup import UnboundedError, parse
from reader.sources.html.print_facts import PrintFacts, date_in, date_in_path
from reader.sources.html.story import TypedLine, body_lines
from reader.sources.parts import parts_of
from reader.sources.told import Told, with_sidecar

MOST_PAGES, MOST_ARTICLES = 1_000, 1_000
_HEADS = (
    ("guideTitle", Role.KICKER),
    ("title", Role.HEADLINE),
    ("title2", Role.DECK),
    ("author", Role.BYLINE),
)
_DATES = ("paperDate", "date", "publishDate")
_PAPERS = ("paperTitle", "newspaper", "paper")


def paper_json_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of an edition's JSON.

    Raises:
        SourceError: It is no JSON of that kind, or holds no article.
    """
    decoded = decode(data, told.encoding)
    edition = _parsed(decoded.text if decoded else "")
    sheets = list(islice(_dicts(edition.get("paperInfo")), MOST_PAGES))
    found = False
    for number, sheet in enumerate(sheets, 1):
        lines = list(_lines(sheet))
        if not lines:
            continue
        found = True
        which = f"#{number}" if len(sheets) > 1 else ""
        page = SourcePage(
            name=told.name + which,
            path=told.file and told.file + which,
            lines=(),
            encoding=decoded.encoding if decoded else "utf-8",
            facts=_facts(edition, sheet, told).named(),
        )
        yield from parts_of(with_sidecar(page, told), lines)
    if not found:
        raise SourceError(say("html.no_text", name=told.said))


def _parsed(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _dicts(value: object) -> Iterator[dict[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())


def _facts(edition: dict[str, Any], sheet: dict[str, Any], told: Told) -> PrintFacts:
    number = _text(sheet.get("paperNumber"))
    either = {**edition, **sheet}
    return PrintFacts(
        paper=next(filter(None, (_text(either.get(name)) for name in _PAPERS)), ""),
        date=next(filter(None, (date_in(_text(either.get(name))) for name in _DATES)), "")
        or date_in_path(told.path),
        label=f"第{number}版" if number.isdecimal() else number,
        section=_text(sheet.get("paperName")),
    )


def _lines(sheet: dict[str, Any]) -> Iterator[SourceLine]:
    articles = islice(_dicts(sheet.get("xyList")), MOST_ARTICLES)
    for number, article in enumerate(articles, 1):
        heads = [(line, role) for name, role in _HEADS for line in _print_lines(article.get(name))]
        for text, role in (*heads, *_body(article.get("content"), heads)):
            yield SourceLine(text, given=Given(number, role))


def _body(content: object, heads: Sequence[TypedLine]) -> Iterator[TypedLine]:
    with suppress(UnboundedError):
        body = parse(content) if isinstance(content, str) else None
        yield from () if body is None else body_lines(body, heads)


def _print_lines(value: object) -> Iterator[str]:
    """The lines of a head, which may hold markup."""
    if isinstance(value, str) and value.strip():
        with suppress(UnboundedError):
            tree = parse(f"<p>{value}</p>")
            yield from () if tree is None else (line.text.strip() for line in lines_of(tree))


def _text(value: object) -> str:
    return " ".join(_print_lines(str(value))) if isinstance(value, (str, int)) else ""
