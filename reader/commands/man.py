"""`dubao man`: the manual page, in roff, made from what the parser and the words files say."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import BUG, DONE, FAILED, MISUSED, NOT_OPENED
from reader.i18n import say
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.commands.tree import Command, CommandArgument

_EXITS = {
    DONE: "man.exit.done",
    FAILED: "man.exit.failed",
    MISUSED: "man.exit.misused",
    NOT_OPENED: "man.exit.unopened",
    BUG: "man.exit.bug",
}
_VARIABLES = {
    "DUBAO_CONFIG": "man.variable.config",
    "DUBAO_STATE": "man.variable.state",
    "DUBAO_LIBRARY": "man.variable.library",
    "DUBAO_CACHE": "man.variable.cache",
}
_BETWEEN = r"(?<=[\u4e00-\u9fff，。；：、？）])(?=[\u4e00-\u9fff（“])"  # where a line may end


def add_arguments(_parser: ArgumentParser) -> None:
    """`dubao man` takes no arguments."""


def run(_args: Namespace, _settings: Settings) -> int:
    """Print the page; return the exit code.

    Raises:
        SettingsError: The reader's own list of papers cannot be read.
    """
    from reader.commands.tree import whole_tree  # noqa: PLC0415 - it asks every command

    sys.stdout.writelines(f"{line}\n" for line in manual_page(whole_tree()))
    return DONE


def manual_page(tree: "Command") -> Iterator[str]:
    """Yield the lines of the page, for `man` or whatever else reads roff's `man` macros."""
    yield f'.TH DUBAO 1 "" "dubao {__version__}"'
    yield ".ad l"  # no line is stretched
    yield from (f'.SH "{_text(say("man.name"))}"', r"dubao \- " + _text(say("man.what")))
    yield f'.SH "{_text(say("man.synopsis"))}"'
    names = "|".join(one.name for one in tree.below)
    yield from (_text(tree.usage), ".br", _text(f"{tree.path} {names} ..."))
    yield from (
        f'.SH "{_text(say("man.description"))}"',
        _prose(tree.says),
        *_meanings(tree.arguments),
    )
    yield f'.SH "{_text(say("man.commands"))}"'
    for one in list(tree.every())[1:]:
        own = [each for each in one.arguments if "--help" not in each.names]
        yield from (f'.SS "{_text(one.path)}"', _text(one.usage), ".PP", _prose(one.says))
        yield from _meanings(own)
    yield from _listed(say("man.exit"), _EXITS)
    yield from _listed(say("man.environment"), _VARIABLES)


def _meanings(arguments: Iterable["CommandArgument"]) -> Iterator[str]:
    for argument in arguments:
        yield from (".TP", _called(argument), _prose(_whole(argument)))


def _called(argument: "CommandArgument") -> str:
    value = rf" \fI{_text(argument.value)}\fR" if argument.value else ""
    if not argument.names:
        return value.strip()
    return ", ".join(rf"\fB{_text(name)}\fR" for name in argument.names) + value


def _whole(argument: "CommandArgument") -> str:
    """What it means, and the choices where the value does not name them."""
    is_named = not argument.choices or argument.value == "|".join(argument.choices)
    return argument.says if is_named else f"{argument.says} ({', '.join(argument.choices)})"


def _listed(title: str, entries: Mapping[str, str] | Mapping[int, str]) -> Iterator[str]:
    yield f'.SH "{_text(title)}"'
    for name, key in entries.items():
        yield from (".TP", rf"\fB{_text(str(name))}\fR", _prose(say(key)))


def _prose(text: str) -> str:
    """Return a text that may be broken between Chinese characters; roff alone sees no place."""
    return re.sub(_BETWEEN, r"\\:", _text(text))


def _text(text: str) -> str:
    r"""Return what roff prints as `text`: no escape, no request, hyphens that can be copied."""
    plain = text.replace("\\", r"\e").replace("-", r"\-").replace("|", r"\:|").replace('"', r"\(dq")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain
