"""`dubao search`: a query and pages in, the articles that answer with their lines out."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from reader.commands.inputs import add_inputs, paths_of, readings_of
from reader.commands.queries import misread, read_query
from reader.commands.searching import all_said, answers, settled, whole_answer
from reader.commands.telling import outcome, tell
from reader.errors import DubaoError, FailedError, UsageError
from reader.i18n import say
from reader.library.addresses import is_address, library_named, may_be_asked
from reader.model import Role, safe_line
from reader.naming import where_from
from reader.settings import Settings
from reader.store import Answer, Hit, Query, Span, tokens
from reader.store.snippet import Snippet, matching_sentences

FOUND = 0
NOTHING_FOUND = 1  # as grep has it

_INDENT = "  "
_MARK, _END = "\x1b[1;33m", "\x1b[0m"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao search` understands."""
    parser.add_argument("query", metavar="QUERY", nargs="?")
    add_inputs(parser)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")
    parser.add_argument("--sort", choices=("page", "rank"), default="page")
    parser.add_argument("--library", metavar="ADDRESS", nargs="?", const="")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the hits; return 0 if there is one, 1 if there is none, 3 if a path cannot be opened.

    Raises:
        UsageError: The query cannot be read.
        DubaoError: None of the paths can be opened.
    """
    query = read_query(_asked(args))
    troubles: list[DubaoError] = []
    is_found = False
    is_named = args.library is not None or bool(paths_of(args))
    if not is_named and may_be_asked(library_named()):
        args.library = ""
    in_library = args.library is not None
    found = _in_library(args, query, troubles) if in_library else _found(args, query, troubles)
    for hits, answer in found:
        lines = _jsonl(hits, answer) if args.format == "jsonl" else _text(hits)
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
        is_found = is_found or bool(hits)
        if answer.trouble:
            raise misread(answer.trouble) from answer.trouble
    if not (is_found or is_named):
        tell(say("search.library" if in_library else "search.sample"))
    troubles += tokens.complaints()
    return outcome(troubles) or (FOUND if is_found else NOTHING_FOUND)


def _found(
    args: Namespace, query: Query, troubles: list[DubaoError]
) -> Iterator[tuple[Sequence[Hit], Answer]]:
    """Yield hits and the answer that they are of; what was tried instead is said before them."""
    pages = readings_of(args, troubles)
    if args.sort == "rank":
        store, answer = whole_answer(pages, query)
        _say_relaxed(query, answer)
        yield store.ranked(answer), answer
        return
    for answer in answers(pages, query):
        _say_relaxed(query, answer)
        yield answer.hits, answer


def _in_library(
    args: Namespace, query: Query, troubles: list[DubaoError]
) -> Iterator[tuple[Sequence[Hit], Answer]]:
    """Yield what the library answers, and tell which of its pages cannot be read any more."""
    from reader.commands.library import opened  # noqa: PLC0415 - only for a library

    with opened(args.library) as archive:
        said = all_said(query)
        answer = settled(lambda query: archive.search(query, lambda: said), query)
        _say_relaxed(query, answer)
        if args.sort == "rank":
            from reader.store.ranking import ranked  # noqa: PLC0415 - only where it is asked for

            yield ranked(answer.hits, answer.holding.text), answer
        else:
            yield answer.hits, answer
        if archive.lost:
            name = safe_line(archive.lost[0])
            troubles.append(FailedError(say("library.lost", n=len(archive.lost), name=name)))


def _asked(args: Namespace) -> str:
    """Return the query, which may stand behind `--library` where no address does."""
    words = [] if args.query is None else [args.query, *args.paths]
    if args.library and not is_address(args.library):
        words, args.library = [args.library, *words], ""
    if not words:
        message = say("cli.needed", names="QUERY")
        raise UsageError(say("cli.misused", message=message, command="dubao search"))
    args.query, args.paths = words[0], words[1:]
    if args.paths and args.library is not None:
        raise UsageError(say("library.or_paths"))
    return str(args.query)


def _say_relaxed(query: Query, answer: Answer) -> None:
    if answer.relaxed:
        words = safe_line(" + ".join(answer.relaxed))
        print(say("filter.relaxed", term=safe_line(query.text), words=words), file=sys.stderr)


def _text(hits: Sequence[Hit]) -> Iterator[str]:
    """Yield for each hit the page and the headline, then every other line that has a match."""
    is_marked = sys.stdout.isatty()
    for hit in hits:
        title = hit.entry.article.title
        spans = hit.marks.spans(title, Role.HEADLINE)
        yield f"{_where(hit)}: {_shown(title, spans, is_marked=is_marked)}"
        for line in _lines(hit):
            if line.text != title:
                yield _INDENT + _shown(line.text, line.spans, is_marked=is_marked)


def _where(hit: Hit) -> str:
    page = hit.entry.page
    return ":".join(filter(None, (where_from(page), safe_line(page.label))))


def _lines(hit: Hit) -> Iterator[Snippet]:
    """Yield the sentences with a match, head lines whole."""
    blocks = hit.entry.article.blocks
    for place in hit.places:
        yield from matching_sentences(blocks[place.block].text, place.spans, place.block)


def _shown(text: str, spans: Sequence[Span], *, is_marked: bool) -> str:
    if not is_marked:
        return safe_line(text)
    parts, at = [], 0
    for span in spans:
        parts += [safe_line(text[at : span.start]), _MARK]
        parts += [safe_line(text[span.start : span.end]), _END]
        at = span.end
    return "".join([*parts, safe_line(text[at:])])


def _jsonl(hits: Sequence[Hit], answer: Answer) -> Iterator[str]:
    for hit in hits:
        yield json.dumps(_record(hit, answer), ensure_ascii=False)


def _record(hit: Hit, answer: Answer) -> dict[str, object]:
    """Return one hit: where it stands, and its lines with the places of the matches in them."""
    article, page = hit.entry.article, hit.entry.page
    return {
        "source": page.source,
        "path": page.path,
        "page": {name: getattr(page, name) for name in ("paper", "date", "label", "section")},
        "id": article.id,
        "headline": article.title,
        "matches": [_match(line, article.blocks[line.block].role) for line in _lines(hit)],
        "relaxed": list(answer.relaxed),
    }


def _match(line: Snippet, role: Role) -> dict[str, object]:
    """Return a line; `start` and `spans` are characters, of the block and of `text`."""
    return {
        "role": str(role),
        "block": line.block,
        "start": line.start,
        "text": line.text,
        "spans": [[span.start, span.end] for span in line.spans],
    }
