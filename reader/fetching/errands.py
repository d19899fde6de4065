"""A paper and a day in, that issue fetched out; whoever waits for it may give up at any time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.errors import FailedError
from reader.fetching.edition_host import origin_of
from reader.fetching.issue import Fetched, IssueRequest, Listener, fetch_issue
from reader.fetching.papers import Paper, day_at
from reader.fetching.received import Clock
from reader.fetching.web import Web
from reader.i18n import say

GLANCE = 0.1  # seconds between two looks at whether anybody still waits


@dataclass(frozen=True, slots=True)
class Errand:
    """An issue to be fetched.

    Attributes:
        wanted: Which, and where to.
        by_hand: Whether the person wrote its address.
        name: What the list of papers calls the paper; empty where it is not in it.
    """

    wanted: IssueRequest
    by_hand: bool
    name: str = ""


class GivenUpError(FailedError):
    """Nobody waits for it any more; what has come stays, and is gone on from."""


def errand_of(paper: Paper, day: date, root: Path) -> Errand:
    """Return what fetching a paper's issue of a day takes.

    Raises:
        UsageError: No address is known for a day so early.
    """
    wanted = IssueRequest(
        paper.front(day), root, paper.key, day.isoformat(), family=paper.family(day)
    )
    return Errand(wanted, by_hand=paper.is_own, name=paper.name)


def done(
    errand: Errand, listen: Listener, is_wanted: Callable[[], bool], clock: Clock | None = None
) -> Fetched:
    """Fetch the issue.

    Args:
        errand: Which.
        listen: Is told how far it is.
        is_wanted: Whether anybody still waits; asked with every piece that comes.
        clock: The clock to go by.

    Raises:
        GivenUpError: Nobody waits any more; every file that came is whole.
        DubaoError: It is not there, the host cannot be asked, or a file not be written.
    """
    origin = origin_of(errand.wanted.address, by_hand=errand.by_hand)
    with Web(origin, heeding(clock or Clock(), is_wanted)) as web:
        return fetch_issue(web, errand.wanted, listen)


def heeding(clock: Clock, is_wanted: Callable[[], bool]) -> Clock:
    """Return a clock that raises GivenUpError once nobody waits; it is looked at all the time."""

    def passed() -> float:
        if not is_wanted():
            raise GivenUpError(say("fetch.given_up"))
        return clock.passed()

    def sleep(seconds: float) -> None:
        for _ in range(int(seconds / GLANCE)):
            passed()
            clock.sleep(GLANCE)
        passed()
        clock.sleep(seconds % GLANCE)

    return Clock(clock.now, passed, sleep)


def today() -> date:
    """Return the day that it is where the papers appear."""
    return day_at(time.time())
