"""The reader's own arguments in, what to open and where to begin out; `dubao` without a command."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands import COMMANDS, DEMO, TODAY
from reader.errors import UsageError
from reader.i18n import say
from reader.model import safe_line

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from reader.ui.opening import Start

STANDARD_INPUT = "-"
FILTER = "+/"  # before a filter to begin with, as before a pattern of `less`
MOST_ARTICLES = 9_999_999
OPTIONS = ("help", "version")  # what is asked for by an option, and by a command elsewhere
NEAR = 0.75  # how much of a name must be a command's
_LONGEST_LABEL = 100  # characters


@dataclass(frozen=True, slots=True)
class Asked:
    """What `dubao` was asked to open.

    Attributes:
        paths: As they were given; empty for what is piped in, or the sample page.
        encoding: The codec to use, instead of a guess.
        start: Where to begin; None for the usual place, the first article.
        password_file: What holds the password of locked files.
        is_demo: The sample page is wanted, and nothing that was open before.
        fields: What the columns of tables mean, as `--fields` says it.
    """

    paths: Sequence[str]
    encoding: str | None = None
    start: "Start | None" = None
    password_file: str | None = None
    is_demo: bool = False
    fields: str | None = None


def read_arguments(arguments: Sequence[str]) -> Asked:
    """Return what `arguments` ask for; plain paths, the usual case, are seen without argparse.

    `+/词` stands anywhere before `--`; a path that begins so is written `./+/…`.

    Raises:
        UsageError: They cannot be understood, or the filter cannot be read.
    """
    if not any(_says_more(argument) for argument in arguments):
        _check_name(arguments[0] if arguments else "")
        return Asked(arguments)
    from reader.commands.parser import Parser  # noqa: PLC0415 - argparse, 10 ms
    from reader.ui.opening import Start  # noqa: PLC0415 - only where a place is asked for

    parser = Parser()
    declare_arguments(parser)
    query, rest = _without_filter(arguments)
    args = parser.parse(rest)
    start = Start(query, args.page or "", args.article)
    return Asked(args.paths, args.encoding, start, args.password_file, fields=args.fields)


def declare_arguments(parser: "ArgumentParser") -> None:
    """Declare what `dubao` without a command understands, `+/` and `--version` apart."""
    from reader.commands.inputs import add_inputs, whole  # noqa: PLC0415 - argparse, 10 ms

    add_inputs(parser)
    parser.add_argument("--page", type=_label, metavar="PAGE")
    parser.add_argument("--article", type=whole(1, MOST_ARTICLES), default=0, metavar="N")


def _check_name(name: str) -> None:
    """Ask whether a command was meant, where nothing of this name is there."""
    if not name.isalpha() or os.path.lexists(name):
        return
    from difflib import get_close_matches  # noqa: PLC0415 - only for what is wrong

    near = get_close_matches(name.lower(), (*COMMANDS, DEMO, TODAY, *OPTIONS), n=1, cutoff=NEAR)
    if near:
        meant = f"--{near[0]}" if near[0] in OPTIONS else near[0]
        raise UsageError(say("cli.near", name=safe_line(name), near=meant))


def _says_more(argument: str) -> bool:
    is_option = argument[:1] == "-" and argument != STANDARD_INPUT
    return is_option or argument.startswith(FILTER)


def _without_filter(arguments: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The last filter, checked, and the arguments without any."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    filters = [word[len(FILTER) :] for word in arguments[:end] if word.startswith(FILTER)]
    rest = [word for word in arguments[:end] if not word.startswith(FILTER)]
    if filters:
        _check(filters[-1])
    return (filters[-1] if filters else ""), [*rest, *arguments[end:]]


def _check(query: str) -> None:
    from reader.commands.queries import read_query  # noqa: PLC0415 - only for a filter

    if not query.strip():
        raise UsageError(say("cli.no_filter"))
    read_query(query)


def _label(text: str) -> str:
    label = text.strip()
    if not 0 < len(label) <= _LONGEST_LABEL:
        from argparse import ArgumentTypeError  # noqa: PLC0415 - 10 ms

        raise ArgumentTypeError(say("cli.no_page"))
    return label
