import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Role
from reader.store import Span, parse_query
from reader.store.drop_spaces import searchable
from reader.store.hit_marks import Marks

LETTERS = "甲乙統统 \nabＡe\u0301😀𠮷，,"


def marks(query: str) -> Marks:
    return Marks.of(parse_query(query).root)


def marked(query: str, text: str, role: Role | None = None) -> list[str]:
    return [text[span.start : span.end] for span in marks(query).spans(text, role)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("统战", "㈱统战İ统战", ["统战", "统战"]),
        ("abc", "xＡＢＣx", ["ＡＢＣ"]),
        ("統戰", "做好统战工作", ["统战"]),
        ("推动高质量", "全面推动 高质量发展", ["推动 高质量"]),
        ("cafe", "a cafe\u0301 b", ["cafe\u0301"]),
        ("𠮷野", "😀𠮷野家", ["𠮷野"]),
        ("甲甲", "甲甲甲", ["甲甲甲"]),
        ("甲 乙", "甲乙", ["甲", "乙"]),
        ("/第[一二]版/", "见第二版。", ["第二版"]),
        ("甲 -乙", "甲乙", ["甲"]),
    ],
)
def test_marks_cover_exactly_the_term(query: str, text: str, expected: list[str]):
    assert marked(query, text) == expected


def test_a_term_held_to_a_field_is_marked_there_only():
    assert marked("title:湖", "湖", Role.HEADLINE) == ["湖"]
    assert marked("title:湖", "湖", Role.PARAGRAPH) == []
    assert marked("paper:湖", "湖", Role.PARAGRAPH) == []


@settings(deadline=None, max_examples=150)
@given(
    st.text(st.sampled_from(LETTERS), max_size=30), st.text(st.sampled_from(LETTERS), min_size=1)
)
def test_marks_are_sorted_disjoint_and_hold_the_term(text: str, word: str):
    term = searchable(word)
    spans = marks(f'"{word}"').spans(text) if term else ()
    ends = [place for span in spans for place in (span.start, span.end)]
    assert ends == sorted(ends)
    assert all(term in searchable(text[span.start : span.end]) for span in spans)
    assert bool(spans) == bool(term and term in searchable(text))


def test_spans_that_touch_stay_apart_and_those_that_overlap_become_one():
    assert marks("甲乙 乙丙 丁").spans("甲乙丙丁") == (Span(0, 3), Span(3, 4))
