"""`dubao words`: the reader's own words for the segmenter, one a line in a file."""

import sys
from argparse import ArgumentParser, Namespace

from reader.commands.telling import outcome, tell
from reader.errors import DONE, FAILED, UsageError
from reader.i18n import say
from reader.model import safe_name
from reader.settings import Settings
from reader.store.tokens import user_words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao words` understands."""
    actions = parser.add_subparsers(dest="action", required=True)
    for name in ("add", "remove"):
        below = actions.add_parser(name, help=say(f"cli.words.{name}"))
        below.add_argument("words", nargs="+", metavar="WORD")
    actions.add_parser("list", help=say("cli.words.list"))


def run(args: Namespace, _settings: Settings) -> int:
    """Do what is asked; return 0, or 1 where a word to be removed is not there.

    Raises:
        UsageError: A word cannot be one.
        SettingsError: The file is there and cannot be read.
        FailedError: The file cannot be written.
    """
    if args.action == "list":
        return _list()
    for word in args.words:
        if not user_words.is_word(word):
            raise UsageError(say("words.no_word", word=safe_name(word)))
    return _add(args.words) if args.action == "add" else _remove(args.words)


def _list() -> int:
    own = user_words.read()
    sys.stdout.writelines(f"{word}\n" for word in own.numbers)
    return outcome(own.complaints)


def _add(words: list[str]) -> int:
    user_words.add(words)
    return DONE


def _remove(words: list[str]) -> int:
    gone = user_words.remove(words)
    missing = [word for word in words if word not in gone]
    for word in missing:
        tell(say("words.missing", word=word))
    return FAILED if missing else DONE
