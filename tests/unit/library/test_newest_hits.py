"""The newest hits of a library: the same articles as a search finds, by day, counted."""

import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from composed_issues import LETTERS, SAID, UNDATED, WATER, article, page
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Archive, newest
from reader.library.numbers import MayAnswer
from reader.model import safe_text
from reader.store import parse_query, tokens
from reader.text.dates import days_of

CHARACTERS = "水库庫春路灯一AaＡ1 \n。“\"'-,é\u0301𠮷か"


@pytest.fixture(scope="module", autouse=True)
def _dictionary():
    tokens.load()


def asked(archive, text, first=newest.FIRST):
    """All that is told in turn."""
    told = [one for one in archive.newest().ask(parse_query(text), first) if one]
    assert [one.is_counted for one in told] == [False] * (len(told) - 1) + [True]
    return told


def known(archive, text):
    return asked(archive, text)[-1]


def ids(hits):
    return [entry.article.id for entry in hits.entries]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with Archive(tmp_path_factory.mktemp("library") / "new") as archive:
        list(archive.add([LETTERS, UNDATED, WATER]))
        yield archive


def test_the_newest_issue_stands_first_and_one_without_a_day_last(archive):
    hits = known(archive, "水")
    assert ids(hits) == ["b2", "a1", "c1"]
    assert hits.days == ((date(2021, 5, 1), 1), (date(2021, 4, 22), 1), (None, 1))
    assert (hits.total, hits.is_counted) == (3, True)
    assert [entry.number for entry in hits.entries] == [0, 1, 2]


def test_nothing_asked_is_everything(archive):
    assert ids(known(archive, "")) == ["b1", "b2", "a1", "a2", "c1"]


def test_hits_are_marked_and_have_a_sentence_without_the_library(archive):
    hits = known(archive, "放水")
    (entry,) = hits.entries
    archive_free = hits.answer
    assert archive_free.snippet(entry).text == "今天水库放水。"
    assert archive_free.times(entry) == 1
    assert archive_free.marks.spans("今天水库放水。")


def test_a_term_that_stands_nowhere_is_tried_as_its_words(archive):
    hits = known(archive, "农田水库春灌")
    assert ids(hits) == ["a1"]
    assert "水库" in hits.relaxed
    assert hits.answer.marks.spans("水库")


def test_what_was_said_of_articles_is_counted_without_reading_them(archive, monkeypatch):
    monkeypatch.setattr(newest.NewestScan, "_look_through", None)
    finder = archive.newest(lambda: SAID)
    found = {
        text: ids([*finder.ask(parse_query(text))][-1])
        for text in ("is:unread", "is:read", "is:starred", "tag:水利", "水 -is:read")
    }
    assert found == {
        "is:unread": ["b1", "a2", "c1"],
        "is:read": ["b2", "a1"],
        "is:starred": ["a2"],
        "tag:水利": ["a1"],
        "水 -is:read": ["c1"],
    }


def test_the_record_is_read_once_and_looked_up_in_a_library_that_grows(tmp_path):
    asked = []

    def said():
        asked.append(1)
        return SAID

    with Archive(tmp_path / "one") as archive:
        list(archive.add([WATER]))
        finder = archive.newest(said)
        assert [*finder.ask(parse_query("is:read"))][-1].total == 1
        list(archive.add([LETTERS]))
        with Archive(tmp_path / "one") as other:
            list(other.add([UNDATED]))
        assert [*finder.ask(parse_query("is:read"))][-1].total == 2
    assert asked == [1]


def test_nothing_found_is_told(archive):
    hits = known(archive, "飞船")
    assert (hits.total, hits.days, list(hits.entries)) == (0, (), [])


def test_what_comes_in_is_found_by_the_next_question(tmp_path):
    with Archive(tmp_path / "one") as archive, Archive(tmp_path / "one") as other:
        list(archive.add([WATER]))
        finder = archive.newest()
        assert [*finder.ask(parse_query("水"))][-1].total == 1
        list(other.add([LETTERS]))
        assert [*finder.ask(parse_query("水"))][-1].total == 2


def test_what_was_removed_is_neither_counted_nor_listed(tmp_path):
    with Archive(tmp_path / "one") as archive:
        list(archive.add([WATER, LETTERS]))
        archive.remove(next(one for one in archive.issues() if one.paper == "云溪日报"))
        hits = known(archive, "水")
        assert (ids(hits), hits.total) == (["b2"], 1)
        assert known(archive, "-水").total == 1


def test_an_issue_added_in_two_parts_stands_together(tmp_path):
    early, late = (
        page(article(f"{label}{day}", f"水库{day}"), date=day, label=label)
        for label, day in (("01", "2021-04-22"), ("02", "2021-04-22"))
    )
    between = page(article("x", "水库"), date="2021-04-23")
    with Archive(tmp_path / "one") as archive:
        list(archive.add([early, between, late]))
        assert ids(known(archive, "水库")) == ["x", "012021-04-22", "022021-04-22"]


