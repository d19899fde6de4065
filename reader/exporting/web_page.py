"""Pages in, one HTML page out: contents, then the articles; nothing in it runs or is fetched."""

import tempfile
from collections.abc import Iterable, Iterator
from html import escape

from reader.exporting.markup import (
    article_markup,
    furniture_markup,
    headline_markup,
    language_of,
    section_start,
    style_sheet,
)
from reader.exporting.titles import IssueTitle, page_title
from reader.i18n import say
from reader.model import Page

_CHUNK = 1 << 16  # characters of the articles that are copied at once
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_pages(pages: Iterable[Page]) -> Iterator[str]:
    """Yield the HTML page; while it is made, the articles wait in a temporary file."""
    title, language = IssueTitle(), "und"
    contents: list[str] = []
    number = count = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as body:
        for page in pages:
            title.add(page)
            language = language_of([page]) if language == "und" else language
            name = escape(page_title(page))
            number += 1
            links = []
            body.write(section_start(page, id=f"page-{number}"))
            for article in page.articles:
                count += 1
                body.writelines(article_markup(article, f"article-{count}"))
                links.append(_link(f"article-{count}", headline_markup(article)))
            body.write(f"{furniture_markup(page.furniture)}</section>\n")
            inner = f"\n<ol>\n{''.join(links)}</ol>\n" if links else ""
            contents.append(f'<li><a href="#page-{number}">{name}</a>{inner}</li>\n')
        yield from _head(str(title), language, count)
        if count > 1:
            yield f"<nav>\n<h2>{escape(say('export.contents'))}</h2>\n<ol>\n"
            yield from contents
            yield "</ol>\n</nav>\n"
        yield "<main>\n"
        body.seek(0)
        while piece := body.read(_CHUNK):
            yield piece
        yield "</main>\n</body>\n</html>\n"


def _link(name: str, markup: str) -> str:
    return f'<li><a href="#{name}">{markup}</a></li>\n'


def _head(title: str, language: str, count: int) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8"/>\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>\n'
    yield '<meta name="generator" content="dubao"/>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
    yield f"<title>{escape(title)}</title>\n<style>\n{style_sheet('reading.css')}</style>\n"
    yield "</head>\n<body>\n"
    told = escape(say("export.articles", n=count))
    yield f'<header class="masthead">\n<h1>{escape(title)}</h1>\n<p>{told}</p>\n</header>\n'
