"""Articles copied out of a digital edition: each says of which paper, day and page it is."""

import pytest

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import parse_page

TAKEN = (
    "《青禾日报》（2031年5月4日 第 02 版）",
    "《 青禾日报 》（ 2031年05月04日   第 02 版）",
    "青禾日报（2031年5月4日第02版）",
)
STORIES = (
    (
        "清晨修路到田边",
        "县里今年要把三十六条机耕路修到田边，钱从镇里的集体收入里出。"
        "村支书说，往年运一车化肥要绕九里山路。",
    ),
    (
        "老图书馆迎来新读者",
        "这座不大的图书馆，一年接待读者八万人次，周末常常一座难求。孩子们把写好的心愿系在竹枝上。",
    ),
    (
        "四百张窗花纸样出版",
        "他花了三个月走遍全镇的老屋，画下四百多张窗花的纸样。"
        "有人劝他开网店，他摇摇头，说手艺要面对面地教。",
    ),
)


def page_of(*lines):
    return parse_page(SourcePage("copied.txt", "", tuple(map(SourceLine, lines))))


def told(page):
    return (page.paper, page.date, page.label)


@pytest.mark.parametrize("taken", TAKEN)
@pytest.mark.parametrize("byline", [(), ("■本报记者 唐知远", "")])
def test_it_stands_with_its_article_where_a_byline_does(taken, byline):
    lines = [
        line
        for title, text in STORIES
        for line in (title, "", *byline, taken, "", f"　　{text}", "")
    ]
    page = page_of(*lines)
    assert [one.title for one in page.articles] == [title for title, _ in STORIES]
    for one in page.articles:
        assert [block.text for block in one.blocks if block.role is Role.CREDIT] == [taken]
    assert told(page) == ("青禾日报", "2031-05-04", "第02版")


def test_articles_of_several_pages_have_their_paper_and_day_in_common():
    takens = [f"《青禾日报》（2031年5月4日 第 0{at} 版）" for at in (1, 2, 4)]
    lines = [
        line
        for (title, text), taken in zip(STORIES, takens, strict=True)
        for line in (title, "", taken, "", f"　　{text}", "")
    ]
    assert told(page_of(*lines)) == ("青禾日报", "2031-05-04", "")


def test_the_page_s_own_running_line_is_believed_first():
    title, text = STORIES[0]
    folio = "2031年5月5日 星期一 第03版 要闻"
    page = page_of(folio, "", title, "", TAKEN[0], "", f"　　{text}", "")
    assert told(page) == ("青禾日报", "2031-05-05", "第03版")


def test_a_jump_to_another_page_is_still_one():
    title, text = STORIES[0]
    page = page_of(title, "", f"　　{text}", "（下转第02版）", "")
    assert [block.role for block in page.articles[0].blocks][-1] is Role.JUMP
