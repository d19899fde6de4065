"""s: articles written to a file from the screen; asked first where something is there."""

import pytest
from composed_pages import FIELDS, TITLES


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def written(workspace, folder):
    """Wait until the bar says what was written where; the files in the folder."""
    await workspace.until(lambda: "已写入" in workspace.status)
    return sorted(path.name for path in folder.iterdir())


async def test_three_enters_write_the_open_article(reading, here):
    async with reading() as workspace:
        await workspace.press("s", "enter", "enter", "enter")
        assert await written(workspace, here) == [f"{TITLES[0]}.md"]
        assert FIELDS[-1] in (here / f"{TITLES[0]}.md").read_text("utf-8")
        assert "1 篇已写入" in workspace.status
        assert f"{TITLES[0]}.md" in workspace.status


@pytest.mark.parametrize(
    ("downs", "name", "count"),
    [
        (1, "沙河日报 2024-05-12 第1版 要闻.md", 3),
        (2, "沙河日报 2024-05-12.md", 5),
        (3, "沙河日报 2024-05-12.md", 5),
    ],
)
async def test_a_page_all_that_is_open_or_the_issue(reading, here, downs, name, count):
    async with reading() as workspace:
        await workspace.press("s", *["down"] * downs, "enter", "enter", "enter")
        assert await written(workspace, here) == [name]
        assert f"{count} 篇已写入" in workspace.status


async def test_the_filtered_list_is_what_answers_whichever_page_it_is_on(reading, here):
    async with reading() as workspace:
        await workspace.filter_by("四十")
        await workspace.press("enter", "s", "down", "down", "enter", "enter", "enter")
        assert await written(workspace, here) == ["四十.md"]
        text = (here / "四十.md").read_text("utf-8")
        assert TITLES[3] in text
        assert TITLES[1] not in text


async def test_another_form_has_another_ending(reading, here):
    async with reading() as workspace:
        await workspace.press("s", "enter", "down", "enter", "enter")
        assert await written(workspace, here) == [f"{TITLES[0]}.html"]


async def test_what_is_there_is_asked_about_and_stays(reading, here):
    path = here / f"{TITLES[0]}.md"
    path.write_text("mine")
    async with reading() as workspace:
        await workspace.press("s", "enter", "enter", "enter")
        assert "已经有了" in workspace.text()
        await workspace.press("enter")  # another name: the field is there again
        await workspace.press(*"b.md", "enter")
        assert await written(workspace, here) == sorted([path.name, "b.md"])
        assert path.read_text() == "mine"


async def test_what_is_there_is_replaced_where_that_is_chosen(reading, here):
    path = here / f"{TITLES[0]}.md"
    path.write_text("mine")
    async with reading() as workspace:
        await workspace.press("s", "enter", "enter", "enter", "down", "enter")
        await written(workspace, here)
        assert FIELDS[0] in path.read_text("utf-8")


async def test_a_folder_gets_a_file_of_the_usual_name(reading, here):
    (here / "sub").mkdir()
    async with reading() as workspace:
        await workspace.press("s", "enter", "enter", *"sub", "enter")
        await written(workspace, here)
        assert [path.name for path in (here / "sub").iterdir()] == [f"{TITLES[0]}.md"]


async def test_escape_writes_nothing(reading, here):
    async with reading() as workspace:
        for keys in (["s"], ["s", "enter"], ["s", "enter", "enter"]):
            await workspace.press(*keys, "escape")
        assert list(here.iterdir()) == []
        assert workspace.pane.article is not None


async def test_what_cannot_be_written_is_said(reading, here):
    async with reading() as workspace:
        await workspace.press("s", "enter", "enter", *"no/a.md", "enter")
        await workspace.until(lambda: "no/a.md" in workspace.status)
        assert list(here.iterdir()) == []


async def test_the_first_choice_is_under_the_cursor_from_the_start(reading):
    async with reading() as workspace:
        await workspace.press("s")
        assert workspace.app.screen.at == 0
        await workspace.press("down")
        assert workspace.app.screen.at == 1
