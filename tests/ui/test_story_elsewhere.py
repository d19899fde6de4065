"""This story in other papers: side by side, the same copy named, in its issue by Enter."""

import pytest
from composed_library import library_in
from composed_pages import FIELDS, TITLES, article, store_of

from reader.model import Page
from reader.ui.screens.elsewhere import ElsewhereScreen

pytestmark = pytest.mark.usefixtures("dictionary")


@pytest.fixture
def in_library(reading, tmp_path, monkeypatch):
    monkeypatch.setenv("DUBAO_LIBRARY", str(library_in(tmp_path / "library")))
    return reading


async def look(desk):
    await desk.press("E")
    await desk.rest()
    assert isinstance(desk.app.screen, ElsewhereScreen)
    return desk.app.screen


def rows(screen):
    return [str(screen.rows.get_option_at_index(at).prompt) for at in range(len(screen._found))]


async def test_the_same_copy_is_named_and_what_others_share(in_library):
    async with in_library() as desk:
        copy, retold = rows(await look(desk))
        assert "青禾晚报 2024-05-13" in copy
        assert "同稿" in copy
        assert "柳湾时报 2024-05-11" in retold
        assert "同稿" not in retold
        assert "闻小满" in retold


async def test_both_texts_stand_side_by_side_with_what_they_share_marked(in_library):
    async with in_library(size=(120, 40)) as desk:
        screen = await look(desk)
        assert TITLES[0] in desk.text(screen.own)
        assert "三千亩水田插完秧" in desk.text(screen.other)
        assert "闻小满" in desk.looks(screen.other, background="#6b5518")
        await desk.press("j")
        assert "青禾镇秧插完了" in desk.text(screen.other)
        await desk.press("space", "b", "g")
        assert "三千亩水田插完秧" in desk.text(screen.other)


async def test_on_a_narrow_screen_the_other_text_stands_alone(in_library):
    async with in_library(size=(50, 20)) as desk:
        screen = await look(desk)
        assert not screen.own.display
        assert "三千亩水田插完秧" in desk.text(screen.other)


async def test_esc_returns_to_the_open_article(in_library):
    async with in_library() as desk:
        await look(desk)
        await desk.press("escape")
        assert desk.app.screen is desk.screen
        assert desk.open_title == TITLES[0]


async def test_enter_asks_for_the_issue_of_the_chosen_one(in_library, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "reader.ui.services.archive.LibraryDesk._open_at",
        lambda _self, entry, query: asked.append((entry.article.title, query)),
    )
    async with in_library() as desk:
        await look(desk)
        await desk.press("j", "enter")
        assert asked == [("青禾镇秧插完了", "")]


async def test_a_story_that_nobody_else_has_is_told_so(in_library):
    async with in_library() as desk:
        await desk.press("j", "j", "j", "E")
        await desk.rest()
        assert "别的报纸没有" in desk.status.replace(" ", "")


async def test_a_page_without_a_day_is_told_so(in_library):
    undated = store_of(Page("x.txt", (article("插秧", *FIELDS),)))
    async with in_library(shown=undated) as desk:
        await desk.press("E")
        await desk.rest()
        assert "没有写明日期" in desk.status


async def test_without_a_library_one_line_says_how_to_begin_one(reading, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "none"))
    async with reading() as desk:
        await desk.press("E")
        assert "dubao library add" in desk.status
