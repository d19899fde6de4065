"""The terminal in, how it draws and takes copies out; it is asked, and never waited for long."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

from reader.commands.diagnosis import Diagnosis, Health
from reader.commands.measured import measured_widths, picture_way
from reader.i18n import say, words_in_force
from reader.model import safe_line
from reader.settings import Settings
from reader.streams import has_screen
from reader.ui.clipboard import ways_here, why_not_by_terminal
from reader.ui.encoding import terminal_encoding

# What pages are set with: the first take one cell or two as the terminal likes, the others two.
AMBIGUOUS = ("“", "”", "…", "—")
SQUARE = ("「", "」", "、", "。", "中")
LEAST = (20, 6)  # columns, rows: with less nothing can be read
_COLOURS = {"truecolor": "16,777,216", "256": "256", "standard": "16", "windows": "16"}


def terminal_diagnoses(settings: Settings) -> Iterator[Diagnosis]:
    """Yield what is found out of the terminal; where there is none, that."""
    if not sys.stdout.isatty():
        yield Diagnosis("terminal", say("doctor.no_terminal"), Health.NOTE)
    elif not has_screen():
        advice = say("doctor.dumb.advice")
        yield Diagnosis("terminal", say("doctor.dumb", term=_term()), Health.WRONG, advice)
    else:
        yield _size()
        yield _colours()
        found = measured_widths([*AMBIGUOUS, *SQUARE])
        yield from _widths(found, settings.ambiguous_width)
        yield _pictures(settings.pictures, answers=found is not None)
        yield _clipboard()
    yield _encoding()


def _size() -> Diagnosis:
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    says = say("doctor.terminal", term=_term(), columns=columns, rows=rows)
    if columns < LEAST[0] or rows < LEAST[1]:
        advice = say("doctor.small.advice", columns=LEAST[0], rows=LEAST[1])
        return Diagnosis("terminal", says, Health.WRONG, advice)
    return Diagnosis("terminal", says)


def _colours() -> Diagnosis:
    from rich.console import Console  # noqa: PLC0415 - only where it is asked

    if os.environ.get("NO_COLOR"):
        return Diagnosis("colours", say("doctor.no_colours"), Health.NOTE)
    system = Console().color_system or ""
    says = say("doctor.colours", n=_COLOURS.get(system, "0"))
    if system == "truecolor":
        return Diagnosis("colours", says)
    return Diagnosis("colours", says, Health.NOTE, say("doctor.colours.advice"))


def _pictures(setting: str, *, answers: bool) -> Diagnosis:
    """How a page's picture is shown; only a terminal that answers and shows some is asked."""
    from reader.ui.process.pictures import may_ask  # noqa: PLC0415 - only where it is asked

    if setting != "auto":
        says = say(f"pictures.{setting}")
        return Diagnosis("pictures", f"{says} (pictures: {setting})")
    way = picture_way().value if answers and may_ask(os.environ) else "blocks"
    return Diagnosis("pictures", say(f"pictures.{way}"))


def _widths(found: Mapping[str, int] | None, setting: int) -> Iterator[Diagnosis]:
    if found is None:
        yield Diagnosis("widths", say("doctor.silent"), Health.NOTE, say("doctor.silent.advice"))
        return
    yield _ambiguous(found, setting)
    odd = [one for one in SQUARE if found[one] != 2]
    says = say("doctor.square", widths=_shown(SQUARE, found))
    if odd:
        advice = say("doctor.square.advice", marks=" ".join(odd))
        yield Diagnosis("widths", says, Health.WRONG, advice)
    else:
        yield Diagnosis("widths", says)


def _ambiguous(found: Mapping[str, int], setting: int) -> Diagnosis:
    says = say("doctor.ambiguous", widths=_shown(AMBIGUOUS, found))
    widths = {found[one] for one in AMBIGUOUS}
    if setting and widths != {setting}:
        advice = say("doctor.ambiguous.advice", setting=setting)
        return Diagnosis("ambiguous widths", says, Health.WRONG, advice)
    if len(widths) > 1 or not widths <= {1, 2}:
        advice = say("doctor.uneven.advice")
        return Diagnosis("ambiguous widths", says, Health.WRONG, advice)
    return Diagnosis("ambiguous widths", says)


def _shown(marks: Sequence[str], found: Mapping[str, int]) -> str:
    return " ".join(f"{mark} {found[mark]}" for mark in marks)


def _encoding() -> Diagnosis:
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next((os.environ[name] for name in names if os.environ.get(name)), "")
    encoding = terminal_encoding().upper()
    says = say("doctor.encoding", encoding=encoding, locale=safe_line(locale) or "-")
    return Diagnosis("encoding", says)


def _clipboard() -> Diagnosis:
    ways = [way.name for way in ways_here(os.environ)]
    if ways:
        return Diagnosis("clipboard", say("doctor.clipboard", ways=", ".join(ways)))
    if why := why_not_by_terminal("", os.environ, words_in_force()):
        return Diagnosis("clipboard", why, Health.NOTE, say("doctor.clipboard.advice"))
    return Diagnosis("clipboard", say("doctor.clipboard", ways="OSC 52"))


def _term() -> str:
    return safe_line(os.environ.get("TERM", "")) or "-"
