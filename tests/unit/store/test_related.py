import pytest
from store_pages import article, store_of

from reader.store import segment, tokens

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


def test_numbers_grammar_and_everyday_words_are_no_reason():
    shared = "因而从中一百人正在工作,则是二十三日的发展,当地有着许多情况。"
    store = store_of(article("插秧", shared), article("图书", shared), article("渔业", shared))
    assert store.related(store.entries[0]) == []


def test_names_come_before_other_words_and_rare_ones_before_common():
    store = store_of(
        article("杭州添插秧机", "水稻插秧机,杭州的水稻合作社。"),
        article("杭州育种", "插秧机到杭州,水稻在田。"),
        *(article(f"第{number}稿", "水稻") for number in range(3)),
    )
    (found,) = store.related(store.entries[0])
    assert found.words[:2] == ("杭州", "插秧机")
    assert found.words[-1] == "水稻"


def test_names_that_who_is_who_knows_are_compared_too():
    store = store_of(article("白鹭洲", "乌有渡口。"), article("乌有渡", "到了白鹭洲。"))
    store.names = lambda _entry: {"where": ["白鹭洲", "乌有渡"], "who": []}
    (found,) = store.related(store.entries[0])
    assert set(found.words) == {"白鹭洲", "乌有渡"}


def test_what_most_articles_say_sets_none_apart():
    store = store_of(*(article(f"第{number}稿", "插秧机与图书馆。") for number in range(20)))
    assert store.related(store.entries[0]) == []


def test_at_most_so_many_come_the_most_alike_first():
    store = store_of(
        article("插秧机", "插秧机、合作社、利率。"),
        article("甲", "插秧机、合作社。" + "别的事。" * 30),
        article("乙", "插秧机、合作社、利率,插秧机、合作社、利率。"),
        article("丙", "插秧机、合作社。"),
    )
    found = [relation.entry.number for relation in store.related(store.entries[0], 2)]
    assert found == [2, 3]


def test_the_table_makes_no_difference(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(segment, "FEWEST", 8)
    texts = ("插秧机、合作社。", "插秧机、利率。", "图书馆。", "合作社、利率、插秧机。")
    articles = [article(f"第{number}稿", texts[number % 4]) for number in range(19)]
    cold, warm = store_of(*articles[:9]), store_of(*articles[:9])
    list(warm.warm())
    assert cold.related(cold.entries[0]) == warm.related(warm.entries[0])


def test_only_the_article_itself_is_cut_into_words(monkeypatch: pytest.MonkeyPatch):
    cut = []
    monkeypatch.setattr(tokens, "words", lambda text: cut.append(text) or [text])
    STORE.related(STORE.entries[0])
    assert set(cut) == {block.text for block in STORE.entries[0].article.blocks}


def relations(*texts, total=1):
    """What is related to the first of some articles, among others about nothing of it."""
    others = [
        article(f"别稿{number}", f"第{number}件别的事。") for number in range(total - len(texts))
    ]
    store = store_of(*(article(f"第{at}稿", text) for at, text in enumerate(texts)), *others)
    return store.related(store.entries[0])


@pytest.mark.parametrize(
    ("holders", "total", "related"), [(5, 5, True), (6, 6, False), (6, 29, False), (6, 30, True)]
)
def test_a_word_tells_where_five_articles_or_a_fifth_of_all_have_it(holders, total, related):
    assert bool(relations(*["插秧机、合作社。"] * holders, total=total)) is related


@pytest.mark.parametrize(("other", "related"), [("插秧机。", False), ("插秧机、合作社。", True)])
def test_two_shared_words_relate_articles(other, related):
    assert bool(relations("插秧机、合作社。", other, total=9)) is related


def test_five_words_are_told_at_most():
    text = "插秧机、合作社、利率、图书馆、夜校、稻田、摆渡。"
    (found,) = relations(text, text, total=9)
    assert len(found.words) == 5
    assert found.words == tuple(dict.fromkeys(found.words))


def test_a_word_weighs_more_said_oftener_in_a_shorter_article_and_as_a_name():
    def weight(one, other):
        return relations(one, other, total=9)[0].weight

    once = weight("插秧机、合作社。", "插秧机、合作社。别的事。")
    assert weight("插秧机、合作社。", "插秧机、合作社、插秧机。") > once
    assert weight("插秧机、插秧机、合作社。", "插秧机、合作社。别的事。") > once
    assert weight("插秧机、合作社。", "插秧机、合作社。" + "别的事。" * 20) < once
    named = weight("杭州、合作社。", "杭州、合作社。别的事。")
    plain = weight("夜校、合作社。", "夜校、合作社。别的事。")
    assert tokens.rarity("杭州") < tokens.rarity("夜校")
    assert 0 < named < plain


def test_a_name_counts_half_as_much_again(monkeypatch):
    text = "插秧机、合作社。"
    plain = relations(text, text, total=9)[0].weight
    monkeypatch.setattr(tokens, "is_name", lambda word: True)
    assert relations(text, text, total=9)[0].weight == pytest.approx(1.5 * plain)


def test_only_the_beginning_of_a_long_article_is_cut(monkeypatch):
    text = "插秧机、合作社。利率、图书馆。"
    monkeypatch.setattr("reader.store.related.READ", len("第0稿插秧机、合作社。"))
    (found,) = relations(text, text, total=9)
    assert set(found.words) == {"插秧机", "合作社"}


def test_of_many_words_the_weightiest_are_looked_for(monkeypatch):
    monkeypatch.setattr("reader.store.related.COMPARED", 2)
    text = "夜校、夜校、摆渡、摆渡、工人。"
    (found,) = relations(text, text, total=9)
    assert set(found.words) == {"夜校", "摆渡"}


def test_equals_come_in_page_order():
    found = relations(*["插秧机、合作社。"] * 4, total=30)
    assert [one.entry.number for one in found] == [1, 2, 3]
