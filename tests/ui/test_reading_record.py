"""What is said of articles on the screen: read, starred, tagged, noted, undone."""

from dataclasses import replace

import pytest
from composed_pages import TITLES, front_page, large_store, store_of, town_page

from reader.state.file import StateFile
from reader.state.items import LONGEST_NOTE, LONGEST_TAG, MOST_TAGS, Item, ItemKind

SIZE = (100, 30)


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "data" / "state.db"


def unread(workspace):
    """Headlines in the list that stand out."""
    return [title for title in TITLES if title in workspace.looks(workspace.articles, bold=True)]


async def test_an_article_whose_end_was_seen_is_read(reading):
    async with reading(size=SIZE) as workspace:
        assert unread(workspace) == list(TITLES)
        await workspace.press("J", "enter")  # a short one: all of it is on the screen
        assert unread(workspace) == [TITLES[0], *TITLES[2:]]


async def test_one_that_only_stands_beside_the_list_is_not_read(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("j", "j")
        assert unread(workspace) == list(TITLES)


async def test_r_says_read_and_unread_and_the_end_does_not_overrule_it(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("r")
        assert unread(workspace) == list(TITLES[1:])
        await workspace.press("J", "enter", "r", "j", "k")
        assert unread(workspace) == list(TITLES[1:])
        assert "又是未读" not in workspace.status  # the next key takes it away


async def test_reading_on_from_the_list_reads(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("J", "space")
        assert workspace.open_title == TITLES[2]
        assert TITLES[1] not in unread(workspace)


async def test_reading_on_faster_than_the_screen_reads_too(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("J")
        await workspace.burst("\r ")
        assert workspace.open_title == TITLES[2]
        assert TITLES[1] not in unread(workspace)


async def test_a_star_stands_before_the_headline_and_goes(reading):
    async with reading(size=SIZE) as workspace:
        x, y = workspace.cell_of("柳湾县图书馆")
        await workspace.press("j", "*")
        assert workspace.rows()[y][x - 1] == "*"
        await workspace.press("＊")
        assert workspace.rows()[y][x - 1] == " "


async def test_all_that_is_listed_is_read_and_unread_again_by_undo(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.counted()
        await workspace.press("enter", "A")
        assert "2 篇标为已读" in workspace.status
        await workspace.press("escape")
        assert unread(workspace) == [TITLES[1], *TITLES[3:]]
        await workspace.press("A", "U")
        assert unread(workspace) == [TITLES[1], *TITLES[3:]]
        await workspace.press("U")
        assert unread(workspace) == list(TITLES)
        assert "已撤销：2 篇标为已读" in workspace.status
        assert "U 撤销" not in workspace.status
        await workspace.press("U")
        assert "没有可撤销的" in workspace.status


async def test_articles_of_the_same_text_are_counted_as_the_masthead_counts_them(reading, kept):
    again = replace(front_page(), source="03.txt")
    async with reading(size=SIZE, shown=store_of(front_page(), again), kept_in=kept) as workspace:
        await workspace.rest()
        assert "6 篇未读" in workspace.masthead
        await workspace.press("A")
        assert "6 篇标为已读" in workspace.status
        assert "0 篇未读" in workspace.masthead
        await workspace.press("U")
        assert "6 篇未读" in workspace.masthead


async def test_all_of_a_list_that_is_still_counted_is_read(reading):
    async with reading(shown=large_store(3_000)) as workspace:
        await workspace.press("slash", "1", "enter", "A")
        await workspace.rest()
        answer = workspace.browsing.answer
        assert all(workspace.screen.record.reading_of(hit.entry).is_read for hit in answer.hits)
        assert not workspace.screen.record.reading_of(workspace.browsing.store.entries[2]).is_read


async def test_n_and_p_go_to_unread_articles_around_the_end(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("J", "r", "g", "n")
        assert workspace.open_title == TITLES[2]
        await workspace.press("p", "p")
        assert workspace.open_title == TITLES[4]
        await workspace.press("2", "n")
        assert workspace.open_title == TITLES[2]


async def test_n_is_the_next_hit_while_a_search_is_on(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "enter", "n")
        assert "1 /" in workspace.status or "2 /" in workspace.status
        await workspace.press("p")
        assert workspace.open_title == TITLES[0]


async def test_with_nothing_unread_n_says_so(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("A", "n")
        assert "没有未读的" in workspace.status


async def test_tags_and_a_note_stand_in_the_list_and_are_found(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press(";", *"水利 春耕,水利", "enter")
        await workspace.press(",", *"问闻小满", "enter")
        assert "有批注·#水利·#春耕" in workspace.text(workspace.articles)
        await workspace.press("J")
        await workspace.filter_by("tag:水利 note:小满")
        assert workspace.open_title == TITLES[0]
        await workspace.press("escape", "g", "，")
        await workspace.press(*["backspace"] * 4, "enter", "U", "U")
        assert "有批注" not in workspace.text(workspace.articles)
        assert "#水利" in workspace.text(workspace.articles)


async def test_a_note_is_gone_on_with_and_esc_leaves_it_as_it_was(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press(",", *"甲", "enter", ",", *"乙", "enter", ",", *"丙", "escape")
        assert workspace.screen.record.reading_of(workspace.browsing.opened).note == "甲乙"


async def test_a_note_that_is_too_long_is_said_to_be_cut(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press(",")
        await workspace.paste("水" * (LONGEST_NOTE + 1))
        await workspace.press("enter")
        assert "批注只留下前 2000 字" in workspace.status
        await workspace.press(",", "backspace", "enter")
        assert "批注只留下" not in workspace.status


@pytest.mark.parametrize(
    "typed", ["水" * (LONGEST_TAG + 1), " ".join(map(str, range(MOST_TAGS + 1)))]
)
async def test_tags_that_are_too_long_or_too_many_are_said_to_be_cut(reading, typed):
    async with reading(size=SIZE) as workspace:
        await workspace.press(";")
        await workspace.paste(typed)
        await workspace.press("enter")
        assert "标签没有全留下：至多 32 个，每个 50 字" in workspace.status
        await workspace.press(";", "backspace", "enter")
        assert "没有全留下" not in workspace.status


async def test_what_a_note_says_is_no_markup_and_no_sequence(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press(";")
        await workspace.paste("[@click=app.quit] \x1b]0;x\x07 [/b]")
        await workspace.press("enter")
        assert "\x1b" not in "".join(workspace.rows())
        assert "[@click=app.quit]" in workspace.text(workspace.articles)


async def test_a_list_of_unread_ones_stays_while_one_reads_it(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("is:unread")
        await workspace.press("enter", "r")
        assert TITLES[0] in workspace.text(workspace.articles)
        await workspace.press("escape")
        await workspace.filter_by("is:unread")
        assert TITLES[0] not in workspace.text(workspace.articles)


async def test_a_highlight_is_coloured_and_goes_by_the_same_key(reading):
    async with reading(size=SIZE) as workspace:
        colour = workspace.app.get_css_variables()["highlight"]
        await workspace.press("enter", "v", "}", "}", "}", "}", "v", "l", "l", "l", "H")
        shown = workspace.looks(workspace.pane, background=colour)
        assert len(shown) == 4
        await workspace.press("c")
        assert workspace.looks(workspace.pane, background=colour) == shown
        await workspace.press("c")
        upright = workspace.looks(workspace.pane, background=colour)
        assert sorted(upright) == sorted(shown)
        await workspace.press("c", "v", "}", "}", "}", "}", "H")
        assert workspace.looks(workspace.pane, background=colour) == ""
        await workspace.press("U")
        assert workspace.looks(workspace.pane, background=colour) == shown


async def test_without_a_selection_nothing_is_highlighted(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "H")
        assert "请先选择" in workspace.status


# What a file keeps


async def test_what_was_said_is_there_the_next_time(reading, kept):
    async with reading(size=SIZE, kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("j", "*", "r", "g", "m", "q", "enter", "v", "v", "l", "H")
        await workspace.press("escape")
        await workspace.filter_by("春")
        await workspace.press("enter", "escape")
        workspace.screen.leave()
    async with reading(size=SIZE, kept_in=kept) as workspace:
        await workspace.rest()
        assert unread(workspace) == [TITLES[0], *TITLES[2:]]
        assert "4 篇未读" in workspace.masthead
        x, y = workspace.cell_of("柳湾县图书馆")
        assert workspace.rows()[y][x - 1] == "*"
        colour = workspace.app.get_css_variables()["highlight"]
        assert len(workspace.looks(workspace.pane, background=colour)) == 2
        await workspace.press("G", "'", "q")
        assert workspace.open_title == TITLES[0]
        await workspace.press("escape", "slash", "up")
        assert workspace.field("filter") == "春"


async def test_the_masthead_counts_unread_as_pages_come(reading, kept):
    file = StateFile(kept)
    file.put([Item(ItemKind.READ, title, True) for title in (TITLES[1], TITLES[4])])
    file.close()
    later = iter([town_page()])
    async with reading(shown=store_of(front_page()), kept_in=kept, later=later) as workspace:
        await workspace.rest()
        assert "3 篇未读" in workspace.masthead
        await workspace.press("r")
        assert "2 篇未读" in workspace.masthead
        await workspace.press("U")
        assert "3 篇未读" in workspace.masthead


async def test_an_article_opens_where_it_was_left_another_day(reading, kept):
    async with reading(size=(100, 14), kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("enter", "space")
        place = workspace.place
        await workspace.press("J", "escape")
        workspace.screen.leave()
    async with reading(size=(100, 14), kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("J", "K")
        assert workspace.place == place != (0, 0)


async def test_one_that_was_read_to_its_end_opens_at_its_top(reading, kept):
    async with reading(size=(100, 14), kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("enter", "G", "J")
        workspace.screen.leave()
    async with reading(size=(100, 14), kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("J", "K")
        assert workspace.place == (0, 0)


async def test_a_mark_in_a_paper_that_is_not_open_names_it(reading, kept):
    async with reading(kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("G", "m", "a")
        workspace.screen.leave()
    async with reading(shown=store_of(front_page()), kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("'", "a")
        assert TITLES[4] in workspace.status


async def test_a_file_that_cannot_be_is_a_line_and_reading_goes_on(reading, tmp_path):
    (tmp_path / "null").touch()
    async with reading(size=(200, 30), kept_in=tmp_path / "null" / "state.db") as workspace:
        await workspace.rest()
        assert "打不开" in workspace.status
        await workspace.press("r", "j", "*", "U", "U")
        assert unread(workspace) == list(TITLES)
        workspace.screen.leave()


async def test_a_broken_file_is_said_once(reading, kept):
    kept.parent.mkdir()
    kept.write_bytes(bytes(5_000))
    async with reading(size=(200, 30), kept_in=kept) as workspace:
        await workspace.rest()
        assert "已损坏" in workspace.status
        await workspace.press("r")
        workspace.screen.leave()
    async with reading(size=(200, 30), kept_in=kept) as workspace:
        await workspace.rest()
        assert "已损坏" not in workspace.status
        assert unread(workspace) == list(TITLES[1:])


async def test_the_history_that_was_kept_elsewhere_is_taken_over_once(reading, kept, tmp_path):
    (tmp_path / "config").mkdir()
    older = tmp_path / "config" / "searches.yaml"
    older.write_text("saved: {}\nhistory:\n- 后问的\n- 先问的\n", encoding="utf-8")
    async with reading(kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("slash", "up", "up")
        assert workspace.field("filter") == "先问的"
        workspace.screen.leave()
    older.unlink()
    async with reading(kept_in=kept) as workspace:
        await workspace.rest()
        await workspace.press("slash", "up")
        assert workspace.field("filter") == "后问的"


async def test_the_look_that_keys_have_chosen_is_kept(reading, kept):
    async with reading(size=(140, 30), kept_in=kept, theme="paper", paths=("/报",)) as workspace:
        await workspace.rest()
        await workspace.press("T", "enter", "-", "c")
        workspace.screen.leave()
    said = {item.key: item.value for item in StateFile(kept).latest(ItemKind.VIEW)}
    assert said == {
        "theme": ["ink", "paper"],
        "measure": ["68", "72"],
        "mode": ["columns", "plain"],
    }
    view = {name: pair[0] for name, pair in said.items()}
    async with reading(size=(140, 30), theme="paper", view=view) as workspace:
        assert workspace.app.theme == "ink"
        assert (workspace.pane.wanted.measure, workspace.pane.mode) == (68, "columns")
        await workspace.press("enter", "=")
        assert workspace.pane.wanted.measure == 72


async def test_what_is_open_is_kept_for_the_next_start(reading, kept):
    async with reading(size=(100, 14), kept_in=kept, paths=("/报/今天",)) as workspace:
        await workspace.rest()
        await workspace.press("enter", "space")
        block, offset = workspace.place
        workspace.screen.leave()
    (left,) = StateFile(kept).latest(ItemKind.LEFT)
    assert left.value == {
        "paths": ["/报/今天"],
        "article": TITLES[0],
        "block": block,
        "offset": offset,
    }
