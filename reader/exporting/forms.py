"""The forms of export by name: each has an ending, and takes pages and an open file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from reader.exporting.citing import bibtex, csl, gbt7714
from reader.exporting.data import json_pieces
from reader.exporting.epub import write_epub
from reader.exporting.markdown import markdown_pages
from reader.exporting.records import page_record
from reader.exporting.table import table_rows
from reader.exporting.text import text_pages
from reader.exporting.web_page import html_pages
from reader.model import Page

Pages = Iterable[Page]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export.

    Attributes:
        ending: Of its files.
        write: Writes pages, taken one by one, to an open file.
        moves: Whether it moves about in the file: it cannot be a pipe.
    """

    ending: str
    write: Callable[[Pages, IO[bytes]], None]
    moves: bool = False


def _in_pieces(pieces: Callable[[Pages], Iterator[str]]) -> Callable[[Pages, IO[bytes]], None]:
    def write(pages: Pages, out: IO[bytes]) -> None:
        for piece in pieces(pages):
            out.write(piece.encode("utf-8", "replace"))

    return write


def _records(pages: Pages) -> Iterator[str]:
    return json_pieces(map(page_record, pages))


FORMS: Mapping[str, Form] = {
    "markdown": Form(".md", _in_pieces(markdown_pages)),
    "html": Form(".html", _in_pieces(html_pages)),
    "epub": Form(".epub", write_epub, moves=True),
    "txt": Form(".txt", _in_pieces(text_pages)),
    "json": Form(".json", _in_pieces(_records)),
    "csv": Form(".csv", _in_pieces(table_rows)),
}
CITED_FORMS: Mapping[str, Form] = {
    "bibtex": Form(".bib", _in_pieces(bibtex)),
    "csl": Form(".csl.json", _in_pieces(csl)),
    "gbt7714": Form(".gbt7714.txt", _in_pieces(gbt7714)),
}
ALL_FORMS: Mapping[str, Form] = {**FORMS, **CITED_FORMS}
