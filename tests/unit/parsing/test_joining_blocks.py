"""Units and labels → blocks, and what a person puts in their place."""

import pytest

from reader.crf import Decision
from reader.model import Corrections, Piece, Role
from reader.parsing.assembly.articles import build_items
from reader.parsing.assembly.corrections import correct
from reader.parsing.assembly.joining import join_units
from reader.parsing.labelling.labels import LABELS, NUMBER_OF
from reader.parsing.labelling.roles import is_credit, role_of
from reader.parsing.lines.shapes import FULL
from reader.parsing.lines.units import Unit


def unit(text: str, line: int, *, is_apart: bool = True) -> Unit:
    return Unit(text, (Piece(line, 0),), 0, is_apart, "?")


def joined(*rows: tuple[str, str], apart: bool = True):
    units = [unit(text, at, is_apart=apart or not at) for at, (text, _) in enumerate(rows)]
    choices = [Decision(NUMBER_OF[name], NUMBER_OF["side"], 0.9) for _, name in rows]
    return join_units(units, choices)


def test_a_unit_that_goes_on_is_joined_with_the_block_above():
    placed = joined(("绿水", "body"), ("青山", "body+"))
    assert [place.block.text for place in placed] == ["绿水青山"]
    assert placed[0].block.pieces == (Piece(0, 0), Piece(1, 2))


def test_the_confidence_of_a_block_is_the_least_of_its_units():
    units = [unit("绿水", 0), unit("青山", 1)]
    choices = [Decision(NUMBER_OF["body"], 0, 0.8), Decision(NUMBER_OF["body+"], 0, 0.6)]
    assert join_units(units, choices)[0].block.confidence == 0.6


def test_short_lines_that_stand_together_among_blocks_set_apart_keep_their_ends():
    units = [
        unit("过河", 0),
        unit("船篙点破一江月色", 2),
        unit("对岸的灯一盏一盏醒来", 3, is_apart=False),
        unit("后来他再也没有提起过那个晚上的事情。", 5),
    ]
    names = ("headline!", "body", "body", "body")
    choices = [Decision(NUMBER_OF[name], 0, 0.9) for name in names]
    texts = [place.block.text for place in join_units(units, choices)]
    assert texts[1] == "船篙点破一江月色\n对岸的灯一盏一盏醒来"


def test_a_line_below_a_full_one_is_no_verse():
    units = [
        unit("过河", 0),
        unit("船篙点破一江月色", 2)._replace(fill=FULL),
        unit("对岸的灯一盏一盏醒来", 3, is_apart=False),
        unit("后来他再也没有提起过那个晚上的事情。", 5),
    ]
    names = ("headline!", "body", "body", "body")
    choices = [Decision(NUMBER_OF[name], 0, 0.9) for name in names]
    texts = [place.block.text for place in join_units(units, choices)]
    assert texts[1:3] == ["船篙点破一江月色", "对岸的灯一盏一盏醒来"]


def kept(lines, names, apart):
    """Texts of blocks; `apart` says by `y` or `n` which units have a blank line above."""
    units = [
        unit(text, at, is_apart=mark == "y")
        for at, (text, mark) in enumerate(zip(lines, apart, strict=True))
    ]
    choices = [Decision(NUMBER_OF[name], 0, 0.9) for name in names]
    return [place.block.text for place in join_units(units, choices)]


@pytest.mark.parametrize(
    ("lines", "names", "apart", "blocks"),
    [
        (["甲", "乙", "丙"], ["body", "body", "body"], "yny", ["甲\n乙", "丙"]),
        (["甲", "乙", "丙", "丁"], ["body", "body", "body", "body"], "ynny", ["甲\n乙\n丙", "丁"]),
        (
            ["甲", "乙", "丙", "丁"],
            ["body", "body", "body", "body"],
            "ynnn",
            ["甲", "乙", "丙", "丁"],
        ),
        (["甲", "乙", "丙"], ["body", "lead!", "body"], "yny", ["甲", "乙", "丙"]),
        (["甲", "乙", "丙"], ["headline!", "body", "body"], "yny", ["甲", "乙", "丙"]),
        (["甲", "乙", "丙"], ["body", "caption", "body"], "yny", ["甲", "乙", "丙"]),
        (["甲", "乙", "丙"], ["cross", "cross", "body"], "yny", ["甲\n乙", "丙"]),
        (
            ["水" * 36, "火" * 36, "丙"],
            ["body", "body", "body"],
            "yny",
            ["水" * 36 + "\n" + "火" * 36, "丙"],
        ),
        (["水" * 37, "火", "丙"], ["body", "body", "body"], "yny", ["水" * 37, "火", "丙"]),
        (["水", "火" * 37, "丙"], ["body", "body", "body"], "yny", ["水", "火" * 37, "丙"]),
        (["甲", "乙", "丙"], ["body", "body+", "body"], "yny", ["甲\n乙", "丙"]),
        (["甲", "乙", "丙"], ["body", "body+", "body"], "yyy", ["甲乙", "丙"]),
    ],
)
def test_short_lines_right_below_each_other_are_kept_where_blocks_stand_apart(
    lines, names, apart, blocks
):
    assert kept(lines, names, apart) == blocks


