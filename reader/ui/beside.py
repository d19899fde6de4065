"""What comes in beside the screen after its first frame: an opening in, what to do with it out."""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reader.model import Page
from reader.ui import process
from reader.ui.background import prepared, stories_of
from reader.ui.opening import Opening
from reader.ui.screens.reading import ReadingScreen

GATHERING = 0.15  # seconds, of the first batches
MOST_GATHERING = 1.0  # seconds, once it has taken long
GATHERED = 0.5  # of the time that it has taken: what takes long is told of seldomer

Step = Callable[[], object]  # something that the screen is to do


def steps(
    reading: ReadingScreen, opening: Opening, is_wanted: Callable[[], bool]
) -> Iterator[Step]:
    """Yield, for a worker thread, what the screen is to do, one thing after another.

    First what is remembered, then pages in batches, then what makes the store ready.
    """
    record = reading.record
    said = [*record.open(), *record.about(opening.first.pages)]
    yield partial(reading.remember, said, reading.searches.older(said))
    yield reading.reading_on.begin
    for batch in batches(opening.later):
        yield partial(reading.grow, batch, record.about(batch))
    yield partial(reading.has_grown, list(opening.troubles))
    yield reading.files.watch
    yield reading.files.ask_for_password
    for _ in prepared(reading.browsing.store, is_wanted):
        yield reading.knows_more
    yield partial(reading.knows_stories, stories_of(reading.browsing.store, is_wanted))
    if (found := reading.newsagent.newer()) is not None:
        yield partial(reading.newsagent.tell_newer, *found)
    yield partial(process.settle_soon, reading)


def go_through(
    steps: Iterable[Step],
    on_screen: Callable[[Callable[[], bool]], bool],
    is_wanted: Callable[[], bool],
) -> None:
    """In a thread: have one step after another done on the screen, as long as it is wanted."""

    def done(step: Step) -> bool:
        still_wanted = is_wanted()
        if still_wanted:
            step()
        return still_wanted

    for step in steps:
        if not on_screen(partial(done, step)):
            return


def batches(
    pages: Iterable[Page], clock: Callable[[], float] = time.monotonic
) -> Iterator[list[Page]]:
    """Pages as they come, gathered for a moment: the list is not drawn for each.

    Who reads while thousands come is disturbed once a second, and keys wait no oftener.
    """
    batch: list[Page] = []
    start = clock()
    due = start  # the first page at once
    for page in pages:
        batch.append(page)
        if clock() >= due:
            yield batch
            now = clock()
            gathering = max(GATHERING, min(GATHERED * (now - start), MOST_GATHERING))
            batch, due = [], now + gathering
    if batch:
        yield batch
