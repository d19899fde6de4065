"""Stories that jump from page to page are one article, where it is sure which parts belong."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.issues import jumps
from reader.issues.jumps import MOST_JUMPS, MOST_PAGES, GrowingIssues, joined, whole_issues
from reader.model import Article, Block, Jump, Page, Role

DAY = {"paper": "云溪日报", "date": "2026-03-05"}


def story(headline, *texts, to="", come=""):
    """An article; `to` and `come` are the pages that its jumps name."""
    blocks = []
    if come:
        blocks.append(Block(Role.JUMP, f"（上接{come}）", 1, jump=Jump("from", come)))
    if headline:
        blocks.append(Block(Role.HEADLINE, headline, 2))
    blocks += [Block(Role.PARAGRAPH, text, 3) for text in texts]
    if to:
        blocks.append(Block(Role.JUMP, f"（下转{to}）", 4, jump=Jump("to", to)))
    name = f"{headline}{texts}"
    return Article(name, tuple(blocks), authors=tuple(text[:2] for text in texts))


def page(name, *articles, **facts):
    known = {"label": name, "path": f"in/{name}.txt", **DAY, **facts}
    return Page(f"{name}.txt", articles, **known)


def texts(pages):
    return [[block.text for block in one.blocks] for page in pages for one in page.articles]


FRONT = page("第01版", story("河道清淤", "甲，起头。", to="第二版"), story("夜校开课", "乙。"))
INSIDE = page("第02版", story("", "丙，接着说。", come="第一版"), story("渡口复航", "丁。"))
WHOLE = ["河道清淤", "甲，起头。", "（下转第二版）", "（上接第一版）", "丙，接着说。"]


def test_a_story_goes_on_where_it_says_with_the_seam_shown():
    pages = joined([FRONT, INSIDE])
    assert texts(pages) == [WHOLE, ["夜校开课", "乙。"], ["渡口复航", "丁。"]]
    whole = pages[0].articles[0]
    assert (whole.id, whole.title) == (FRONT.articles[0].id, "河道清淤")
    assert whole.authors == ("甲，", "丙，")
    assert [block.number for block in whole.blocks] == [2, 3, 4, 0, 0]


def test_the_headline_above_the_other_part_is_a_crosshead_of_the_whole():
    inside = page("第02版", story("水到田头", "丙。", come="第一版"))
    whole = joined([FRONT, inside])[0].articles[0]
    assert whole.title == "河道清淤"
    assert [block.text for block in whole.body] == ["甲，起头。", "水到田头", "丙。"]


def test_jumps_inside_the_paragraphs_are_seen_too():
    front = page("A01", story("河道清淤", "甲，起头。（下转A03版）"))
    inside = page("A03", story("", "（上接A01版）丙，接着说。"))
    assert texts(joined([front, inside])) == [
        ["河道清淤", "甲，起头。（下转A03版）", "（上接A01版）丙，接着说。"]
    ]


def test_a_story_may_go_on_twice():
    middle = page("第02版", story("", "丙。", come="第一版", to="第四版"))
    last = page("第04版", story("", "戊。", come="第二版"))
    (first, *_) = texts(joined([FRONT, middle, last]))
    assert first == [*WHOLE[:4], "丙。", "（下转第四版）", "（上接第二版）", "戊。"]


def test_two_stories_to_one_page_are_told_apart_by_their_headlines():
    front = page(
        "第01版", story("河道清淤记", "甲。", to="第二版"), story("夜校新课表", "乙。", to="第二版")
    )
    inside = page(
        "第02版", story("夜校", "丁。", come="第一版"), story("清淤", "丙。", come="第一版")
    )
    first, second = texts(joined([front, inside]))
    assert first[-1] == "丙。"
    assert second[-1] == "丁。"


@pytest.mark.parametrize(
    "pages",
    [
        [FRONT],
        [FRONT, page("第02版", story("", "丙。", come="第三版"))],  # it comes from elsewhere
        [FRONT, page("第03版", story("", "丙。", come="第一版"))],  # it is not where it should be
        [FRONT, page("第02版", story("渡口", "丙。"))],  # nothing comes from anywhere
        [FRONT, INSIDE, page("2", story("渡口", "丙。"), path="in/x.txt", label="第02版")],
        [  # two parts without headlines
            FRONT,
            page("第02版", story("", "丙。", come="第一版"), story("", "丁。", come="第一版")),
        ],
        [  # two stories that may be meant
            page("第01版", story("清", "甲。", to="第二版"), story("夜", "乙。", to="第二版")),
            INSIDE,
        ],
    ],
)
def test_in_doubt_nothing_is_joined(pages):
    assert joined(pages) == tuple(pages)


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from("甲乙丙 "), st.sampled_from(" 123"), st.sampled_from(" 123")),
            max_size=3,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_no_block_is_lost_or_doubled(sheets):
    pages = [
        page(
            f"第{at}版",
            *(
                story(
                    head.strip(),
                    f"正文{at}-{number}",
                    to=f"第{to}版" if to.strip() else "",
                    come=f"第{come}版" if come.strip() else "",
                )
                for number, (head, to, come) in enumerate(stories)
            ),
        )
        for at, stories in enumerate(sheets, 1)
    ]
    after = joined(pages)
    assert sorted(chain(*texts(after))) == sorted(chain(*texts(pages)))


def test_issues_that_come_one_after_the_other_are_joined_each():
    other = {"date": "2026-03-06"}
    tomorrow = page("第02版", story("", "己。", come="第一版"), **other)
    pages = [FRONT, INSIDE, page("第01版", story("另一天", "庚。"), **other), tomorrow]
    after = list(whole_issues(iter(pages)))
    assert texts(after)[0] == WHOLE
    assert texts(after)[-1] == ["（上接第一版）", "己。"]


def test_pages_without_jumps_do_not_wait():
    taken = []

    def pages():
        for number in range(3):
            taken.append(number)
            yield page(f"第{number}版", story("夜校", "乙。"))

    next(whole_issues(pages()))
    assert taken == [0]


def test_a_growing_issue_is_joined_when_the_other_page_comes():
    issues = GrowingIssues()
    assert issues.take(FRONT) == [FRONT]
    first, second = issues.take(INSIDE)
    assert texts([first]) == [WHOLE, ["夜校开课", "乙。"]]
    assert texts([second]) == [["渡口复航", "丁。"]]


def test_what_is_joined_is_parted_when_it_becomes_doubtful():
    issues = GrowingIssues()
    issues.take(FRONT)
    issues.take(INSIDE)
    again = page("第02版", story("另一个第二版", "壬。"), path="in/b.txt", date=DAY["date"])
    assert issues.take(again) == [FRONT, INSIDE, again]


def test_a_collection_is_no_issue():
    issues = GrowingIssues()
    issues.take(FRONT)
    issues.take(INSIDE)
    for number in range(3, MOST_PAGES + 1):
        other = page(f"第{number}版", story("夜校", "乙。"))
        assert issues.take(other) == [other]
    last = page("第99版", story("夜校", "乙。"))
    assert issues.take(last) == [FRONT, INSIDE, last]


def test_more_jumps_than_an_issue_has_are_not_compared_with_each_other(monkeypatch):
    compared = []
    monkeypatch.setattr(jumps, "_alike", lambda *_: compared.append(1) or False)
    many = range(MOST_JUMPS + 1)
    front = page("第01版", *(story(f"河道清淤{one}", "甲。", to="第二版") for one in many))
    inside = page("第02版", *(story(f"河道清淤{one}", "乙。", come="第一版") for one in many))
    assert joined([front, inside]) == (front, inside)
    assert not compared
