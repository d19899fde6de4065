"""Where the reader begins: page and article as asked for, in what is open."""

import pytest

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore, Entry
from reader.ui.opening import Opening, Start

PAGES = [
    Page("a.txt", (), label="第01版", section="要闻"),
    Page("b.txt", (), label="A05", section="副刊"),
    Page("c.txt", ()),
    Page("d.txt", (), label="第十版"),
]
ENTRIES = [
    Entry(Article(f"{place}-{number}", (Block(Role.HEADLINE, "标题"),)), page, 2 * place + number)
    for place, page in enumerate(PAGES)
    for number in range(2)
]


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (Start(), "0-0"),
        (Start(article=4), "1-1"),
        (Start(page="1"), "0-0"),
        (Start(page="第一版", article=2), "0-1"),
        (Start(page="a05"), "1-0"),
        (Start(page="10"), "3-0"),
        (Start(page="副刊"), "1-0"),
        (Start(page="3"), "2-0"),
        (Start(page="3", article=2), "2-1"),
        (Start(page="3", article=3), None),
        (Start(page="99999999999999999999"), None),
        (Start(page="第七版"), None),
        (Start(article=9), None),
    ],
    ids=str,
)
def test_a_page_is_found_by_label_then_section_then_place(start, found):
    entry = start.find(ENTRIES)
    assert (entry and entry.article.id) == found


def test_nothing_is_found_where_nothing_is_open():
    assert Start().find([]) is None


def test_the_way_back_is_that_of_all_issues_and_not_to_and_fro():
    first = Opening(ArticleStore(), paths=["A"])
    second = Opening(ArticleStore(), paths=["B"], came_from=first.way_on(()))
    assert [left.paths for left in second.way_on(())] == [["A"], ["B"]]
    assert Opening(ArticleStore()).way_on(()) == ()  # what was piped in cannot be opened again
