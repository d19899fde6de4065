"""Facts of the composed pages, read from blocks whose roles are known."""

from typing import Any

import pytest
from setting import CONVENTIONS, DESKS, HOUSES, REGIONS, Composed, Truth, load_pages
from setting import PAGES as FIRST

from reader.model import Block, Dateline, Jump, Role
from reader.parsing.facts import (
    read_authors,
    read_dateline,
    read_jump,
    read_page_facts,
    read_tail,
)

FOLDERS = (FIRST, CONVENTIONS, HOUSES, REGIONS, DESKS)
PAGES = [page for folder in FOLDERS for page in load_pages(folder)]
ROLES = {"head": Role.KICKER, "any": Role.PARAGRAPH}
ARTICLES = [
    pytest.param(page, index, facts, id=f"{page.name}-{index}")
    for page in PAGES
    for index, facts in enumerate(page.article_facts)
]


def blocks_of(page: Composed, article: int) -> list[Block]:
    return [as_block(truth) for truth in page.blocks if truth.article == article]


def as_block(truth: Truth) -> Block:
    return Block(ROLES.get(truth.role) or Role(truth.role), truth.text)


def told_by(dateline: Dateline | None) -> dict[str, Any]:
    """Agency, place, date and reporters; without those it does not say."""
    if dateline is None:
        return {}
    names = ("agency", "place", "date")
    told: dict[str, Any] = {name: value for name in names if (value := getattr(dateline, name))}
    return told | ({"reporters": list(dateline.reporters)} if dateline.reporters else {})


@pytest.mark.parametrize(("page", "index", "facts"), ARTICLES)
def test_the_dateline_of_an_article(page: Composed, index: int, facts: dict[str, Any]):
    blocks = blocks_of(page, index)
    paragraphs = [block.text for block in blocks if block.role is Role.PARAGRAPH] or [""]
    assert told_by(read_dateline(paragraphs[0])) == facts.get("dateline", {})
    assert told_by(read_tail(paragraphs[-1])) == facts.get("tail", {})


@pytest.mark.parametrize(("page", "index", "facts"), ARTICLES)
def test_the_authors_of_an_article(page: Composed, index: int, facts: dict[str, Any]):
    blocks = blocks_of(page, index)
    lead = next((block.text for block in blocks if block.role is Role.PARAGRAPH), "")
    assert list(read_authors(blocks, read_dateline(lead))) == facts.get("authors", [])


@pytest.mark.parametrize(("page", "index", "facts"), ARTICLES)
def test_the_jump_of_an_article(page: Composed, index: int, facts: dict[str, Any]):
    jumps = [jump for block in blocks_of(page, index) if (jump := read_jump(block.text))]
    assert jumps == ([Jump(*facts["jump"])] if "jump" in facts else [])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_furniture_says_what_page_it_is(page: Composed):
    told = read_page_facts([block.text for block in page.blocks if block.article < 0])
    for name, value in page.facts.items():
        given = getattr(told, name)
        assert (list(given) if isinstance(given, tuple) else given) == value
