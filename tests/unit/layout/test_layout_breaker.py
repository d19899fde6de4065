from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese, lines_of, texts

from reader.layout import LayoutOptions
from reader.layout.breaker import Measures, break_lines, cells_between
from reader.layout.scan import FREE, prepare


def ends(text, starts):
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def twin(scanned, measures):
    """The slow way: the furthest break that harms nothing and fits, else the furthest that fits."""
    text, starts, room = scanned.shown, [0], measures.first
    while cells_between(scanned, starts[-1], len(text)) > room:
        start = starts[-1]
        fits = [
            at
            for at in range(start + 1, len(text))
            if cells_between(scanned, start, at) <= room and not text[at].isspace()
        ]
        free = [at for at in fits if scanned.harm[at] == FREE]
        if not free:
            return None
        starts.append(free[-1])
        room = measures.rest
    return starts


@given(chinese, st.integers(4, 40))
@settings(deadline=None, max_examples=60)
def test_lines_are_those_of_the_slow_way(text, room):
    scanned, measures = prepare(text, LayoutOptions(measure=room)), Measures(room, room)
    slow = twin(scanned, measures)
    if slow is not None:
        assert break_lines(scanned, 0, len(text), measures) == slow


@given(texts, st.integers(4, 40), st.booleans(), st.booleans())
@settings(deadline=None, max_examples=60)
def test_lines_cover_the_text_and_fit(text, room, hang, squeeze):
    scanned = prepare(text, LayoutOptions(measure=room))
    measures = Measures(room, room, hang, squeeze)
    starts = break_lines(scanned, 0, len(text), measures)
    assert starts == sorted(set(starts))
    for start, end in ends(text, starts):
        assert cells_between(scanned, start, end) <= room + (2 if hang else squeeze)


def test_a_stop_that_does_not_fit_takes_a_character_along():
    lines = lines_of("青石镇春耕。大忙时节", 10, hang=False)
    assert lines == ["青石镇春", "耕。大忙", "时节"]


def test_what_nothing_may_part_is_parted_as_late_as_it_must():
    family = "👨\u200d👩\u200d👧\u200d👦"  # eight cells
    assert lines_of(family, 4) == [family[:4], family[4:]]
    assert lines_of(f"甲{family}乙", 6) == ["甲", family[:6], family[6:] + "乙"]


def test_a_stop_may_hang_in_the_margin():
    assert lines_of("青石镇春耕。大忙时节", 10) == ["青石镇春耕。", "大忙时节"]


def test_behind_a_last_stop_that_hangs_there_is_no_line():
    assert lines_of("青石镇春耕。", 10) == ["青石镇春耕。"]
    assert lines_of("青石镇春耕。 ", 10) == ["青石镇春耕。"]


def test_only_one_mark_hangs():
    lines = lines_of("青石镇春耕”，大忙时节", 10)
    assert lines == ["青石镇春", "耕”，大忙", "时节"]


def test_marks_within_a_line_are_never_squeezed():
    lines = lines_of("春2，耕（大忙）时节好", 10, squeeze=True)
    assert lines == ["春2，耕", "（大忙）时", "节好"]


def test_a_word_that_fits_a_line_is_moved_whole():
    assert lines_of("镇里有COVID-19疫苗接种", 12)[:2] == ["镇里有", "COVID-19疫苗"]


def test_a_word_wider_than_the_line_is_cut_and_no_stop_comes_to_a_head():
    lines = lines_of("https://青石镇abcdefghijklmnopqrstuvwxyz，春耕大忙", 8)
    assert "".join(lines) == "https://青石镇abcdefghijklmnopqrstuvwxyz，春耕大忙"
    assert not any(line[0] in "，" for line in lines)


def test_of_three_closing_marks_too_many_for_a_line_the_stop_is_not_at_a_head():
    assert lines_of("好。』」大忙时节", 4) == ["好。", "』」", "大忙", "时节"]


def test_no_number_is_cut_for_a_fuller_last_line():
    assert lines_of("4.5%青，，", 8, hang=False) == ["4.5%", "青，，"]


def test_no_stop_hangs_where_a_closing_mark_would_begin_the_next_line():
    lines = lines_of("青石镇春耕。”大忙时节", 10, hang=True)
    assert lines == ["青石镇春", "耕。”大忙", "时节"]
