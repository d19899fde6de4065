"""What is made ready beside the screen ends where nobody wants it any more."""

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore
from reader.ui.background import prepared, stories_of

TEXT = "水库今日放水，下游各镇已经通知。" * 6


def store_of(count):
    blocks = [Block(Role.PARAGRAPH, f"{number}号{TEXT}") for number in range(count)]
    articles = tuple(Article(str(at), (block,)) for at, block in enumerate(blocks))
    return ArticleStore.of_pages([Page("composed", articles)])


def left_to_do(store):
    return sum(1 for _ in store.warm())


def test_an_issue_that_has_gone_is_not_made_ready_to_the_end():
    store, other = store_of(1_000), store_of(1_000)
    for _ in prepared(store, lambda: False):
        pass
    for _ in prepared(other, lambda: True):
        pass
    assert left_to_do(store) > 100 > left_to_do(other)


def test_its_stories_are_not_looked_for():
    store = store_of(2)
    asked = []
    assert stories_of(store, lambda: bool(asked.append(1))) == {}
    assert asked == [1]