def test_of_many_hits_some_are_listed_and_all_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(newest, "LISTED", 50)
    days = [f"2021-{month:02}-{day:02}" for month in range(1, 5) for day in range(1, 29)]
    pages = (page(article(day, f"水库{day}"), article(f"{day}b", "公交"), date=day) for day in days)
    with Archive(tmp_path / "one") as archive:
        list(archive.add(pages))
        for query in ("水库", "title:水库"):
            hits = known(archive, query)
            assert ids(hits) == days[::-1][:50]
            assert hits.total == len(days)
            assert hits.days == tuple((date.fromisoformat(day), 1) for day in days[::-1])


@pytest.mark.parametrize("query", ["水库", "title:水库", "水库 -公交", "-公交", "公园"])
def test_a_screenful_is_told_before_the_rest_is_looked_for(tmp_path, monkeypatch, query):
    monkeypatch.setattr(newest, "FEW", 4)
    days = [f"2021-{month:02}-{day:02}" for month in range(1, 5) for day in range(1, 29)]
    some = (page(article(day, f"水库边的公园{day}"), date=day) for day in days)
    with Archive(tmp_path / "one") as archive:
        list(archive.add(some))
        first, *_, last = asked(archive, query, 3)
        assert ids(first) == days[:-4:-1]
        assert first.total < last.total == len(days)
        assert ids(last) == days[::-1]


@pytest.mark.parametrize("query", ["茶园", "茶园边", "title:茶园"])
def test_where_the_newest_have_nothing_all_others_are_asked_at_once(tmp_path, monkeypatch, query):
    monkeypatch.setattr(newest, "FEW", 2)
    days = [f"2021-05-{day:02}" for day in range(1, 29)]
    some = (page(article(day, "水库" if day > days[2] else "茶园边上"), date=day) for day in days)
    calls, among = [], MayAnswer.among
    monkeypatch.setattr(MayAnswer, "among", lambda *given: calls.append(0) or among(*given))
    with Archive(tmp_path / "one") as archive:
        list(archive.add(some))
        assert ids(known(archive, query)) == days[2::-1]
    assert len(calls) == 2


@pytest.mark.parametrize("query", ["水库", "水库边", "-公交", "水库 len>2"])
def test_papers_that_came_one_after_the_other_are_told_day_by_day(tmp_path, monkeypatch, query):
    monkeypatch.setattr(newest, "FEW", 2)
    days = [f"2021-05-{day:02}" for day in range(1, 29)]
    papers = ["云溪日报", "青禾晚报", "沙河时报"]
    with Archive(tmp_path / "one") as archive:
        for paper in papers:
            some = (page(article(f"{paper}{day}", "水库边"), date=day, paper=paper) for day in days)
            list(archive.add(some))
        hits = known(archive, query)
        expected = [f"{paper}{day}" for day in reversed(days) for paper in sorted(papers)]
        assert ids(hits) == expected
        assert hits.days[0] == (date(2021, 5, 28), 3)


def test_a_page_that_cannot_be_read_is_counted_but_not_listed(tmp_path):
    with Archive(tmp_path / "one") as archive:
        list(archive.add([WATER, LETTERS]))
        next((tmp_path / "one" / "云溪日报").rglob("*.jsonl")).unlink()
        assert ids(known(archive, "水")) == ["b2"]
        assert archive.lost


texts = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=12).filter(str.strip)
dates = st.sampled_from(["2021-04-22", "2021-05", "2020", "", "4月21日"])
pages = st.lists(
    st.builds(
        lambda some, day, paper: page(
            *(article(f"{day}{paper}{at}", safe_text(text), safe_text(text[::-1]))
              for at, text in enumerate(some)),
            date=day, paper=paper,
        ),
        st.lists(texts, min_size=1, max_size=4), dates, st.sampled_from(["云溪日报", "青禾晚报"]),
    ),
    min_size=1, max_size=6,
)  # fmt: skip
terms = st.text(st.sampled_from("水库庫春路灯一aＡ1。-é"), min_size=1, max_size=3)
queries = st.builds(
    lambda form, one, other: form.format(f'"{one}"', f'"{other}"'),
    st.sampled_from(
        ["{}", "{} {}", "{} OR {}", "-{}", "{} -{}", "-({} {})", "title:{}", "len>5 {}",
         "date:2021 {}", "paper:云溪 -{}", "({} OR {}) date:..2021-04", "-title:{} {}", "page:2 {}"]
    ),
    terms, terms,
)  # fmt: skip


@given(pages, queries)
@settings(max_examples=150, deadline=None)
def test_the_newest_hits_are_those_of_a_search(some, text):
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive(Path(folder) / "one") as archive,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(newest, "FEW", 1)  # every issue for itself
        patch.setattr(newest, "MANY", 4)
        list(archive.add(some))
        query = parse_query(text)
        found = [hit.entry for hit in archive.search(query).hits]
        hits = known(archive, text)
        assert sorted(ids(hits)) == sorted(entry.article.id for entry in found)
        assert hits.total == len(found)
        days = [days_of(entry.page.date) for entry in found]
        assert dict(hits.days) == Counter(one[0] if one else None for one in days)
        listed = [days_of(entry.page.date) for entry in hits.entries]
        order = [one[0].toordinal() if one else 0 for one in listed]
        assert order == sorted(order, reverse=True)
