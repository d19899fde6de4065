"""Finding in the open article, and going from hit to hit."""

import pytest
from composed_pages import TITLES

INK_MARK = "#6b5518"
SIZE = (100, 14)


async def test_slash_in_the_pane_finds_while_one_types(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", "晓", "舟")
        assert workspace.where == "find"
        assert "晓舟" in workspace.looks(workspace.pane, background=INK_MARK)


async def test_finding_leaves_the_list_as_it_is(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭晓舟")
        assert workspace.browsing.answer.total == 5
        assert workspace.field("filter") == ""


async def test_finding_goes_to_the_first_hit_and_counts(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭晓舟")
        assert "1 / 2 处" in workspace.status
        assert "郭晓舟" in workspace.text(workspace.pane)


async def test_n_goes_to_the_next_hit_and_back(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"闻小满", "enter", "n")
        assert "2 / 5 处" in workspace.status
        await workspace.press("n", "N")
        assert "2 / 5 处" in workspace.status


async def test_every_hit_that_n_goes_to_is_on_the_screen(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"闻小满", "enter")
        for _ in range(4):
            await workspace.press("n")
            assert "闻小满" in workspace.looks(workspace.pane, background=INK_MARK)


async def test_after_the_last_hit_n_says_that_there_is_no_more(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭晓舟", "enter", "n", "n")
        assert "没有其他匹配" in workspace.status
        assert workspace.open_title == TITLES[0]


async def test_enter_keeps_the_hits_and_goes_back_to_the_text(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭晓舟", "enter")
        assert workspace.where == "pane"
        assert "郭晓舟" in workspace.looks(workspace.pane, background=INK_MARK)


@pytest.mark.parametrize("keys", [("escape",), ("enter", "escape")])
async def test_escape_ends_finding_and_stays_in_the_text(reading, keys):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭晓舟", *keys)
        assert workspace.where == "pane"
        assert workspace.looks(workspace.pane, background=INK_MARK) == ""
        assert not workspace.screen.query_one("#find").display


async def test_the_filters_marks_come_back_when_finding_ends(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("青禾镇")
        await workspace.press("enter", "enter", "/", *"闻小满", "escape")
        assert "青禾镇" in workspace.looks(workspace.pane, background=INK_MARK)


async def test_nothing_found_in_the_article_says_so(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"飞船")
        assert "没有" in workspace.status


async def test_a_bad_pattern_says_what_is_wrong(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"/郭(")
        assert "正则" in workspace.status or "括号" in workspace.status


async def test_the_toggle_makes_what_is_typed_a_pattern_and_back(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"郭..", "ctrl+r")
        assert workspace.field("find") == "/郭../"
        assert "1 / 4 处" in workspace.status
        await workspace.press("ctrl+r")
        assert workspace.field("find") == "郭.."


async def test_n_goes_through_the_marks_of_a_filter(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "enter", "n")
        assert "1 / 2 处" in workspace.status


async def test_n_goes_on_into_the_next_article_while_a_filter_is_on(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "enter", "n", "n", "n")
        assert workspace.open_title == TITLES[2]
        assert "1 / 1 处" in workspace.status


async def test_capital_n_goes_back_to_the_last_hit_of_the_article_before(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "enter", "n", "n", "n", "N")
        assert workspace.open_title == TITLES[0]
        assert "2 / 2 处" in workspace.status


async def test_capital_n_without_a_search_says_that_there_is_nothing(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "N")
        assert "没有其他匹配" in workspace.status
        assert workspace.open_title == TITLES[0]


async def test_finding_goes_on_in_the_next_article(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "/", *"祝一鸣", "enter", "J", "J")
        assert "祝一鸣" in workspace.looks(workspace.pane, background=INK_MARK)
