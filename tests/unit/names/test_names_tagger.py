"""Names come out of the shipped weights whole, in order and in their own text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.names import Kind, NameCorrections, load, names_of, names_of_all
from reader.names.weights import is_loaded


@pytest.fixture(autouse=True, scope="module")
def _weights():
    load()


def test_the_weights_are_read_once():
    assert is_loaded()


def test_people_places_and_organisations_of_a_sentence():
    names = names_of("新华社北京5月7日电 国务院副总理李清河今天会见了美国总统克林顿。")
    assert names.people == ("李清河", "克林顿")
    assert names.places == ("北京", "美国")
    assert names.organisations == ("新华社", "国务院")


def test_full_width_and_traditional_text_reads_the_same():
    assert names_of("國務院總理李清河在北京指出").people == ("李清河",)


def test_an_office_before_a_rare_name_gives_it_away():
    assert names_of("贸促会会长蓝军,公司总经理方彦水出席。").people == ("蓝军", "方彦水")


@pytest.mark.parametrize("text", ["", " ", "\n", "，。", "abc 123", "^$_ %tag", "𠮷田\u0301"])
def test_texts_without_names_have_none(text):
    assert names_of(text).people == ()


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet="王李清河北京市委书记说、，。·a1 \n^$_%", max_size=40))
def test_names_lie_in_order_inside_the_text_and_never_overlap(text):
    mentions = names_of(text).mentions
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


def test_what_a_person_removes_is_gone():
    said = NameCorrections().with_name("北京", None)
    (names,) = names_of_all(["他在北京说"], corrections=said)
    assert names.mentions == ()


def test_what_a_person_adds_is_found_everywhere():
    said = NameCorrections().with_name("叶子黄", Kind.PERSON)
    found = names_of_all(["叶子黄了", "他和叶子黄走了"], corrections=said)
    assert [names.people for names in found] == [("叶子黄",), ("叶子黄",)]


def test_what_a_person_calls_another_kind_is_of_that_kind():
    said = NameCorrections().with_name("北京", Kind.ORGANISATION)
    (names,) = names_of_all(["他在北京说"], corrections=said)
    assert (names.places, names.organisations) == ((), ("北京",))
