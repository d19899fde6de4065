"""`dubao parse`: the rebuilt pages, for programs and for people."""

import json
import sys
from argparse import ArgumentParser, Namespace

from reader.commands.record import page_record
from reader.load import iter_parsed
from reader.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao parse` understands."""
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--format", choices=("jsonl", "json", "yaml", "markdown"), default="jsonl")
    parser.add_argument("--encoding")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the pages; return the exit code."""
    for _path, page in iter_parsed(args.paths, args.encoding):
        sys.stdout.write(json.dumps(page_record(page), ensure_ascii=False) + "\n")
    return 0
