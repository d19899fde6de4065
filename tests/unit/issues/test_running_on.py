"""Stories that a program lets run on over pages of one file are one article, without any jump."""

from dataclasses import replace

import pytest

from reader.issues.jumps import GrowingIssues, whole_issues
from reader.issues.running_on import RunningStories
from reader.model import Article, Block, Box, Jump, Page, Piece, Plan, Role

DAY = {"paper": "云溪日报", "date": "2026-03-05"}
PLAN = Plan(600.0, 840.0)
LEFT, RIGHT = 40.0, 400.0


def block(role, text, top, bottom, left=LEFT, right=RIGHT):
    return Block(role, text, 1, (Piece(0, 0),), boxes=(Box(left, top, right, bottom),))


def page(number, *articles, file="in/day.pdf", **facts):
    known = {"path": f"{file}#{number}", "plan": PLAN, **DAY, **facts}
    return Page(f"day.pdf#{number}", articles, **known)


def article(*blocks, authors=()):
    return Article(blocks[0].text, blocks, authors=authors)


HEADED = article(
    block(Role.HEADLINE, "河道清淤", 40, 68),
    block(Role.PARAGRAPH, "甲，起头。", 120, 400),
    block(Role.PARAGRAPH, "乙，说到一", 410, 780),
    authors=("唐知远",),
)
OPEN = article(block(Role.PARAGRAPH, "半才翻页。", 40, 60), block(Role.PARAGRAPH, "丙。", 70, 780))
CLOSED = article(block(Role.PARAGRAPH, "丁，另起一段。", 40, 300))
FIRST, SECOND, THIRD = page(1, HEADED, label="第01版"), page(2, OPEN), page(3, CLOSED)
WHOLE = ["河道清淤", "甲，起头。", "乙，说到一半才翻页。", "丙。", "丁，另起一段。"]


def texts(pages):
    return [[block.text for block in one.blocks] for page in pages for one in page.articles]


def test_a_story_that_runs_on_over_pages_is_one_with_the_cut_paragraph_whole():
    pages = list(whole_issues([FIRST, SECOND, THIRD]))
    assert texts(pages) == [WHOLE]
    assert [page.path for page in pages] == [FIRST.path, SECOND.path, THIRD.path]
    (whole,) = pages[0].articles
    assert (whole.id, whole.authors) == (HEADED.id, ("唐知远",))
    assert [block.number for block in whole.blocks] == [1, 1, 1, 0, 0]


def test_pages_that_come_one_by_one_grow_into_the_same():
    issues, shown = GrowingIssues(), {}
    for one in (FIRST, SECOND, THIRD):
        shown |= {now.path: now for now in issues.take(one)}
    assert list(shown.values()) == list(whole_issues([FIRST, SECOND, THIRD]))


def test_a_page_of_which_nothing_runs_on_is_given_at_once():
    running = RunningStories()
    text = Page("day.txt", (HEADED,), path="in/day.txt")
    assert running.take(text) == [text]
    assert running.take(SECOND) == [SECOND]


def test_the_next_story_on_the_last_page_stays_one_and_may_run_on_itself():
    other = article(
        block(Role.HEADLINE, "夜校开课", 320, 348), block(Role.PARAGRAPH, "戊，开头，", 400, 790)
    )
    last = page(3, CLOSED, other)
    rest = page(4, article(block(Role.PARAGRAPH, "到底。", 40, 60)))
    pages = list(whole_issues([FIRST, SECOND, last, rest]))
    assert texts(pages) == [WHOLE, ["夜校开课", "戊，开头，到底。"]]


def test_a_head_over_a_small_head_has_the_text_below_both():
    head = article(block(Role.HEADLINE, "河道清淤", 40, 68), block(Role.BYLINE, "唐知远", 80, 90))
    part = article(
        block(Role.HEADLINE, "（一）", 120, 134), block(Role.PARAGRAPH, "甲。", 150, 790)
    )
    pages = list(whole_issues([page(1, head, part), page(2, CLOSED)]))
    assert texts(pages) == [["河道清淤", "唐知远", "（一）", "甲。", "丁，另起一段。"]]


@pytest.mark.parametrize("right", [RIGHT + 18, 200.0])
def test_a_last_page_may_have_a_line_that_hangs_or_one_short_line(right):
    rest = article(block(Role.PARAGRAPH, "半才翻页。", 40, 52, LEFT, right))
    assert len(texts(whole_issues([FIRST, page(2, rest)]))) == 1


def test_the_line_that_ends_a_paragraph_is_no_caption_where_there_is_no_picture():
    ending = article(block(Role.CAPTION, "半才翻页。", 40, 52), *OPEN.blocks[1:])
    assert texts(whole_issues([FIRST, page(2, ending), THIRD])) == [WHOLE]
    pictures = PLAN._replace(pictures=(Box(40, 60, 400, 300),))
    pictured = page(2, ending, plan=pictures)
    assert list(whole_issues([FIRST, pictured])) == [FIRST, pictured]


def test_a_small_head_is_a_crosshead_of_what_runs_on():
    part = article(
        block(Role.HEADLINE, "（二）", 320, 334), block(Role.PARAGRAPH, "己。", 350, 500)
    )
    (whole,) = next(iter(whole_issues([FIRST, SECOND, page(3, CLOSED, part)]))).articles
    assert [block.text for block in whole.blocks] == [*WHOLE, "（二）", "己。"]
    assert whole.blocks[-2].role is Role.CROSSHEAD


