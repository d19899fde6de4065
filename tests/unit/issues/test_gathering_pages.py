"""Pages of a folder: what the page says, then its file's name, then its neighbours."""

from reader.issues.gathering import Gathering
from reader.model import Page

PAPER, DAY = "云溪日报", "2026-03-05"


def page_at(path, **facts):
    return Page(path.rpartition("/")[2], (), path=path, **facts)


def facts(pages):
    gathering = Gathering()
    return [(page.paper, page.date, page.label) for page in map(gathering.completed, pages)]


def test_a_page_says_more_than_its_file():
    says = page_at("papers/2026-03-06/第02版.txt", paper=PAPER, date=DAY, label="A02")
    assert facts([says]) == [(PAPER, DAY, "A02")]


def test_a_file_says_what_its_page_does_not():
    assert facts([page_at("papers/云溪日报20260305/03.txt")]) == [(PAPER, DAY, "第03版")]


def test_a_day_without_its_year_is_told_by_the_file():
    assert facts([page_at("papers/20260305.txt", date="3月5日")]) == [("", DAY, "")]
    assert facts([page_at("papers/第1版.txt", date="3月5日")]) == [("", "3月5日", "第1版")]


def test_pages_beside_the_front_page_are_of_its_day():
    pages = [
        page_at("in/第1版.txt", paper=PAPER, date=DAY),
        page_at("in/第2版.txt"),
        page_at("in/第3版.txt", date=DAY),
    ]
    assert facts(pages) == [(PAPER, DAY, f"第{at}版") for at in (1, 2, 3)]


def test_pages_that_have_nothing_in_common_stay_as_they_are():
    front = page_at("in/a.txt", paper=PAPER, date=DAY, label="第1版")
    for other in (
        page_at("in/b.txt"),  # no label
        page_at("in/b.txt", label="第1版"),  # another first page
        page_at("in/第2版.txt", paper="青禾日报"),
        page_at("other/第2版.txt"),
    ):
        assert facts([front, other])[1][1] == ""


def test_a_folder_of_many_days_tells_nothing_of_the_rest():
    pages = [
        page_at("in/a.txt", date=DAY, label="第1版"),
        page_at("in/b.txt", date="2026-03-06", label="第2版"),
        page_at("in/c.txt", label="第3版"),
    ]
    assert [day for _, day, _ in facts(pages)] == [DAY, "2026-03-06", ""]


def test_pages_of_one_file_are_of_the_day_that_was_said_last():
    pages = [
        page_at("in/a.pdf#1", paper=PAPER, date=DAY),
        page_at("in/a.pdf#2"),
        page_at("in/a.pdf#3", date="2026-03-06"),
        page_at("in/a.pdf#4"),
    ]
    assert [day for _, day, _ in facts(pages)] == [DAY, DAY, "2026-03-06", "2026-03-06"]


def test_what_came_through_a_pipe_is_left_alone():
    assert facts([Page("-", ())]) == [("", "", "")]
