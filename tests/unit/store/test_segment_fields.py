"""A field of an article is the same whether its whole text was made ready before or not."""

import pytest
from store_pages import page

from reader.model import Article, Block, Role
from reader.store.entry import Entry
from reader.store.query import ROLES, Field
from reader.store.segment import Segment

ALONE = Article("alone", (Block(Role.CAPTION, "图为新建的水库。"),))
LONG = Article(
    "long",
    (
        Block(Role.KICKER, "新区“十四五”"),
        Block(Role.HEADLINE, "水庫 建成"),
        Block(Role.BYLINE, "本报记者　何平"),
        Block(Role.PARAGRAPH, "新建的水庫昨日开闸，水送到各县。" * 9),
        Block(Role.CREDIT, "李安摄"),
    ),
    authors=("何平",),
)


@pytest.mark.parametrize("field", ROLES)
def test_a_field_does_not_wait_for_the_text(field: Field):
    for entry in (Entry(one, page(one), 0) for one in (ALONE, LONG)):
        ready = Segment([entry])
        assert ready.text(0)
        assert Segment([entry]).field(field, 0) == ready.field(field, 0)
