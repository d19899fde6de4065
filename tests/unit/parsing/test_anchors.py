"""A correction finds its block by what it reads, or fits none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Anchored, Article, Block, Corrections, Role, SourceLine, SourcePage
from reader.parsing import parse_page, read_blocks
from reader.parsing.assembly.anchors import anchors_of, fit, places_of

LONG = "青禾县的老渡口今年春天换了新码头"
NUMBERS = [
    LONG,
    "第二段讲渡船的来历和船家的打算",
    "第三段讲码头的账本",
    "短句",
    "第五段讲往后的安排",
]


def blocks_of(*texts):
    return [Block(Role.PARAGRAPH, text, number) for number, text in enumerate(texts, 1)]


def anchored(blocks, number, **said):
    return Anchored(number, anchors_of(blocks)[number - 1], **(said or {"role": Role.DECK}))


def roles(corrections, blocks):
    fitted = fit(corrections, blocks)
    return dict(fitted.corrections.roles), fitted.adrift


def test_a_block_added_above_moves_no_correction():
    one = anchored(blocks_of(*NUMBERS), 2)
    assert roles(Corrections(anchored=(one,)), blocks_of("新添的一行", *NUMBERS)) == (
        {3: Role.DECK},
        (),
    )


def test_white_space_is_no_change():
    one = anchored(blocks_of(*NUMBERS), 2)
    spaced = [text.replace("讲", " 讲\n") for text in NUMBERS]
    assert roles(Corrections(anchored=(one,)), blocks_of(*spaced)) == ({2: Role.DECK}, ())


def test_a_block_that_reads_differently_is_another_block():
    one = anchored(blocks_of(*NUMBERS), 2)
    changed = [NUMBERS[0], "全是别的话，一个字也不一样", *NUMBERS[2:]]
    assert roles(Corrections(anchored=(one,)), blocks_of(*changed)) == ({}, (2,))


def test_neighbours_tell_equal_blocks_apart():
    texts = [LONG, "本报讯", "甲甲甲甲", "本报讯", "乙乙乙乙"]
    one = anchored(blocks_of(*texts), 4)
    assert places_of((one,), blocks_of("新", "增", *texts)) == [6]


def test_equal_blocks_without_their_neighbours_fit_none():
    one = anchored(blocks_of(LONG, "本报讯", "甲甲"), 2)
    assert places_of((one,), blocks_of("本报讯", "乙", "本报讯")) == [None]


def test_a_short_block_of_a_stranger_s_page_is_left_alone():
    one = anchored(blocks_of(*NUMBERS), 4)
    assert places_of((one,), blocks_of("别的版面", "短句", "别的文章")) == [None]
    assert places_of((one,), blocks_of("别的版面", "短句", NUMBERS[4])) == [2]


def test_a_long_block_may_move_anywhere():
    one = anchored(blocks_of(*NUMBERS), 1)
    assert places_of((one,), blocks_of("别的", "文章", LONG)) == [3]


def test_corrections_by_number_hold_as_before_and_unknown_numbers_are_told():
    said = Corrections(roles=((2, Role.DECK), (90, Role.KICKER)), joins=(91,))
    fitted = fit(said, blocks_of(*NUMBERS))
    assert dict(fitted.corrections.roles)[2] is Role.DECK
    assert fitted.adrift == (90, 91)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"starts": True}, Corrections(starts=((2, True),))),
        ({"joins": True}, Corrections(joins=(2,))),
        ({"role": Role.DECK}, Corrections(roles=((2, Role.DECK),), starts=((2, False),))),
    ],
)
def test_what_is_known_by_text_overrules_what_goes_by_number(said, expected):
    blocks = blocks_of(*NUMBERS)
    by_number = Corrections(
        starts=((2, False),), joins=(2,), anchored=(anchored(blocks, 2, **said),)
    )
    assert fit(by_number, blocks).corrections == expected


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text("天地人", max_size=3), min_size=1, max_size=8), st.data())
def test_on_the_page_itself_a_correction_is_where_it_was_made(texts, data):
    blocks = blocks_of(*texts)
    number = data.draw(st.integers(1, len(texts)))
    assert places_of((anchored(blocks, number),), blocks) == [number]


PAGE = """\
青禾县春耕开犁
　　本报讯（记者 林未晚）青禾县今天开犁，老渡口两岸的水田里，铁牛来回跑了一上午。
　　县里说，今年要种下三万亩早稻。
云溪镇修好老桥
　　本报讯（记者 唐海生）云溪镇的老桥修好了，过河的人不必再绕远路。
"""


def source(text, corrections=None):
    lines = tuple(map(SourceLine, text.splitlines()))
    return SourcePage("", "", lines, corrections=corrections or Corrections())


def test_the_blocks_that_are_anchored_are_those_of_the_page():
    page = parse_page(source(PAGE))
    shown = [
        block.text
        for item in page.items
        for block in (item.blocks if isinstance(item, Article) else (item,))
    ]
    assert [block.text for block in read_blocks(source(PAGE))] == shown


def test_a_page_tells_which_corrections_fit_no_block():
    blocks = read_blocks(source(PAGE))
    there = Anchored(4, anchors_of(blocks)[3], role=Role.DECK)
    gone = Anchored(7, "00000000-00000000-00000000", joins=True)
    page = parse_page(source(PAGE), Corrections(anchored=(there, gone)))
    assert page.adrift == (7,)
    assert any(block.role is Role.DECK for article in page.articles for block in article.blocks)


@pytest.mark.parametrize("starts", [True, False])
def test_where_a_person_says_what_starts_parsing_is_sure(starts):
    page = parse_page(source(PAGE), Corrections(starts=((3, starts),)))
    (block,) = (b for a in page.articles for b in a.blocks if b.number == 3)
    assert block.confidence == 1.0
    assert any(article.blocks[0].number == 3 for article in page.articles) is starts


def test_of_a_join_and_a_start_for_one_block_the_join_holds():
    page = parse_page(source(PAGE), Corrections(starts=((3, True),), joins=(3,)))
    numbers = [block.number for article in page.articles for block in article.blocks]
    assert 3 not in numbers
