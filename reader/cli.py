"""Arguments in, exit code out; what a call does not need is not imported for it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module

from reader import __version__
from reader.errors import BUG, DONE, FAILED, DubaoError
from reader.i18n import help_text, say, use
from reader.settings import Settings, read_settings
from reader.streams import drop_output, has_keyboard, has_screen, prepare_streams

# Each command and its module, which has `add_arguments(parser)` and `run(args, settings) -> int`.
COMMANDS = {
    "parse": "parse",
    "list": "list_",
    "print": "print_",
    "search": "search",
    "names": "names",
    "words": "words",
    "config": "config",
}
INTERRUPTED = 130
BROKEN_PIPE = 141
STANDARD_INPUT = "-"


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` (without the program's name) ask for; return the exit code."""
    prepare_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except DubaoError as error:
        return _told(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return BROKEN_PIPE
    except OSError as error:
        drop_output()
        return _faulty(error) if error.filename else _told(error)
    except Exception as fault:  # noqa: BLE001 - the last resort: a line and a log, no traceback
        return _faulty(fault)
    return code


def _run(arguments: Sequence[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("--help", "-h"):
        use(_language_of_help())
        sys.stdout.write(help_text())
        return DONE
    if first == "--version":
        sys.stdout.write(f"dubao {__version__}\n")
        return DONE
    settings = read_settings()
    use(settings.language)
    if first in COMMANDS:
        return _command(first, arguments[1:], settings)
    return _read(arguments, settings)


def _command(name: str, arguments: Sequence[str], settings: Settings) -> int:
    from reader.commands.parser import Parser  # noqa: PLC0415 - argparse, 10 ms

    module = import_module(f"reader.commands.{COMMANDS[name]}")
    parser = Parser(name)
    module.add_arguments(parser)
    args = parser.parse(arguments)
    _offer_password(getattr(args, "password_file", None))
    return int(module.run(args, settings))


def _offer_password(path: str | None) -> None:
    if path is not None:
        from reader.sources.passwords import offer_password_file  # noqa: PLC0415 - seldom needed

        offer_password_file(path)


def _read(arguments: Sequence[str], settings: Settings) -> int:
    """Open the reader; without a terminal to draw on, print what it would show."""
    paths, encoding = _reader_arguments(arguments)
    if not has_screen() or (STANDARD_INPUT in paths and not has_keyboard()):
        choice = [] if encoding is None else ["--encoding", encoding]
        return _command("print", ["--plain", *choice, "--", *paths], settings)

    from reader.load import iter_stores  # noqa: PLC0415 - after the words

    troubles: list[DubaoError] = []
    stores = iter_stores(paths, encoding, troubles.append)
    first = next(stores)  # what cannot be opened is told before the screen is touched

    from reader.ui.opening import Opening  # noqa: PLC0415 - only for the screen
    from reader.ui.preview import previewed  # noqa: PLC0415 - the same

    opening = Opening(first, stores, troubles)
    if STANDARD_INPUT not in paths:  # what came through a pipe came once
        opening = replace(opening, again=partial(iter_stores, paths, encoding))
    words = use(settings.language)
    with previewed(first, settings, words):
        from reader.ui.app import run  # noqa: PLC0415 - Textual, while one reads already

        code = run(opening, settings, words)
    for trouble in troubles:
        _told(trouble)
    return code


def _reader_arguments(arguments: Sequence[str]) -> tuple[Sequence[str], str | None]:
    """Paths and encoding; plain paths, the usual case, are seen without argparse."""
    if all(argument == STANDARD_INPUT or argument[:1] != "-" for argument in arguments):
        return arguments, None
    from reader.commands.parser import Parser  # noqa: PLC0415 - argparse, 10 ms

    parser = Parser()
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--encoding", metavar="CODEC")
    parser.add_argument("--password-file", metavar="FILE")
    args = parser.parse(arguments)
    _offer_password(args.password_file)
    return args.paths, args.encoding


def _language_of_help() -> str:
    """The settings' language; help is given even if the settings are wrong."""
    try:
        return read_settings().language
    except DubaoError:
        return ""


def _told(error: DubaoError | OSError) -> int:
    from reader.commands.telling import tell  # noqa: PLC0415 - only when something is wrong

    if isinstance(error, DubaoError):
        tell(error)
        return error.exit_code
    tell(say("error.output", reason=error.strerror))
    return FAILED


def _faulty(fault: Exception) -> int:
    from reader.faults import report_fault  # noqa: PLC0415 - only when all else failed

    report_fault(fault)
    return BUG
