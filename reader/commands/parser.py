"""A subcommand's arguments: argparse, but misuse is one line and help is in the user's words."""

import argparse
from collections.abc import Iterable
from typing import NoReturn

from reader.errors import UsageError
from reader.i18n import say, words_in_force


class Parser(argparse.ArgumentParser):
    """The parser of `dubao COMMAND`.

    Help comes from the words files: `cli.COMMAND` says what it does, `option.NAME` what an
    argument means, and both may be told apart as `option.COMMAND.NAME`.
    """

    def __init__(self, command: str) -> None:
        super().__init__(
            prog=f"dubao {command}".strip(),
            description=say(f"cli.{command or 'reader'}"),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._command = command
        self._positionals.title = say("cli.arguments")
        self._optionals.title = say("cli.options")
        self.add_argument("-h", "--help", action="help")

    def parse(self, arguments: Iterable[str]) -> argparse.Namespace:
        """Return the parsed arguments; help and version are printed and end the program.

        Raises:
            UsageError: They cannot be understood.
        """
        self._explain_arguments()
        return self.parse_args(list(arguments))

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing: `cli.main` shows every error alike."""
        raise UsageError(say("cli.misused", message=message, command=self.prog))

    def _explain_arguments(self) -> None:
        texts = words_in_force()
        for action in self._actions:
            own, shared = f"option.{self._command}.{action.dest}", f"option.{action.dest}"
            key = own if own in texts else shared
            if action.help is None and key in texts:
                action.help = say(key)


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
