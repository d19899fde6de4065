"""`dubao serve`: the reader in a browser of this machine, which must know a token."""

import asyncio
import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from reader.commands.inputs import add_inputs, whole
from reader.errors import DONE, FailedError
from reader.i18n import say
from reader.settings import Settings
from reader.sources.files import is_folder

if TYPE_CHECKING:
    from reader.commands.serving.server import Server

MOST_PORT = 65535
_ENDS = (signal.SIGINT, signal.SIGTERM)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao serve` understands."""
    add_inputs(parser)
    parser.add_argument("--port", type=whole(0, MOST_PORT), default=0, metavar="N")


def run(args: Namespace, _settings: Settings) -> int:
    """Print the address and serve until ^C; return the exit code.

    Raises:
        FailedError: What serves is not installed, there are no terminals, or the port is taken.
        SourceError: A path is not there.
    """
    if os.name != "posix":
        raise FailedError(say("serve.no_terminals"))
    try:
        from reader.commands.serving.server import Server  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FailedError(say("serve.missing")) from error
    for path in args.paths:
        is_folder(path)  # raises where it is not there
    asyncio.run(_serve(Server(_command(args), args.port)))
    return DONE


def _command(args: Namespace) -> list[str]:
    """What runs behind each page: dubao on the same paths."""
    options = {
        "--encoding": args.encoding,
        "--password-file": args.password_file,
        "--fields": args.fields,
    }
    given = [word for name, text in options.items() if text is not None for word in (name, text)]
    return [sys.executable, "-m", "reader", *given, "--", *args.paths]


async def _serve(server: "Server") -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _ENDS:
        loop.add_signal_handler(number, ended.set)
    await server.serve(_say_address, ended)


def _say_address(address: str) -> None:
    line = say("serve.address", address=address)
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
