"""Pages far longer than print: decided in windows, with the order of articles unmoved."""

from itertools import pairwise

import pytest

from reader.model import SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.labelling import deciding
from reader.parsing.labelling.deciding import WINDOW, decide
from reader.parsing.labelling.labels import LABELS, may_follow
from reader.parsing.lines.units import read_units

STORY = (
    "云岭县新建三座水库",
    "",
    "■本报记者 沈舟",
    "",
    "本报讯 4月2日,云岭县三座水库同时开工。建成后,全县六成农田可以自流灌溉。",
    "",
    "据介绍,工程明年汛期前完工。",
    "",
)

BARE = (
    "迎接汛期",
    "云岭县新建三座水库",
    "六成农田可以自流灌溉",
    "本报记者 沈舟",
    "云岭县三座水库同时开工。建成后,全县六成农田",
    "可以自流灌溉。",
    "",
)


def page_of(copies: int) -> SourcePage:
    return SourcePage("a", "", tuple(SourceLine(line) for line in STORY * copies))


def test_more_units_than_one_window_holds_all_get_a_choice():
    units = read_units(page_of(WINDOW // 3).lines)
    assert len(units) > WINDOW
    assert len(decide(units)) == len(units)


def test_articles_far_above_do_not_depend_on_what_follows():
    short, long = parse_page(page_of(420)), parse_page(page_of(840))
    assert [a.id for a in short.articles[:370]] == [a.id for a in long.articles[:370]]


def test_every_copy_of_a_story_is_an_article():
    page = parse_page(page_of(WINDOW // 3))
    assert len(page.articles) == WINDOW // 3


@pytest.mark.parametrize(("window", "ahead"), [(2, 0), (3, 2), (7, 5)])
def test_what_may_not_follow_does_not_follow_across_windows_either(window, ahead, monkeypatch):
    monkeypatch.setattr(deciding, "WINDOW", window)
    monkeypatch.setattr(deciding, "AHEAD", ahead)
    lines = tuple(SourceLine(line) for line in BARE * 30)
    chosen = [LABELS[one.label] for one in decide(read_units(lines))]
    assert all(may_follow(before, after) for before, after in pairwise(chosen))
