"""The filter over the list: it narrows as one types, and gives everything back."""

import pytest
from composed_pages import TITLES

from reader.store import tokens


def listed(desk):
    return [hit.entry.article.title for hit in desk.browsing.hits]


async def test_the_list_narrows_with_every_key(reading):
    async with reading() as desk:
        await desk.press("slash", "祝")
        assert listed(desk) == [TITLES[0], TITLES[2]]
        await desk.press("一", "鸣", "带")
        assert listed(desk) == [TITLES[2]]


async def test_keys_typed_in_one_go_reach_the_filter(reading):
    async with reading() as desk:
        await desk.burst("/祝一鸣")
        assert desk.field("filter") == "祝一鸣"


async def test_the_list_widens_when_a_character_is_taken_back(reading):
    async with reading() as desk:
        await desk.filter_by("标本室")
        await desk.press("backspace", "backspace", "backspace")
        assert listed(desk) == list(TITLES)


async def test_what_is_pasted_filters_too(reading):
    async with reading() as desk:
        await desk.press("slash")
        await desk.paste("修鞋匠")
        assert listed(desk) == [TITLES[3]]


async def test_terms_apart_by_spaces_must_all_occur(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣 管秀兰 奶奶")
        assert listed(desk) == [TITLES[2]]


async def test_only_articles_that_answer_are_on_the_screen(reading):
    async with reading() as desk:
        await desk.filter_by("渡口")
        shown = desk.text(desk.articles)
        assert TITLES[4] in shown
        assert TITLES[1] not in shown


async def test_the_masthead_counts_what_is_shown(reading):
    async with reading() as desk:
        assert "5 篇" in desk.masthead
        await desk.filter_by("祝一鸣")
        assert "2 / 5 篇" in desk.masthead


async def test_the_first_hit_opens_when_the_open_article_is_shut_out(reading):
    async with reading() as desk:
        await desk.filter_by("鞋")
        assert desk.open_title == TITLES[3]
        assert TITLES[3] in desk.text(desk.pane)


async def test_the_open_article_stays_open_while_it_answers(reading):
    async with reading() as desk:
        await desk.press("j", "j")
        await desk.filter_by("祝一鸣")
        assert desk.open_title == TITLES[2]


async def test_enter_keeps_the_filter_and_goes_to_the_list(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await desk.press("enter", "j")
        assert desk.where == "list"
        assert desk.open_title == TITLES[2]
        assert desk.field("filter") == "祝一鸣"


async def test_escape_clears_the_filter_and_goes_to_the_list(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await desk.press("escape")
        assert desk.field("filter") == ""
        assert desk.where == "list"
        assert listed(desk) == list(TITLES)


async def test_escape_in_the_list_clears_a_kept_filter(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await desk.press("enter", "escape")
        assert listed(desk) == list(TITLES)


async def test_the_place_in_the_list_comes_back_after_the_article_was_shut_out(reading):
    async with reading() as desk:
        await desk.press("j")
        await desk.filter_by("鞋")
        await desk.press("escape")
        assert desk.open_title == TITLES[1]
        assert desk.browsing.at == 1


async def test_an_article_chosen_under_the_filter_stays_open_when_it_is_cleared(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await desk.press("enter", "j", "escape")
        assert desk.open_title == TITLES[2]


async def test_a_filter_shows_the_first_hit_of_the_open_article(reading):
    async with reading(size=(100, 14)) as desk:
        await desk.filter_by("明天，看水")
        assert "明天，看水" in desk.text(desk.pane)


async def test_clearing_the_filter_comes_back_to_the_reading_place(reading):
    async with reading(size=(100, 14)) as desk:
        await desk.press("enter", "space", "tab")
        before = desk.place
        await desk.filter_by("水田")
        assert desk.place != before
        await desk.press("escape")
        assert desk.place == before != (0, 0)


async def test_a_row_shows_a_sentence_that_answers_and_how_often(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        assert "农技员祝一鸣" in desk.text(desk.articles)
        assert "2处" in desk.text(desk.articles)


async def test_what_is_typed_on_comes_behind_the_filter(reading):
    async with reading() as desk:
        await desk.filter_by("祝一")
        await desk.press("enter", "/", "鸣")
        assert desk.field("filter") == "祝一鸣"


async def test_the_reading_place_comes_back_after_the_article_was_shut_out(reading):
    async with reading(size=(100, 14)) as desk:
        await desk.press("enter", "space", "tab")
        before = desk.place
        await desk.filter_by("鞋")
        await desk.press("escape")
        assert desk.place == before != (0, 0)


@pytest.mark.parametrize("bad", ["祝一鸣 (", '祝一鸣 "苗', "祝一鸣 /("])
async def test_a_bad_query_keeps_the_last_good_list(reading, bad):
    async with reading() as desk:
        await desk.filter_by(bad)
        assert listed(desk) == [TITLES[0], TITLES[2]]


async def test_a_bad_query_says_what_is_wrong_in_the_status_bar(reading):
    async with reading() as desk:
        await desk.filter_by('祝一鸣 "苗')
        assert "引号没有配对" in desk.status


async def test_a_query_mended_says_nothing_more(reading):
    async with reading() as desk:
        await desk.filter_by('祝一鸣 "苗')
        await desk.press('"')
        assert "引号" not in desk.status


async def test_nothing_found_says_so_and_keeps_the_article(reading):
    async with reading() as desk:
        await desk.filter_by("飞")
        assert listed(desk) == []
        assert "没有找到" in desk.status
        assert TITLES[0] in desk.text(desk.pane)


@pytest.mark.usefixtures("dictionary")
async def test_a_query_tried_as_its_words_says_so_in_the_status_bar(reading):
    async with reading() as desk:
        await desk.filter_by("读者馆长")
        assert listed(desk) == [TITLES[1]]
        assert "读者馆长 → 读者 + 馆长" in desk.status


@pytest.mark.usefixtures("dictionary")
async def test_a_query_is_asked_again_when_the_dictionary_has_come(reading, monkeypatch):
    with monkeypatch.context() as before:
        before.setattr(tokens, "is_loaded", lambda: False)
        async with reading() as desk:
            await desk.filter_by("读者馆长")
            assert "词典" in desk.status
            before.undo()
            desk.screen.knows_more()
            await desk.settle()
            assert listed(desk) == [TITLES[1]]


async def test_full_and_half_width_and_case_are_one(reading):
    async with reading() as desk:
        await desk.filter_by("坐得住吗？")
        assert listed(desk) == [TITLES[3]]


async def test_f_is_a_letter_in_a_field(reading):
    async with reading() as desk:
        await desk.press("/", "F")
        assert desk.browsing.text == "F"


async def test_what_the_filter_may_become_stands_behind_it(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as desk:
        await desk.filter_by("祝")
        assert "祝一鸣" in desk.text(desk.screen.filter_field)
        await desk.press("一", "鸣")
        assert desk.text(desk.screen.filter_field).count("鸣") == 1


async def test_right_at_the_end_takes_what_the_filter_may_become(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as desk:
        await desk.filter_by("祝")
        await desk.press("right")
        assert desk.field("filter") == "祝一鸣"
        assert listed(desk) == [TITLES[0], TITLES[2]]


async def test_a_filter_that_nothing_completes_stands_alone(reading, store):
    store.learn(["祝一鸣"])
    async with reading() as desk:
        await desk.filter_by("祝")
        await desk.press("backspace", "鞋")
        assert "祝一鸣" not in desk.text(desk.screen.filter_field)
        await desk.press("right")
        assert desk.field("filter") == "鞋"
