import pytest
from rich.cells import cell_len
from town_pages import article

from reader.i18n import words
from reader.ui.reading_time import facts_of, minutes

ZH = words("zh")


@pytest.mark.parametrize(
    ("characters", "pace", "expected"), [(0, 400, 1), (400, 400, 1), (900, 400, 2), (10, 0, 10)]
)
def test_minutes_are_whole_and_at_least_one(characters, pace, expected):
    assert minutes(characters, pace) == expected


def test_facts_are_byline_length_and_time():
    story = article("修堤", "正" * 898, byline="■本报记者 闻小满")
    assert facts_of(story, 400, ZH, 60) == "本报记者 闻小满 · 908字 · 2分钟"


def test_without_a_byline_length_and_time_stand_alone():
    assert facts_of(article("修堤", "正" * 98), 400, ZH, 60) == "100字 · 1分钟"


@pytest.mark.parametrize("room", range(0, 40))
def test_facts_fit_and_the_byline_gives_way_first(room):
    story = article("修堤", "正" * 898, byline="■本报记者 闻小满")
    shown = facts_of(story, 400, ZH, room)
    assert cell_len(shown) <= room
    if room >= 14:
        assert shown.endswith("908字 · 2分钟")


def test_a_byline_is_made_safe():
    story = article("修堤", "正文", byline="闻\x1b[2J小满")
    assert "\x1b" not in facts_of(story, 400, ZH, 60)
