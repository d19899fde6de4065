"""Arguments in, exit code out; what a call does not need is not imported for it."""

import errno
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands import COMMANDS, DEMO, DOCTOR, TODAY
from reader.errors import BUG, DONE, FAILED, DubaoError
from reader.i18n import help_text, say, use
from reader.settings import Settings, read_settings
from reader.streams import (
    comes_to_foreground,
    drop_output,
    has_keyboard,
    has_screen,
    prepare_streams,
)
from reader.surroundings import clear_surroundings

if TYPE_CHECKING:
    from reader.commands.reading import Asked

HELP = ("--help", "-h")
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` (without the program's name) ask for; return the exit code."""
    prepare_streams()
    try:
        code = _ended(arguments)
        sys.stdout.flush()
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


def _ended(arguments: Sequence[str]) -> int:
    """Run to an end; what was printed before that is still to be flushed."""
    try:
        return _run(arguments)
    except DubaoError as error:
        return _told(error)
    except SystemExit as ended:  # a command's help was printed
        return int(ended.code or DONE)


def _run(arguments: Sequence[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in HELP:
        use(_settings_for(first, []).language)
        sys.stdout.write(help_text())
        return DONE
    if first == "--version":
        sys.stdout.write(f"dubao {__version__}\n")
        return DONE
    unknown: list[DubaoError] = []
    settings = _settings_for(first, unknown)
    use(settings.language)
    if first in COMMANDS:
        _tell_all(unknown if first != DOCTOR else ())  # which says so itself
        return _command(first, arguments[1:], settings)
    if first == DEMO:
        return _demonstrate(arguments[1:], settings, unknown)
    if first == TODAY:
        from reader.commands.today import issue_of_today  # noqa: PLC0415 - only to be fetched

        return _read([str(issue_of_today(arguments[1:]))], settings, unknown)
    return _read(arguments, settings, unknown)


def _demonstrate(arguments: Sequence[str], settings: Settings, troubles: list[DubaoError]) -> int:
    """Open the page that ships with dubao, whatever was open last."""
    from reader.commands.parser import Parser  # noqa: PLC0415 - argparse, 10 ms
    from reader.commands.reading import Asked  # noqa: PLC0415 - the same

    Parser(DEMO).parse(arguments)
    if not (has_screen() and comes_to_foreground() and has_keyboard()):
        from reader.naming import shipped_page  # noqa: PLC0415 - the same

        _tell_all(troubles)
        return _command("print", ["--plain", str(shipped_page())], settings)
    return _show(Asked((), is_demo=True), settings, troubles)


def _command(name: str, arguments: Sequence[str], settings: Settings) -> int:
    from reader.commands.parser import Parser  # noqa: PLC0415 - argparse, 10 ms
    from reader.commands.waiting import told_meanwhile  # noqa: PLC0415 - not for --version

    module = import_module(f"reader.commands.{COMMANDS[name]}")
    parser = Parser(name)
    module.add_arguments(parser)
    args = parser.parse(arguments)
    _tell_sources(getattr(args, "password_file", None), getattr(args, "fields", None))
    with told_meanwhile():
        return int(module.run(args, settings))


def _tell_sources(password_file: str | None, fields: str | None) -> None:
    """Hand down what is said of files themselves: how locked ones open, what columns mean."""
    if password_file is not None:
        from reader.sources.passwords import offer_password_file  # noqa: PLC0415 - seldom needed

        offer_password_file(password_file)
    if fields is not None:
        from reader.sources.data.columns import name_columns  # noqa: PLC0415 - the same

        name_columns(fields)


def _read(arguments: Sequence[str], settings: Settings, troubles: list[DubaoError]) -> int:
    """Open the reader; without a terminal to draw on, print what it would show."""
    from reader.commands.reading import read_arguments  # noqa: PLC0415 - not for --version
    from reader.sources.once import name_once  # noqa: PLC0415 - the same
    from reader.sources.standard_input import STANDARD_INPUT, asked_for  # noqa: PLC0415 - the same

    asked = read_arguments(arguments)
    _tell_sources(asked.password_file, asked.fields)
    asked = replace(asked, paths=asked_for(asked.paths))
    is_piped = STANDARD_INPUT in map(name_once, asked.paths)
    is_seen = has_screen() and comes_to_foreground()
    if not is_seen or (is_piped and not has_keyboard()):
        _tell_all(troubles)
        choice = [] if asked.encoding is None else ["--encoding", asked.encoding]
        return _command("print", ["--plain", *choice, "--", *asked.paths], settings)
    return _show(asked, settings, troubles)


def _show(asked: "Asked", settings: Settings, troubles: list[DubaoError]) -> int:
    """Open the screen; `troubles` is what it says first, and what is told once it is left."""
    from reader.commands.resuming import opened_where_left  # noqa: PLC0415 - after the words
    from reader.commands.waiting import told_meanwhile  # noqa: PLC0415 - the same

    with told_meanwhile():  # before the screen is touched
        opening, seen = opened_where_left(asked, settings, troubles)
    if settings.keys:
        from reader.ui.clashing import check_keys  # noqa: PLC0415 - only for keys of one's own

        try:
            check_keys(settings.keymap, settings.keys)
        except DubaoError as clash:
            troubles.append(clash)
            settings = replace(settings, keys={})
    clear_surroundings()
    words = use(settings.language)
    from reader.ui.preview import previewed  # noqa: PLC0415 - only for the screen

    with previewed(opening, seen, words):
        opening.changed()  # from here on the files are watched
        from reader.ui.app import run  # noqa: PLC0415 - Textual, while one reads already

        code = run(opening, settings, words)
    _tell_all(troubles)
    return code


def _settings_for(first: str, unknown: list[DubaoError]) -> Settings:
    """The settings; for what is said even if they are wrong, the defaults then.

    `unknown` is filled with what they name and dubao does not know.
    """
    try:
        settings = read_settings(on_unknown=unknown.append)
        if unknown:  # told in the language that the settings choose
            use(settings.language)
            unknown.clear()
            read_settings(on_unknown=unknown.append)
    except DubaoError:
        if first in (DOCTOR, *HELP):
            return Settings()
        raise
    return settings


def _tell_all(troubles: Sequence[DubaoError]) -> None:
    for trouble in troubles:
        _told(trouble)


def _told(error: DubaoError | OSError) -> int:
    from reader.commands.telling import outcome, tell  # noqa: PLC0415 - only if something is wrong

    if isinstance(error, DubaoError):
        return outcome((*error.before, error))
    is_closed = error.errno == errno.EBADF
    tell(say("error.output_closed") if is_closed else say("error.output", reason=error.strerror))
    return FAILED


def _faulty(fault: Exception) -> int:
    from reader.crash_report import report_fault  # noqa: PLC0415 - only when all else failed

    report_fault(fault)
    return BUG
