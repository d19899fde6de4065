"""What comes in beside the screen after its first frame: an opening in, what to do with it out."""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reader.model import Page
from reader.ui.background import prepared, stories_of
from reader.ui.opening import Opening
from reader.ui.screens.reading import ReadingScreen

GATHERING = 0.15  # seconds


def steps(reading: ReadingScreen, opening: Opening) -> Iterator[Callable[[], object]]:
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
    for _ in prepared(reading.browsing.store):
        yield reading.knows_more
    yield partial(reading.knows_stories, stories_of(reading.browsing.store))


def batches(pages: Iterable[Page]) -> Iterator[list[Page]]:
    """Pages as they come, gathered for `GATHERING` seconds: a list is not drawn for each."""
    batch: list[Page] = []
    due = 0.0  # the first page at once
    for page in pages:
        batch.append(page)
        if time.monotonic() >= due:
            yield batch
            batch, due = [], time.monotonic() + GATHERING
    if batch:
        yield batch
