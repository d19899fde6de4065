"""Stalls: papers of the library, of the folder, and those that can be fetched, each once."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.errors import FailedError
from reader.fetching.papers import Paper
from reader.i18n import use
from reader.library import Archive
from reader.settings.reading import settings_path
from reader.ui.issue_offer import Enters, day_name, month_name, offer_of, sign_of
from reader.ui.month import NOTHING
from reader.ui.newsstand import HeldIssue, MonthFacts, Stall, month_facts, newsstand

sys.path.append(str(Path(__file__).parents[1] / "library"))

from composed_issues import LETTERS, UNDATED, WATER

TODAY = date(2021, 4, 24)
DAY = date(2021, 4, 22)
FRONT = {date(2021, 4, 10): "https://paper.example.org/{year}{month}{day}/node_1.htm"}
NIGHT = Paper("qhwb", "青禾晚报", FRONT, is_own=True)


@pytest.fixture(autouse=True)
def own_papers(monkeypatch, tmp_path):
    use("zh")
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config" / "config.yaml"))
    (tmp_path / "config").mkdir()
    path = settings_path().with_name("papers.yaml")
    path.write_text(f"qhwb:\n  name: 青禾晚报\n  front: {FRONT[date(2021, 4, 10)]}\n", "utf-8")


@pytest.fixture
def library(tmp_path):
    with Archive(tmp_path / "library") as archive:
        list(archive.add([WATER, LETTERS, UNDATED]))
    return tmp_path / "library"


@pytest.fixture
def folder(tmp_path):
    """Issues as fetching leaves them: one whole, one not, one without a record, its PDFs."""
    root = tmp_path / "papers"
    for name, is_whole in (("2021-05-01", "true"), ("2021-05-02", "true"), ("2021-05-03", "false")):
        (root / "qhwb" / name).mkdir(parents=True)
        (root / "qhwb" / name / "page.yaml").write_text(f"whole: {is_whole}\n", "utf-8")
    (root / "qhwb" / "2021-05-04").mkdir()
    (root / "qhwb" / "2021-05-02-pdf").mkdir()
    (root / "paper.example.org" / "2021-05-02").mkdir(parents=True)
    (root / "paper.example.org" / "2021-05-02" / "page.yaml").write_text("whole: true\n", "utf-8")
    return root


def names(found):
    return [stall.name for stall in found.stalls]


def test_each_paper_is_one_stall_and_those_with_issues_come_first(library, folder):
    found = newsstand(library, folder)
    assert names(found)[:3] == ["paper.example.org", "云溪日报", "青禾晚报"]
    assert "人民日报" in names(found)
    assert len(names(found)) == len(set(names(found)))
    assert not found.troubles
    night = found.stalls[2]
    assert night.paper.key == "qhwb"
    assert sorted(night.issues) == [date(2021, 5, day) for day in (1, 2, 3)]
    assert night.issues[date(2021, 5, 1)].in_library  # it is in both: the library goes before
    assert not night.issues[date(2021, 5, 2)].in_library
    assert night.newest == date(2021, 5, 3)


def test_where_nothing_is_there_all_can_be_fetched_and_nothing_is_begun(tmp_path):
    found = newsstand(tmp_path / "none", tmp_path / "neither")
    assert all(stall.paper and not stall.issues for stall in found.stalls)
    assert not (tmp_path / "none").exists()


def test_a_library_that_cannot_be_used_is_told_and_the_rest_is_there(tmp_path, folder):
    (tmp_path / "library").write_text("no folder", "utf-8")
    found = newsstand(tmp_path / "library", folder)
    assert "青禾晚报" in names(found)
    assert [type(one) for one in found.troubles] == [FailedError]


def test_what_is_unread_and_what_was_not_fetched_to_its_end_is_known_of_a_month(library, folder):
    stalls = {stall.name: stall for stall in newsstand(library, folder).stalls}
    facts = month_facts(stalls["青禾晚报"], date(2021, 5, 1), lambda _ids: {"b1"})
    assert facts == MonthFacts({date(2021, 5, 1): 1}, frozenset({date(2021, 5, 3)}))
    assert month_facts(stalls["青禾晚报"], date(2021, 4, 1), None) == MonthFacts()
    assert not month_facts(stalls["云溪日报"], date(2021, 4, 1), None).unread  # nothing is kept


def test_the_record_is_asked_once_for_a_month(library, folder):
    stalls = {stall.name: stall for stall in newsstand(library, folder).stalls}
    asked = []
    month_facts(stalls["云溪日报"], date(2021, 4, 1), lambda ids: asked.append(ids) or ids)
    assert len(asked) == 1


HELD = Stall("云溪日报", {DAY: HeldIssue(Path("there"), in_library=True, pages=8, articles=40)})


def offer(stall, day=DAY, facts=MonthFacts()):  # noqa: B008 - nobody writes into it
    return offer_of(stall, day, facts, TODAY, use("zh"))


def test_what_is_there_opens_and_the_line_counts():
    assert offer(HELD).does is Enters.OPENS
    assert offer(HELD).line == "8 版 40 篇"
    assert offer(HELD, facts=MonthFacts({DAY: 3})).line == "8 版 40 篇，3 篇未读"
    assert offer(HELD, facts=MonthFacts({DAY: 0})).line == "8 版 40 篇，都读过了"


def test_what_can_be_fetched_names_the_host_before():
    found = offer(Stall("青禾晚报", paper=NIGHT))
    assert found.does is Enters.FETCHES
    assert "paper.example.org" in found.line


@pytest.mark.parametrize(
    ("stall", "day"),
    [
        (HELD, date(2021, 4, 23)),  # nobody knows how to fetch it
        (Stall("青禾晚报", paper=NIGHT), date(2021, 4, 25)),  # to come
        (Stall("青禾晚报", paper=NIGHT), date(2021, 4, 9)),  # before the edition
    ],
)
def test_where_nothing_can_be_done_the_line_says_why(stall, day):
    found = offer(stall, day)
    assert found.does is Enters.NOTHING
    assert found.line
    assert sign_of(stall, day, MonthFacts(), TODAY) == NOTHING


def test_an_issue_that_came_only_partly_is_fetched_on_where_that_can_be():
    partly = MonthFacts(partly=frozenset({DAY}))
    fetched = Stall("青禾晚报", {DAY: HeldIssue(Path("there"))}, NIGHT)
    assert offer(fetched, facts=partly).does is Enters.FETCHES
    assert offer(fetched).does is Enters.OPENS
    assert offer(replace(fetched, paper=None), facts=partly).does is Enters.OPENS


def test_days_have_different_signs():
    fetched = Stall("青禾晚报", {DAY: HeldIssue(Path("there"))}, NIGHT)
    signs = [
        sign_of(HELD, DAY, MonthFacts({DAY: 3}), TODAY),
        sign_of(HELD, DAY, MonthFacts({DAY: 0}), TODAY),
        sign_of(fetched, DAY, MonthFacts(), TODAY),
        sign_of(fetched, DAY, MonthFacts(partly=frozenset({DAY})), TODAY),
        sign_of(fetched, date(2021, 4, 21), MonthFacts(), TODAY),
        sign_of(fetched, date(2021, 4, 25), MonthFacts(), TODAY),
    ]
    assert len(set(signs)) == len(signs)
    assert signs[0].below == "3"


def test_days_and_months_have_names():
    assert day_name(DAY, use("zh")) == "2021年4月22日 星期四"
    assert month_name(DAY, use("en")) == "April 2021"