@pytest.mark.parametrize(
    ("last", "first", "joined"),
    [
        ("The river is", "clear again.", "The river is clear again."),
        ("The river is sur-", "veyed.", "The river is surveyed."),
        ("今年一共有1", "0条河。", "今年一共有10条河。"),
    ],
)
def test_what_the_page_cuts_is_joined_as_it_is_written(last, first, joined):
    one = article(HEADED.blocks[0], block(Role.PARAGRAPH, last, 120, 780))
    other = article(block(Role.PARAGRAPH, first, 40, 60))
    pages = list(whole_issues([page(1, one), page(2, other)]))
    assert texts(pages) == [["河道清淤", joined]]


def changed(page, **facts):
    return replace(page, **facts)


ABREAST = article(
    block(Role.PARAGRAPH, "左。", 40, 780, LEFT, 200),
    block(Role.PARAGRAPH, "右。", 40, 780, 220, RIGHT),
)
JUMPING = article(*HEADED.blocks, Block(Role.JUMP, "（下转第三版）", 4, jump=Jump("to", "第三版")))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(FIRST, page(3, OPEN), id="a page is between"),
        pytest.param(FIRST, page(2, OPEN, file="in/other.pdf"), id="of another file"),
        pytest.param(FIRST, page(2, OPEN, label="第02版"), id="says that it is another page"),
        pytest.param(FIRST, page(2, OPEN, date="2026-03-06"), id="of another day"),
        pytest.param(FIRST, page(2, HEADED), id="has a head of its own"),
        pytest.param(
            FIRST,
            page(2, article(block(Role.BYLINE, "唐知远", 40, 50), *OPEN.blocks)),
            id="has an author of its own",
        ),
        pytest.param(FIRST, page(2, ABREAST), id="set in columns"),
        pytest.param(page(1, HEADED, ABREAST), SECOND, id="comes behind columns"),
        pytest.param(
            FIRST,
            page(2, article(block(Role.PARAGRAPH, "半。", 40, 300, 40, 200))),
            id="set in another breadth",
        ),
        pytest.param(
            FIRST,
            page(2, article(block(Role.PARAGRAPH, "半。", 400, 700))),
            id="begins below something",
        ),
        pytest.param(page(1, article(*HEADED.blocks[:2])), SECOND, id="has ended half-way"),
        pytest.param(page(1, JUMPING), SECOND, id="goes on elsewhere"),
        pytest.param(changed(FIRST, plan=None), SECOND, id="nobody knows where it stands"),
    ],
)
def test_a_page_that_tells_otherwise_stays_its_own(first, second):
    assert list(whole_issues([first, second])) == [first, second]


def column(text, at, top, bottom, pieces=20):
    left = LEFT + 190 * at
    lines = tuple(Piece(line, 0) for line in range(pieces))
    return Block(Role.PARAGRAPH, text, 1, lines, boxes=(Box(left, top, left + 170, bottom),))


HEAD_OF_COLUMN = block(Role.HEADLINE, "夜校开课", 40, 60, LEFT, LEFT + 170)
IN_COLUMNS = article(HEAD_OF_COLUMN, column("甲。", 0, 80, 480), column("说到一", 1, 40, 780, 37))
ENDED = article(*IN_COLUMNS.blocks[:2], column("说到底。", 1, 40, 780, 37))
GOES_ON = article(column("半才翻页。", 0, 40, 440), column("乙，", 1, 40, 780, 37))
LAST = article(column("丙。", 0, 40, 440))


def test_a_story_runs_on_from_the_last_column_to_the_first_of_the_next_page():
    pages = [page(1, IN_COLUMNS), page(2, GOES_ON), page(3, LAST)]
    whole = ["夜校开课", "甲。", "说到一半才翻页。", "乙，丙。"]
    assert texts(whole_issues(pages)) == [whole]


def test_where_stories_run_on_so_one_may_do_so_behind_a_paragraph():
    pages = [page(1, IN_COLUMNS), page(2, article(*GOES_ON.blocks[:1], *ENDED.blocks[2:]))]
    pages.append(page(3, LAST))
    assert texts(whole_issues(pages)) == [
        ["夜校开课", "甲。", "说到一半才翻页。", "说到底。", "丙。"]
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(page(1, ENDED), page(2, GOES_ON), id="has ended"),
        pytest.param(page(1, IN_COLUMNS), page(3, GOES_ON), id="a page is between"),
        pytest.param(page(1, IN_COLUMNS), page(2, HEADED), id="has a head of its own"),
        pytest.param(
            page(1, IN_COLUMNS, label="第01版"),
            page(2, GOES_ON, label="第02版"),
            id="says that it is another page",
        ),
        pytest.param(
            page(1, article(*IN_COLUMNS.blocks, *JUMPING.blocks[-1:])),
            page(2, GOES_ON),
            id="goes on elsewhere",
        ),
        pytest.param(
            page(1, IN_COLUMNS), page(2, article(column("半。", 0, 40, 640, 20))), id="set wider"
        ),
        pytest.param(
            page(1, IN_COLUMNS),
            page(2, article(column("半。", 0, 340, 740))),
            id="begins below something",
        ),
        pytest.param(
            page(1, article(*IN_COLUMNS.blocks[:2], column("说到一", 1, 40, 440))),
            page(2, GOES_ON),
            id="ends half-way",
        ),
    ],
)
def test_columns_that_tell_otherwise_stay_apart(first, second):
    assert list(whole_issues([first, second])) == [first, second]
