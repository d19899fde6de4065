"""Runs of characters told apart into names, and the words that are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.lexicon.surnames import has_surname
from reader.parsing.facts.names import is_affiliation, read_names

RUNS = [
    ("张三", ("张三",)),
    ("欧阳明", ("欧阳明",)),
    ("诸葛小明", ("诸葛小明",)),
    ("陈平李清河", ("陈平", "李清河")),
    ("赵相如陈平", ("赵相如", "陈平")),
    ("岳世华尚正海阿平", ("岳世华", "尚正", "海阿平")),
    ("司马光欧阳明王小二", ("司马光", "欧阳明", "王小二")),
    ("卞王玉珏", ("卞王玉珏",)),
    ("东屏县石桥镇刘泽仁", ("刘泽仁",)),
    ("栗山学院教授刘建明", ("刘建明",)),
    ("泽江市读者", ()),
    ("本报", ()),
    ("张", ()),
    ("", ()),
    ("东屏县融媒体中心", ()),
    ("A张三", ()),
    ("张" * 100, ()),
]


@pytest.mark.parametrize(("run", "names"), RUNS)
def test_a_run_falls_apart_into_names(run, names):
    assert read_names(run, strict=True) == names


def test_a_pen_name_counts_only_where_a_name_must_stand():
    assert read_names("峭岩石", strict=False) == ("峭岩石",)
    assert read_names("峭岩石", strict=True) == ()


@pytest.mark.parametrize("word", ["组织一处副处长", "东屏县文化馆书记", "泽江大学"])
def test_offices_and_houses_are_affiliations(word):
    assert is_affiliation(word)


def test_a_name_is_no_affiliation():
    assert not is_affiliation("张长")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="张王李欧阳诸葛小明县市学院教授·x", max_size=20), st.booleans())
def test_names_of_a_run_stand_in_it_in_order(run, strict):
    at = 0
    for name in read_names(run, strict=strict):
        found = run.find(name, at)
        assert found >= 0
        at = found + len(name)
        if strict and "·" not in name:
            assert has_surname(name)
