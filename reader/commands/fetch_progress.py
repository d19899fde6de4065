"""Fetching as a person sees it: how far it is, on a line that goes again, and a clean end by ^C."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from reader.commands.telling import tell
from reader.endings import heeded
from reader.fetching.issue import Listener
from reader.i18n import say
from reader.model import safe_line

_ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_LONGEST = 30  # characters of a title


@contextmanager
def progress_shown(name: str) -> Iterator[Listener]:
    """Show how far the fetching of an issue is, if standard error is a terminal."""
    if not sys.stderr.isatty():
        yield _pass_over
        return
    from rich.console import Console  # noqa: PLC0415 - only to be seen
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    # Text from outside is no markup: the columns show it as it is.
    columns = (
        TextColumn("{task.fields[name]}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", name=safe_line(name))

        def listen(done: int, total: int, what: str) -> None:
            title = safe_line(what)[:_LONGEST]
            progress.update(task, completed=done, total=total, description=title)

        yield listen


@contextmanager
def ended_cleanly() -> Iterator[None]:
    """Let signals that end the program be told, and the terminal be as it was."""
    before = {number: signal.signal(number, _end) for number in heeded(_ENDS)}
    try:
        yield
    except SystemExit:
        tell(say("fetch.interrupted"))
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _pass_over(_done: int, _total: int, _what: str) -> None:
    """Where nobody watches."""
