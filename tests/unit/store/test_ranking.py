from store_pages import article, store_of

from reader.store import parse_query

STORE = store_of(
    article("无题", "白鹭洲一带。" + "别的事。" * 40),
    article("白鹭洲春耕", "早稻下田。"),
    article("又一篇", "白鹭洲,白鹭洲,还是白鹭洲。"),
    article("短", "白鹭洲。"),
    article("旁的", "没有。"),
)


def ranked(query: str) -> list[int]:
    return [hit.entry.number for hit in STORE.ranked(STORE.search(parse_query(query)))]


def test_the_headline_counts_most_and_oftener_above_once_and_short_above_long():
    assert ranked("白鹭洲") == [1, 2, 3, 0]


def test_without_a_term_page_order_stays():
    assert ranked("") == [0, 1, 2, 3, 4]
    assert ranked("len>100") == [0]


def test_no_hits_are_ranked_as_none():
    assert ranked('"绝无"') == []
