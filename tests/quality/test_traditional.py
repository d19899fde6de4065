"""A page in traditional characters is read as the same page in simplified ones."""

from itertools import product

import pytest
from setting import Composed, SetPage, Shape, load_pages, set_page

from reader.model import Article, Block, Page, SourceLine, SourcePage
from reader.parsing import parse_page
from reader.text.script import is_traditional, simplified, variants

# The frequent forms, where a simplified character has several.
FORMS = sorted(variants(), key=lambda one: is_traditional({one}))  # frequent ones last
TRADITIONAL = str.maketrans(
    {simplified(one): one for one in FORMS if simplified(one) != one}
    | {"“": "「", "”": "」", "‘": "『", "’": "』"}
)
CASES = list(product(load_pages(), Shape))


def read(made: SetPage, raw: str) -> Page:
    lines = tuple(SourceLine(line) for line in raw.split("\n"))
    return parse_page(SourcePage(name=made.name, path="", lines=lines))


def layout(page: Page) -> list[list[tuple[str, str]]]:
    """Role and text of every block, article by article."""
    blocks = [[item] if isinstance(item, Block) else item.blocks for item in page.items]
    return [[(block.role.value, block.text) for block in row] for row in blocks]


def in_traditional(rows: list[list[tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    return [[(role, text.translate(TRADITIONAL)) for role, text in row] for row in rows]


@pytest.mark.parametrize(("composed", "shape"), CASES, ids=[f"{c.name}-{s}" for c, s in CASES])
def test_blocks_and_facts_are_the_same(composed: Composed, shape: Shape):
    made = set_page(composed, shape)
    one, other = read(made, made.raw), read(made, made.raw.translate(TRADITIONAL))
    assert layout(other) == in_traditional(layout(one))
    for mine, its in zip(one.items, other.items, strict=True):
        if isinstance(mine, Article) and isinstance(its, Article):
            assert its.authors == tuple(name.translate(TRADITIONAL) for name in mine.authors)
            assert (its.dateline is None) == (mine.dateline is None)
