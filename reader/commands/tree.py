"""The whole command line as values: every command, argument and option, in the reader's words."""

from argparse import SUPPRESS, Action
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from reader.commands import COMMANDS, DEMO, TODAY
from reader.commands.parser import Parser
from reader.commands.reading import declare_arguments
from reader.commands.shell_scripts import FILES, FOLDERS
from reader.fetching.papers import known_papers
from reader.i18n import words_in_force

_KINDS = {"PATH": FILES, "FILE": FILES, "FILE|FOLDER": FILES, "FOLDER": FOLDERS}
_ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5")


@dataclass(frozen=True, slots=True)
class CommandArgument:
    """What a command is given.

    Attributes:
        names: As an option is written, `("-h", "--help")`; empty for what goes by its place.
        says: What it means.
        value: What stands for its value in usages, "PATH"; empty for an option that takes none.
        choices: What the value may be, or often is; empty where that is open.
        kind: `FILES` or `FOLDERS`, if the value names one.
        is_repeated: Whether several may stand there.
        is_needed: Whether there is no way without it.
    """

    names: tuple[str, ...]
    says: str
    value: str
    choices: tuple[str, ...]
    kind: str
    is_repeated: bool
    is_needed: bool


@dataclass(frozen=True, slots=True)
class Command:
    """One command, and those below it (`dubao words add`).

    Attributes:
        path: The words that call it, "dubao words add".
        says: What it does.
        usage: How it is called, on one line.
        arguments: What it takes, in the order of its help; without the commands below it.
        below: The commands that may follow it.
    """

    path: str
    says: str
    usage: str
    arguments: tuple[CommandArgument, ...]
    below: tuple["Command", ...]

    @property
    def name(self) -> str:
        """The last word of its path."""
        return self.path.rpartition(" ")[2]

    @property
    def options(self) -> tuple[CommandArgument, ...]:
        """What is called by its name."""
        return tuple(one for one in self.arguments if one.names)

    @property
    def places(self) -> tuple[CommandArgument, ...]:
        """What goes by its place."""
        return tuple(one for one in self.arguments if not one.names)

    def every(self) -> Iterator["Command"]:
        """Yield it and all below it."""
        yield self
        for one in self.below:
            yield from one.every()


def whole_tree() -> Command:
    """Return `dubao` with all its commands, in the language in force.

    Raises:
        SettingsError: The reader's own list of papers cannot be read.
    """
    parser = Parser()
    declare_arguments(parser)
    parser.add_argument("--version", action="store_true")
    return _command(parser, [_below(name) for name in (*COMMANDS, TODAY, DEMO)])


def _below(name: str) -> Command:
    parser = Parser(name)
    if name != DEMO:
        module = import_module(f"reader.commands.{COMMANDS.get(name, name)}")
        module.add_arguments(parser)
    return _command(parser, ())


def _command(parser: Parser, below: Sequence[Command]) -> Command:
    texts = words_in_force()
    return Command(
        path=parser.prog,
        says=parser.description or "",
        usage=" ".join(parser.format_usage().removeprefix(texts["cli.usage"]).split()),
        arguments=tuple(_arguments(parser)),
        below=(*below, *(_command(one, ()) for by in parser._actions for one in _inner(by))),
    )


def _inner(action: Action) -> Iterator[Parser]:
    """Yield the parsers of the commands below, where an action chooses among them."""
    if isinstance(action.choices, Mapping):
        yield from (one for one in action.choices.values() if isinstance(one, Parser))


def _arguments(parser: Parser) -> Iterator[CommandArgument]:
    for action in parser._actions:
        if action.help != SUPPRESS and not any(_inner(action)):
            takes_none = action.nargs == 0
            value = "" if takes_none else str(action.metavar or "")
            yield CommandArgument(
                names=tuple(action.option_strings),
                says=parser.meaning(action) or "",
                value=value or ("" if takes_none else _of_choices(action)),
                choices=_choices(parser.prog, action),
                kind=_KINDS.get(value, ""),
                is_repeated=action.nargs in ("*", "+"),
                is_needed=action.required,
            )


def _of_choices(action: Action) -> str:
    return "|".join(map(str, action.choices or ()))


def _choices(path: str, action: Action) -> tuple[str, ...]:
    if action.choices is not None:
        return tuple(map(str, action.choices))
    if action.dest == "paper" and path.endswith(("fetch", TODAY)):
        return tuple(known_papers())
    return _ENCODINGS if action.dest == "encoding" else ()
