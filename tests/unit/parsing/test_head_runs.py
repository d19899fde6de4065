"""Runs of short lines: where they begin and end, what marks them, and how they compare."""

import pytest

from reader.parsing.labelling.head_candidates import (
    HeadCandidate,
    alike,
    byline_in,
    find_runs,
    gaps,
    habit,
    is_labelled,
    is_marked,
    stretches,
)
from reader.parsing.labelling.head_habits import pattern_words, patterns
from reader.parsing.labelling.view import EDGE


def shape(kind, length=10, end="h"):
    return EDGE._replace(kind=kind, length=length, core=length, end=end)


def shapes(kinds, length=10):
    return [shape(kind, length if kind != "L" else 200) for kind in kinds]


def runs(kinds):
    return [(run.start, run.end) for run in find_runs(shapes(kinds))]


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ("", []),
        ("LL", []),
        ("SLSSL", [(0, 1), (2, 4)]),
        ("SYDL", [(0, 2)]),
        ("LDL", [(1, 1)]),  # a dateline without a head has an empty run before it
        ("DSL", [(0, 0), (1, 2)]),
        ("LSS", [(1, 3)]),
        ("S" * 8 + "L", [(0, 8)]),
        ("S" * 9 + "L", [(0, 8), (8, 9)]),
        ("S" * 8 + "D", [(0, 8), (8, 8)]),
        *((f"L{kind}L", [(1, 2)]) for kind in "SsNAYKtTcQ#*op~aP["),
        *((f"L{kind}L", []) for kind in "FJCVeOI"),
    ],
)
def test_short_lines_that_follow_each_other_are_a_run(kinds, found):
    assert runs(kinds) == found


@pytest.mark.parametrize(("length", "found"), [(60, [HeadCandidate(0, 1)]), (61, [])])
def test_a_line_of_a_run_has_sixty_characters_at_most(length, found):
    assert find_runs([shape("S", length)]) == found


@pytest.mark.parametrize(
    ("kinds", "at"),
    [
        ("SYS", 1),
        ("YS", 0),
        ("SNY", 2),
        ("SN", 1),
        ("SA", 1),
        ("NS", -1),
        ("NSN", 2),
        ("SS", -1),
        ("", -1),
    ],
)
def test_the_byline_of_a_run_is_a_signed_line_or_a_name_below_another_line(kinds, at):
    assert byline_in(kinds) == at


@pytest.mark.parametrize(
    ("kinds", "marked"),
    [
        ("SYL", True),
        ("SNL", True),
        ("SD", True),
        ("Sd", True),
        ("PL", True),
        ("SL", False),
        ("S", False),
        ("NL", False),
    ],
)
def test_a_byline_a_dateline_or_a_set_title_marks_a_head(kinds, marked):
    own = shapes(kinds)
    assert is_marked(find_runs(own)[0], own) is marked


def test_a_label_marks_a_head_too():
    own = [shape("S"), shape("S", end="l"), shape("L", 200)]
    assert is_labelled(HeadCandidate(0, 2), own)
    assert not is_labelled(HeadCandidate(0, 1), own)


@pytest.mark.parametrize(
    ("count", "step"),
    [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 4), (7, 5), (9, 5), (10, 6), (14, 6), (15, 7)],
)
def test_plain_short_lines_are_counted_in_steps(count, step):
    own = [shape("L", 200), *[shape("S")] * count, shape("L", 200)]
    assert list(stretches(own)) == [(at, step) for at in range(1, count + 1)]


def test_a_stretch_ends_at_a_long_line_or_another_kind_and_at_the_page_s_end():
    own = [shape("S"), shape("S", 25), shape("S"), shape("Y"), shape("N"), shape("S", 24)]
    assert list(stretches(own)) == [(0, 0), (2, 0), (4, 1), (5, 1)]


@pytest.mark.parametrize(
    ("marked", "fifths"),
    [
        ([], 9),
        ([0], 0),
        ([1], 4),
        ([1, 0], 2),
        ([1, 0, 0, 0, 0], 1),
        ([1, 0, 0, 0, 0, 0], 0),
        ([1] * 4 + [0], 4),
    ],
)
def test_how_many_runs_have_a_byline_is_told_in_fifths(marked, fifths):
    own = [HeadCandidate(3 * at, 3 * at + 1) for at in range(len(marked))]
    empty = HeadCandidate(90, 90)  # a dateline alone does not count
    assert habit([*own, empty], [*map(bool, marked), True]) == fifths


