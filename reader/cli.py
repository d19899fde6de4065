"""Arguments in, exit code out; what a call does not need is not imported for it."""

import sys
from collections.abc import Sequence

from reader.errors import DubaoError
from reader.i18n import say, use
from reader.model import safe_line
from reader.settings import Settings, read_settings

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` (without the program's name) ask for; return the exit code."""
    try:
        settings = read_settings()
        use(settings.language)
        return _run(arguments, settings)
    except DubaoError as error:
        tell(error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def tell(error: DubaoError) -> None:
    """Say in one line on standard error what went wrong."""
    print(say("program.error", message=safe_line(str(error))), file=sys.stderr)


def _run(arguments: Sequence[str], settings: Settings) -> int:
    if arguments and arguments[0] == "parse":
        import argparse  # noqa: PLC0415

        from reader.commands import parse  # noqa: PLC0415

        parser = argparse.ArgumentParser(prog="dubao parse")
        parse.add_arguments(parser)
        return parse.run(parser.parse_args(arguments[1:]), settings)
    return _read(arguments, None, settings)


def _read(paths: Sequence[str], encoding: str | None, settings: Settings) -> int:
    from reader.load import iter_stores  # noqa: PLC0415 - after the words

    troubles: list[DubaoError] = []
    stores = iter_stores(paths, encoding, troubles.append)
    first = next(stores)

    from reader.ui.app import run  # noqa: PLC0415 - Textual, only for the screen

    code = run(first, settings, use(settings.language), stores)
    for trouble in troubles:
        tell(trouble)
    return code
