"""`dubao print`: the lines of the reading pane on standard output, for a pipe or for the eye."""

import shutil
import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Iterator
from dataclasses import replace

from reader.commands.inputs import add_inputs, pages_of, whole
from reader.commands.telling import outcome
from reader.errors import DubaoError
from reader.layout import Galley, LayoutOptions, inked, set_article
from reader.layout.chosen import options_of
from reader.layout.vertical import LEAST_HEIGHT
from reader.model import Article, Page, PageItem, Role
from reader.settings import Settings

LEAST_WIDTH = 4
MOST_WIDTH = 10_000  # cells: the longest paragraphs on one line; upright, 5,000 lines abreast
MOST_HEIGHT = 1_000  # rows; no screen or sheet has more
MOST_COLUMNS = 20
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
    add_inputs(parser)
    parser.add_argument("--width", type=whole(LEAST_WIDTH, MOST_WIDTH), metavar="N")
    parser.add_argument("--columns", type=whole(1, MOST_COLUMNS), metavar="K")
    parser.add_argument("--vertical", action="store_true")
    parser.add_argument("--height", type=whole(LEAST_HEIGHT, MOST_HEIGHT), metavar="ROWS")
    parser.add_argument("--justify", action="store_true")
    parser.add_argument("--hang", action=BooleanOptionalAction)
    look = parser.add_mutually_exclusive_group()
    look.add_argument("--plain", action="store_true")
    look.add_argument("--ansi", action="store_true")


def run(args: Namespace, settings: Settings) -> int:
    """Print the pages in their own order, furniture and all; return the exit code."""
    options = _options(args, settings)
    is_styled = args.ansi or (not args.plain and sys.stdout.isatty())
    ink = _styled if is_styled else _unstyled
    troubles: list[DubaoError] = []
    before = ""
    for page in pages_of(args, troubles.append):
        for galley in _galleys(page):
            sys.stdout.write(before)
            sys.stdout.writelines(f"{line}\n" for line in inked(galley, options, ink))
            before = "\n"
        sys.stdout.flush()
    return outcome(troubles)


def _options(args: Namespace, settings: Settings) -> LayoutOptions:
    """What the call says, else what the settings and the terminal say.

    A line of an asked width has no margin: a stop hangs beyond it only if that is asked, too.
    """
    terminal = shutil.get_terminal_size()
    is_seen = args.vertical and sys.stdout.isatty()
    height = min(max(LEAST_HEIGHT, terminal.lines - PROMPT), MOST_HEIGHT) if is_seen else 0
    options = replace(
        options_of(settings),
        measure=settings.measure if args.width is None else args.width,
        columns=args.columns or settings.columns,
        column_height=height if args.height is None else args.height,
        vertical=args.vertical,
        hang=(settings.hang and args.width is None) if args.hang is None else args.hang,
        justify=args.justify or settings.justify,
    )
    return options.within(max(LEAST_WIDTH, terminal.columns)) if args.width is None else options


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
