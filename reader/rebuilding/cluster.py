"""The one door to Dask: a scheduler's address in, what hands pages to its workers out.

Who runs a cluster trusts it: what goes to workers and back is Python's own form of values, which
can be made to run anything.  Pages only are sent; nothing but this process writes.
"""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import reader
from reader.errors import FailedError
from reader.i18n import say
from reader.model import Page, SourcePage, safe_line

PATIENCE = 10  # seconds to wait for the scheduler
LONGEST = 300  # seconds to wait for a page, others before it among them; then it is rebuilt here
RETRIES = 2  # of a page that failed on a worker; one whose worker died goes to another anyway
AHEAD = 4  # pages for each thread of the workers that wait or are done

Submit = Callable[[SourcePage], Callable[[], Page]]


def workers_of(
    address: str, rebuild: Callable[[SourcePage], Page], ends: ExitStack
) -> tuple[Submit, int]:
    """Return what hands a page to the workers, and how many pages may be on their way.

    What it returns waits for the page; one that cannot be had is rebuilt here.

    Args:
        address: Of the scheduler.
        rebuild: Makes a page; workers import it by its name.
        ends: Lets the cluster go at its end.

    Raises:
        FailedError: It cannot be reached, has no workers, or they are of another version.
    """
    try:
        from distributed import CancelledError, Client, KilledWorker  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FailedError(say("cluster.no_dask")) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # it narrates on the terminal
    name = safe_line(address)
    try:
        connect: Callable[..., Any] = Client
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, ImportError) as error:  # of a time-out, a name, a protocol
        raise FailedError(say("cluster.unreached", name=name)) from error
    ends.callback(client.close)
    threads = sum(client.nthreads().values())
    if not threads:
        raise FailedError(say("cluster.no_workers", name=name))
    if not _are_alike(client):
        raise FailedError(say("cluster.other_version", version=reader.__version__))

    def submit(source: SourcePage) -> Callable[[], Page]:
        future = client.submit(rebuild, source, pure=False, retries=RETRIES)

        def result() -> Page:
            try:
                page: Page = future.result(timeout=LONGEST)
            except (KilledWorker, CancelledError, OSError, ImportError, RuntimeError):
                future.cancel()
                page = rebuild(source)
            return page

        return result

    return submit, AHEAD * threads


def version() -> str:
    """Return what version the dubao of a worker is."""
    return reader.__version__


def _are_alike(client: Any) -> bool:  # noqa: ANN401 - of a library without types
    """Whether all workers have this version; another one would make other pages."""
    try:
        return set(client.run(version).values()) == {reader.__version__}
    except (ImportError, AttributeError, OSError):
        return False
