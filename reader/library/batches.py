"""Pages as they come in, issues out, some at a time: what goes into one transaction."""

import time
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import NamedTuple

from reader.library.stretches import FULL
from reader.model import Page
from reader.naming import issue_of

AT_ONCE = 64  # pages of an issue; what has more may be parted
PATIENCE = 2.0  # seconds for which issues are gathered

Issues = list[list[Page]]


class Added(NamedTuple):
    """How many pages of an issue came in; `known` were there already.

    `empty` is the file of the first page of one without an article, which was not taken in.
    """

    paper: str
    date: str
    new: int
    known: int
    empty: str = ""


def gathered(pages: Iterable[Page]) -> Iterator[Issues]:
    """Yield issues as they come: enough to fill a stretch, but nobody waits long for a word."""
    some, articles, due = Issues(), 0, time.monotonic() + PATIENCE
    for issue in _issues(pages):
        some.append(issue)
        articles += sum(len(page.articles) for page in issue)
        if articles >= FULL or time.monotonic() > due:
            yield some
            some, articles, due = Issues(), 0, time.monotonic() + PATIENCE
    if some:
        yield some


def _issues(pages: Iterable[Page]) -> Iterator[list[Page]]:
    for _, issue in groupby(pages, issue_of):
        while some := list(islice(issue, AT_ONCE)):
            yield some
