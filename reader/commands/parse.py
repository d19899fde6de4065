"""`dubao parse`: the rebuilt pages as records, for programs and for people."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.commands.explained import explained_lines
from reader.commands.inputs import add_inputs, pages_as_printed, paths_of
from reader.commands.telling import outcome, tell
from reader.errors import DubaoError, UsageError
from reader.exporting.data import FORMATS, write_records
from reader.exporting.markdown import markdown_pages
from reader.exporting.records import page_record
from reader.i18n import say
from reader.load import iter_explained
from reader.model import Article, Block, Page, safe_line
from reader.settings import Settings
from reader.sources.corrections import write_form

MARKDOWN = "markdown"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao parse` understands."""
    add_inputs(parser)
    parser.add_argument("--format", choices=(*FORMATS, MARKDOWN), default=FORMATS[0])
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--sidecar", action="store_true")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the pages, each as soon as it is rebuilt; return the exit code."""
    troubles: list[DubaoError] = []
    if args.explain:
        for name, blocks in iter_explained(paths_of(args), args.encoding, troubles.append):
            sys.stdout.writelines(f"{line}\n" for line in explained_lines(name, blocks))
            sys.stdout.flush()
        return outcome(troubles)
    pages = pages_as_printed(args, troubles.append)
    if args.sidecar:
        for page in _first_parts(pages):
            _write_sidecar(page)
    elif args.format == MARKDOWN:
        for piece in markdown_pages(pages):
            sys.stdout.write(piece)
            sys.stdout.flush()
    else:
        write_records(map(page_record, pages), args.format, sys.stdout)
    return outcome(troubles)


def _first_parts(pages: Iterator[Page]) -> Iterator[Page]:
    """The pages, of those in parts the first: a sidecar counts blocks from the top of the file."""
    before = ""
    for page in pages:
        if not page.path or page.path != before:
            yield page
        before = page.path


def _write_sidecar(page: Page) -> None:
    if not page.path:
        raise UsageError(say("sidecar.no_file"))
    facts = [(name, getattr(page, name)) for name in ("paper", "date", "label", "section")]
    tell(say("sidecar.written", name=safe_line(write_form(page.path, facts, _blocks(page)))))


def _blocks(page: Page) -> Iterator[Block]:
    for item in page.items:
        yield from item.blocks if isinstance(item, Article) else (item,)
