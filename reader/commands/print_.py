"""`dubao print`: the lines of the reading pane on standard output, for a pipe or for the eye."""

import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from dataclasses import replace

from reader.commands.telling import outcome
from reader.errors import DubaoError
from reader.layout import Galley, LayoutOptions, inked, set_article
from reader.layout.chosen import options_of
from reader.layout.vertical import LEAST_HEIGHT
from reader.load import iter_parsed
from reader.model import Article, Page, PageItem, Role
from reader.settings import Settings

LEAST_WIDTH = 4
PROMPT = 1  # row under a screenful
_RESET = "\x1b[0m"
_STYLES = {  # quiet ones, that every terminal and theme has
    Role.HEADLINE: "\x1b[1m",
    Role.CROSSHEAD: "\x1b[1m",
    Role.KICKER: "\x1b[2m",
    Role.BYLINE: "\x1b[2m",
    Role.CREDIT: "\x1b[2m",
    Role.CAPTION: "\x1b[3m",
    Role.JUMP: "\x1b[2m",
    Role.FURNITURE: "\x1b[2m",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao print` understands."""
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--width", type=_width, metavar="N")
    parser.add_argument("--columns", type=int, metavar="K")
    parser.add_argument("--vertical", action="store_true")
    parser.add_argument("--height", type=_height, metavar="ROWS")
    parser.add_argument("--justify", action="store_true")
    parser.add_argument("--hang", action="store_true")
    look = parser.add_mutually_exclusive_group()
    look.add_argument("--plain", action="store_true")
    look.add_argument("--ansi", action="store_true")
    parser.add_argument("--encoding", metavar="E")
    parser.add_argument("--password-file", metavar="FILE")


def run(args: Namespace, settings: Settings) -> int:
    """Print the pages in their own order, furniture and all; return the exit code."""
    options = _options(args, settings)
    is_styled = args.ansi or (not args.plain and sys.stdout.isatty())
    ink = _styled if is_styled else _unstyled
    troubles: list[DubaoError] = []
    before = ""
    for _path, page in iter_parsed(args.paths, args.encoding, troubles.append):
        for galley in _galleys(page):
            sys.stdout.write(before)
            sys.stdout.writelines(f"{line}\n" for line in inked(galley, options, ink))
            before = "\n"
    return outcome(troubles)


def _width(text: str) -> int:
    return _at_least(LEAST_WIDTH, text)


def _height(text: str) -> int:
    return _at_least(LEAST_HEIGHT, text)


def _at_least(least: int, text: str) -> int:
    if not text.isdecimal() or int(text) < least:
        raise ArgumentTypeError(f"{text} < {least}")
    return int(text)


def _options(args: Namespace, settings: Settings) -> LayoutOptions:
    """What the call says, else what the settings and the terminal say."""
    terminal = shutil.get_terminal_size()
    width = min(settings.measure, terminal.columns) if args.width is None else args.width
    is_seen = args.vertical and sys.stdout.isatty()
    height = max(LEAST_HEIGHT, terminal.lines - PROMPT) if is_seen else 0
    return replace(
        options_of(settings),
        measure=max(LEAST_WIDTH, width),
        columns=max(1, settings.columns if args.columns is None else args.columns),
        column_height=height if args.height is None else args.height,
        vertical=args.vertical,
        hang=args.hang or settings.hang,
        justify=args.justify or settings.justify,
    )


def _galleys(page: Page) -> Iterator[Galley]:
    return map(set_article, map(_as_article, page.items))


def _as_article(item: PageItem) -> Article:
    """A piece of furniture stands by itself, as if it were an article of one block."""
    return item if isinstance(item, Article) else Article(id="", blocks=(item,))


def _styled(text: str, role: Role) -> str:
    style = _STYLES.get(role, "")
    return f"{style}{text}{_RESET}" if style else text


def _unstyled(text: str, _role: Role) -> str:
    return text
