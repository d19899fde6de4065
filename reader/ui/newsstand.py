"""What can be read and what can be fetched (报摊): library, folder, known papers in, stalls out.

A stall is a paper with its issues.  Nothing here asks a network, and nothing draws.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from reader.errors import DubaoError
from reader.fetching.issue import is_whole
from reader.fetching.kept import RECORD
from reader.fetching.papers import Paper, known_papers
from reader.library.addresses import Named, is_address, open_library
from reader.library.unread import Reader, folder_of, ids_of
from reader.model import safe_line


@dataclass(frozen=True, slots=True)
class HeldIssue:
    """An issue that is there.

    Attributes:
        path: Its folder, which opens as any other; None where it lies on another machine.
        named: Paper and date, as the library has them.
        in_library: Whether the library has it; else it lies as it was fetched.
        pages: How many; 0 where it was only fetched.
        articles: The same.
    """

    path: Path | None
    named: tuple[str, str] = ("", "")
    in_library: bool = False
    pages: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Stall:
    """A paper.

    Attributes:
        name: Its own, safe to show; empty for issues without one.
        issues: Those that are there, by day.
        paper: How it is fetched; None where nobody knows.
    """

    name: str
    issues: Mapping[date, HeldIssue] = field(default_factory=dict)
    paper: Paper | None = None

    @property
    def newest(self) -> date | None:
        """The day of its newest issue."""
        return max(self.issues, default=None)


class Newsstand(NamedTuple):
    """All stalls, those with issues first; and what went wrong in looking."""

    stalls: Sequence[Stall] = ()
    troubles: Sequence[DubaoError] = ()


class MonthFacts(NamedTuple):
    """What is known of the issues of a paper in a month.

    Attributes:
        unread: How many articles of an issue were not read; a day of which nobody knows is not in.
        partly: Days whose fetching came to no end.
    """

    unread: Mapping[date, int] = {}
    partly: frozenset[date] = frozenset()


def newsstand(library: Named, folder: Path) -> Newsstand:
    """Return what is there and what can be fetched; for a worker thread.

    Args:
        library: The name of the library that is, or would be.
        folder: Where papers are fetched to, by their short names.
    """
    troubles: list[DubaoError] = []
    papers: Mapping[str, Paper] = {}
    held: dict[str, dict[date, HeldIssue]] = {}
    try:
        papers = known_papers()
    except DubaoError as trouble:
        troubles.append(trouble)
    try:
        for name, day, issue in _in_library(library):
            held.setdefault(_name(name, papers), {})[day] = issue
    except DubaoError as trouble:
        troubles.append(trouble)
    for key, day, issue in _fetched(folder):
        held.setdefault(_name(key, papers), {}).setdefault(day, issue)
    by_name = {paper.name: paper for paper in reversed([*papers.values()])}
    kept = [Stall(name, held[name], by_name.get(name)) for name in sorted(held)]
    others = [Stall(one.name, paper=one) for one in papers.values() if one.name not in held]
    return Newsstand([*kept, *others], troubles)


def newer_unread(
    stalls: Iterable[Stall], date_open: str, facts_of: Callable[[Stall], MonthFacts]
) -> tuple[str, date] | None:
    """Return paper and day of the newest issue that has come since, with unread articles; or None.

    Of each paper the newest counts.

    Args:
        stalls: Of all papers.
        date_open: The date of what is open; where it is none, nothing has come since.
        facts_of: Looks at the issues of a stall, which has one.

    Raises:
        DubaoError: They lie on another machine, and cannot be asked.
    """
    after = _day(date_open)
    if after is None:
        return None
    newest = [(stall.newest, stall) for stall in stalls if stall.newest and stall.newest > after]
    for day, stall in sorted(newest, key=lambda one: one[0], reverse=True):
        alone = replace(stall, issues={day: stall.issues[day]})
        if facts_of(alone).unread.get(day):
            return stall.name, day
    return None


def month_facts(stall: Stall, first: date, read: Reader | None, library: Named = "") -> MonthFacts:
    """Look at the issues of a month; for a worker thread.

    Args:
        stall: Whose.
        first: The month's first day.
        read: Knows which articles have been read; None where nothing is remembered.
        library: The name of the library that has them.

    Raises:
        DubaoError: It lies on another machine, and cannot be asked.
    """
    issues = {day: one for day, one in stall.issues.items() if day.replace(day=1) == first}
    fetched = {day: one.path for day, one in issues.items() if not one.in_library and one.path}
    partly = frozenset(day for day, path in fetched.items() if not is_whole(path))
    if read is None:
        return MonthFacts({}, partly)
    held = {day: one for day, one in issues.items() if one.in_library}
    articles = dict(_ids_of(held, library))
    seen = set(read(list(chain.from_iterable(articles.values()))))
    unread = {day: len(ids) - len(seen.intersection(ids)) for day, ids in articles.items()}
    return MonthFacts(unread, partly)


def _ids_of(
    issues: Mapping[date, HeldIssue], library: Named
) -> Iterator[tuple[date, Sequence[str]]]:
    """Yield the ids of the articles of issues of the library; its index is not asked for them."""
    if not is_address(library):
        yield from ((day, ids_of(one.path)) for day, one in issues.items() if one.path)
    elif issues:
        with open_library(library) as archive:
            yield from ((day, archive.ids_of(*one.named)) for day, one in issues.items())


def _name(said: str, papers: Mapping[str, Paper]) -> str:
    """What a paper is called that a page, or a folder, calls so."""
    return papers[said].name if said in papers else safe_line(said)


def _in_library(library: Named) -> Iterator[tuple[str, date, HeldIssue]]:
    is_here = not is_address(library)
    if is_here and not Path(library).exists():
        return
    with open_library(library) as archive:
        issues = archive.issues()
    for paper, written, pages, articles in issues:
        if day := _day(written):
            path = folder_of(Path(library), paper, written) if is_here else None
            named = (paper, written)
            yield paper, day, HeldIssue(path, named, True, pages, articles)


def _fetched(folder: Path) -> Iterator[tuple[str, date, HeldIssue]]:
    for paper in _folders(folder):
        for issue in _folders(Path(paper.path)):
            day, path = _day(issue.name), Path(issue.path)
            if day and (path / RECORD).is_file():
                yield paper.name, day, HeldIssue(path)


def _folders(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((one for one in entries if one.is_dir()), key=lambda one: one.name)
    except OSError:
        return []


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
