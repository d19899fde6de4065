"""A large number before a key is one step of its own: as far as single ones, in one frame."""

import pytest
from composed_pages import article, large_store, store_of

from reader.model import Page

TOWNS = [
    article("石桥镇夜里亮灯", "灯在桥头亮。灯下有人。", "没有风。"),
    article("渡口没有话", "船在对岸。"),
    article("灯会", "一盏灯,两盏灯,三盏灯。"),
]


@pytest.fixture
def towns():
    pages = [Page(f"{at}.txt", (one,), label=f"第{at}版") for at, one in enumerate(TOWNS, 1)]
    return store_of(*pages)


async def stand(workspace, keys):
    await workspace.burst(keys)
    return workspace.open_title, workspace.pane.hit_count, workspace.pane.place, workspace.status


@pytest.mark.parametrize("query", ["灯", "len:>1", "渡口"])
@pytest.mark.parametrize("ways", ["nN", "Nn"])
async def test_so_many_hits_on_are_as_far_as_one_after_another(reading, towns, query, ways):
    there, back = ways
    async with reading(shown=towns) as one, reading(shown=towns) as many:
        for workspace in (one, many):
            await workspace.filter_by(query)
            await workspace.burst("\r")
        for count in range(1, 12):
            steps = await stand(one, there * count)
            assert await stand(many, f"{count}{there}") == steps
            steps = await stand(one, back * (count // 2 + 1))
            assert await stand(many, f"{count // 2 + 1}{back}") == steps


async def test_pages_are_turned_in_one_frame(reading, monkeypatch):
    async with reading(shown=large_store(300)) as workspace:
        shown = []
        show = workspace.pane.show
        monkeypatch.setattr(workspace.pane, "show", lambda *what: (shown.append(what), show(*what)))
        await workspace.burst("99999]")
        assert workspace.browsing.opened.page.label == "第6版"
        assert len(shown) == 1


async def test_hits_are_passed_over_in_one_frame(reading, monkeypatch):
    async with reading(shown=large_store(300)) as workspace:
        await workspace.filter_by("守闸人")
        await workspace.burst("\r")
        shown = []
        show = workspace.pane.show
        monkeypatch.setattr(workspace.pane, "show", lambda *what: (shown.append(what), show(*what)))
        await workspace.burst("250n")
        assert workspace.browsing.at == 249
        assert len(shown) == 1
