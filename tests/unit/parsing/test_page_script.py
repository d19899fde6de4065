from reader.model import SourceLine
from reader.parsing.script import in_known_script
from reader.parsing.units import read_units


def texts(*lines: str) -> list[str]:
    units = read_units([SourceLine(line) for line in lines])
    return [unit.text for unit in in_known_script(units)]


def test_a_traditional_page_is_decided_in_simplified_characters():
    assert texts("縣長會見記者「談發展」", "本報訊 今天開會。") == [
        "县长会见记者「谈发展」",
        "本报讯 今天开会。",
    ]


def test_a_simplified_page_keeps_the_characters_that_it_quotes():
    assert texts("这个会议说，门楣上写的是「會館」二字。") == [
        "这个会议说，门楣上写的是「會館」二字。"
    ]


def test_what_is_known_already_is_left_alone():
    units = read_units([SourceLine("县长会见记者“谈发展”")])
    assert in_known_script(units) is units
