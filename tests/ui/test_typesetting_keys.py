"""Measure, columns, upright lines, zen, theme."""

from unicodedata import normalize

import pytest
from composed_pages import TITLES

SIZE = (120, 14)


def longest(workspace):
    return max(workspace.width_of(row.strip()) for row in workspace.rows(workspace.pane))


async def test_minus_makes_the_lines_shorter(reading):
    async with reading(size=SIZE) as workspace:
        before = longest(workspace)
        await workspace.press("-")
        assert longest(workspace) == before - 4


async def test_plus_makes_the_lines_longer_again(reading):
    async with reading(size=SIZE) as workspace:
        before = longest(workspace)
        await workspace.press("-", "-", "+", "+")
        assert longest(workspace) == before


async def test_the_measure_is_said(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("-")
        assert "每行 33 字" in workspace.status


async def test_the_measure_has_ends(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press(*["-"] * 20)
        assert workspace.pane.wanted.measure == 20


async def test_the_first_minus_is_seen_where_the_pane_is_narrower_than_the_measure(reading):
    async with reading(size=(80, 24)) as workspace:
        before = workspace.rows(workspace.pane)
        await workspace.press("-")
        assert workspace.rows(workspace.pane) != before


def folded(text):
    """Its characters in any order; a mark that gives up a cell is the mark it was."""
    return sorted(normalize("NFKC", text))


@pytest.mark.parametrize("keys", [("-", "-"), ("c",), ("c", "c"), ("c", "c", "c"), ("z",)])
async def test_setting_the_text_another_way_keeps_the_reading_place(reading, keys):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "space")
        block, offset = workspace.place
        await workspace.press(*keys)
        assert workspace.shows(block, offset)


async def test_c_sets_columns_then_upright_lines_then_plain_lines(reading):
    async with reading() as workspace:
        said = []
        for _ in range(3):
            await workspace.press("c")
            said.append(workspace.status.split()[0])
        assert said == ["分栏", "竖排", "通栏"]


async def test_columns_stand_side_by_side_below_the_headline(reading):
    async with reading(size=(120, 40)) as workspace:
        await workspace.press("c")
        rows = workspace.rows(workspace.pane)
        assert any("凌晨五点" in row and row.count("    ") > 1 for row in rows)
        assert any(row.strip() == TITLES[0] for row in rows)


async def test_columns_show_every_character(reading):
    async with reading() as workspace:
        await workspace.press("j")
        plain = folded(workspace.text(workspace.pane))
        await workspace.press("c")
        assert folded(workspace.text(workspace.pane)) == plain


async def test_upright_lines_run_from_right_to_left(reading):
    async with reading() as workspace:
        await workspace.press("j", "c", "c")
        columns = [row for row in workspace.rows(workspace.pane) if row.strip()]
        width_of = workspace.width_of
        last = [row[-1] for row in columns if width_of(row) == width_of(columns[0])]
        assert "".join(last).startswith("夜读")


async def test_a_page_key_in_columns_goes_to_the_next_screenful(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "c")
        seen = workspace.text(workspace.pane)
        await workspace.press("space")
        assert workspace.text(workspace.pane)[:10] not in seen


async def test_zen_shows_nothing_but_the_article(reading):
    async with reading() as workspace:
        await workspace.press("z")
        assert TITLES[1] not in workspace.text()
        assert "沙河日报" not in workspace.text()
        assert TITLES[0] in workspace.text()
        assert workspace.where == "pane"


@pytest.mark.parametrize("key", ["z", "escape"])
async def test_zen_ends_with_everything_back(reading, key):
    async with reading() as workspace:
        before = workspace.text(workspace.articles)
        await workspace.press("z", key)
        assert workspace.text(workspace.articles) == before


async def test_zen_works_on_a_narrow_terminal(reading):
    async with reading(size=(60, 20)) as workspace:
        await workspace.press("z")
        assert "凌晨五点" in workspace.text()
        await workspace.press("z")
        assert TITLES[1] in workspace.text()


async def test_moving_on_works_in_zen(reading):
    async with reading() as workspace:
        await workspace.press("z", "J")
        assert TITLES[1] in workspace.text()


async def test_finding_works_in_zen(reading):
    async with reading() as workspace:
        await workspace.press("z", "/", *"郭晓舟")
        assert "郭晓舟" in workspace.looks(workspace.pane, background="#6b5518")


async def test_capital_t_changes_the_theme_and_back(reading):
    async with reading() as workspace:
        await workspace.press("T")
        assert workspace.looks(workspace.pane, background="#f6f1e7").strip()
        await workspace.press("T")
        assert workspace.looks(workspace.pane, background="#1b1a18").strip()


async def test_the_theme_of_the_settings_is_shown_first(reading):
    async with reading(theme="paper") as workspace:
        assert workspace.looks(workspace.pane, background="#f6f1e7").strip()
