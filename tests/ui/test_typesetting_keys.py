"""Measure, columns, upright lines, zen, theme."""

from unicodedata import normalize

import pytest
from composed_pages import TITLES

SIZE = (120, 14)


def longest(desk):
    return max(desk.width_of(row.strip()) for row in desk.rows(desk.pane))


async def test_minus_makes_the_lines_shorter(reading):
    async with reading(size=SIZE) as desk:
        before = longest(desk)
        await desk.press("-")
        assert longest(desk) == before - 4


async def test_plus_makes_the_lines_longer_again(reading):
    async with reading(size=SIZE) as desk:
        before = longest(desk)
        await desk.press("-", "-", "+", "+")
        assert longest(desk) == before


async def test_the_measure_is_said(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("-")
        assert "每行 33 字" in desk.status


async def test_the_measure_has_ends(reading):
    async with reading(size=SIZE) as desk:
        await desk.press(*["-"] * 20)
        assert desk.pane.wanted.measure == 20


async def test_the_first_minus_is_seen_where_the_pane_is_narrower_than_the_measure(reading):
    async with reading(size=(80, 24)) as desk:
        before = desk.rows(desk.pane)
        await desk.press("-")
        assert desk.rows(desk.pane) != before


def folded(text):
    """Its characters in any order; a mark that gives up a cell is the mark it was."""
    return sorted(normalize("NFKC", text))


@pytest.mark.parametrize("keys", [("-", "-"), ("c",), ("c", "c"), ("c", "c", "c"), ("z",)])
async def test_setting_the_text_another_way_keeps_the_reading_place(reading, keys):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "space")
        block, offset = desk.place
        await desk.press(*keys)
        assert desk.shows(block, offset)


async def test_c_sets_columns_then_upright_lines_then_plain_lines(reading):
    async with reading() as desk:
        said = []
        for _ in range(3):
            await desk.press("c")
            said.append(desk.status.split()[0])
        assert said == ["分栏", "竖排", "通栏"]


async def test_columns_stand_side_by_side_below_the_headline(reading):
    async with reading(size=(120, 40)) as desk:
        await desk.press("c")
        rows = desk.rows(desk.pane)
        assert any("凌晨五点" in row and row.count("    ") > 1 for row in rows)
        assert any(row.strip() == TITLES[0] for row in rows)


async def test_columns_show_every_character(reading):
    async with reading() as desk:
        await desk.press("j")
        plain = folded(desk.text(desk.pane))
        await desk.press("c")
        assert folded(desk.text(desk.pane)) == plain


async def test_upright_lines_run_from_right_to_left(reading):
    async with reading() as desk:
        await desk.press("j", "c", "c")
        columns = [row for row in desk.rows(desk.pane) if row.strip()]
        last = [row[-1] for row in columns if desk.width_of(row) == desk.width_of(columns[0])]
        assert "".join(last).startswith("夜读")


async def test_a_page_key_in_columns_goes_to_the_next_screenful(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "c")
        seen = desk.text(desk.pane)
        await desk.press("space")
        assert desk.text(desk.pane)[:10] not in seen


async def test_zen_shows_nothing_but_the_article(reading):
    async with reading() as desk:
        await desk.press("z")
        assert TITLES[1] not in desk.text()
        assert "沙河日报" not in desk.text()
        assert TITLES[0] in desk.text()
        assert desk.where == "pane"


@pytest.mark.parametrize("key", ["z", "escape"])
async def test_zen_ends_with_everything_back(reading, key):
    async with reading() as desk:
        before = desk.text(desk.articles)
        await desk.press("z", key)
        assert desk.text(desk.articles) == before


async def test_zen_works_on_a_narrow_terminal(reading):
    async with reading(size=(60, 20)) as desk:
        await desk.press("z")
        assert "凌晨五点" in desk.text()
        await desk.press("z")
        assert TITLES[1] in desk.text()


async def test_moving_on_works_in_zen(reading):
    async with reading() as desk:
        await desk.press("z", "J")
        assert TITLES[1] in desk.text()


async def test_finding_works_in_zen(reading):
    async with reading() as desk:
        await desk.press("z", "/", *"郭晓舟")
        assert "郭晓舟" in desk.looks(desk.pane, background="#6b5518")


async def test_capital_t_changes_the_theme_and_back(reading):
    async with reading() as desk:
        await desk.press("T")
        assert desk.looks(desk.pane, background="#f6f1e7").strip()
        await desk.press("T")
        assert desk.looks(desk.pane, background="#1b1a18").strip()


async def test_the_theme_of_the_settings_is_shown_first(reading):
    async with reading(theme="paper") as desk:
        assert desk.looks(desk.pane, background="#f6f1e7").strip()
