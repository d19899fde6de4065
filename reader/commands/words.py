"""`dubao words`: the reader's own words for the segmenter, one a line in a file."""

import sys
from argparse import ArgumentParser, Namespace

from reader.commands.telling import tell
from reader.errors import DONE, FAILED, DubaoError, UsageError
from reader.i18n import say
from reader.model import safe_line
from reader.settings import Settings
from reader.store.tokens import user_words

LONGEST = 50  # characters; longer than any word


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao words` understands."""
    actions = parser.add_subparsers(dest="action", required=True)
    for name in ("add", "remove"):
        actions.add_parser(name).add_argument("words", nargs="+", metavar="WORD")
    actions.add_parser("list")


def run(args: Namespace, _settings: Settings) -> int:
    """Do what is asked; return 0, or 1 where a word to be removed is not there.

    Raises:
        UsageError: A word cannot be one.
        DubaoError: The file cannot be written.
    """
    if args.action == "list":
        sys.stdout.writelines(f"{safe_line(word)}\n" for word in user_words.read())
        return DONE
    for word in args.words:
        _check(word)
    try:
        return _add(args.words) if args.action == "add" else _remove(args.words)
    except OSError as error:
        reason = safe_line(error.strerror or "")
        name = safe_line(str(user_words.path()))
        raise DubaoError(say("words.unwritable", name=name, reason=reason)) from error


def _check(word: str) -> None:
    is_word = 0 < len(word) <= LONGEST and word == safe_line(word)
    if not is_word or "#" in word or any(map(str.isspace, word)):
        raise UsageError(say("words.no_word", word=safe_line(word)))


def _add(words: list[str]) -> int:
    user_words.add(words)
    return DONE


def _remove(words: list[str]) -> int:
    gone = user_words.remove(words)
    missing = [word for word in words if word not in gone]
    for word in missing:
        tell(say("words.missing", word=word))
    return FAILED if missing else DONE
