"""Copying: by a program that has a clipboard where there is one, else by the terminal (OSC 52)."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.i18n import Words
from reader.naming import shown_name
from reader.store import Entry

MOST_BY_OSC52 = 74_000  # bytes; terminals cut or refuse what is longer
PATIENCE = 2.0  # seconds for a clipboard program


@dataclass(frozen=True, slots=True)
class Way:
    """A program that puts its standard input into a clipboard.

    Attributes:
        name: The program, as the notice calls it.
        where: The variable of the environment that says that there is such a clipboard.
        arguments: What the program is called with.
        encoding: Of its standard input.
    """

    name: str
    where: str
    arguments: tuple[str, ...] = ()
    encoding: str = "utf-8"


# tmux hands on to the terminal around it (-w), and keeps a buffer of its own.
WAYS = (
    Way("tmux", "TMUX", ("load-buffer", "-w", "-")),
    Way("wl-copy", "WAYLAND_DISPLAY"),
    Way("xclip", "DISPLAY", ("-selection", "clipboard")),
    Way("xsel", "DISPLAY", ("--clipboard", "--input")),
    Way("pbcopy", "__CFBundleIdentifier"),
    Way("clip.exe", "WSL_DISTRO_NAME", encoding="utf-16-le"),
    Way("clip", "SYSTEMROOT", encoding="utf-16-le"),
)
# Terminals that drop OSC 52 without a word: (variable, value; empty for any).
DEAF = (("TERM_PROGRAM", "Apple_Terminal"), ("TERM", "linux"), ("STY", ""), ("TMUX", ""))


@dataclass(frozen=True, slots=True)
class Sending:
    """A program that has been started, and has the whole text whatever becomes of this one."""

    way: Way
    process: "subprocess.Popen[bytes]"

    def arrives(self) -> bool:
        """Wait until the program says that it is done; False if it fails or takes too long."""
        try:
            return self.process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return False


def ways_here(environment: Mapping[str, str]) -> Sequence[Way]:
    """Return the ways that lead to a clipboard here, the best first."""
    return [way for way in WAYS if environment.get(way.where) and shutil.which(way.name)]


def send(text: str, way: Way) -> Sending | None:
    """Start a program on `text`; None if it cannot be started."""
    environment = {"LC_CTYPE": "UTF-8", **os.environ}  # pbcopy believes in MacRoman without
    try:
        with tempfile.TemporaryFile() as source:
            source.write(text.encode(way.encoding, "replace"))
            source.seek(0)
            process = subprocess.Popen(
                (shutil.which(way.name) or way.name, *way.arguments),
                stdin=source,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env=environment,
            )
    except OSError:
        return None
    return Sending(way, process)


def first_that_arrives(text: str, begun: Sending | None, others: Sequence[Way]) -> Way | None:
    """Wait for `begun`, then try the others one by one; return the way that it went, if any."""
    if begun is not None and begun.arrives():
        return begun.way
    for way in others:
        sending = send(text, way)
        if sending is not None and sending.arrives():
            return way
    return None


def why_not_by_terminal(text: str, environment: Mapping[str, str], words: Words) -> str:
    """Return why the terminal would not take `text`; empty if it may."""
    if any(environment.get(name) and value in ("", environment[name]) for name, value in DEAF):
        return words["copy.deaf"]
    if len(text.encode("utf-8", "replace")) > MOST_BY_OSC52:
        return words.format("copy.too_long", n=count(text))
    return ""


def count(text: str) -> int:
    """Return how many characters a text has, white space apart."""
    return len("".join(text.split()))


def source_line(entry: Entry, words: Words) -> str:
    """Return where a text comes from, on one line: paper, date, page, headline."""
    page = entry.page
    facts = " ".join(filter(None, (page.paper, page.date, page.label)))
    return words.format("copy.source", facts=facts or shown_name(page), title=entry.article.title)
