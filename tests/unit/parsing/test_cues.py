"""Every cue matches its own example, and bare names are told from other short lines."""

import pytest

from reader.parsing.cues import HEAD_CUES, TAIL_CUES, head_kind, tail_kind
from reader.parsing.facts.folding import fold
from reader.parsing.name_lines import is_name_line


@pytest.mark.parametrize("cue", HEAD_CUES, ids=lambda cue: cue.example)
def test_the_first_row_that_matches_a_heads_example_is_of_its_kind(cue):
    assert head_kind(fold(cue.example)) == cue.kind


@pytest.mark.parametrize("cue", TAIL_CUES, ids=lambda cue: cue.example)
def test_the_first_row_found_in_a_tails_example_is_of_its_kind(cue):
    assert tail_kind(fold(cue.example)) == cue.kind


NAMES = ["林未晚", "沈 舟", "张三 李四", "欧阳修远", "潘跃王萍", "陈 一、赵二"]


@pytest.mark.parametrize("line", NAMES)
def test_a_line_of_names_is_known(line):
    assert is_name_line(line)


@pytest.mark.parametrize("line", ["青禾开镰", "相关链接", "一张蓝图绘到底", "江西", ""])
def test_another_short_line_is_no_line_of_names(line):
    assert not is_name_line(line)


@pytest.mark.parametrize("line", ["本報訊 四月三日,縣裡召開會議", "■本報記者 林未晚"])
def test_traditional_characters_are_read_alike(line):
    assert head_kind(fold(line)) in "DY"
