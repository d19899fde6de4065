"""A story that goes on on another page is one article once that page is open."""

from composed_pages import FERRY, FIELDS, LIBRARY, PAPER, store_of

from reader.issues.jumps import GrowingIssues
from reader.model import Article, Block, Jump, Page, Role
from reader.ui.keymap import BY_NAME

HEADLINE = "渡口修了三年"


def page(label, *articles):
    facts = {"paper": PAPER, "date": "2024-05-12", "path": f"in/{label}.txt"}
    return Page(f"{label}.txt", articles, label=label, **facts)


FIRST = page(
    "第1版",
    Article(
        "a1",
        (
            Block(Role.HEADLINE, HEADLINE, 1),
            *(Block(Role.PARAGRAPH, text, 2) for text in FIELDS),
            Block(Role.JUMP, "（下转第二版）", 3, jump=Jump("to", "第二版")),
        ),
    ),
    Article("a2", (Block(Role.HEADLINE, "夜里开到十点", 4), Block(Role.PARAGRAPH, LIBRARY[0], 5))),
)
SECOND = page(
    "第2版",
    Article(
        "b1",
        (
            Block(Role.JUMP, "（上接第一版）", 1, jump=Jump("from", "第一版")),
            *(Block(Role.PARAGRAPH, text, 2) for text in FERRY),
        ),
    ),
    Article("b2", (Block(Role.HEADLINE, "种子标本室", 3), Block(Role.PARAGRAPH, LIBRARY[1], 4))),
)


async def come(workspace):
    """Let the second page come as the loader hands it over."""
    issues = GrowingIssues()
    issues.take(FIRST)
    workspace.app._reading.grow(issues.take(SECOND))
    await workspace.settle()


async def test_the_open_story_grows_while_one_reads_it_and_the_place_stays(reading):
    async with reading(size=(100, 14), shown=store_of(FIRST)) as workspace:
        await workspace.press("enter", "space")
        before = workspace.place
        await come(workspace)
        assert workspace.open_title == HEADLINE
        assert workspace.place == before != (0, 0)
        await workspace.press("G")
        assert "头班六点开" in workspace.text(workspace.pane)
        assert "（上接第一版）" in workspace.text(workspace.pane)


async def test_search_copying_and_the_next_page_see_one_article(reading):
    async with reading(shown=store_of(FIRST)) as workspace:
        await come(workspace)
        assert "3 篇" in workspace.masthead
        await workspace.press("y")
        assert FERRY[1] in workspace.app.clipboard
        assert FIELDS[0] in workspace.app.clipboard
        await workspace.press("]")
        assert workspace.open_title == "种子标本室"
        await workspace.filter_by("水根生 郭长庚")
        assert [hit.entry.article.title for hit in workspace.browsing.hits] == [HEADLINE]


async def test_what_stands_on_the_other_page_is_not_corrected_here(reading):
    async with reading(size=(100, 14), shown=store_of(FIRST)) as workspace:
        await come(workspace)
        await workspace.press("enter", "v", "G")
        workspace.app._reading.do(BY_NAME["this_starts"])
        await workspace.settle()
        assert "在另一版上" in workspace.status
