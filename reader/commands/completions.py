"""`dubao completions`: what a shell must know to complete `dubao …`, as a script for it."""

import sys
from argparse import ArgumentParser, Namespace

from reader.commands.shell_scripts import SCRIPTS
from reader.errors import DONE
from reader.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao completions` understands."""
    parser.add_argument("shell", choices=tuple(SCRIPTS))


def run(args: Namespace, _settings: Settings) -> int:
    """Print the script; return the exit code.

    Raises:
        SettingsError: The reader's own list of papers cannot be read.
    """
    from reader.commands.tree import whole_tree  # noqa: PLC0415 - it asks every command

    sys.stdout.write(SCRIPTS[args.shell](whole_tree()))
    return DONE
