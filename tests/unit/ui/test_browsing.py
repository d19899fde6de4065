import pytest
from town_pages import page, store_of, town_store

from reader.errors import QueryError
from reader.ui.browsing import NOWHERE, Browsing


def titles(now):
    return [hit.entry.article.title for hit in now.hits]


def opened(now):
    return now.opened.article.title


@pytest.fixture
def now():
    return Browsing.of(town_store())


def test_the_first_article_is_open_at_the_start(now):
    assert opened(now) == "修堤"
    assert now.at == 0


def test_an_empty_store_has_nothing_open():
    assert Browsing.of(store_of()).opened is None


def test_moving_in_an_empty_store_moves_nothing():
    nothing = Browsing.of(store_of())
    assert nothing.stepped(1).turned(1).chosen(3) == nothing


def test_a_filter_keeps_the_open_article_if_it_answers(now):
    assert opened(now.chosen(1).filtered("夜")) == "夜市"


def test_a_filter_opens_its_first_hit_when_it_shuts_the_open_article_out(now):
    assert opened(now.filtered("水")) == "水闸"


def test_a_filter_without_hits_leaves_the_article_open(now):
    after = now.filtered("飞船")
    assert opened(after) == "修堤"
    assert after.at == NOWHERE


def test_clearing_a_filter_opens_the_article_come_from(now):
    assert opened(now.chosen(1).filtered("水").filtered("")) == "夜市"


def test_an_article_chosen_under_a_filter_is_the_one_to_come_back_to(now):
    assert opened(now.filtered("水").chosen(0).filtered("")) == "水闸"


def test_a_query_that_cannot_be_read_changes_nothing(now):
    with pytest.raises(QueryError):
        now.filtered("(")


@pytest.mark.parametrize(("at", "title"), [(-5, "修堤"), (2, "校队"), (99, "水闸")])
def test_places_beyond_the_ends_are_the_ends(now, at, title):
    assert opened(now.chosen(at)) == title


def test_stepping_goes_through_the_hits_alone(now):
    filtered = now.filtered("市 OR 闸") if titles(now.filtered("市 OR 闸")) else now
    assert opened(filtered.stepped(1)) == titles(filtered)[1]


def test_stepping_from_an_article_that_does_not_answer_opens_the_first_hit(now):
    outside = now.filtered("水").opening(now.store.entries[0])
    assert opened(outside.stepped(1)) == "水闸"


def test_the_next_page_of_the_paper_begins_with_its_first_article(now):
    assert opened(now.turned(1)) == "渡口"


def test_the_previous_page_of_the_paper_begins_with_its_first_article(now):
    assert opened(now.chosen(3).turned(-1)) == "修堤"


def test_going_back_from_the_middle_of_a_page_goes_to_its_beginning_first(now):
    assert opened(now.chosen(4).turned(-1)) == "渡口"


def test_the_last_page_of_the_paper_holds(now):
    assert opened(now.chosen(4).turned(1)) == "水闸"


def test_a_store_that_has_grown_keeps_filter_and_article():
    store = store_of(page("1.txt", "修堤", "夜市", label="第1版"))
    now = Browsing.of(store).chosen(1).filtered("夜")
    store.add(page("2.txt", "夜渡", label="第2版"))
    after = now.grown()
    assert titles(after) == ["夜市", "夜渡"]
    assert opened(after) == "夜市"


def test_a_store_that_has_grown_stays_best_first():
    store = store_of(page("1.txt", "修堤", "夜市", label="第1版"))
    now = Browsing.of(store).filtered("夜").by_weight()
    store.add(page("2.txt", "夜渡", label="第2版"))
    assert sorted(titles(now.grown())) == ["夜市", "夜渡"]
    assert now.grown().ranked is not None


def test_everything_read_again_keeps_filter_and_article():
    now = Browsing.of(town_store()).chosen(1).filtered("市 OR 闸")
    again = store_of(page("0.txt", "新闸"), *town_store().pages)
    after = now.over(again)
    assert opened(after) == "夜市"
    assert "新闸" in titles(after)


def test_best_first_order_is_kept_under_another_filter(now):
    ranked = now.filtered("正文").by_weight()
    assert ranked.filtered("句").ranked is not None


def test_best_first_opens_the_best(now):
    ranked = now.filtered("正文").chosen(3).by_weight()
    assert ranked.opened is ranked.hits[0].entry


def test_without_a_filter_there_is_no_best_first(now):
    assert now.by_weight().ranked is None
