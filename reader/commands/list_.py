"""`dubao list`: one line an article, to look over or to cut with other tools."""

import sys
from argparse import ArgumentParser, Namespace

from reader.commands.inputs import add_inputs, pages_of
from reader.commands.telling import outcome
from reader.errors import DubaoError
from reader.model import Article, Page, safe_line
from reader.naming import shown_name
from reader.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao list` understands."""
    add_inputs(parser)


def run(args: Namespace, _settings: Settings) -> int:
    """Print id, day and page, length, title and authors of each article, parted by tabs."""
    troubles: list[DubaoError] = []
    for page in pages_of(args, troubles.append):
        sys.stdout.writelines(f"{_line(article, page)}\n" for article in page.articles)
        sys.stdout.flush()
    return outcome(troubles)


def _line(article: Article, page: Page) -> str:
    columns = (
        article.id,
        " ".join(filter(None, (page.date, page.label or shown_name(page)))),
        str(article.characters),
        article.title,
        "、".join(article.authors),
    )
    return "\t".join(map(safe_line, columns)).rstrip("\t")
