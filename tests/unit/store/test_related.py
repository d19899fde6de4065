from store_pages import article, store_of

STORE = store_of(
    article("水稻插秧机进村", "插秧机下田,水稻种植面积扩大,农机合作社忙。"),
    article("农机合作社添新机", "合作社新添插秧机,水稻机插率提高。"),
    article("图书馆开放", "市图书馆周末延长开放时间,读者欢迎。"),
)


def test_articles_that_share_telling_words_are_related_and_say_which():
    found = STORE.related(STORE.entries[0])
    assert [relation.entry.number for relation in found] == [1]
    assert "插秧机" in found[0].words
    assert found[0].weight > 0


def test_an_article_is_not_related_to_itself_or_to_strangers():
    assert STORE.related(STORE.entries[2]) == []
