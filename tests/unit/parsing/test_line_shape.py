"""What is seen of a unit by itself: its kind, its end, a label behind it, who speaks."""

import pytest

from reader.model import Piece
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.lines.shapes import UNMEASURED
from reader.parsing.lines.units import Unit

LONG = "春汛过后，村里的老渡口又热闹起来，摆渡人把船刷了一遍桐油，等着头一批过江的茶客上岸"


def shape_said(text):
    return shape_of(Unit(text, (Piece(0, 0),), 0, True, UNMEASURED))


def traits_of(text):
    return shape_said(text).traits


SIGNED = ["。(林未晚 沈舟)", "。（青禾县文化馆 陈一）", "。”(云岭晚报)", "。青禾化工厂 林未晚"]


@pytest.mark.parametrize("end", SIGNED)
def test_a_text_with_a_name_behind_its_last_stop_is_signed(end):
    assert "signed" in traits_of(LONG + end)


@pytest.mark.parametrize("end", ["。", "(船费两元)。", "，他说", "(俗称“大河”)"])
def test_a_text_that_ends_as_others_do_is_not_signed(end):
    assert "signed" not in traits_of(LONG + end)


def test_a_short_line_can_be_signed_too():
    assert "signed" in traits_of("渡口又开了。(林未晚)")


LABELLED = [
    ("把老渡口修成新码头（声音）", 9),
    ("渡口为何又热闹起来?(附图片1张)", 10),
    ("“船还会来，人也会来！”（江上人家）", 12),
    ("老渡口的一百年（江上人家·第一程（30））", 7),
    ("向摆渡人致敬！(记者手记)", 7),
]


@pytest.mark.parametrize(("text", "core"), LABELLED)
def test_a_label_behind_a_head_line_does_not_count_as_its_end(text, core):
    shape = shape_said(text)
    assert (shape.kind, shape.end, shape.core) == ("S", "l", core)
    assert "label" in shape.traits


@pytest.mark.parametrize(
    "text", ["渡口又开了。(林未晚)", "渡口又开了！(林未晚)", LONG + "。（江上人家）"]
)
def test_a_signature_is_no_label(text):
    assert shape_said(text).end == ")"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“船还会来，人也会来", "o"),
        ("江上人家（第一", "o"),
        ("程）", "p"),
        ("船还会来，人也会来”", "p"),
        ("“船还会来，人也会来”", "S"),
        ("“船还会来，人也会来。”", "s"),
    ],
)
def test_what_a_short_line_leaves_open_shows_in_its_kind(text, kind):
    assert shape_said(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("江若澄（青禾县文化馆馆长）", "A"),
        ("青禾县文化馆馆长江若澄", "A"),
        ("青禾县文化馆的馆长", "S"),
        ("重温（青禾县文化馆的老影像）", "S"),
    ],
)
def test_a_name_with_an_office_is_told_from_other_short_lines(text, kind):
    assert shape_said(text).kind == kind


@pytest.mark.parametrize(
    ("text", "says"),
    [("林未晚说。船靠岸了", "s"), ("林未晚说，船靠岸了", "w"), ("船靠岸了，林未晚说", "n")],
)
def test_who_speaks_is_seen_at_the_opening(text, says):
    assert shape_said(text).says == says


def test_a_number_that_a_text_opens_with_is_told_as_a_number():
    assert (
        shape_said("4月21日，渡口又开了。").first
        == shape_said("12月3日，渡口又开了。").first
        == "0月0日"
    )
    assert shape_said("渡口4月又开了。").first == "渡口"


def test_two_sentences_are_prose_and_a_head_of_two_clauses_is_none():
    assert "prose" in traits_of("渡口又开了。镇里的人都来看。")
    assert "prose" not in traits_of("渡口又开了。林未晚剪彩")
    assert "prose" not in traits_of("渡口又开了。")


@pytest.mark.parametrize("text", ["【渡船改点】", "[渡船改点]", "〔渡船改点〕"])
def test_a_line_in_square_brackets_is_one_kind(text):
    assert shape_said(text).kind == "["


def test_what_somebody_says_alone_and_without_a_stop_is_told():
    assert "said" in shape_said("“夜里的灯是给晚归的人点的”").traits
    for other in ("“灯亮了。”", "他说“夜里的灯亮了”", "“夜里的灯”和“早上的船”"):
        assert "said" not in shape_said(other).traits
