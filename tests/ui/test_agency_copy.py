"""A story that stands twice is said to: where else, and no related article is the same again."""

from composed_pages import FIELDS, LIBRARY, SEEDS, article, store_of

from reader.model import Page

WIRE = article("三千亩水田插完秧", *FIELDS[:4])
AGAIN = article("青禾插秧忙", *FIELDS[:4])
OTHER = article("图书馆夜里开到十点", *LIBRARY)


def pages():
    return (
        Page("1.txt", (WIRE, OTHER), "沙河日报", "2024-05-12", "第1版", path="1.txt"),
        Page(
            "2.txt", (article("种子标本室", *SEEDS),), "沙河日报", "2024-05-12", "第2版", path="2"
        ),
        Page("3.txt", (AGAIN,), "青禾晚报", "2024-05-12", "第3版", path="3.txt"),
    )


async def told(workspace):
    """Wait until what stands twice has come in."""
    await workspace.until(lambda: workspace.browsing.store.stories)


async def test_the_bar_says_where_else_a_story_stands(reading):
    async with reading(size=(120, 30), shown=store_of(*pages())) as workspace:
        await told(workspace)
        assert "同稿见 青禾晚报 第3版" in workspace.status
        await workspace.press("j")
        assert "同稿" not in workspace.status
        await workspace.press("j", "j")
        assert "同稿见 沙河日报 第1版" in workspace.status


async def test_reading_again_keeps_what_is_known(reading):
    async with reading(size=(120, 30), shown=store_of(*pages()), again=pages) as workspace:
        await told(workspace)
        await workspace.press("f5")
        await workspace.rest()
        await workspace.press("j", "k")
        assert "同稿见" in workspace.status