def test_blocks_tell_the_units_they_are_made_of():
    placed = joined(("甲", "body"), ("乙", "body+"), ("丙", "body"))
    assert [place.units for place in placed] == [(0, 1), (2,)]
    units = [unit("甲", 0), unit("乙", 1), unit("丙", 2)]
    choices = [
        Decision(NUMBER_OF["body"], 0, 0.12344),
        Decision(NUMBER_OF["body+"], 0, 0.9),
        Decision(NUMBER_OF["body"], 0, 0.98766),
    ]
    found = [place.block.confidence for place in join_units(units, choices)]
    assert found == [0.1234, 0.9877]


def test_a_page_of_nothing_but_furniture_keeps_what_a_cue_says_is_some():
    placed = joined(("责任编辑：林未晚", "furniture"), ("渡口的灯", "furniture"))
    assert [place.block.role for place in placed] == [Role.FURNITURE, Role.UNKNOWN]
    more = joined(("责任编辑：林未晚", "furniture"), ("渡口的灯", "furniture"), ("甲", "body"))
    assert [place.block.role for place in more][:2] == [Role.FURNITURE] * 2


@pytest.mark.parametrize(
    ("name", "text", "role"),
    [
        ("side", "图为开镰现场。" + "水" * 193, Role.CAPTION),
        (
            "side",
            "图为开镰现场。" + "水" * 194,
            Role.PARAGRAPH,
        ),  # longer than a line beside a story
        ("side", "渡口的清晨。沈舟摄", Role.CREDIT),
        ("brief", "渡口的灯", Role.PARAGRAPH),
        ("cross", "※", Role.UNKNOWN),
        ("cross", "一", Role.CROSSHEAD),
        ("cross", "本报记者林未晚整理", Role.CROSSHEAD),  # run together they may be words
        ("body", "·.。 ……", Role.PARAGRAPH),
        ("body", "——", Role.UNKNOWN),
        ("headline!", "※", Role.HEADLINE),
        ("caption", "※", Role.CAPTION),
    ],
)
def test_a_block_has_its_label_s_role_or_what_its_words_say(name, text, role):
    assert role_of(LABELS[NUMBER_OF[name]], text) is role


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("沈舟 摄", True),
        ("制图：沈舟", True),
        ("渡口。沈舟 摄", False),
        ("渡口的清晨", False),
        ("图为渡口", False),
    ],
)
def test_a_credit_says_who_and_nothing_more(text, credit):
    assert is_credit(text) is credit


def test_a_block_of_signs_only_is_unknown():
    body = LABELS[NUMBER_OF["body"]]
    assert role_of(body, "※※※") is Role.UNKNOWN
    assert role_of(body, "……") is Role.PARAGRAPH


def test_a_side_line_is_named_by_its_cues():
    side = LABELS[NUMBER_OF["side"]]
    assert role_of(side, "图为开镰现场。") is Role.CAPTION
    assert role_of(side, "制图:林未晚") is Role.CREDIT
    assert role_of(side, "核心提示") is Role.PARAGRAPH


def test_a_person_names_a_role_and_is_sure():
    placed = correct(joined(("花开", "body")), Corrections(roles=((1, Role.HEADLINE),)))
    assert placed[0].block.role is Role.HEADLINE
    assert placed[0].block.confidence == 1.0


def test_a_person_starts_an_article():
    rows = (("甲", "headline!"), ("乙", "body"), ("丙", "body"))
    items = build_items(correct(joined(*rows), Corrections(starts=((3, True),))))
    assert [[block.text for block in item.blocks] for item in items] == [["甲", "乙"], ["丙"]]


def test_a_person_joins_a_block_with_the_one_above_and_numbers_stay():
    rows = (("甲", "headline!"), ("乙", "body"), ("丙", "body"), ("丁", "body"))
    placed = correct(joined(*rows), Corrections(joins=(3,)))
    assert [(p.block.number, p.block.text) for p in placed] == [(1, "甲"), (2, "乙丙"), (4, "丁")]


def test_a_number_that_the_page_does_not_have_is_ignored():
    placed = joined(("甲", "headline!"))
    assert correct(placed, Corrections(joins=(1, 9), starts=((7, True),))) == placed


def test_furniture_stands_between_articles():
    rows = (("甲", "headline!"), ("要闻 A02", "furniture"), ("乙", "headline!"))
    kinds = [type(item).__name__ for item in build_items(joined(*rows))]
    assert kinds == ["Article", "Block", "Article"]


def test_equal_articles_of_a_page_have_ids_of_their_own():
    rows = (("甲", "headline!"), ("乙", "headline!"), ("甲", "headline!"), ("甲", "headline!"))
    ids = [item.id for item in build_items(joined(*rows))]
    assert len(set(ids)) == 4
    assert [item.id for item in build_items(joined(*rows[:3]))] == ids[:3]


def test_a_line_that_signs_is_no_crosshead():
    crosshead = LABELS[NUMBER_OF["cross"]]
    assert role_of(crosshead, "本报记者 林未晚 整理") is Role.BYLINE
    assert role_of(crosshead, "本报记者 林未晚 摄") is Role.CREDIT
    assert role_of(crosshead, "老渡口 新码头") is Role.CROSSHEAD
