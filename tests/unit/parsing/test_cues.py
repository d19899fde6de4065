"""Every cue matches its own example, and bare names are told from other short lines."""

import pytest

from reader.parsing.labelling.name_lines import is_name_line, is_titled_name
from reader.parsing.lines.cue_rows import HEAD_CUES, TAIL_CUES
from reader.parsing.lines.cues import head_kind, tail_kind
from reader.text.fold import fold_for_cues


@pytest.mark.parametrize("cue", HEAD_CUES, ids=lambda cue: cue.example)
def test_the_first_row_that_matches_a_heads_example_is_of_its_kind(cue):
    assert head_kind(fold_for_cues(cue.example)) == cue.kind


@pytest.mark.parametrize("cue", TAIL_CUES, ids=lambda cue: cue.example)
def test_the_first_row_found_in_a_tails_example_is_of_its_kind(cue):
    assert tail_kind(fold_for_cues(cue.example)) == cue.kind


@pytest.mark.parametrize("gap", ["  ", "　　", "\u2002\u2002"])
@pytest.mark.parametrize("cue", HEAD_CUES, ids=lambda cue: cue.example)
def test_wider_gaps_change_no_heads_kind(cue, gap):
    assert head_kind(fold_for_cues(cue.example.replace(" ", gap))) == cue.kind


@pytest.mark.parametrize("gap", ["  ", "　　", "\u2002\u2002"])
@pytest.mark.parametrize("cue", TAIL_CUES, ids=lambda cue: cue.example)
def test_wider_gaps_change_no_tails_kind(cue, gap):
    assert tail_kind(fold_for_cues(cue.example.replace(" ", gap))) == cue.kind


@pytest.mark.parametrize("gap", [" ", "　　"])
@pytest.mark.parametrize("line", ["青禾大学教授 张三", "张三 (青禾大学教授)"])
def test_a_name_stands_apart_from_its_office_by_any_gap(line, gap):
    assert is_titled_name(line.replace(" ", gap))


def test_a_row_of_asterisks_parts_as_dots_do():
    assert head_kind(fold_for_cues("＊＊＊")) == head_kind(fold_for_cues("……")) == "~"


def test_where_the_pictures_of_a_page_are_from_is_no_caption():
    assert head_kind(fold_for_cues("本版图片来源：青禾影社")) == "c"
    assert head_kind(fold_for_cues("本版图片由记者 张三 摄")) == "C"


LOOK_ALIKES = [
    "县报举行例行记者会",
    "18支队伍赛渡船",
    "21天走遍江岸",
    "全县渡口班线今日首发",
    "渡口开进了作文",
    "文化下乡进村寨",
    "目录",
    "收藏",
    "放大",
    "上篇",
    "下期",
    "前一天",
    "往期回顾",
    "版权所有者可以要求渡口公司赔偿",
    "版权所有人沈舟不肯卖",
    "Copyright law says nothing of ferries",
    "(c) the ferry sails on Sundays",
    "老渡口/新码头",
    "加快整治航道",
    "摄影展今天开幕",
]


@pytest.mark.parametrize("line", LOOK_ALIKES)
def test_a_headline_is_no_cue(line):
    assert head_kind(fold_for_cues(line)) == tail_kind(fold_for_cues(line)) == " "


@pytest.mark.parametrize("line", ["08天下", "本版制图:林未晚", "新华社发"])
def test_a_section_and_a_credit_are_cues(line):
    assert head_kind(fold_for_cues(line)) != " " or tail_kind(fold_for_cues(line)) != " "


@pytest.mark.parametrize(
    "line",
    [
        "版权所有",
        "版权所有，翻印必究",
        "版权所有：青禾日报社",
        "版权所有青禾日报社",
        "Copyright © 2021 青禾日报",
        "copyright 2021 Millham Post",
        "© 2021 Millham Post",
        "(C) 2021 Millham Post",
        "上一篇",
        "【上期】 【下期】",
    ],
)
def test_imprints_and_menus_of_saved_pages_are_cues(line):
    assert head_kind(fold_for_cues(line)) == "F"


PICTURED = ["林未晚摄影", "林未晚 供图", "沈舟摄影报道", "沈舟绘)", "县志办制图", "新华社发"]


@pytest.mark.parametrize("line", [*PICTURED, "《秋江》(木刻) 林未晚作"])
def test_a_credit_is_known_by_each_way_to_end(line):
    assert tail_kind(fold_for_cues(f"渡口的清晨,{line}")) == "c"


SIGNED = {
    "江岸12版": "F",
    "江岸 03": "F",
    "沈舟 绘": "c",
    "林未晚 沈舟 供图)": "c",
    "沈舟 文/图": "Y",
    "林未晚 整理": "Y",
    "沈舟 采写": "Y",
    "县气象台供稿": "Y",
    "林未晚／文 沈舟／圖": "Y",
    "记者 林未晚 文 沈舟 摄": "Y",
    "圖／沈舟 文／林未晚": "Y",
    "撰文◎林未晚": "Y",
    "文．圖／林未晚": "Y",
    "採訪、撰文：林未晚": "Y",
    "林未晚／青禾報導": "Y",
    "編譯林未晚／綜合外電": "Y",
    "生活中心／綜合報導": "Y",
    "本版采写：本报记者 林未晚": "Y",
    "撰文 林未晚 摄影 沈舟": "Y",
    "〔法〕祖林·阿达里": "Y",
    "沈舟/": " ",
    "图/沈舟": "c",
    "摄影：沈舟": "c",
}


@pytest.mark.parametrize("line", SIGNED)
def test_a_line_that_starts_with_names_is_known_by_its_end(line):
    assert head_kind(fold_for_cues(line)) == SIGNED[line]


NAMES = ["林未晚", "沈 舟", "张三 李四", "欧阳修远", "潘跃王萍", "陈 一、赵二"]


@pytest.mark.parametrize("line", NAMES)
def test_a_line_of_names_is_known(line):
    assert is_name_line(line)


@pytest.mark.parametrize("line", ["青禾开镰", "相关链接", "一张蓝图绘到底", "江西", ""])
def test_another_short_line_is_no_line_of_names(line):
    assert not is_name_line(line)


def test_a_count_of_pictures_is_no_office():
    assert is_titled_name("林未晚(青禾大学教授)")
    assert is_titled_name("祖林·阿达里(青禾研究所研究员)")
    assert not is_titled_name("林未山(附图片1张)")
    assert not is_titled_name("代表代表")
    assert is_titled_name("(青禾县水利局副局长)")
    assert not is_titled_name("(作者为青禾大学教授)")


@pytest.mark.parametrize("line", ["本報訊 四月三日,縣裡召開會議", "■本報記者 林未晚"])
def test_traditional_characters_are_read_alike(line):
    assert head_kind(fold_for_cues(line)) in "DY"
