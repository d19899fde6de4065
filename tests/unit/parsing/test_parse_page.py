"""Whole pages through the parser: nothing lost, order kept, sane at the edges."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Block, Page, Role, SourceLine, SourcePage
from reader.parsing import parse_page

SEED = Path(__file__).parents[3] / "data" / "000_6dbaba773581c901.txt"
FRAGMENTS = st.sampled_from(
    [
        "本报讯 ",
        "■本报记者 林未晚",
        "\n",
        "\n\n",
        "　　",
        "。",
        "(下转第二版)",
        "青禾镇开镰",
        "图为",
    ]
)
PAGES = st.lists(FRAGMENTS | st.text(max_size=12), max_size=40).map("".join)


def page_of(text: str) -> SourcePage:
    return SourcePage("page.txt", "", tuple(SourceLine(line) for line in text.split("\n")))


def blocks_of(page: Page) -> list[Block]:
    return [
        block
        for item in page.items
        for block in (item.blocks if isinstance(item, Article) else (item,))
    ]


def squeeze(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None, max_examples=150)
@given(PAGES)
def test_no_character_is_lost_repeated_or_moved(text):
    page = parse_page(page_of(text))
    assert squeeze("".join(block.text for block in blocks_of(page))) == squeeze(text)


@settings(deadline=None, max_examples=80)
@given(PAGES)
def test_pieces_point_at_the_lines_that_a_block_was_joined_from(text):
    source = page_of(text)
    for block in blocks_of(parse_page(source)):
        edges = [piece.start for piece in block.pieces] + [len(block.text)]
        for piece, end in zip(block.pieces, edges[1:], strict=True):
            own = source.lines[piece.line].text
            assert squeeze(block.text[piece.start : end]) == squeeze(own)


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_blocks_are_numbered_from_one_in_page_order(text):
    numbers = [block.number for block in blocks_of(parse_page(page_of(text)))]
    assert numbers == list(range(1, len(numbers) + 1))


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_article_ids_are_unique_on_a_page_and_the_same_on_every_run(text):
    ids = [article.id for article in parse_page(page_of(text)).articles]
    assert len(set(ids)) == len(ids)
    assert ids == [article.id for article in parse_page(page_of(text)).articles]


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_line_ends_of_any_system_give_the_same_page(text):
    lines = text.split("\n")
    unix = parse_page(page_of("\n".join(lines)))
    dos = parse_page(page_of("\r\n".join(line.rstrip("\r") for line in lines)))
    assert [squeeze(b.text) for b in blocks_of(unix)] == [squeeze(b.text) for b in blocks_of(dos)]


def test_an_empty_page_has_no_items():
    assert parse_page(page_of("\n \n　\n")).items == ()


def test_a_page_of_one_character_is_one_block():
    assert [block.text for block in blocks_of(parse_page(page_of("报")))] == ["报"]


def test_a_page_of_bylines_only_keeps_them_all():
    text = "\n\n".join(["■本报记者 林未晚"] * 5)
    assert len(blocks_of(parse_page(page_of(text)))) == 5


def test_the_shipped_page_has_three_articles_with_their_heads():
    articles = parse_page(page_of(SEED.read_text(encoding="utf-8"))).articles
    heads = [
        [str(block.role) for block in article.blocks if block.role is not Role.PARAGRAPH]
        for article in articles
    ]
    full = ["kicker", "headline", "deck", "byline"]
    assert heads == [full, full, full[1:]]
    assert [len(article.blocks) for article in articles] == [4 + 5, 4 + 6, 3 + 6]


def test_what_a_person_says_of_the_page_wins():
    source = SourcePage("a", "", (SourceLine("第01版:要闻"),), facts=(("label", "A5"),))
    assert parse_page(source).label == "A5"


@pytest.mark.parametrize(
    ("folio", "day"),
    [
        ("青禾日报 2026年3月5日 星期四 第2版 要闻", "2026-03-05"),
        ("青禾日報 中華民國廿八年四月廿六日", "1939-04-26"),
        ("青禾日报 二〇二一年四月廿一日 星期三", "2021-04-21"),
        ("青禾日报 3月5日 星期四", "3月5日"),
    ],
)
def test_a_page_says_its_day_in_iso_8601_and_prints_it_as_it_was(folio, day):
    page = parse_page(page_of(f"{folio}\n\n{SEED.read_text('utf-8')}"))
    assert page.date == day
    assert folio in [block.text for block in page.furniture]


def test_a_page_keeps_what_its_source_knows_of_it():
    plan = object()  # parsing does not ask what it is
    page = parse_page(SourcePage("a.txt", "/issue/a.txt", (), undecodable=3, plan=plan))
    assert (page.source, page.path, page.undecodable) == ("a.txt", "/issue/a.txt", 3)
    assert page.plan is plan


FOLIO = (
    "青禾日报 2026年3月5日 第2版 要闻\n责任编辑：林未晚\n新闻热线：0734-1234567\n\n"
    "渡口的灯又亮了\n■本报记者 沈舟\n本报讯 渡口的灯昨夜又亮了。"
)


def test_a_page_says_what_its_folio_says():
    page = parse_page(page_of(FOLIO))
    assert (page.paper, page.date, page.label) == ("青禾日报", "2026-03-05", "第2版")
    assert (page.section, page.editors, page.hotline) == ("要闻", ("林未晚",), "0734-1234567")


@pytest.mark.parametrize("fact", ["paper", "date", "label", "section"])
def test_what_its_source_says_of_a_page_wins(fact):
    page = parse_page(replace(page_of(FOLIO), facts=((fact, "另一个"),)))
    assert getattr(page, fact) == "另一个"
    plain = parse_page(page_of(FOLIO))
    assert replace(page, **{fact: getattr(plain, fact)}) == plain


def test_a_day_that_a_person_gives_is_iso_8601_too():
    source = replace(page_of("云溪镇夜校开课"), facts=(("date", "民国二十八年四月廿六日"),))
    assert parse_page(source).date == "1939-04-26"
