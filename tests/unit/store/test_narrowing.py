"""A query that goes on from the last one: what can only have fewer hits, and what it asks."""

import pytest

from reader.store import parse_query
from reader.store.query import Field, Term, asked, asks_of_reading, fields_in, has_pattern, held_to
from reader.store.scan import MOST_COMPARED, is_narrower


def root(text):
    return parse_query(text).root


@pytest.mark.parametrize(
    ("query", "wider"),
    [
        ("统战", "统"),
        ("统战", "战"),
        ("统战", "统战"),
        ("甲 乙", "甲"),
        ("甲 乙丙", "乙 甲"),
        ("甲 乙 丙", "甲 丙"),
        ("甲", ""),
        ("title:甲乙", "title:甲"),
        ("甲 -乙", "-乙"),
        ("甲 len>5", "len>5"),
        ("/甲/ 乙", "/甲/"),
        ("甲 (乙 | 丙)", "乙 | 丙"),
        ("page:1", "page:1"),
    ],
)
def test_what_asks_for_more_is_narrower(query, wider):
    assert is_narrower(root(query), root(wider)) is True


@pytest.mark.parametrize(
    ("query", "wider"),
    [
        ("统", "统战"),
        ("甲", "乙"),
        ("甲", "甲 乙"),
        ("甲 | 乙", "甲"),
        ("-甲", "甲"),
        ("-甲乙", "-甲"),
        ("title:甲乙", "甲"),
        ("甲乙", "title:甲"),
        ("page:12", "page:1"),
        ("/甲乙/", "/甲/"),
        ("甲 乙", "甲 丙"),
        ("", "甲"),
        ("len>9", "len>5"),
    ],
)
def test_what_may_have_other_hits_is_not(query, wider):
    assert is_narrower(root(query), root(wider)) is False


@pytest.mark.parametrize(("parts", "narrower"), [(MOST_COMPARED, True), (MOST_COMPARED + 1, False)])
def test_only_so_many_parts_are_compared(parts, narrower):
    long = " ".join(f"字{chr(0x4E00 + at)}" for at in range(parts))
    assert is_narrower(root(f"{long} 新"), root(long)) is narrower
    last = f"字{chr(0x4E00 + parts - 1)}"
    assert is_narrower(root(long), root(last)) is narrower


@pytest.mark.parametrize(
    ("query", "pattern", "reading"),
    [
        ("甲", False, False),
        ("甲 乙", False, False),
        ("/甲/ 乙", True, False),
        ("乙 | /甲/", True, False),
        ("-/甲/", True, False),
        ("title:/甲/", True, False),
        ("len>5", False, False),
        ("is:read 甲", False, True),
        ("甲 | tag:乙", False, True),
        ("-note:甲", False, True),
        ("tag:/甲/", True, True),
        ("who:甲", False, False),
    ],
)
def test_a_tree_tells_what_it_asks_of(query, pattern, reading):
    assert has_pattern(root(query)) is pattern
    assert asks_of_reading(root(query)) is reading


@pytest.mark.parametrize(
    ("query", "fields", "terms", "names"),
    [
        ("甲 title:乙 -by:丙", ["title", "by"], ["甲", "乙"], False),
        ("who:甲 | 乙", ["who"], ["甲", "乙"], True),
        ("-(org:甲 where:乙)", ["org", "where"], [], True),
        ("len>5", [], [], False),
    ],
)
def test_a_tree_tells_its_fields_and_what_makes_a_hit(query, fields, terms, names):
    read = parse_query(query)
    assert [field.value for field in fields_in(read.root)] == fields
    assert [one.text for one in asked(read.root)] == terms
    assert read.asks_for_names is names
    assert read.is_empty is False


def test_a_field_goes_to_what_has_none():
    tree = held_to(root("甲 (乙 | body:丙) -丁 len>5"), Field.TITLE)
    assert [field.value for field in fields_in(tree)] == ["title", "title", "body", "title"]
    assert held_to(Term("甲", Field.BY), Field.TITLE) == Term("甲", Field.BY)
