"""`dubao search`: a query and pages in, the articles that answer with their lines out."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.commands.telling import outcome
from reader.errors import DubaoError, QueryError, UsageError
from reader.i18n import say
from reader.load import load_store
from reader.model import Role, safe_line
from reader.settings import Settings
from reader.store import Answer, ArticleStore, Entry, Hit, Query, Span, parse_query, tokens
from reader.store.shelf import Names
from reader.store.snippet import Snippet, matching_sentences

FOUND = 0
NOTHING_FOUND = 1  # as grep has it

_INDENT = "  "
_MARK, _END = "\x1b[1;33m", "\x1b[0m"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao search` understands."""
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")
    parser.add_argument("--sort", choices=("page", "rank"), default="page")
    parser.add_argument("--encoding", metavar="E")
    parser.add_argument("--password-file", metavar="FILE")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the hits; return 0 if there is one, 1 if there is none, 3 if a path cannot be opened.

    Raises:
        UsageError: The query cannot be read.
        DubaoError: None of the paths can be opened.
    """
    query = _read_query(args.query)
    troubles: list[DubaoError] = []
    store = load_store(args.paths, args.encoding, troubles.append)
    answer = _search(store, query)
    hits = store.ranked(answer) if args.sort == "rank" else answer.hits
    lines = _jsonl(hits, answer) if args.format == "jsonl" else _text(hits)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return outcome(troubles) or (FOUND if hits else NOTHING_FOUND)


def _read_query(text: str) -> Query:
    try:
        return parse_query(text)
    except QueryError as error:
        message = say("query.at", message=error, place=error.position + 1)
        raise UsageError(message) from error


def _search(store: ArticleStore, query: Query) -> Answer:
    """Return the answer; dictionary and who's who are loaded only where it needs them."""
    if query.asks_for_names:
        store.names = _named(store.entries)
    answer = store.search(query)
    if answer.pending:
        tokens.load()
        answer = store.search(query)
    if answer.relaxed:
        words = safe_line(" + ".join(answer.relaxed))
        print(say("filter.relaxed", term=safe_line(query.text), words=words), file=sys.stderr)
    return answer


def _named(entries: Sequence[Entry]) -> Names:
    """Return who's who as the store asks for it: an entry in, its names by query field out."""
    from reader.names import Kind, who_is_who  # noqa: PLC0415 - its weights take half a second

    fields = {Kind.PERSON: "who", Kind.PLACE: "where", Kind.ORGANISATION: "org"}
    known: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in who_is_who(entries).names:
        if name.kind in fields:
            for number in name.articles:
                known[number][fields[name.kind]].append(name.text)
    return lambda entry: known.get(entry.number, {})


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
    return safe_line(":".join(filter(None, (page.path or page.source, page.label))))


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
