"""Any size of the terminal, and changes of it."""

import pytest
from composed_pages import TITLES

from reader.ui.widgets.rows_view import MARGIN, RowsView

SIZES = [(120, 40), (80, 24), (60, 20), (20, 5), (1, 1)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_reader_starts_and_reads_at_any_size(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press("j", "enter", "space", "c", "c", "c", "z", "z", "escape")
        assert not workspace.has_ended
        assert len(workspace.rows()) == size[1]


@pytest.mark.parametrize("size", SIZES)
async def test_the_filter_narrows_at_any_size(reading, size):
    async with reading(size=size) as workspace:
        await workspace.filter_by("渡口")
        assert [hit.entry.article.title for hit in workspace.browsing.hits] == [TITLES[4]]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_list_and_pane_stand_side_by_side_from_80_columns(reading, size):
    async with reading(size=size) as workspace:
        assert workspace.articles.region.width > 0
        assert workspace.pane.region.width > workspace.articles.region.width


async def test_nothing_is_drawn_that_was_laid_out_for_another_size(reading, monkeypatch):
    drawn, plain = [], RowsView.render_line

    def render_line(self, y):
        drawn.append((self.listing.width, self.outer_size.width - MARGIN - 1))
        return plain(self, y)

    monkeypatch.setattr(RowsView, "render_line", render_line)
    async with reading(size=(120, 40)) as workspace:
        await workspace.pilot.resize_terminal(90, 30)
        await workspace.pilot.pause()
    assert drawn
    assert all(laid == there for laid, there in drawn)


async def test_a_narrow_terminal_still_says_what_is_open(reading):
    for width in (50, 36, 24):
        async with reading(size=(width, 20)) as workspace:
            row = workspace.rows()[0]
            assert row.startswith(" 沙河")
            assert row.endswith("篇")


async def test_a_narrow_terminal_shows_the_list_first(reading):
    async with reading(size=(60, 20)) as workspace:
        assert TITLES[3] in workspace.text()
        assert "凌晨五点" not in workspace.text()


async def test_a_narrow_terminal_shows_the_article_alone_after_enter(reading):
    async with reading(size=(60, 20)) as workspace:
        await workspace.press("enter")
        assert TITLES[3] not in workspace.text()
        assert "凌晨五点" in workspace.text()


async def test_a_narrow_terminal_goes_back_to_the_list_with_escape(reading):
    async with reading(size=(60, 20)) as workspace:
        await workspace.press("enter", "escape")
        assert TITLES[3] in workspace.text()
        assert "凌晨五点" not in workspace.text()


async def test_the_only_pane_has_the_whole_width(reading):
    async with reading(size=(60, 20)) as workspace:
        assert workspace.articles.region.width == 60
        await workspace.press("enter")
        assert workspace.pane.region.width == 60


async def test_a_short_terminal_gives_its_rows_to_list_and_text(reading):
    async with reading(size=(60, 8)) as workspace:
        assert workspace.articles.region.height == 7
        await workspace.press("enter")
        assert workspace.pane.region.height == 7


async def test_the_filter_comes_into_sight_on_a_short_terminal(reading):
    async with reading(size=(60, 8)) as workspace:
        await workspace.filter_by("渡口")
        assert any("渡口" in row and "早班" not in row for row in workspace.rows())


@pytest.mark.parametrize("size", SIZES)
async def test_no_row_is_wider_than_the_terminal(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press("enter")
        assert all(workspace.width_of(row) <= size[0] for row in workspace.rows())


@pytest.mark.parametrize("mode", range(3))
@pytest.mark.parametrize("size", [(60, 20), (140, 30), (90, 9)])
async def test_resizing_keeps_the_reading_place(reading, size, mode):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", *"c" * mode, "space")
        block, offset = workspace.place
        await workspace.resize(*size)
        assert workspace.shows(block, offset)


async def test_resizing_there_and_back_shows_the_same_row_first(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space", "j", "j")
        before = workspace.place
        await workspace.resize(60, 20)
        await workspace.resize(100, 14)
        assert workspace.place == before


async def test_becoming_narrow_shows_the_pane_that_has_the_keyboard(reading):
    async with reading(size=(120, 40)) as workspace:
        await workspace.press("enter")
        await workspace.resize(60, 20)
        assert "凌晨五点" in workspace.text()
        assert workspace.where == "pane"


async def test_becoming_wide_again_shows_both(reading):
    async with reading(size=(60, 20)) as workspace:
        await workspace.press("enter")
        await workspace.resize(120, 40)
        assert TITLES[3] in workspace.text()
        assert "凌晨五点" in workspace.text()


async def test_the_chosen_row_stays_in_sight_when_the_terminal_shrinks(reading):
    async with reading(size=(120, 40)) as workspace:
        await workspace.press("G")
        await workspace.resize(100, 14)
        assert TITLES[-1] in workspace.text(workspace.articles)


async def test_resizing_to_nothing_and_back_breaks_nothing(reading):
    async with reading(size=(120, 40)) as workspace:
        before = workspace.rows()
        for size in ((1, 1), (20, 5), (300, 2), (2, 100), (120, 40)):
            await workspace.resize(*size)
        assert workspace.rows() == before
