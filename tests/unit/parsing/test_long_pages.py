"""Pages far longer than print: decided in windows, with the order of articles unmoved."""

from reader.model import SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.labelling.deciding import WINDOW, decide
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
