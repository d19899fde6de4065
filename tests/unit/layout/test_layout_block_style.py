import pytest

from reader.layout import LayoutOptions
from reader.layout.block_style import (
    blanks_between,
    indent_of,
    is_block_set_in,
    is_head,
    is_justified,
    is_set_in,
)
from reader.model import Block, Role

OPTIONS = LayoutOptions(measure=40)


def indent(block, measure=40, **more):
    return indent_of(block, measure, LayoutOptions(measure=measure, **more))


def test_paragraphs_stand_in_by_two_ideographs_and_less_where_room_is_short():
    paragraph = Block(Role.PARAGRAPH, "春耕")
    measures = (40, 16, 15, 14, 8, 7, 6)
    assert [indent(paragraph, measure) for measure in measures] == [2, 2, 1, 1, 1, 0, 0]
    assert [indent(paragraph, measure, indent=9) for measure in (40, 17, 16)] == [9, 4, 4]
    assert indent(paragraph, indent=0) == 0


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PARAGRAPH])
def test_what_is_no_paragraph_stands_at_the_margin(role):
    assert indent(Block(role, "青石镇抢抓农时")) == 0


def test_what_reads_as_a_paragraph_stands_in_like_one():
    assert indent(Block(Role.CAPTION, "图为村民下田,抢种早稻。")) == 2
    assert indent(Block(Role.DECK, "春耕" * 23)) == 2
    assert indent(Block(Role.CAPTION, "■图为村民下田,抢种早稻。")) == 0


def test_verse_stands_in_and_a_table_does_not():
    assert is_set_in(Block(Role.PARAGRAPH, "春来了\n水满了"), OPTIONS)
    assert not is_set_in(Block(Role.UNKNOWN, "早稻  3000亩\n晚稻  2000亩"), OPTIONS)


@pytest.mark.parametrize(
    ("role", "length", "justify", "stands_in"),
    [
        (Role.CAPTION, 39, False, False),
        (Role.CAPTION, 40, False, True),
        (Role.CAPTION, 29, True, False),  # blanks that stretching adds make it look longer
        (Role.CAPTION, 30, True, True),
        (Role.DECK, 44, False, False),
        (Role.DECK, 45, False, True),
        (Role.DECK, 34, True, False),
        (Role.DECK, 35, True, True),
    ],
)
def test_a_caption_or_deck_of_some_length_reads_as_a_paragraph(role, length, justify, stands_in):
    options = LayoutOptions(measure=40, justify=justify)
    assert is_set_in(Block(role, "春" * length), options) is stands_in


@pytest.mark.parametrize(
    ("text", "stands_in"),
    [
        ("图为村民下田，抢种早稻", False),  # no end
        ("图为村民下田抢种早稻）", False),  # no pause
        ("图为村民下田抢种早稻。", True),
        ("图为村民下田、抢种早稻。", True),
        ("  ", False),
        ("", False),
        ("●图为村民下田，抢种早稻。", False),
    ],
)
def test_a_short_caption_that_is_a_whole_sentence_reads_as_a_paragraph(text, stands_in):
    assert is_set_in(Block(Role.CAPTION, text), OPTIONS) is stands_in


def test_lines_in_fields_stand_in_where_one_of_them_tells():
    assert is_set_in(Block(Role.UNKNOWN, "早稻  3000亩，都已下田。\n晚稻  2000亩"), OPTIONS)
    assert not is_set_in(Block(Role.UNKNOWN, "早稻\t3000亩\n晚稻　　2000亩"), OPTIONS)
    assert is_set_in(Block(Role.UNKNOWN, "早稻　3000亩\n晚稻 2000亩"), OPTIONS)


@pytest.mark.parametrize("role", Role)
def test_heads_crossheads_and_kept_lines_stand_in_as_a_whole(role):
    whole = {Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE, Role.CROSSHEAD}
    assert is_block_set_in(Block(role, "春耕")) is (role in whole)
    assert is_block_set_in(Block(role, "春来了\n水满了"))
    assert is_head(Block(role, "春耕")) is (role in whole - {Role.CROSSHEAD})


def test_kept_lines_are_not_stretched():
    assert not is_justified(Block(Role.PARAGRAPH, "春来了\n水满了"))
    assert is_justified(Block(Role.HEADLINE, "春来了"))


@pytest.mark.parametrize(
    ("before", "after", "blanks"),
    [
        (Role.KICKER, Role.HEADLINE, 0),
        (Role.BYLINE, Role.PARAGRAPH, 1),
        (Role.HEADLINE, Role.PARAGRAPH, 1),
        (Role.PARAGRAPH, Role.PARAGRAPH, 0),
        (Role.PARAGRAPH, Role.CROSSHEAD, 1),
        (Role.CROSSHEAD, Role.PARAGRAPH, 0),
        (Role.CROSSHEAD, Role.CROSSHEAD, 0),
        (Role.CAPTION, Role.CROSSHEAD, 1),
        (Role.CAPTION, Role.CREDIT, 0),
        (Role.CREDIT, Role.PARAGRAPH, 1),
        (Role.PARAGRAPH, Role.CREDIT, 0),
        (Role.PARAGRAPH, Role.CAPTION, 1),
        (Role.CAPTION, Role.PARAGRAPH, 1),
        (Role.PARAGRAPH, Role.JUMP, 0),
    ],
)
def test_blank_rows_part_head_body_and_captions(before, after, blanks):
    assert blanks_between(Block(before, "甲"), Block(after, "乙"), OPTIONS) == blanks


def test_spacing_parts_paragraphs():
    for roles in (
        (Role.PARAGRAPH, Role.PARAGRAPH),
        (Role.BYLINE, Role.PARAGRAPH),
        (Role.PARAGRAPH, Role.CAPTION),
    ):
        before, after = (Block(role, "甲") for role in roles)
        assert blanks_between(before, after, LayoutOptions(measure=40, spacing=2)) == 2


def test_no_spacing_parts_the_lines_of_a_crosshead():
    line = Block(Role.CROSSHEAD, "换上崭新船缆")
    assert blanks_between(line, line, LayoutOptions(measure=40, spacing=2)) == 0
