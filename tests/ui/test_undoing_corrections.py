"""U takes back a correction as it takes back a star: what was done last goes first."""

import pytest

from reader.load import iter_pages, load_store
from reader.ui.keymap import BY_NAME
from reader.ui.opening import Start

PAGE = """\
麦港镇修好六里长堤

    六里长堤昨日完工。石匠卓有余说，每一块石头都敲过三遍。

    堤上还种了两排芦竹，风来时沙沙地响，孩子们放学都要去走一走。
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def correcting(reading, page):
    paths = [str(page)]
    return reading(shown=load_store(paths), again=lambda: iter_pages(paths))


def roles(workspace):
    return [str(block.role) for block in workspace.browsing.opened.article.blocks]


def corrected(page):
    sidecar = page.with_suffix(".yaml")
    return sidecar.exists() and "crosshead" in sidecar.read_text("utf-8")


async def correct(workspace, name):
    workspace.screen.do(BY_NAME[name])
    await workspace.rest()


async def test_a_correction_is_undone(correcting, page):
    async with correcting as workspace:
        before = roles(workspace)
        await workspace.press("enter", "v", "}")
        await correct(workspace, "is_crosshead")
        assert corrected(page)
        await workspace.press("escape", "U")
        await workspace.rest()
        assert not corrected(page)
        assert roles(workspace) == before


async def test_a_correction_is_undone_on_the_screen_that_shows_the_page_again(correcting, page):
    async with correcting as workspace:
        await workspace.press("enter", "v", "}")
        await correct(workspace, "is_crosshead")
        before = workspace.screen
        before.newsagent.open([str(page)], start=Start())
        await workspace.until(lambda: workspace.screen is not before)
        await workspace.rest()
        await workspace.press("U")
        await workspace.rest()
        assert not corrected(page)


async def test_what_was_done_last_is_undone_first(correcting, page):
    async with correcting as workspace:
        await workspace.press("enter", "v", "}")
        await correct(workspace, "is_crosshead")
        await workspace.press("escape", "*", "U")
        assert corrected(page)
        assert not workspace.screen.record.reading_of(workspace.browsing.opened).is_starred
        await workspace.press("U")
        await workspace.rest()
        assert not corrected(page)


async def test_one_that_was_undone_by_its_own_action_is_not_undone_twice(correcting, page):
    async with correcting as workspace:
        await workspace.press("*", "enter", "v", "}")
        await correct(workspace, "is_crosshead")
        await correct(workspace, "undo_correction")
        assert not corrected(page)
        await workspace.press("escape", "U")
        await workspace.rest()
        assert not workspace.screen.record.reading_of(workspace.browsing.opened).is_starred
