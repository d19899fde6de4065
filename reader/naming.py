"""What to call a page that does not say what it is: its file's name, tidied, in safe words."""

import os
import re
from functools import cache
from pathlib import Path

from reader.i18n import say
from reader.model import Page, safe_line
from reader.text.lazy_pattern import lazy_pattern

SHIPPED = "000_6dbaba773581c901.txt"

# A page of several in one PDF, a part of a text too long for one page.
_PART = lazy_pattern(r"(?:(?<=\.[Pp][Dd][Ff])#[0-9]+(?: \([0-9]+\))?| \([0-9]+\))$")
_DESCRIPTOR = lazy_pattern(r"/dev/fd/([0-9]+)")
_ENDING = lazy_pattern(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,4}$")
_ORDER = lazy_pattern(r"^[0-9]{1,3}[ _.、．-]+(?=[^\W0-9])")  # 01_要闻, never 2021-04-22
_ONLY_ORDER = lazy_pattern(r"[0-9]{1,6}")
_SPACES = lazy_pattern(r"[\s_]+")
_EDGES = " _-.、．"

# What a program made of a page to tell it from others; a word or a date is none.
_DIGEST = lazy_pattern(
    r"(?<![0-9A-Za-z])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8,}|[0-9A-F]{8,})"
    r"(?![0-9A-Za-z])",
)
_MIXED = lazy_pattern(r"[0-9][A-Fa-f]|[A-Fa-f][0-9]")
_LEAST_MIXED = 2  # changes between letters and digits: feed2021 has one, a digest many


@cache
def shipped_page() -> Path:
    """Return the page that travels with the program; in a checkout it stands in `data/`."""
    package = Path(__file__).parent
    installed = package / "data" / SHIPPED
    return installed if installed.exists() else package.parent / "data" / SHIPPED


def is_shipped(page: Page) -> bool:
    """Whether it is the page that travels with the program, read from there."""
    is_called_so = page.source.startswith(SHIPPED)
    return is_called_so and os.path.abspath(page.path) == str(shipped_page())  # noqa: PTH100


def shown_name(page: Page) -> str:
    """Return what to call `page` where it gives no title, label or date: one safe line, never "".

    The sample page and what came through a pipe are called so; of a file's name the ending, a
    number that only sorts, and a digest stay away.
    """
    if is_shipped(page):
        return say("name.sample")
    if page.source == "-":
        return say("name.standard_input")
    part = _PART.search(page.source)
    name = page.source[: part.start()] if part else page.source
    return _called(name) + (part[0] if part else "")


def where_from(page: Page) -> str:
    """Return the path of the page's file as it was given; its name where there is no file to name.

    One safe line: what stands before a hit, for programs and people to open.
    """
    return shown_name(page) if is_shipped(page) or not page.path else safe_line(page.path)


def issue_of(page: Page) -> tuple[str, str]:
    """Return what pages of one issue have in common: paper and date, else the folder they are in.

    A page by itself, as from a pipe, is an issue of its own name.
    """
    if page.date:
        return page.paper, page.date
    return "", os.path.dirname(page.path) if page.path else page.source  # noqa: PTH120 - any bytes


def tidied(name: str) -> str:
    """Return a file's name without ending, leading number and digest; "" if nothing is left."""
    stem = _DIGEST.sub(_unless_a_word, _ENDING.sub("", name)).strip(_EDGES)
    return _SPACES.sub(" ", _ORDER.sub("", stem)).strip(_EDGES)


def _called(name: str) -> str:
    if found := _DESCRIPTOR.fullmatch(name):
        return say("name.pipe", number=found[1])
    tidy = safe_line(tidied(name))
    if not tidy:
        return say("name.untitled")
    is_number = _ONLY_ORDER.fullmatch(tidy) and tidy != os.path.splitext(name)[0]  # noqa: PTH122
    return say("name.numbered", number=tidy) if is_number else tidy


def _unless_a_word(found: re.Match[str]) -> str:
    is_digest = "-" in found[0] or len(_MIXED.findall(found[0])) >= _LEAST_MIXED
    return "" if is_digest else found[0]
