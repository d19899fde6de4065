"""The language of patterns: what is read, how far, and where it is complained about."""

import re

import pytest

from reader.errors import QueryError
from reader.i18n import say, use, words_in_force
from reader.store.regex.pattern import compile_pattern


@pytest.fixture(autouse=True)
def english():
    before = words_in_force().language
    use("en")
    yield
    use(before)


@pytest.mark.parametrize(
    ("source", "place", "complaint"),
    [
        ("(", 1, "query.open_bracket"),
        ("甲(乙", 3, "query.open_bracket"),
        ("甲)", 1, "query.stray_bracket"),
        ("[", 1, "query.pattern_short"),
        ("[甲", 2, "query.pattern_short"),
        ("[甲-", 3, "query.pattern_short"),
        ("\\", 1, "query.pattern_short"),
        ("*", 0, "query.pattern_mark"),
        ("甲|+", 2, "query.pattern_mark"),
        ("^?", 1, "query.pattern_mark"),
        ("{2}", 0, "query.pattern_mark"),
        ("甲^乙", 1, "query.pattern_mark"),
        ("甲$乙", 1, "query.pattern_mark"),
        ("(?P<n>甲)", 2, "query.pattern_mark"),
        ("甲**", 2, "query.pattern_twice"),
        ("甲+{2}", 2, "query.pattern_twice"),
        ("甲{2}{3}", 4, "query.pattern_twice"),
        ("甲???", 3, "query.pattern_twice"),
        ("甲{", 2, "query.pattern_count"),
        ("甲{}", 3, "query.pattern_count"),
        ("甲{3", 3, "query.pattern_count"),
        ("甲{x}", 2, "query.pattern_count"),
        ("甲{3,2}", 6, "query.pattern_count"),
        ("甲{201}", 5, "query.pattern_large"),
        ("甲{0200}", 6, "query.pattern_large"),
        ("甲{1,201}", 7, "query.pattern_large"),
        ("[丁-乙]", 5, ""),
        ("[丁-丁]", 4, ""),
        ("[b-a]", 4, "query.pattern_range"),
        ("(" * 21 + "甲" + ")" * 21, 21, "query.too_deep"),
    ],
)
def test_a_complaint_says_what_is_wrong_and_where(source, place, complaint):
    if not complaint:
        assert compile_pattern(source, 10)
        return
    with pytest.raises(QueryError) as caught:
        compile_pattern(source, 10)
    assert (str(caught.value), caught.value.position) == (say(complaint), 10 + place)


@pytest.mark.parametrize(
    ("source", "mark", "complaint"),
    [
        ("甲\\1", "\\1", "query.pattern_back"),
        ("甲\\b", "\\b", "query.pattern_escape"),
        ("甲\\N", "\\N", "query.pattern_escape"),
        ("甲[\\x]", "\\x", "query.pattern_escape"),
        ("甲(?=乙)", "(?=", "query.pattern_look"),
        ("甲(?!乙)", "(?!", "query.pattern_look"),
        ("甲(?<=乙)", "(?<=", "query.pattern_look"),
        ("甲(?<!乙)", "(?<!", "query.pattern_look"),
    ],
)
def test_what_has_no_meaning_here_is_named_with_its_place(source, mark, complaint):
    with pytest.raises(QueryError) as caught:
        compile_pattern(source, 10)
    assert str(caught.value) == say(complaint, mark=mark)
    assert caught.value.position == 10 + source.index(mark)


@pytest.mark.parametrize(
    ("source", "ranges"),
    [
        ("甲{2}", [(0, 2), (2, 4), (4, 6)]),
        ("甲{2,3}", [(0, 3), (3, 6)]),
        ("甲{3,}", [(0, 7)]),
        ("甲{,2}", [(0, 2), (2, 4), (4, 6), (6, 7)]),
        ("甲{0,3}", [(0, 3), (3, 6), (6, 7)]),
        ("甲{5,6}", [(0, 6)]),
        ("(甲{2}){2}", [(0, 4)]),
        ("甲{0}", []),
        ("甲?", [(at, at + 1) for at in range(7)]),
        ("(?:甲甲|甲){2}", [(0, 4), (4, 7)]),
    ],
)
def test_a_count_takes_so_many_and_no_more(source, ranges):
    assert list(compile_pattern(source).ranges("甲" * 7)) == ranges


