"""`dubao export`: articles for other programs, for e-readers and for paper."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby, islice
from pathlib import Path

from reader.commands.inputs import add_inputs, readings_of
from reader.commands.queries import misread, read_query
from reader.commands.searching import Pages, answers
from reader.commands.telling import outcome, tell
from reader.errors import FAILED, DubaoError, UsageError
from reader.exporting.forms import ALL_FORMS, CITED_FORMS, FORMS, Form
from reader.exporting.titles import MOST_NAMES, file_name, title_of
from reader.exporting.writing import export_into, export_to
from reader.files.changing import unwritten
from reader.i18n import say
from reader.model import Page, safe_line
from reader.naming import issue_of
from reader.settings import Settings
from reader.store import Query
from reader.store.tokens import complaints


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao export` understands."""
    add_inputs(parser)
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--to", choices=tuple(FORMS))
    form.add_argument("--cite", choices=tuple(CITED_FORMS))
    parser.add_argument("--select", metavar="QUERY")
    parser.add_argument("--out", metavar="FILE|FOLDER")
    parser.add_argument("--overwrite", action="store_true")


def run(args: Namespace, _settings: Settings) -> int:
    """Write what is asked for; return the exit code: 1 where no page answers `--select`.

    Raises:
        UsageError: The query cannot be read, or a book would go to a terminal.
        DubaoError: None of the paths can be opened, or a file cannot be written.
    """
    form = ALL_FORMS[args.to or args.cite]
    if not args.out and form.moves and sys.stdout.isatty():
        raise UsageError(say("export.needs_out"))
    query = None if args.select is None else read_query(args.select)
    troubles: list[DubaoError] = []
    read = readings_of(args, troubles)
    chosen = read() if query is None else _answering(read, query)
    first = next(chosen, None)
    if first is None:
        tell(say("filter.none"))
        return outcome(troubles) or FAILED
    _write(args, chain([first], chosen), form)
    troubles += complaints()
    return outcome(troubles)


def _answering(pages: Pages, query: Query) -> Iterator[Page]:
    """The pages with those of their articles that answer; none without any."""
    for answer in answers(pages, query):
        for _, hits in groupby(answer.hits, lambda hit: id(hit.entry.page)):
            entries = [hit.entry for hit in hits]
            yield replace(entries[0].page, items=tuple(entry.article for entry in entries))
        if answer.trouble:
            raise misread(answer.trouble) from answer.trouble


def _write(args: Namespace, pages: Iterable[Page], form: Form) -> None:
    if not args.out:
        export_into(sys.stdout.buffer, pages, form)
        sys.stdout.buffer.flush()
    elif os.path.isdir(args.out) or args.out.endswith(os.sep):  # noqa: PTH112 - any bytes
        _write_issues(Path(args.out), pages, form, over=args.overwrite)
    else:
        _write_file(Path(args.out), pages, form, over=args.overwrite)


def _write_issues(folder: Path, pages: Iterable[Page], form: Form, *, over: bool) -> None:
    """Write a file an issue into `folder`, which is made if need be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritten(folder, error) from error
    taken: set[str] = set()
    for _, issue in groupby(pages, issue_of):
        coming = iter(issue)
        first = list(islice(coming, MOST_NAMES))
        name = _free_name(title_of(first), form.ending, taken)
        _write_file(folder / name, chain(first, coming), form, over=over)


def _free_name(title: str, ending: str, taken: set[str]) -> str:
    """A file's name that this call has not given yet; some disks do not tell a from A."""
    name, number = file_name(title, ending), 1
    while name.casefold() in taken:
        number += 1
        name = file_name(f"{title} ({number})", ending)
    taken.add(name.casefold())
    return name


def _write_file(path: Path, pages: Iterable[Page], form: Form, *, over: bool) -> None:
    count = 0

    def counted() -> Iterator[Page]:
        nonlocal count
        for page in pages:
            count += len(page.articles)
            yield page

    export_to(path, counted(), form, over=over)
    tell(say("export.written", n=count, name=safe_line(str(path))))
