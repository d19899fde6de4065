"""A page that the library keeps as JSON lines in, its articles and furniture as they were out."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, pages_of
from reader.sources.data.own import own_manuscripts
from reader.sources.told import Told


def library_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page; lines that are not as they were written are told and left out.

    Raises:
        SourceError: Nothing stands on it.
    """
    head, *items = map(_mapping, data.splitlines())
    yield from pages_of(_manuscripts(head, items), Origin(told))
    if broken := [number for number, item in enumerate(items, 2) if not item]:
        said = say("data.broken_lines", name=told.said, count=len(broken), line=broken[0])
        told.on_trouble(SourceError(said))


def _manuscripts(head: Mapping[str, Any], items: list[Mapping[str, Any]]) -> Iterator[Manuscript]:
    """What stands on the page, by the words of `dubao parse`, which names its page otherwise."""
    order = [item if "article" in item else item.get("text") for item in items if item]
    facts = {name: head.get(name) for name in Facts._fields}
    record = {**facts, "source": head.get("source"), "articles": [], "order": order}
    yield from own_manuscripts(record, 1)


def _mapping(line: bytes) -> Mapping[str, Any]:
    """The object of a line; empty where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
