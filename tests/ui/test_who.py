"""Who's who: read whole at any width, narrowed by typing, corrected at once."""

import pytest
from rich.cells import cell_len

from reader.names import Kind, names_path, own_corrections
from reader.ui import who_is_who
from reader.ui.screens.who import WhoScreen
from reader.ui.services import names
from reader.ui.widgets.hints import rows_of
from reader.ui.wrapped import wrapped


async def open_who(workspace):
    await workspace.press("P")
    await workspace.rest()
    assert isinstance(workspace.app.screen, WhoScreen)
    return workspace.app.screen


def names_shown(who):
    return [name.text for name in who._names]


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (120, 40)])
async def test_hints_and_the_first_sentence_are_whole(reading, size):
    async with reading(size=size) as workspace:
        who = await open_who(workspace)
        shown = workspace.text()
        for hint in who._hints():
            assert "".join("".join(text for text, _ in hint).split()) in shown
        name = who._names[who.at]
        sentence = "".join(wrapped(who._index.sentence(name.places[0]), 1000))
        assert "".join(sentence.split()) in shown
        assert all(cell_len(row) <= size[0] for row in workspace.rows())


async def test_slash_narrows_and_escape_takes_that_back(reading):
    async with reading() as workspace:
        who = await open_who(workspace)
        everyone = names_shown(who)
        last = everyone[-1]
        await workspace.press("/", *last)
        assert last in names_shown(who)
        assert len(names_shown(who)) < len(everyone)
        await workspace.press("escape")
        assert names_shown(who) == everyone
        await workspace.press("escape")
        assert workspace.app.screen is workspace.screen


async def test_digits_are_text_while_one_types(reading):
    async with reading() as workspace:
        who = await open_who(workspace)
        before = names_shown(who)
        await workspace.press("/", "x", "1", "backspace", "backspace")
        assert names_shown(who) == before


async def test_what_is_no_name_is_gone_at_once_and_from_queries_too(reading):
    async with reading() as workspace:
        who = await open_who(workspace)
        name = names_shown(who)[0]
        assert who._kind is Kind.PERSON
        await workspace.press("x")
        assert name not in names_shown(who)
        assert own_corrections().kinds == {name: None}
        await workspace.press("escape")
        await workspace.filter_by(f'who:"{name}"')
        assert len(workspace.browsing.hits) == 0


async def test_a_name_of_another_kind_moves_there_at_once(reading):
    async with reading() as workspace:
        who = await open_who(workspace)
        name = names_shown(who)[0]
        await workspace.press("3")
        assert name not in names_shown(who)
        assert name in [one.text for one in who._index.of(Kind.ORGANISATION)]
        assert name in workspace.text()


async def test_the_page_comes_first_and_everything_by_choice(reading, monkeypatch):
    monkeypatch.setattr(names, "WHOLE_ISSUE", 2)
    async with reading() as workspace:
        who = await open_who(workspace)
        some = len(who._index.articles)
        assert some < len(workspace.browsing.store.entries)
        await workspace.click_on("打开的全部")
        await workspace.rest()
        assert len(workspace.app.screen._index.articles) == len(workspace.browsing.store.entries)


async def test_tabs_answer_the_mouse(reading):
    async with reading() as workspace:
        who = await open_who(workspace)
        await workspace.click_on("地点")
        assert who._kind is Kind.PLACE


async def test_a_click_on_a_hint_and_one_beside_close_it(reading):
    async with reading() as workspace:
        await open_who(workspace)
        await workspace.click_on("返回")
        assert workspace.app.screen is workspace.screen
        await open_who(workspace)
        await workspace.click(0, 0)
        assert workspace.app.screen is workspace.screen


async def test_related_articles_are_named_whole(reading, dictionary):
    async with reading(size=(50, 20)) as workspace:
        await workspace.press("R")
        await workspace.rest()
        if workspace.app.screen is workspace.screen:
            pytest.skip("nothing is related")
        for choice in workspace.app.screen._choices[:2]:
            assert "".join(choice.text.split()) in workspace.text()


def test_hints_that_do_not_fit_begin_another_row():
    groups = [[("Enter ", "key"), ("筛选   ", "quiet")]] * 3
    assert [len(row) for row in rows_of(groups, 24)] == [2, 1]
    assert [len(row) for row in rows_of(groups, 1)] == [1, 1, 1]


@pytest.mark.parametrize("width", [4, 10, 21, 80])
def test_wrapping_loses_nothing_and_begins_no_line_with_a_stop(width):
    text = "沙河镇的渡口，修了三年；“今年，”镇长说，“通车了。”六里长堤、两座水闸，都在这里。"
    lines = wrapped(text, width)
    assert "".join(lines) == text
    assert all(cell_len(line) <= width for line in lines)
    if width > 6:
        assert not any(line[0] in "，。；、”" for line in lines)


async def test_names_are_read_again_only_where_something_is_new(reading, monkeypatch):
    read, whole = [], who_is_who.read_index
    monkeypatch.setattr(
        who_is_who, "read_index", lambda some: read.append(len(some)) or whole(some)
    )
    async with reading() as workspace:
        who = await open_who(workspace)
        everyone = names_shown(who)
        await workspace.press("escape")
        assert names_shown(await open_who(workspace)) == everyone
        assert len(read) == 1
        gone = names_shown(workspace.app.screen)[workspace.app.screen.at]
        await workspace.press("x", "escape")
        assert gone not in names_shown(await open_who(workspace))
        assert len(read) == 2
        await workspace.press("escape")
        names_path().unlink()  # by another program, or in an editor
        assert names_shown(await open_who(workspace)) == everyone
        assert len(read) == 3
