from math import log

import pytest
from store_pages import article, page, store_of_pages

from reader.store import parse_query, tokens
from reader.store.dispersion import library_keywords

STORE = store_of_pages(
    page(article("水稻一", "水稻插秧机下田。"), article("水稻二", "水稻丰收。"), label="1"),
    page(article("图书馆", "读者到馆。"), label="2"),
    page(article("水稻三", "水稻入仓。"), label="3"),
)


def test_each_page_has_its_number_of_hits():
    counts = STORE.counts_by_page(STORE.search(parse_query("水稻")))
    assert [(one.page.label, one.hits) for one in counts] == [("1", 2), ("2", 0), ("3", 1)]


def test_a_word_that_every_article_has_sets_none_apart():
    found = [keyword.word for keyword in STORE.keywords(STORE.entries[0].article)]
    assert found.index("插秧机") < found.index("水稻")


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_keyword_weighs_by_how_few_articles_of_the_library_have_it(count):
    (own,) = tokens.keywords("插秧机", 1)
    (found,) = library_keywords("插秧机", lambda words: [count] * len(words), 9, 1)
    assert found.weight == pytest.approx(own.weight * log(10 / (count + 0.5)))


def test_of_more_words_those_that_set_it_apart_come_first():
    held = {"插秧机": 1, "合作社": 9, "水稻": 9}
    found = library_keywords("合作社、水稻、插秧机", lambda words: [held[w] for w in words], 9, 2)
    assert found[0].word == "插秧机"
    assert len(found) == 2


def test_there_are_no_more_keywords_than_asked_for():
    assert len(STORE.keywords([entry.article for entry in STORE.entries], 2)) == 2
