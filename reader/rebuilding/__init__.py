"""Pages as lines in, rebuilt pages out in their order: by several processes, or by a cluster.

To rebuild a page takes far longer than to hand it to another process and back.  A process takes a
third of a second to begin, so the first pages are rebuilt here.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import NamedTuple

from reader.model import Page, SourcePage

FEW = 16  # pages that are rebuilt before others are asked to help
MOST = 8  # processes; what reads and keeps the pages is one, and no faster than these
AHEAD = 4  # pages for each that wait or are done: some megabytes

Helpers = int | str  # how many processes, or the address of the scheduler of a Dask cluster
Known = Callable[[SourcePage], Page | None]


class Rebuilt(NamedTuple):
    """A page, what it was made from, and whether it was made just now."""

    source: SourcePage
    page: Page
    is_new: bool


def rebuild(source: SourcePage) -> Page:
    """Return the page that lines make."""
    from reader.parsing import parse_page  # noqa: PLC0415 - not for a page that was kept

    return parse_page(source, source.corrections)


def processors() -> int:
    """Return how many processes are worth to be had."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


def rebuilt(sources: Iterable[SourcePage], known: Known, helpers: Helpers) -> Iterator[Rebuilt]:
    """Yield the page of each source, in order; `known` gives those that were made before.

    With one process each comes before the next source is asked for.

    Raises:
        FailedError: There is no such cluster, or it cannot be used.
    """
    waiting: deque[tuple[SourcePage, Callable[[], Page], bool]] = deque()
    with ExitStack() as ends:
        submit: Callable[[SourcePage], Callable[[], Page]] | None = None
        made, ahead = 0, 0
        if isinstance(helpers, str):
            from reader.rebuilding.cluster import workers_of  # noqa: PLC0415 - few have one

            submit, ahead = workers_of(helpers, rebuild, ends)
        for source in sources:
            page = known(source)
            made += page is None
            if page is not None:
                waiting.append((source, _given(page), False))
            elif submit is None and (helpers == 1 or made <= FEW):
                waiting.append((source, _given(rebuild(source)), True))
            else:
                if submit is None:
                    submit, ahead = _processes(int(helpers), ends)
                waiting.append((source, submit(source), True))
            while waiting and (submit is None or len(waiting) > ahead):
                yield _next(waiting)
        while waiting:
            yield _next(waiting)


def _next(waiting: "deque[tuple[SourcePage, Callable[[], Page], bool]]") -> Rebuilt:
    source, page, is_new = waiting.popleft()
    return Rebuilt(source, page(), is_new)


def _given(page: Page) -> Callable[[], Page]:
    return lambda: page


def _processes(
    count: int, ends: ExitStack
) -> tuple[Callable[[SourcePage], Callable[[], Page]], int]:
    """Return what hands a page to processes, which go at the end, and how many may wait.

    What it returns waits for the page.

    Where they die, as of too little memory, the page is rebuilt here.
    """
    # Not before the first frame: they take longer than all else that is imported here.
    from concurrent.futures.process import (  # noqa: PLC0415
        BrokenProcessPool,
        ProcessPoolExecutor,
    )
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(count, get_context("spawn"), _begin)
    ends.callback(pool.shutdown, wait=True, cancel_futures=True)

    def submit(source: SourcePage) -> Callable[[], Page]:
        try:
            future = pool.submit(rebuild, source)
        except BrokenProcessPool:
            return _given(rebuild(source))

        def result() -> Page:
            try:
                return future.result()
            except BrokenProcessPool:
                return rebuild(source)

        return result

    return submit, AHEAD * count


def _begin() -> None:
    """Let a helper leave ^C to the process that asked for it, and end with that one."""
    import signal  # noqa: PLC0415 - only in a helper
    from threading import Thread  # noqa: PLC0415 - the same

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - only in a helper
    from multiprocessing.connection import wait  # noqa: PLC0415 - the same

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
