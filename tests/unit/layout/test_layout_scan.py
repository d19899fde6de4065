import pytest
from hypothesis import given, settings
from layout_cases import chinese, texts

from reader.layout import LayoutOptions, Strictness
from reader.layout.scan import BY_RULE, BY_STOP, FREE, IN_WORD, NEVER, prepare
from reader.layout.widths import cells_in

NOT_AT_HEAD = set("，。、；：？！”）》—…")
NOT_AT_TAIL = set("“（《")


def scan(text, **more):
    return prepare(text, LayoutOptions(measure=40, **more))


def free_breaks(text, **more):
    harm = scan(text, **more).harm
    return [at for at in range(1, len(text)) if harm[at] == FREE]


def test_a_break_may_stand_between_ideographs_but_not_before_the_last():
    assert free_breaks("青石镇春耕") == [1, 2, 3]


def test_stops_and_closing_marks_are_kept_from_the_head():
    harm = scan("青石，“春耕”大忙时节").harm
    assert (harm[2], harm[6]) == (BY_STOP, BY_RULE)


def test_opening_marks_bullets_and_prefixes_are_kept_from_the_tail():
    for text in ("看《春耕大忙》", "看■春耕大忙", "看№春耕大忙"):
        assert 2 not in free_breaks(text)


def test_blanks_do_not_part_a_mark_from_what_it_belongs_to():
    assert free_breaks("镇里（ 春耕大忙") == [1, 2, 5, 6]
    assert free_breaks("春耕 ，大忙时节") == [1, 4, 5, 6]


def test_a_space_that_glues_parts_nothing():
    for glue in "\u00a0\u202f\u2060\ufeff":
        assert free_breaks(f"春耕{glue}大忙时节") == [1, 4, 5]


def test_runs_of_dashes_and_dots_are_whole_at_every_strictness():
    for strictness in Strictness:
        free = free_breaks("春耕——大忙……时节", strictness=strictness)
        assert 3 not in free
        assert 7 not in free


def test_only_strict_keeps_a_run_from_the_head():
    assert 2 not in free_breaks("春耕——大忙时节")
    assert 2 in free_breaks("春耕——大忙时节", strictness=Strictness.GB)
    assert 2 not in free_breaks("春耕—大忙时节", strictness=Strictness.BASIC)


def test_a_solidus_ends_a_line_only_at_basic():
    assert 3 in free_breaks("春耕／大忙时节", strictness=Strictness.BASIC)
    assert 3 not in free_breaks("春耕／大忙时节", strictness=Strictness.GB)


def test_words_are_cut_only_in_need():
    harm = scan("今年3000亩早稻").harm
    assert list(harm[2:7]) == [FREE, IN_WORD, IN_WORD, IN_WORD, FREE]


@pytest.mark.parametrize("one", ["e\u0301", "👨\u200d👩\u200d👧", "👍🏽", "🇨🇳", "❤\ufe0f"])
def test_one_character_to_the_eye_is_never_cut(one):
    harm = scan(f"在{one}大忙时节").harm
    assert all(harm[at] & NEVER for at in range(2, 1 + len(one)))


def test_the_last_line_keeps_two_ideographs_or_a_word():
    assert free_breaks("青石镇春耕。”") == [1, 2, 3]
    assert free_breaks("春耕大忙 2021。") == [1, 2, 3, 5]


def test_ambiguous_width_changes_the_sums_alone():
    one, two = scan("“好”"), scan("“好”", ambiguous=2)
    assert (one.sums[-1], two.sums[-1]) == (4, 6)
    assert one.harm == two.harm


@given(texts)
@settings(deadline=None, max_examples=60)
def test_sums_are_the_cells_of_what_is_shown(text):
    scanned = scan(text)
    assert scanned.sums == [cells_in(scanned.shown[:end]) for end in range(len(text) + 1)]
    assert len(scanned.shown) == len(text) == len(scanned.harm) - 1


@given(chinese)
@settings(deadline=None, max_examples=60)
def test_no_free_break_has_a_wrong_neighbour(text):
    for at in free_breaks(text):
        assert text[at] not in NOT_AT_HEAD
        assert text[at - 1] not in NOT_AT_TAIL
