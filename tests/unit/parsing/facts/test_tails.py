"""Brackets at the end of a text, the last one first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.facts.tails import MOST, tail_spans


def brackets(text: str) -> list[str]:
    return [text[start:end] for start, end in tail_spans(text)]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("开航。(张三)", ["(张三)"]),
        ("开航。（张三）　", ["（张三）"]),
        ("开航。(张三)(下转第二版)", ["(下转第二版)", "(张三)"]),
        ("开航。(张三) (下转第二版)", ["(下转第二版)", "(张三)"]),
        ("开航。（南屿（东）、青禾电）", ["（南屿（东）、青禾电）"]),
        ("开航。【张三】", ["【张三】"][:0]),
        ("开航(当天有雾)。", []),
        ("开航)", []),
        ("(开航", []),
        ("", []),
    ],
)
def test_bracketed_groups_at_the_end(text, groups):
    assert brackets(text) == groups


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="()（）张 。", max_size=40))
def test_groups_are_disjoint_balanced_and_end_the_text(text):
    spans = list(tail_spans(text))
    assert len(spans) <= MOST
    end = len(text.rstrip())
    for start, stop in spans:
        group = text[start:stop].replace("（", "(").replace("）", ")")
        assert stop == end
        assert group.count("(") == group.count(")")
        end = len(text[:start].rstrip())
