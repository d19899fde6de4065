"""Highlights: found again by their words, whatever a new parse makes of blocks and articles."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Article, Block, Role
from reader.state.items import CONTEXT, ItemKind, checked
from reader.state.quotes import found_in, quotes_of

FIRST = "凌晨五点，水田里已经亮起了灯。社长沿着田埂走了一圈，把水位记在本子上。"
SECOND = "今年全镇种稻三千零四十亩。插秧机一天能插四十亩，边角地还要靠人手。"


def article(*texts, name="a"):
    return Article(name, tuple(Block(Role.PARAGRAPH, text) for text in texts))


def shown(made, found):
    return [made.blocks[one.block].text[one.start : one.end] for one in found]


def highlighted(made, ranges):
    return list(quotes_of(made, ranges).items())


def test_a_highlight_is_found_where_it_was_made():
    made = article(FIRST, SECOND)
    quotes = highlighted(made, [(0, (5, 9)), (1, (0, 4))])
    assert shown(made, found_in(made, quotes)) == ["水田里已", "今年全镇"]


def test_it_is_found_when_blocks_are_joined_or_parted():
    made = article(FIRST, SECOND)
    quotes = highlighted(made, [(1, (4, 20))])
    joined = article(FIRST + SECOND, name="b")
    assert shown(joined, found_in(joined, quotes)) == [SECOND[4:20]]
    parted = article(FIRST, SECOND[:10], SECOND[10:], name="c")
    assert "".join(shown(parted, found_in(parted, quotes))) == SECOND[4:20]
    assert {one.key for one in found_in(parted, quotes)} == {quotes[0][0]}


def test_it_is_found_when_the_article_begins_elsewhere():
    made = article(FIRST, SECOND)
    quotes = highlighted(made, [(1, (3, 12))])
    cut = article(SECOND, name="d")
    assert shown(cut, found_in(cut, quotes)) == [SECOND[3:12]]


def test_of_many_places_the_one_that_was_meant_is_found():
    made = article("水位记在本子上，水位记在墙上，水位记在心上。")
    quotes = highlighted(made, [(0, (8, 10))])
    assert [(one.start, one.end) for one in found_in(made, quotes)] == [(8, 10)]


def test_a_short_word_is_not_found_in_every_article():
    made = article(FIRST)
    quotes = highlighted(made, [(0, (5, 7))])
    other = article("水田边上种了两排芦竹，水田里养了鱼。", name="e")
    assert found_in(other, quotes) == []


def test_the_same_place_has_the_same_key_however_it_is_parsed():
    made, joined = article(FIRST, SECOND), article(FIRST + SECOND, name="b")
    shift = len(FIRST)
    assert list(quotes_of(made, [(1, (4, 9))])) == list(
        quotes_of(joined, [(0, (shift + 4, shift + 9))])
    )


TEXTS = st.lists(st.text("水田灯记 \n", min_size=1, max_size=40), min_size=1, max_size=4)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.data())
def test_any_range_is_found_in_its_own_article(texts, data):
    made = article(*texts)
    block = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[block]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[block])))
    quotes = highlighted(made, [(block, (start, end))])
    squeezed = "".join(texts[block][start:end].split())
    assert bool(quotes) is bool(squeezed)
    found = found_in(made, quotes)
    assert "".join("".join(shown(made, found)).split()) == squeezed
    for key, quote in quotes:
        assert checked(ItemKind.HIGHLIGHT, key, quote) is not None
        assert max(len(quote["before"]), len(quote["after"])) <= CONTEXT
