"""Bytes in, pages of safe lines out: nothing here decides what a line means."""

from reader.sources.pages import Trouble, ignore, iter_pages, read_pages

__all__ = ["Trouble", "ignore", "iter_pages", "read_pages"]
