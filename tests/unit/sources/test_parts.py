from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Box, Corrections, Evidence, Given, SourceLine, SourcePage
from reader.sources.parts import LARGEST_PAGE, LONGEST_LINE, LONGEST_PAGE, PART, parts_of


def page(lines, **more):
    return SourcePage("a.txt", "a.txt", tuple(map(SourceLine, lines)), **more)


def parted(whole):
    return parts_of(replace(whole, lines=()), iter(whole.lines))


def test_a_page_of_usual_length_is_itself():
    one = page(["字"] * LONGEST_PAGE)
    assert list(parted(one)) == [one]


@settings(deadline=None, max_examples=15)
@given(st.integers(LONGEST_PAGE + 1, 2 * LONGEST_PAGE), st.integers(1, 900))
def test_parts_have_all_lines_in_order_and_a_bounded_length(count, blank):
    whole = page("" if at % blank == 0 else str(at) for at in range(count))
    parts = list(parted(whole))
    assert tuple(line for part in parts for line in part.lines) == whole.lines
    assert all(0 < len(part.lines) <= PART for part in parts)


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(0, 3 * LONGEST_LINE), max_size=12))
def test_long_lines_are_cut_and_no_character_is_lost(lengths):
    whole = page(["字" * length for length in lengths] or [""])
    parts = list(parted(whole))
    texts = [[line.text for line in part.lines] for part in parts]
    assert "".join(map("".join, texts)) == "".join(line.text for line in whole.lines)
    assert all(sum(map(len, text)) <= LARGEST_PAGE for text in texts)
    assert len(parts) == 1 or all(len(line) <= LONGEST_LINE for text in texts for line in text)


def test_a_long_line_that_is_cut_stands_where_it_stood():
    place = Evidence(Box(0, 0, 9, 9), 9)
    lines = [SourceLine("字" * (LARGEST_PAGE + 1), place)]
    cut = [line for part in parts_of(SourcePage("", "", ()), lines) for line in part.lines]
    assert {line.evidence for line in cut} == {place}


def test_a_part_ends_at_a_blank_line_where_there_is_one():
    lines = ["字"] * (2 * LONGEST_PAGE)
    lines[PART - 100] = ""
    first, *_ = parted(page(lines))
    assert first.lines[-1].text == ""


def test_what_is_said_of_the_page_is_said_once():
    long = page(["字"] * (LONGEST_PAGE + 1), undecodable=3, corrections=Corrections(joins=(2,)))
    first, second, *_ = parted(long)
    assert (first.undecodable, first.corrections.joins) == (3, (2,))
    assert (second.undecodable, second.corrections.joins) == (0, ())


def test_parts_are_numbered_so_that_no_two_have_one_name():
    names = [part.name for part in parted(page(["字"] * (LONGEST_PAGE + 1)))]
    assert names == [f"a.txt ({number})" for number in range(1, 6)]


def test_lines_are_taken_as_they_are_needed():
    taken = []
    lines = (taken.append(at) or SourceLine("字") for at in range(10 * LONGEST_PAGE))
    next(parts_of(page([]), lines))
    assert len(taken) <= LONGEST_PAGE + 1


def test_a_part_ends_between_the_articles_that_its_source_parts():
    lines = [SourceLine("字", given=Given(1 + at // 7)) for at in range(2 * LONGEST_PAGE)]
    first, second, *_ = parts_of(SourcePage("", "", ()), lines)
    assert len(first.lines) == PART - PART % 7
    assert first.lines[-1].given != second.lines[0].given