def test_gaps_to_the_neighbours_are_counted_up_to_six():
    own = [HeadCandidate(0, 2), HeadCandidate(4, 5), HeadCandidate(11, 12), HeadCandidate(12, 13)]
    assert [gaps(at, own) for at in range(4)] == ["62", "26", "60", "06"]


@pytest.mark.parametrize(
    ("lengths", "found"),
    [((10, 10, 10), [1, 2, 1]), ((10, 12, 15), [1, 1, 0]), ((10, 13, 10), [0, 0, 0])],
)
def test_neighbours_are_alike_within_two_characters(lengths, found):
    own = [one for length in lengths for one in (shape("S", length), shape("L", 200))]
    own_runs = find_runs(own)
    assert [alike(at, own_runs, own) for at in range(3)] == found


def test_runs_of_other_size_and_empty_ones_are_like_none():
    own = shapes("SLSSLLDL")
    own_runs = find_runs(own)
    assert [alike(at, own_runs, own) for at in range(len(own_runs))] == [0, 0, 0]


def patterns_of(kinds, lengths=None):
    own = [
        shape(kind, 200 if kind == "L" else length)
        for kind, length in zip(kinds, lengths or [10] * len(kinds), strict=True)
    ]
    own_runs = find_runs(own)
    return list(patterns(own_runs, own, [is_marked(run, own) for run in own_runs]))


def test_single_lines_on_end_are_a_group_between_what_ends_it():
    found = patterns_of("SYLSLSLSLSSL")
    assert [(one.form, one.group, one.spot) for one in found] == [
        ("m", 0, "-"),
        ("s", 3, "f"),
        ("s", 3, "m"),
        ("s", 3, "l"),
        ("p", 0, "-"),
    ]
    assert {one.edges for one in found[1:4]} == {"mp"}
    assert {one.heads for one in found} == {2}
    assert [(one.lines, one.usual) for one in found] == [(1, 1), (1, 1), (1, 1), (1, 1), (2, 1)]


def test_a_group_may_be_the_whole_page():
    (only,) = patterns_of("LSL")
    assert (only.spot, only.edges, only.even, only.heads, only.against) == ("o", "^^", "?", 0, "?")
    assert {one.group for one in patterns_of("SL" * 9)} == {5}


@pytest.mark.parametrize(("lengths", "even"), [((10, 16), "y"), ((10, 17), "n")])
def test_lines_of_a_group_are_even_within_eight_fifths(lengths, even):
    found = patterns_of("SLSL", [lengths[0], 0, lengths[1], 0])
    assert {one.even for one in found} == {even}


@pytest.mark.parametrize(
    ("length", "step"),
    [(4, "0"), (5, "1"), (8, "2"), (9, "3"), (10, "4"), (11, "4"), (12, "5"), (15, "6")],
)
def test_a_line_is_measured_against_a_usual_head(length, step):
    found = patterns_of("SYLSL", [10, 0, 0, length, 0])
    assert found[1].against == step


@pytest.mark.parametrize(
    ("length", "step"),
    [
        *((79, 0), (80, 0), (81, 1), (160, 1), (161, 2), (300, 2), (301, 3), (500, 3), (501, 4)),
        *((900, 4), (901, 5), (1600, 5), (1601, 6)),
    ],
)
def test_sections_between_runs_are_told_in_steps(length, step):
    own = [shape("S"), shape("L", length), shape("S")]
    runs_of = find_runs(own)
    first, last = patterns(runs_of, own, [False, False])
    assert (first.after, last.before) == (step, step)


def test_words_of_a_pattern_name_its_codes():
    bracket, _ = patterns_of("[L[L")
    (plain,) = patterns_of("SL")
    assert bracket.form == "b"
    assert {"grb=2f0", "grbh=20", "gr=2f", "gre=2^^f", "grv=2y0", "grh=20^", "us=?b"} <= set(
        pattern_words(bracket)
    )
    assert not any(word.startswith("grb") for word in pattern_words(plain))
