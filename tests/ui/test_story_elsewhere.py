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


async def look(workspace):
    await workspace.press("E")
    await workspace.rest()
    assert isinstance(workspace.app.screen, ElsewhereScreen)
    return workspace.app.screen


def rows(screen):
    return [str(screen.rows.get_option_at_index(at).prompt) for at in range(len(screen._found))]


async def test_the_same_copy_is_named_and_what_others_share(in_library):
    async with in_library() as workspace:
        copy, retold = rows(await look(workspace))
        assert "青禾晚报 2024-05-13" in copy
        assert "同稿" in copy
        assert "柳湾时报 2024-05-11" in retold
        assert "同稿" not in retold
        assert "闻小满" in retold


async def test_both_texts_stand_side_by_side_with_what_they_share_marked(in_library):
    async with in_library(size=(120, 40)) as workspace:
        screen = await look(workspace)
        assert TITLES[0] in workspace.text(screen.own)
        assert "三千亩水田插完秧" in workspace.text(screen.other)
        assert "闻小满" in workspace.looks(screen.other, background="#6b5518")
        await workspace.press("j")
        assert "青禾镇秧插完了" in workspace.text(screen.other)
        await workspace.press("space", "b", "g")
        assert "三千亩水田插完秧" in workspace.text(screen.other)


async def test_on_a_narrow_screen_the_other_text_stands_alone(in_library):
    async with in_library(size=(50, 20)) as workspace:
        screen = await look(workspace)
        assert not screen.own.display
        assert "三千亩水田插完秧" in workspace.text(screen.other)


async def test_esc_returns_to_the_open_article(in_library):
    async with in_library() as workspace:
        await look(workspace)
        await workspace.press("escape")
        assert workspace.app.screen is workspace.screen
        assert workspace.open_title == TITLES[0]


async def test_enter_asks_for_the_issue_of_the_chosen_one(in_library, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "reader.ui.services.archive.LibrarySearch._open_at",
        lambda _self, entry, query: asked.append((entry.article.title, query)),
    )
    async with in_library() as workspace:
        await look(workspace)
        await workspace.press("j", "enter")
        assert asked == [("青禾镇秧插完了", "")]


async def test_a_story_that_nobody_else_has_is_told_so(in_library):
    async with in_library() as workspace:
        await workspace.press("j", "j", "j", "E")
        await workspace.rest()
        assert "别的报纸没有" in workspace.status.replace(" ", "")


async def test_a_page_without_a_day_is_told_so(in_library):
    undated = store_of(Page("x.txt", (article("插秧", *FIELDS),)))
    async with in_library(shown=undated) as workspace:
        await workspace.press("E")
        await workspace.rest()
        assert "没有写明日期" in workspace.status


async def test_without_a_library_one_line_says_how_to_begin_one(reading, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "none"))
    async with reading() as workspace:
        await workspace.press("E")
        assert "dubao library add" in workspace.status
