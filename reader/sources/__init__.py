"""Bytes in, pages of safe lines out: nothing here decides what a line means."""

from reader.sources.once import hold, name_once
from reader.sources.pages import issue_path, iter_pages, read_pages
from reader.sources.standard_input import STANDARD_INPUT, asked_for
from reader.sources.told import Trouble, ignore

__all__ = [
    "STANDARD_INPUT",
    "Trouble",
    "asked_for",
    "hold",
    "ignore",
    "issue_path",
    "iter_pages",
    "name_once",
    "read_pages",
]