def test_a_bracket_has_so_many_members_and_no_more():
    assert compile_pattern("[" + "甲" * 500 + "]")
    with pytest.raises(QueryError):
        compile_pattern("[" + "甲" * 501 + "]")


@pytest.mark.parametrize("depth", [1, 20])
def test_brackets_within_brackets_may_be_so_deep(depth):
    pattern = compile_pattern("(" * depth + "甲" + ")" * depth)
    assert list(pattern.ranges("乙甲")) == [(1, 2)]
    assert compile_pattern("(甲)" * 30).is_in("甲" * 30)  # side by side they are not deep


READ = [
    *("甲{2}", "甲{2,}", "甲{,2}", "甲{1,2}", "甲{0}", "甲{,}", "甲{2}?", "甲??", "甲*?", "甲+?"),
    *("甲{200}", "(?:甲乙)+", "(甲|)", "", "|", "甲}", "甲]", "[]甲]", "[^]甲]", "[甲-]", "[-甲]"),
    *(
        "[丙-乙]",
        "[^丙-乙]",
        "[\\d甲]",
        "[^\\d]",
        "[\\]甲]",
        "[\\-甲]",
        "[甲\\^]",
        "[+*?]",
        "[a-c-]",
    ),
    *(
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "\\s",
        "\\S",
        "\\.",
        "\\/",
        "\\$",
        "甲\\$",
        "\\^甲",
        "^甲",
        "甲$",
        "^$",
        "^",
    ),
]
TEXTS = [
    "",
    "甲",
    "乙",
    "甲甲",
    "甲乙",
    "乙丙",
    "甲" * 200,
    "1",
    "a",
    "-",
    "]",
    "^",
    "$",
    "甲$",
    "^甲",
    "c",
    "+",
    " ",
]


@pytest.mark.parametrize("source", READ)
def test_what_is_read_means_what_it_means_to_python(source):
    there = source.replace("$", r"\Z") if not source.endswith("\\$") else source
    there = re.sub(r"\{,(?=\d)", "{0,", there).replace("{,}", "*")
    for text in TEXTS:
        assert compile_pattern(source).is_in(text) == bool(re.search(there, text)), text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("[Ａ-Ｃ]", "b"),
        ("[A-C]", "b"),
        ("[A-C]", "B"),
        ("[統-統]", "统"),
        ("[Ａ－]", "-"),
        ("[^Ａ]", "b"),
        ("\\Ａ", "a"),
    ],
)
def test_ranges_and_escapes_are_folded_too(source, text):
    assert compile_pattern(source).is_in(text)


def test_a_range_whose_folded_ends_run_backwards_means_what_stands_there():
    assert not compile_pattern("[Z-a]").is_in("m")


def test_patterns_are_known_by_their_source():
    one, same, other = (compile_pattern(source, at) for at, source in enumerate(("甲", "甲", "乙")))
    assert one == same != other
    assert len({one, same, other}) == 2
    assert one != "甲"
    assert repr(one) == "/甲/"
    assert same.position == 1


@pytest.mark.parametrize(
    ("source", "literal"),
    [
        ("甲", "甲"),
        ("甲乙", "甲乙"),
        ("甲*乙丙", "乙丙"),
        ("甲乙.丙", "甲乙"),
        ("甲.乙丙", "乙丙"),
        ("[甲]乙", "甲乙"),
        ("[甲乙]", ""),
        ("[^甲]", ""),
        ("[乙-甲]丙", "丙"),
        ("\\d年", "年"),
        ("(甲乙)丙", "丙"),
        ("甲|乙", ""),
        ("ＡＢ", "ab"),
        ("", ""),
    ],
)
def test_what_every_match_holds_is_known_beforehand(source, literal):
    assert compile_pattern(source).literal == literal
