import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.store.regex import automaton
from reader.store.regex.pattern import Work, compile_pattern
from reader.store.steps import finish

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


@settings(deadline=None, max_examples=200)
@given(PATTERNS, TEXTS, st.sampled_from(["{}", "^{}", "{}$"]))
def test_ranges_are_the_longest_from_left_to_right(pattern: str, text: str, bounds: str):
    source = bounds.format(f"(?:{pattern})")
    expected, start = [], 0
    while start < len(text):
        ends = [end for end in range(start + 1, len(text) + 1) if fits(source, text, start, end)]
        if ends:
            expected.append((start, ends[-1]))
        start = ends[-1] if ends else start + 1
    assert list(compile_pattern(source).ranges(text)) == expected


def fits(source: str, text: str, start: int, end: int) -> bool:
    """Whether the pattern matches just there; ^ and $ mean the ends of the whole text."""
    is_bound = (start == 0 or source[0] != "^") and (end == len(text) or source[-1] != "$")
    return is_bound and bool(re.fullmatch(source.strip("^$"), text[start:end]))


@settings(deadline=None, max_examples=150)
@given(PATTERNS, TEXTS)
def test_what_is_remembered_makes_no_difference(pattern: str, text: str):
    usual = compile_pattern(pattern)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("_MOST_STATES", 1), ("_MOST_STEPS", 2), ("_FEW", 0), ("_STRIDE", 1)):
            patch.setattr(automaton, name, value)
        forgetful = compile_pattern(pattern)
        assert forgetful.is_in(text * 3) == usual.is_in(text * 3)
        assert list(forgetful.ranges(text * 3)) == list(usual.ranges(text * 3))


def test_a_long_text_is_read_in_slices():
    steps = compile_pattern(".{200}[㐁-㐂]").looked_for("甲" * 3_000, Work(1_000_000))
    assert sum(1 for _ in steps) > 3


def test_a_pattern_that_takes_too_long_is_complained_about_at_its_place():
    pattern = compile_pattern("[ab].{200}[cd]", 7)
    with pytest.raises(QueryError) as caught:
        finish(pattern.looked_for("ab" * 3_000, Work(1_000)))
    assert caught.value.position == 7
    assert "\n" not in str(caught.value)


def test_marking_ends_where_the_work_does():
    pattern = compile_pattern("甲+")
    assert len(list(pattern.ranges("甲乙" * 100, Work(1_000_000)))) == 100
    assert len(list(pattern.ranges("甲乙" * 100, Work(1_000)))) < 100


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


@pytest.mark.parametrize("pattern", ["甲乙", "甲+", "[甲乙]{2,3}", ".丙", "丙."])
def test_marks_of_a_long_text_are_where_python_finds_them(pattern: str):
    text = "".join("丁" * (at % 7) + ("甲乙丙", "甲甲", "丙")[at % 3] for at in range(2_000))
    expected = [found.span() for found in re.finditer(pattern, text)]
    assert list(compile_pattern(pattern).ranges(text, Work(10_000_000))) == expected


def test_what_must_stand_at_the_end_is_marked_there_alone():
    assert list(compile_pattern("桥+$").ranges("桥，老桥，新桥桥")) == [(6, 8)]
    assert list(compile_pattern("桥$").ranges("桥，老桥。")) == []
