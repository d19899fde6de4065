"""What is known of a page beside its bytes: where from, in which codec, and its sidecar."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.errors import DubaoError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.beside import FilesBeside
from reader.sources.sidecar import Sidecar, read_sidecar
from reader.sources.standard_input import STANDARD_INPUT

Trouble = Callable[[DubaoError], None]  # told of what could not be opened, while the rest goes on

NO_SIDECAR = Sidecar()


def ignore(_trouble: DubaoError) -> None:
    """Pass over a trouble: for callers that want the good pages only."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a format is told of the bytes that it reads.

    Attributes:
        path: Where they are from, as the user gave it; `-` and /dev/fd/N for what has no name.
        encoding: The codec to use, instead of a guess.
        sidecar: What is said of the page beside it.
        is_once: Whether they came through a pipe or out of an archive: there is no file to read
            again or to stand by.
        on_trouble: Told of pages that cannot be read while others can.
        beside: The files beside it, for pages that are made of several; None if there are none.
        address: Where the bytes are among them.
    """

    path: str
    encoding: str | None = None
    sidecar: Sidecar = NO_SIDECAR
    is_once: bool = False
    on_trouble: Trouble = ignore
    beside: FilesBeside | None = None
    address: str = ""

    @property
    def name(self) -> str:
        """The page's own name: the file's, or what stands for it; safe text on one line."""
        is_number = self.path.startswith("/dev/fd/")
        return safe_line(self.path if is_number else os.path.basename(self.path))  # noqa: PTH119

    @property
    def file(self) -> str:
        """The path of the page's file; empty where there is none."""
        return "" if self.is_once or self.path == STANDARD_INPUT else self.path

    @property
    def said(self) -> str:
        """What to call it in an error; safe text on one line."""
        return called(self.path)


def sidecar_of(path: str, on_trouble: Trouble) -> Sidecar:
    """Return a page's sidecar; `on_trouble` is told what is wrong in it, and the rest counts."""
    sidecar = read_sidecar(path)
    for complaint in sidecar.complaints:
        on_trouble(complaint)
    return sidecar


def told_of(address: str, beside: FilesBeside, told: Told) -> Told:
    """Return what is known of the file at an address beside that of `told`."""
    path = beside.path_of(address)
    sidecar = NO_SIDECAR if told.is_once else sidecar_of(path, told.on_trouble)
    return replace(told, path=path, address=address, sidecar=sidecar)


def with_sidecar(page: SourcePage, told: Told) -> SourcePage:
    """Return a page with what is said of it: of its whole file, and of one among several by itself.

    Corrections count a page's blocks, so those of the file are for its only page.
    """
    whole = told.sidecar
    known = dict(page.facts) | dict(whole.facts)
    if not page.path:
        return replace(page, facts=tuple(known.items()))
    own = whole if page.path == told.file else sidecar_of(page.path, told.on_trouble)
    facts = tuple((known | dict(own.facts)).items())
    return replace(page, facts=facts, corrections=own.corrections)


def called(path: str) -> str:
    """Return what to call `path` in an error: itself, or standard input by its name."""
    return say("name.standard_input") if path == STANDARD_INPUT else safe_line(path)
