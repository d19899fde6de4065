"""Five thousand articles: only what is seen is set."""

import pytest
from composed_pages import large_store

from reader.ui import listing

COUNT = 5_000
SEEN = 200  # headlines; a screen holds about ten, and is drawn a few times


@pytest.fixture(scope="module")
def many():
    return large_store(COUNT)


@pytest.fixture(autouse=True)
def at_a_glance(monkeypatch, no_hurry):
    """Of what is looked for only the first step is done at once."""
    monkeypatch.setattr("reader.ui.browsing.FIRST_SIGHT", 0)


@pytest.fixture
def measured(monkeypatch):
    """The headlines that have been set, in order."""
    titles = []
    set_lines = listing.headline_lines

    def watched(title, width):
        titles.append(title)
        return set_lines(title, width)

    monkeypatch.setattr(listing, "headline_lines", watched)
    return titles


async def test_the_first_frame_sets_only_the_headlines_on_the_screen(reading, many, measured):
    async with reading(shown=many) as workspace:
        assert "5000 篇" in workspace.masthead
        assert len(set(measured)) < SEEN


async def test_filtering_sets_only_the_headlines_on_the_screen(reading, many, measured):
    async with reading(shown=many) as workspace:
        measured.clear()
        await workspace.filter_by("水闸")
        assert len(set(measured)) < SEEN


async def test_a_filter_with_few_hits_counts_them(reading, many):
    async with reading(shown=many) as workspace:
        await workspace.filter_by("第4321号")
        await workspace.counted()
        assert "1 / 5000 篇" in workspace.masthead


async def test_the_end_of_a_large_list_is_one_key_away(reading, many, measured):
    async with reading(shown=many) as workspace:
        await workspace.press("G")
        assert workspace.open_title == f"第{COUNT - 1}号水闸按时放水"
        assert workspace.open_title in workspace.text(workspace.articles)
        assert len(set(measured)) < SEEN
