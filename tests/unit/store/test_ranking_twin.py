"""Ranking against a twin that reckons BM25F from the articles themselves."""

from itertools import pairwise
from math import log

from hypothesis import given, settings
from hypothesis import strategies as st
from store_pages import article, store_of

from reader.store import parse_query

WORDS = ("白鹭", "渡口", "春耕")
TEXTS = st.lists(st.sampled_from([*WORDS, "别的事", "。"]), max_size=12).map("".join)
ARTICLES = st.lists(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), min_size=1, max_size=7)


def weighed(parts, word):
    headline, kicker, deck, body = (part.count(word) for part in parts)
    return 5.0 * headline + 3.0 * kicker + 3.0 * deck + body


def scores(rows, words):
    """BM25F with K1 1.2, B .5, and IDF by Robertson and Walker."""
    lengths = [len("".join(parts)) + sum(map(bool, parts)) - 1 for parts in rows]
    usual = sum(lengths) / len(lengths)
    total = [0.0] * len(rows)
    for word in words:
        counts = [weighed(parts, word) for parts in rows]
        holders = sum(count > 0 for count in counts)
        rarity = log(1 + (len(rows) - holders + 0.5) / (holders + 0.5))
        for at, count in enumerate(counts):
            norm = 1.2 * (1 - 0.5 + 0.5 * lengths[at] / usual)
            total[at] += rarity * count * 2.2 / (count + norm)
    return total


@settings(deadline=None, max_examples=150)
@given(ARTICLES, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True))
def test_hits_come_in_the_order_of_their_scores(rows, words):
    rows = [(headline or "题", kicker, deck, body or "无") for headline, kicker, deck, body in rows]
    made = [article(head, body, kicker=kicker, deck=deck) for head, kicker, deck, body in rows]
    store = store_of(*made)
    hits = store.search(parse_query(" OR ".join(f'"{word}"' for word in words))).hits
    found = [hit.entry.number for hit in hits]
    own = dict(zip(found, scores([rows[at] for at in found], words), strict=True)) if found else {}
    ranked = [
        hit.entry.number
        for hit in store.ranked(
            store.search(parse_query(" OR ".join(f'"{word}"' for word in words)))
        )
    ]
    assert sorted(ranked) == found
    shown = [round(own[number], 9) for number in ranked]
    assert shown == sorted(shown, reverse=True)
    assert all(one < other for one, other in pairwise(ranked) if rows[one] == rows[other])
