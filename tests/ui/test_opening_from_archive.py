"""What is found in the library opens in its issue, at the article, with the query as the filter."""

import pytest
from composed_library import page
from composed_pages import FERRY, article
from opened_paths import opened, search

from reader.library import Archive
from reader.ui.screens.archive import FoundInArchive
from reader.ui.services.archive import LibrarySearch
from reader.ui.services.newsstand import Newsagent

pytestmark = pytest.mark.usefixtures("world")


async def test_the_issue_opens_at_the_article_filtered_by_the_query(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        await workspace.press("down", "enter")
        await workspace.until(lambda: workspace.open_title == "11月的渡口")
        assert workspace.browsing.text == workspace.field("filter") == "沙河"
        assert [hit.entry.article.title for hit in workspace.browsing.hits] == ["11月的渡口"]
        assert workspace.browsing.opened.page.date == "2023-11-15"
        assert workspace.browsing.store.count == 2


async def test_the_article_opens_though_another_of_the_issue_answers_before_it(world):
    with Archive(world / "library") as archive:
        first, second = (article(f"第{at}条渡口", f"第{at}条。", *FERRY) for at in (1, 2))
        list(archive.add([page("沙河晚报", "2025-01-01", "第9版", first, second)]))
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        await workspace.press("down", "enter")
        await workspace.until(lambda: workspace.browsing.text == "沙河")
        assert workspace.open_title == "第2条渡口"


async def test_a_hit_of_the_open_issue_opens_where_one_is(world):
    async with opened(world / "library" / "山前日报" / "2023-11-15") as workspace:
        screen = workspace.screen
        await search(workspace, *"种子标本 date:2023-11")
        await workspace.press("enter")
        assert workspace.screen is screen
        assert workspace.open_title == "11月的种子"
        assert workspace.browsing.text == "种子标本 date:2023-11"


async def test_a_hit_that_came_into_the_open_issue_meanwhile_opens_too(world):
    async with opened(world / "library" / "山前日报" / "2023-11-15") as workspace:
        with Archive(world / "library") as archive:
            added = article("又一条渡口", "新来的渡船叫青雀。")
            list(archive.add([page("山前日报", "2023-11-15", "第2版", added)]))
        await search(workspace, *"青雀")
        await workspace.press("enter")
        await workspace.until(lambda: workspace.open_title == "又一条渡口")
        await workspace.rest()
        assert workspace.browsing.store.count == 3


async def test_the_key_again_comes_back_to_the_hit(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        await workspace.press("down", "enter")
        await workspace.until(lambda: workspace.browsing.text == "沙河")
        await search(workspace)
        assert workspace.app.screen._now.opened.article.title == "11月的渡口"
        await workspace.press("shift+tab", "down", "enter")
        await workspace.until(lambda: workspace.open_title == "10月的渡口")


async def test_undoing_goes_back_to_what_was_open(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        await workspace.press("enter")
        await workspace.until(lambda: workspace.browsing.text == "沙河")
        await workspace.press("U")
        await workspace.until(lambda: "青禾镇" in workspace.open_title)
        assert workspace.browsing.text == ""


@pytest.mark.usefixtures("dictionary")
async def test_the_story_in_another_paper_opens_in_its_issue(world):
    async with opened(world / "library" / "青禾晚报" / "2024-05-13") as workspace:
        await workspace.press("E")
        await workspace.rest()
        await workspace.press("enter")
        await workspace.until(lambda: workspace.open_title == "青禾镇秧插完了")
        assert workspace.browsing.text == ""


async def test_an_issue_that_is_gone_from_the_folder_is_told(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"插秧")
        (folder,) = (world / "library").glob("青禾晚报/*")
        folder.rename(world / "away")
        await workspace.press("enter")
        await workspace.rest()
        assert "青禾镇" in workspace.open_title
        assert "2024-05-13" in workspace.status


async def test_a_hit_that_comes_when_another_issue_is_shown_opens_nothing(world, monkeypatch):
    asked = []
    monkeypatch.setattr(LibrarySearch, "_open_at", lambda *told: asked.append(told))
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        late = workspace.app.screen
        workspace.app.post_message(Newsagent.Opened(workspace.app.opening))
        await workspace.until(lambda: workspace.app.screen is not late)
        late.choose(FoundInArchive(late._now.opened, "沙河"))
        await workspace.rest()
        assert (workspace.app.screen, asked) == (workspace.app.reading, [])
