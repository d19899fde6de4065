"""The filter over the list: it narrows as one types, and gives everything back."""

import pytest
from composed_pages import TITLES

from reader.store import tokens


def listed(workspace):
    return [hit.entry.article.title for hit in workspace.browsing.hits]


async def test_the_list_narrows_with_every_key(reading):
    async with reading() as workspace:
        await workspace.press("slash", "祝")
        assert listed(workspace) == [TITLES[0], TITLES[2]]
        await workspace.press("一", "鸣", "带")
        assert listed(workspace) == [TITLES[2]]


async def test_keys_typed_in_one_go_reach_the_filter(reading):
    async with reading() as workspace:
        await workspace.burst("/祝一鸣")
        assert workspace.field("filter") == "祝一鸣"


async def test_the_list_widens_when_a_character_is_taken_back(reading):
    async with reading() as workspace:
        await workspace.filter_by("标本室")
        await workspace.press("backspace", "backspace", "backspace")
        assert listed(workspace) == list(TITLES)


async def test_what_is_pasted_filters_too(reading):
    async with reading() as workspace:
        await workspace.press("slash")
        await workspace.paste("修鞋匠")
        assert listed(workspace) == [TITLES[3]]


async def test_terms_apart_by_spaces_must_all_occur(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣 管秀兰 奶奶")
        assert listed(workspace) == [TITLES[2]]


async def test_only_articles_that_answer_are_on_the_screen(reading):
    async with reading() as workspace:
        await workspace.filter_by("渡口")
        shown = workspace.text(workspace.articles)
        assert TITLES[4] in shown
        assert TITLES[1] not in shown


async def test_the_masthead_counts_what_is_shown(reading):
    async with reading() as workspace:
        assert "5 篇" in workspace.masthead
        await workspace.filter_by("祝一鸣")
        assert "2 / 5 篇" in workspace.masthead


async def test_the_first_hit_opens_when_the_open_article_is_shut_out(reading):
    async with reading() as workspace:
        await workspace.filter_by("鞋")
        assert workspace.open_title == TITLES[3]
        assert TITLES[3] in workspace.text(workspace.pane)


async def test_the_open_article_stays_open_while_it_answers(reading):
    async with reading() as workspace:
        await workspace.press("j", "j")
        await workspace.filter_by("祝一鸣")
        assert workspace.open_title == TITLES[2]


async def test_enter_keeps_the_filter_and_goes_to_the_list(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "j")
        assert workspace.where == "list"
        assert workspace.open_title == TITLES[2]
        assert workspace.field("filter") == "祝一鸣"


async def test_escape_clears_the_filter_and_goes_to_the_list(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("escape")
        assert workspace.field("filter") == ""
        assert workspace.where == "list"
        assert listed(workspace) == list(TITLES)


async def test_escape_in_the_list_clears_a_kept_filter(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "escape")
        assert listed(workspace) == list(TITLES)


async def test_the_place_in_the_list_comes_back_after_the_article_was_shut_out(reading):
    async with reading() as workspace:
        await workspace.press("j")
        await workspace.filter_by("鞋")
        await workspace.press("escape")
        assert workspace.open_title == TITLES[1]
        assert workspace.browsing.at == 1


async def test_an_article_chosen_under_the_filter_stays_open_when_it_is_cleared(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "j", "escape")
        assert workspace.open_title == TITLES[2]


async def test_a_filter_shows_the_first_hit_of_the_open_article(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.filter_by("明天，看水")
        assert "明天，看水" in workspace.text(workspace.pane)


async def test_clearing_the_filter_comes_back_to_the_reading_place(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space", "tab")
        before = workspace.place
        await workspace.filter_by("水田")
        assert workspace.place != before
        await workspace.press("escape")
        assert workspace.place == before != (0, 0)


async def test_a_row_shows_a_sentence_that_answers_and_how_often(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        assert "农技员祝一鸣" in workspace.text(workspace.articles)
        assert "2处" in workspace.text(workspace.articles)


async def test_what_is_typed_on_comes_behind_the_filter(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一")
        await workspace.press("enter", "/", "鸣")
        assert workspace.field("filter") == "祝一鸣"


async def test_the_reading_place_comes_back_after_the_article_was_shut_out(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space", "tab")
        before = workspace.place
        await workspace.filter_by("鞋")
        await workspace.press("escape")
        assert workspace.place == before != (0, 0)


@pytest.mark.parametrize("bad", ["祝一鸣 (", '祝一鸣 "苗', "祝一鸣 /("])
async def test_a_bad_query_keeps_the_last_good_list(reading, bad):
    async with reading() as workspace:
        await workspace.filter_by(bad)
        assert listed(workspace) == [TITLES[0], TITLES[2]]


async def test_a_bad_query_says_what_is_wrong_in_the_status_bar(reading):
    async with reading() as workspace:
        await workspace.filter_by('祝一鸣 "苗')
        assert "引号没有配对" in workspace.status


async def test_a_query_mended_says_nothing_more(reading):
    async with reading() as workspace:
        await workspace.filter_by('祝一鸣 "苗')
        await workspace.press('"')
        assert "引号" not in workspace.status


async def test_nothing_found_says_so_and_keeps_the_article(reading):
    async with reading() as workspace:
        await workspace.filter_by("飞")
        assert listed(workspace) == []
        assert "没有找到" in workspace.status
        assert TITLES[0] in workspace.text(workspace.pane)


@pytest.mark.usefixtures("dictionary")
async def test_a_query_tried_as_its_words_says_so_in_the_status_bar(reading):
    async with reading() as workspace:
        await workspace.filter_by("读者馆长")
        assert listed(workspace) == [TITLES[1]]
        assert "读者馆长 → 读者 + 馆长" in workspace.status


@pytest.mark.usefixtures("dictionary")
async def test_a_query_is_asked_again_when_the_dictionary_has_come(reading, monkeypatch):
    with monkeypatch.context() as before:
        before.setattr(tokens, "is_loaded", lambda: False)
        async with reading() as workspace:
            await workspace.filter_by("读者馆长")
            assert "词典" in workspace.status
            before.undo()
            workspace.screen.knows_more()
            await workspace.settle()
            assert listed(workspace) == [TITLES[1]]


async def test_full_and_half_width_and_case_are_one(reading):
    async with reading() as workspace:
        await workspace.filter_by("坐得住吗？")
        assert listed(workspace) == [TITLES[3]]


async def test_f_is_a_letter_in_a_field(reading):
    async with reading() as workspace:
        await workspace.press("/", "F")
        assert workspace.browsing.text == "F"


async def test_what_the_filter_may_become_stands_behind_it(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as workspace:
        await workspace.filter_by("祝")
        assert "祝一鸣" in workspace.text(workspace.screen.filter_field)
        await workspace.press("一", "鸣")
        assert workspace.text(workspace.screen.filter_field).count("鸣") == 1


async def test_right_at_the_end_takes_what_the_filter_may_become(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as workspace:
        await workspace.filter_by("祝")
        await workspace.press("right")
        assert workspace.field("filter") == "祝一鸣"
        assert listed(workspace) == [TITLES[0], TITLES[2]]


async def test_a_filter_that_nothing_completes_stands_alone(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as workspace:
        await workspace.filter_by("祝")
        await workspace.press("backspace", "鞋")
        assert "祝一鸣" not in workspace.text(workspace.screen.filter_field)
        await workspace.press("right")
        assert workspace.field("filter") == "鞋"
