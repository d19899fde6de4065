import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.store.pattern import compile_pattern

ATOMS = st.sampled_from(
    ["a", "b", "甲", ".", "[ab]", "[^a]", r"\d", r"\w", r"\S", "[乙-甲]", "[]a]"]
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("(?:{}|{})".format, inner, inner),
        st.builds("({}){}".format, inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{0,}"])),
    )


PATTERNS = st.recursive(ATOMS, _grown, max_leaves=5)
TEXTS = st.text(st.sampled_from("ab甲1 "), max_size=8)


@settings(deadline=None, max_examples=150)
@given(PATTERNS, TEXTS, st.sampled_from(["{}", "^{}", "{}$", "^{}$"]))
def test_a_pattern_matches_where_python_says(pattern: str, text: str, bounds: str):
    source = bounds.format(f"(?:{pattern})")
    expected = re.search(source.replace("$", r"\Z"), text)
    assert compile_pattern(source).is_in(text) == bool(expected)


@settings(deadline=None, max_examples=200)
@given(PATTERNS, TEXTS)
def test_ranges_are_in_order_not_empty_and_match(pattern: str, text: str):
    ranges = list(compile_pattern(pattern).ranges(text))
    ends = [place for one in ranges for place in one]
    assert ends == sorted(ends)
    assert all(re.fullmatch(pattern, text[start:end]) for start, end in ranges)
    assert all(start < end for start, end in ranges)
    longest = max((len(found[0]) for found in re.finditer(pattern, text)), default=0)
    assert bool(ranges) or not longest


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "(.*)*x", "(a?){50}a{50}b"])
def test_a_pattern_that_drives_others_mad_ends_soon(pattern: str):
    assert not compile_pattern(pattern).is_in("a" * 3_000)


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        ")",
        "[",
        "*",
        "a**",
        "a{3,2}",
        "a{999}",
        "[b-a]",
        r"\1",
        "(?=a)",
        "((((()){200}){200}){200}){200}",
    ],
)
def test_what_cannot_be_run_in_linear_time_is_refused(pattern: str):
    with pytest.raises(QueryError):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("ＡＢ", "ab"), ("[Ａ-Ｃ]", "b"), ("[A-C]", "b"), ("統戰", "统战"), ("（", "("), (r"\.", ".")],
)
def test_a_pattern_is_folded_like_the_text(pattern: str, text: str):
    assert compile_pattern(pattern).is_in(text)


def test_what_must_stand_in_every_match_is_known():
    assert compile_pattern("第[一二]版要闻.*").literal == "版要闻"
    assert compile_pattern("a|b").literal == ""
