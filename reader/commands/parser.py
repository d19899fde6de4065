"""A subcommand's arguments: argparse, but misuse is one line and help is in the user's words."""

import argparse
from collections.abc import Iterable
from typing import NoReturn

from reader.errors import UsageError
from reader.i18n import say, words_in_force


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
        texts = words_in_force()
        for action in self._actions:
            shared = texts.get(f"option.{action.dest}")
            action.help = action.help or texts.get(f"option.{self._name}.{action.dest}", shared)
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing: `cli.main` shows every error alike."""
        raise UsageError(say("cli.misused", message=message, command=self.prog))


class _Formatter(argparse.HelpFormatter):
    """Help with its headings in the user's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say("cli.usage") if prefix is None else prefix)
