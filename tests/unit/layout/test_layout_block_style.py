import pytest

from reader.layout import LayoutOptions
from reader.layout.block_style import blanks_between, indent_of, is_justified, is_set_in
from reader.model import Block, Role

OPTIONS = LayoutOptions(measure=40)


def indent(block, measure=40, **more):
    return indent_of(block, measure, LayoutOptions(measure=measure, **more))


def test_paragraphs_stand_in_by_two_ideographs_and_less_where_room_is_short():
    paragraph = Block(Role.PARAGRAPH, "春耕")
    assert [indent(paragraph, measure) for measure in (40, 16, 14, 8, 6)] == [2, 2, 1, 1, 0]
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
        (Role.PARAGRAPH, Role.CAPTION, 1),
        (Role.CAPTION, Role.PARAGRAPH, 1),
        (Role.PARAGRAPH, Role.JUMP, 0),
    ],
)
def test_blank_rows_part_head_body_and_captions(before, after, blanks):
    assert blanks_between(Block(before, "甲"), Block(after, "乙"), OPTIONS) == blanks


def test_spacing_parts_paragraphs():
    wide = LayoutOptions(measure=40, spacing=2)
    assert blanks_between(Block(Role.PARAGRAPH, "甲"), Block(Role.PARAGRAPH, "乙"), wide) == 2
