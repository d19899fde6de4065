"""The folder of kept pages: one JSON file a page, named by what the page was made from."""

import json
import os
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader import __version__
from reader.files.cache_folder import cached, files_in, has_cache, put_in_cache, state_of
from reader.model import Page, SourcePage
from reader.page_cache.records import page_of, record_of
from reader.text.digest import blake2b

MOST = 2_000  # pages; the oldest go first
LONGEST = 1_000_000  # characters of a page that is kept
LARGEST = 16 * 1024 * 1024  # bytes of a file; the longest page takes some 4
KIND = "pages"

# Rooms that have a say in a page as it is kept.
DECIDING = ("crf", "lexicon", "model", "page_cache", "parsing", "text")


def kept_page(source: SourcePage) -> Page | None:
    """The page as rebuilt before from the same text, sidecar and parser; None if it was not.

    What was cut short, is another user's, or is no record of a page was not kept; what a record
    says is data, and as safe to show as what a page says.
    """
    data = cached(KIND, _name(source), LARGEST) if has_cache() else None
    if data is None:
        return None
    try:
        page = page_of(json.loads(data))
    except (ValueError, RecursionError):
        return None
    return replace(page, source=source.name, path=source.path, undecodable=source.undecodable)


def keep(source: SourcePage, page: Page) -> None:
    """Keep a page; where that cannot be done, nothing happens."""
    if not has_cache() or sum(len(line.text) for line in source.lines) > LONGEST:
        return
    data = json.dumps(record_of(page), ensure_ascii=False).encode("utf-8", "replace")
    if len(data) <= LARGEST:
        put_in_cache(KIND, _name(source), data, MOST)


def _name(source: SourcePage) -> str:
    made_of = "\n".join(line.text for line in source.lines)
    places = [line.evidence for line in source.lines if line.evidence is not None]
    given = [line.given for line in source.lines if line.given is not None]
    known = f"{places or ''}{given or ''}{source.plan or ''}"
    said = f"{known}{source.facts!r}{source.corrections!r}{_parser()}"
    digest = blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(said.encode("utf-8", "surrogatepass"))
    return f"{digest.hexdigest()}.json"


@cache
def _parser() -> str:
    """What changes when the making of pages does: versions, and the state of its files."""
    return repr((__version__, sys.version_info[:2], state_of(_deciding())))


def deciding_files() -> list[Path]:
    """Return the modules, weights and tables that have a say in a page."""
    return [Path(entry.path) for entry in files_in(_deciding())]


def _deciding() -> list[str]:
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - text, for each start
    return [os.path.join(package, room) for room in DECIDING]  # noqa: PTH118 - the same
