"""Copying: the terminal's clipboard by OSC 52, and this machine's own where there is one."""

import os
import shutil
import subprocess
from collections.abc import Mapping

from textual.app import App

from reader.i18n import Words
from reader.store import Entry

# What puts its standard input into the clipboard, and the variable that says it can.
PROGRAMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("__CFBundleIdentifier", ("pbcopy",)),
)
DEAF_TERMINALS = ("Apple_Terminal",)  # they drop OSC 52 without a word
MOST_BY_OSC52 = 74_000  # bytes; terminals cut or refuse what is longer
PATIENCE = 2.0  # seconds for a clipboard program


def copy(app: App[int], text: str, words: Words) -> str:
    """Copy `text`; return the notice that says how, or that it could not be done."""
    count = len("".join(text.split()))
    if _by_program(text, os.environ):
        return words.format("copy.done", n=count)
    if os.environ.get("TERM_PROGRAM") in DEAF_TERMINALS:
        return words["copy.deaf"]
    if len(text.encode("utf-8", "replace")) > MOST_BY_OSC52:
        return words.format("copy.too_long", n=count)
    app.copy_to_clipboard(text)
    return words.format("copy.sent", n=count)


def source_line(entry: Entry, words: Words) -> str:
    """Where a text comes from, on one line: paper, date, page, headline."""
    page = entry.page
    facts = (page.paper or page.source, page.date, page.label)
    return words.format(
        "copy.source", facts=" ".join(filter(None, facts)), title=entry.article.title
    )


def _by_program(text: str, environment: Mapping[str, str]) -> bool:
    for variable, command in PROGRAMS:
        if environment.get(variable) and shutil.which(command[0]):
            return _fed(command, text)
    return False


def _fed(command: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
