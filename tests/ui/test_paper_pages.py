"""Going between the pages of a paper, opened as a folder of page files."""

import pytest

from reader.load import iter_pages, load_store
from reader.store import ArticleStore

PAGES = {
    "沙河日报_01版.txt": "麦港镇修好长堤\n\n    长堤昨日完工。石匠卓有余敲过每一块石头。\n",
    "沙河日报_02版.txt": "夜市添了二十盏灯\n\n    北关夜市添了二十盏灯，收摊的人不再摸黑。\n",
    "沙河日报_10版.txt": "校队赢下第一场球\n\n    新桥中学校队赢了第一场球，队员苗苗进了两球。\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path)


async def test_a_folder_opens_at_its_first_page(reading, folder):
    async with reading(shown=load_store([folder])) as workspace:
        assert workspace.browsing.opened.page.source == "沙河日报_01版.txt"


@pytest.mark.parametrize(("on", "back"), [("]", "["), ("】", "【")])
async def test_page_keys_go_to_the_next_and_previous_page_of_the_paper(reading, folder, on, back):
    async with reading(shown=load_store([folder])) as workspace:
        await workspace.press(on, on)
        assert workspace.browsing.opened.page.source == "沙河日报_10版.txt"
        await workspace.press(back)
        assert workspace.browsing.opened.page.source == "沙河日报_02版.txt"


async def test_page_keys_work_in_the_pane(reading, folder):
    async with reading(shown=load_store([folder])) as workspace:
        await workspace.press("enter", "]")
        assert "收摊的人不再摸黑" in workspace.text(workspace.pane)
        assert workspace.where == "pane"


async def test_the_last_page_of_the_paper_holds(reading, folder):
    async with reading(shown=load_store([folder])) as workspace:
        await workspace.press("]", "]", "]", "]")
        assert workspace.browsing.opened.page.source == "沙河日报_10版.txt"


async def test_the_masthead_names_the_page_that_is_open(reading):
    async with reading() as workspace:
        assert workspace.masthead.startswith("沙河日报 · 2024-05-12 · 第1版 · 要闻")
        await workspace.press("]")
        assert "第2版 · 民生" in workspace.masthead


async def test_pages_that_come_later_join_the_list(reading, folder):
    first, *later = iter_pages([folder])
    async with reading(shown=ArticleStore.of_pages([first]), later=later) as workspace:
        await workspace.rest()
        await workspace.press("G")
        assert workspace.browsing.opened.page.source == "沙河日报_10版.txt"
