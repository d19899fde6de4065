"""What a library keeps when dubao is killed at any moment, and when the disk fails at any write.

A child takes issues in and says each that is there (`faults.py`).  Then every issue that it said is
found, the index is whole, no page is damaged, and adding goes on.

    python tests/bench/library_faults.py [--kills 500] [--failures 0]
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from faults import Deed, Subject
from faults import main as tried

import reader.library.packing  # noqa: F401 - not once for each child
from reader.library import Archive, batches, stretches
from reader.model import Article, Block, Page, Role
from reader.store import parse_query

ISSUES = 6


def issues() -> Iterator[Page]:
    """Yield small issues, each of one page."""
    for number in range(ISSUES):
        heads = (f"第{number}期水库", f"第{number}期公交")
        some = tuple(
            Article(head, (Block(Role.HEADLINE, head), Block(Role.PARAGRAPH, f"{head}放水。" * 9)))
            for head in heads
        )
        yield Page("composed", some, paper="青禾日报", date=f"2021-05-{number + 1:02}", label="01")


def adding(root: Path) -> Iterator[str]:
    """Take in all issues, some at a time; yield the days of those that are there."""
    with Archive(root) as archive:
        yield from _added(archive)


def removing(root: Path) -> Iterator[str]:
    """Take in all issues, remove and add one again and again."""
    with Archive(root) as archive:
        yield from _added(archive)
        last = archive.issues()[-1]
        for _ in range(3):
            archive.remove(last)
            for _ in archive.add(issues()):
                pass


def checking(root: Path) -> Iterator[str]:
    """Take in all issues, and compare the index with the pages."""
    with Archive(root) as archive:
        yield from _added(archive)
        archive.check()


def _added(archive: Archive) -> Iterator[str]:
    for added in archive.add(issues()):
        yield added.date


def faults_after(root: Path, deed: Deed, said: list[str]) -> list[str]:
    """Return what is wrong with a library of which a child said that these days are there."""
    lasting = {*said} - {f"2021-05-{ISSUES:02}"} if deed is removing else {*said}
    wrong: list[str] = []
    with Archive(root) as archive:
        if archive.remade is not None:
            wrong.append("the index had to be made again")
        there = {issue.date for issue in archive.issues()}
        wrong += [f"{day} was said and is not there" for day in lasting - there]
        hits = {hit.entry.page.date for hit in archive.search(parse_query("title:期水库")).hits}
        wrong += [f"{day} is not found" for day in there ^ hits]
        checked = archive.check()
        wrong += [f"{place} is damaged" for place in checked.damaged]
        if archive.lost or checked.dropped:
            wrong.append(f"pages are lost: {archive.lost or checked.dropped}")
        for _ in archive.add(issues()):
            pass
        if archive.search(parse_query("水库")).total != ISSUES:
            wrong.append("adding does not go on")
    return wrong


LIBRARY = Subject("library", (adding, removing, checking), faults_after, calls=320)

if __name__ == "__main__":
    batches.PATIENCE = 0.0  # every issue is a transaction,
    stretches.FULL, stretches.MANY = 4, 3  # and some are merged
    sys.exit(tried(LIBRARY, sys.argv[1:]))
