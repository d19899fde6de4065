"""`dubao list`: one line an article, to look over or to cut with other tools."""

import sys
from argparse import ArgumentParser, Namespace

from reader.commands.telling import outcome
from reader.errors import DubaoError
from reader.load import iter_parsed
from reader.model import Article, Page, safe_line
from reader.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao list` understands."""
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--encoding", metavar="CODEC")
    parser.add_argument("--password-file", metavar="FILE")


def run(args: Namespace, _settings: Settings) -> int:
    """Print id, page, length, title and authors of each article, parted by tabs."""
    troubles: list[DubaoError] = []
    for _, page in iter_parsed(args.paths, args.encoding, troubles.append):
        sys.stdout.writelines(f"{_line(article, page)}\n" for article in page.articles)
    return outcome(troubles)


def _line(article: Article, page: Page) -> str:
    columns = (
        article.id,
        page.label or page.source,
        str(article.characters),
        article.title,
        "、".join(article.authors),
    )
    return "\t".join(map(safe_line, columns)).rstrip("\t")
