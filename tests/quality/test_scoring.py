"""The scorer and the setting hold before they judge anyone."""

import pytest
from scoring import Score, faults, marks_of_truth, squeeze
from setting import Composed, Shape, Truth, load_pages, print_lines, set_page

from reader.model import Article, Block, Page, PageItem, Role

PAGES = load_pages()
NEUTRAL = {"head": Role.HEADLINE, "any": Role.PARAGRAPH}


def page_of(truth: tuple[Truth, ...]) -> Page:
    """The page that a faultless parser would return."""
    items: list[PageItem] = []
    for article in dict.fromkeys(block.article for block in truth if block.article >= 0):
        blocks = [block for block in truth if block.article == article]
        items.append(Article(str(article), tuple(map(block_of, blocks))))
    places = [truth.index(next(b for b in truth if b.article == int(a.id))) for a in items]
    for place, block in reversed(list(enumerate(truth))):
        if block.article < 0:
            items.insert(sum(at < place for at in places), block_of(block))
    return Page("composed", tuple(items))


def block_of(truth: Truth) -> Block:
    return Block(NEUTRAL.get(truth.role) or Role(truth.role), truth.text)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_faultless_parser_scores_one_in_every_column(page: Composed, shape: Shape):
    made = set_page(page, shape)
    score = Score()
    score.add(made.raw, made.blocks, page_of(made.blocks))
    assert set(score.figures.values()) == {1.0}
    assert not faults(made.blocks, page_of(made.blocks))


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_setting_a_page_loses_no_character(page: Composed, shape: Shape):
    made = set_page(page, shape)
    assert squeeze(made.raw) == "".join(mark.characters for mark in marks_of_truth(made.blocks))


def test_a_lost_character_leaves_nothing_of_the_page():
    truth = (Truth("headline", "春茶开采", 0), Truth("paragraph", "青禾镇茶园开采。", 0))
    said = Article("0", (Block(Role.HEADLINE, "春茶开采"), Block(Role.PARAGRAPH, "青禾镇茶园")))
    score = Score()
    score.add("春茶开采\n青禾镇茶园开采。", truth, Page("x", (said,)))
    assert score.figures["kept"] == score.figures["articles"] == score.figures["pages"] == 0.0


def test_a_wrong_start_costs_articles_and_the_page_but_no_paragraph():
    truth = (Truth("headline", "春茶", 0), Truth("paragraph", "开采。", 0))
    split = (
        Article("0", (Block(Role.HEADLINE, "春茶"),)),
        Article("1", (Block(Role.PARAGRAPH, "开采。"),)),
    )
    score = Score()
    score.add("春茶\n开采。", truth, Page("x", split))
    assert score.figures["articles"] == pytest.approx(2 / 3)
    assert score.figures["paragraphs"] == 1.0
    assert score.figures["pages"] == 0.0


def test_verse_run_together_is_no_verse():
    truth = (Truth("paragraph", "云是棉被\n风一掀", 0),)
    run_on = Article("0", (Block(Role.PARAGRAPH, "云是棉被风一掀"),))
    score = Score()
    score.add("云是棉被\n风一掀", truth, Page("x", (run_on,)))
    assert score.figures["verse"] == 0.0


@pytest.mark.parametrize("width", [8, 13, 40])
def test_print_lines_are_as_wide_as_the_column(width):
    text = "春茶开采的消息传来，山里的人都上了山。" * 5
    lines = print_lines(text, width)
    assert "".join(lines) == text
    assert {len(line) for line in lines[1:-1]} <= {width, width + 1}
    assert len(lines[0]) in (width - 2, width - 1)


def test_there_are_pages_of_every_convention():
    roles = {block.role for page in PAGES for block in page.blocks}
    assert len(PAGES) >= 14
    assert roles >= {role.value for role in Role} - {"unknown"}
