"""The sheet drawn small: where articles lie, which is whose neighbour, what is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Article, Block, Box, Page, Plan, Role
from reader.ui.sheet_map import CHOSEN_LINE, LINE, OPENED, drawn_map, map_of, neighbour, spot_at

HEAD = Role.HEADLINE
TITLES = ("渡口复航", "夜校开班", "新渠通水", "纸样出版")


def article(title, x0, top, x1, bottom):
    head = Block(HEAD, title, boxes=(Box(x0, top, x1, top + 20),))
    text = Block(Role.PARAGRAPH, "水位到了。", boxes=(Box(x0, top + 30, x1, bottom),))
    return Article(title, (head, text))


def page(*articles, pictures=()):
    folio = Block(Role.FURNITURE, "沙河日报", boxes=(Box(0, 2, 90, 12),))
    return Page("a.pdf", (folio, *articles), plan=Plan(400, 600, pictures))


def four():
    """Two above two, the last one as broad as the sheet."""
    return page(
        article(TITLES[0], 10, 40, 190, 250),
        article(TITLES[1], 210, 40, 390, 250),
        article(TITLES[2], 10, 280, 390, 400),
        article(TITLES[3], 10, 430, 390, 590),
    )


def text_page(count):
    blocks = [Article(str(at), (Block(HEAD, f"第{at}篇"),)) for at in range(count)]
    return Page("a.txt", tuple(blocks))


def text_of(rows):
    return "\n".join("".join(text for text, _ in row) for row in rows)


@pytest.mark.parametrize(
    ("at", "step", "found"),
    [
        (0, (1, 0), 1),
        (1, (-1, 0), 0),
        (0, (0, 1), 2),
        (1, (0, 1), 2),
        (2, (0, 1), 3),
        (3, (0, -1), 2),
        (3, (0, 1), 3),
        (1, (1, 0), 1),
    ],
)
def test_arrows_go_to_the_neighbour(at, step, found):
    assert neighbour(map_of(four()).spots, at, step) == found


def test_the_chosen_article_is_drawn_strongly_and_the_open_one_marked():
    rows = drawn_map(map_of(four()), (60, 20), 2, 0)
    drawn = text_of(rows)
    assert f"{OPENED} {TITLES[0]}" in drawn
    looks = {look for row in rows for text, look in row if CHOSEN_LINE in text}
    assert looks == {"chosen"}
    assert LINE in drawn
    assert "沙河日报" in drawn


def test_pictures_are_grey():
    rows = drawn_map(
        map_of(page(*four().articles, pictures=(Box(30, 100, 90, 150),))), (60, 20), 0, 0
    )
    assert any(look == "picture" for row in rows for _, look in row)


def test_a_cell_belongs_to_the_smallest_article_there():
    sheet = map_of(page(article("大", 0, 0, 400, 600), article("小", 100, 200, 300, 400)))
    assert spot_at(sheet, (40, 60), 20, 30) == 1
    assert spot_at(sheet, (40, 60), 2, 3) == 0
    assert spot_at(map_of(four()), (40, 60), 20, 0) is None


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
def test_a_page_of_text_is_drawn_in_reading_order(count):
    sheet = map_of(text_page(count))
    tops = [(spot.area.x0, spot.area.top) for spot in sheet.spots]
    assert len(tops) == count
    assert tops == sorted(tops)


def test_a_page_with_one_article_that_nobody_knows_the_place_of_is_drawn_by_order():
    mixed = Page("a.pdf", (*four().articles, *text_page(1).articles), plan=Plan(400, 600))
    assert len(map_of(mixed).spots) == 5


TEXTS = st.text("渡口abc水，—👩‍👧e\u0301", min_size=1, max_size=30)
EDGES = st.floats(-50, 700)


@given(
    titles=st.lists(TEXTS, min_size=1, max_size=5),
    boxes=st.lists(st.tuples(EDGES, EDGES, EDGES, EDGES), min_size=5, max_size=5),
    size=st.tuples(st.integers(1, 90), st.integers(1, 40)),
    at=st.integers(0, 4),
)
def test_every_row_is_as_broad_as_asked(titles, boxes, size, at):
    articles = [
        article(title, min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
        for title, (x0, top, x1, bottom) in zip(titles, boxes, strict=False)
    ]
    sheet = map_of(page(*articles))
    rows = drawn_map(sheet, size, min(at, len(titles) - 1), 0)
    assert len(rows) == size[1]
    assert {sum(cell_len(text) for text, _ in row) for row in rows} == {size[0]}


def test_what_lies_far_beyond_the_sheet_is_cut_off_at_its_edge():
    endless = Box(-1e30, -1e30, 1e30, 1e30)
    found = page(article(TITLES[0], 10, 40, 190, 1e30), pictures=(endless,))
    rows = drawn_map(map_of(found), (40, 20), 0, -1)
    assert [sum(cell_len(text) for text, _ in row) for row in rows] == [40] * 20
