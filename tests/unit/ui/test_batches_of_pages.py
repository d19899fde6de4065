"""What comes in beside the screen: pages in batches."""

from itertools import pairwise

from reader.model import Page
from reader.ui.beside import MOST_GATHERING, batches

EVERY = 0.05  # seconds between two pages


def handed_over(count):
    """The times at which batches of pages that come one by one are handed over, and the pages."""
    now = 0.0

    def pages():
        nonlocal now
        for number in range(count):
            now += EVERY
            yield Page(str(number), ())

    taken = [(now, batch) for batch in batches(pages(), lambda: now)]
    return [at for at, _ in taken], [page.source for _, batch in taken for page in batch]


def test_every_page_is_handed_over_once_and_in_order():
    assert handed_over(999)[1] == [str(number) for number in range(999)]
    assert handed_over(1)[1] == ["0"]
    assert not handed_over(0)[1]


def test_the_first_page_comes_at_once_and_the_next_ones_soon():
    times, _ = handed_over(40)
    assert times[0] == EVERY
    assert times[3] < 1


def test_what_takes_long_is_told_of_once_a_second():
    times, _ = handed_over(1200)
    pauses = [after - before for before, after in pairwise(times)]
    assert max(pauses) < MOST_GATHERING + 2 * EVERY
    assert min(pauses[len(pauses) // 2 : -1]) >= MOST_GATHERING
