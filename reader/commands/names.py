"""`dubao names`: who is in the paper, as an index, or line by line for programs that measure."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator

from reader.commands.inputs import add_inputs, readings_of
from reader.commands.telling import outcome
from reader.errors import DubaoError, SourceError
from reader.i18n import say
from reader.model import Article, safe_line
from reader.names import (
    Kind,
    Name,
    Names,
    Quotes,
    names_of_all,
    names_of_articles,
    own_corrections,
)
from reader.settings import Settings
from reader.sources.files import read_bytes, read_standard_input
from reader.sources.once import hold
from reader.sources.standard_input import STANDARD_INPUT

_KEYS = {
    Kind.PERSON: "people",
    Kind.PLACE: "places",
    Kind.ORGANISATION: "organisations",
    Kind.MEETING: "meetings",
    Kind.AMOUNT: "amounts",
    Kind.DATE: "dates",
}
_UNSURE = "?"  # stands after a name that was found, but not surely


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao names` understands."""
    add_inputs(parser)
    parser.add_argument("--lines", metavar="FILE")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the names, for which all pages are read twice, one by one; return the exit code."""
    troubles: list[DubaoError] = []
    read = readings_of(args, troubles)

    def articles() -> Iterator[Article]:
        return (article for page in read() for article in page.articles)

    if args.lines:
        lines = _of_lines(_read_lines(args.lines), args.format)
    else:
        hold()
        lines = _of_articles(articles, args.format)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return outcome(troubles)


def _read_lines(name: str) -> list[str]:
    """Return the lines of a file of UTF-8 text; only a line feed ends one."""
    data = read_standard_input() if name == STANDARD_INPUT else read_bytes(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(say("lines.not_utf8", name=safe_line(name))) from error
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _of_lines(texts: list[str], style: str) -> Iterator[str]:
    for names in names_of_all(texts, corrections=own_corrections()):
        if style == "jsonl":
            yield json.dumps(_line_record(names), ensure_ascii=False)
        else:
            yield " ".join(mention.of(names.text) for mention in names.mentions)


def _line_record(names: Names) -> dict[str, object]:
    spans: dict[str, list[tuple[int, int]]] = {
        key: [] for key in ("people", "places", "organisations")
    }
    for mention in names.mentions:
        spans[_KEYS[mention.kind]].append((mention.start, mention.end))
    return {"text": names.text, **spans}


def _of_articles(articles: Callable[[], Iterator[Article]], style: str) -> Iterator[str]:
    corrections = own_corrections()
    if style == "text":
        yield from map(_name_line, names_of_articles(articles, corrections, None))
        return
    quotes = Quotes()
    for name in names_of_articles(articles, corrections, quotes):
        yield json.dumps(_name_record(quotes, name), ensure_ascii=False)


def _name_line(name: Name) -> str:
    mark = "" if name.is_sure else _UNSURE
    words = (name.kind.value, str(name.count), name.text + mark, name.title)
    return safe_line("  ".join(word for word in words if word))


def _name_record(quotes: Quotes, name: Name) -> dict[str, object]:
    return {
        "name": name.text,
        "forms": name.forms,
        "kind": name.kind.value,
        "count": name.count,
        "sure": name.is_sure,
        "titles": name.titles,
        "with": name.company,
        "places": [
            {
                "article": place.article,
                "title": quotes.titles[place.article],
                "block": place.block,
                "span": (place.start, place.end),
                "sentence": quotes.sentence(place),
            }
            for place in name.places
        ],
    }
