"""A subcommand's arguments: argparse, but misuse is one line and help is in the user's words."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

from reader.errors import UsageError
from reader.i18n import say, words_in_force

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

# What argparse says of misuse, which it can say in English alone, and the words for it.
_NEEDED = r"the following arguments are required: (?P<names>.+)"
_SAID = {
    "cli.one_of": r"one of the arguments (?P<names>.+) is required",
    "cli.unknown": r"unrecognized arguments: (?P<names>.+)",
    "cli.no_value": r"expected .*argument",
    "cli.no_choice": r"invalid choice: (?P<value>.+?)(?:, .+)? \(choose from (?P<choices>.+)\)",
    "cli.apart": r"not allowed with argument (?P<name>.+)",
    "cli.alone": r"ignored explicit argument (?P<value>.+)",
}
_OF_ONE = r"argument (?P<name>\S+): (?P<message>.+)"


class Parser(argparse.ArgumentParser):
    """The parser of `dubao COMMAND`, and of what stands below it (`dubao words add`).

    Help comes from the words files: `cli.COMMAND` says what it does, `option.NAME` what an
    argument means, `option.COMMAND.NAME` what it means to that command.
    """

    def __init__(self, command: str = "", *, prog: str = "dubao") -> None:
        super().__init__(
            prog=f"{prog} {command}".strip(),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._name = ".".join(self.prog.split()[1:]) or "reader"
        self.description = words_in_force().get(f"cli.{self._name}")
        self._positionals.title = say("cli.arguments")
        self._optionals.title = say("cli.options")
        self.add_argument("-h", "--help", action="help")

    def parse(self, arguments: Iterable[str]) -> argparse.Namespace:
        """Return the parsed arguments; help is printed and ends the program.

        Raises:
            UsageError: They cannot be understood.
        """
        return self.parse_args(list(arguments))

    def format_help(self) -> str:
        """The help, every argument in the user's words."""
        for action in self._actions:
            action.help = self.meaning(action)
        said = super().format_help()
        for title in (self._positionals.title, self._optionals.title):  # argparse's colon is Latin
            said = said.replace(f"\n{title}:\n", f"\n{say('cli.heading', title=title)}\n")
        return said

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Write the help; what cannot be written is an error, as with any other output."""
        (file or sys.stdout).write(self.format_help())

    def meaning(self, action: argparse.Action) -> str | None:
        """What an argument means, in the user's words."""
        texts = words_in_force()
        shared = texts.get(f"option.{action.dest}")
        return texts.get(f"option.{self._name}.{action.dest}", shared)

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing: `cli.main` shows every error alike."""
        raise UsageError(say("cli.misused", message=self._in_words(message), command=self.prog))

    def _in_words(self, message: str) -> str:
        """What argparse says, in the user's language; what is not known stays as it is.

        What is chosen by its place has no name that a person knows: its choices stand for it.
        """
        chosen = {
            action.dest: "|".join(action.choices)
            for action in self._actions
            if action.choices and not action.option_strings
        }
        if of_one := re.fullmatch(_OF_ONE, message, re.DOTALL):
            name, told = of_one["name"], self._in_words(of_one["message"])
            return told if name in chosen else say("cli.argument", name=name, message=told)
        if needed := re.fullmatch(_NEEDED, message):
            names = (chosen.get(name, name) for name in needed["names"].split(", "))
            return say("cli.needed", names=", ".join(names))
        for key, said in _SAID.items():
            if found := re.fullmatch(said, message, re.DOTALL):
                return say(key, **found.groupdict())
        return message


class _Formatter(argparse.HelpFormatter):
    """Help with its headings in the user's language, in lines of so many cells."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        from reader.ui.wrapped import wrapped  # noqa: PLC0415 - only for help

        return wrapped(text, width)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say("cli.usage") if prefix is None else prefix)
