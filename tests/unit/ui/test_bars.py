from dataclasses import replace

import pytest
from rich.cells import cell_len
from town_pages import article, page, store_of, town_store

from reader.i18n import words
from reader.model import Article, Page
from reader.settings import Settings
from reader.ui import bars
from reader.ui.browsing import Browsing, name_of
from reader.ui.clip import clip
from reader.ui.keymap import keys_in_force, shown_key

ZH = words("zh")
KEYS = keys_in_force("dubao", {})


def text_of(parts):
    return "".join(text for text, _ in parts)


def text_of_groups(groups):
    return "".join(map(text_of, groups))


def test_the_masthead_says_how_many_articles_there_are():
    left, right = bars.masthead(Browsing.of(town_store()), ZH)
    assert text_of_groups(left) == "第1版"
    assert text_of(right).strip() == "第 1/2 版 · 5 篇"


def test_in_a_narrow_masthead_what_is_open_stays_and_counts_are_left_out_whole():
    left, right = bars.masthead(Browsing.of(town_store()), ZH, 5)
    shown = [text_of(bars.giving_way(left, right, width)).strip() for width in (45, 34, 18, 8)]
    assert shown == ["第 1/2 版 · 5 篇 · 5 篇未读", "5 篇 · 5 篇未读", "5 篇未读", "5 篇未读"]
    assert bars.giving_way([], right[-1:], 3) == right[-1:]


def test_the_masthead_says_how_many_a_filter_leaves():
    _, right = bars.masthead(Browsing.of(town_store()).filtered("水"), ZH)
    assert text_of(right).strip() == "第 2/2 版 · 1 / 5 篇"


def test_a_page_is_named_by_paper_date_label_and_section():
    store = store_of(
        page("1.txt", "修堤", paper="沙河日报", date="2024-05-12", label="A1", section="要闻")
    )
    assert name_of(Browsing.of(store)) == "沙河日报 · 2024-05-12 · A1 · 要闻"


def test_a_page_that_says_nothing_is_named_by_its_file():
    assert name_of(Browsing.of(store_of(page("江畔.txt", "修堤")))) == "江畔"


def test_a_files_name_is_made_safe():
    shown = name_of(Browsing.of(store_of(page("1\x1b[2J.txt", "修堤"))))
    assert shown == "1␛[2J"


def test_a_folder_that_is_still_empty_is_named():
    assert name_of(Browsing.of(store_of(Page(source="柳湾", items=())))) == "柳湾"


def test_nothing_open_has_no_name():
    assert name_of(Browsing.of(store_of())) == ""


@pytest.mark.parametrize("where", list(bars.SHOWN))
def test_the_status_bar_names_keys_and_what_they_do(where):
    shown = text_of_groups(bars.status(where, "", KEYS, ZH))
    for name in bars.SHOWN[where]:
        word = bars.WORDS.get((where, name), name)
        assert f"{shown_key(KEYS[name][0])} {ZH[f'short.{word}']}" in shown


def test_a_notice_stands_before_the_keys_and_is_made_safe():
    shown = text_of_groups(bars.status("list", "a\x1b[2J", KEYS, ZH))
    assert shown.startswith("a␛[2J")


def test_an_action_without_a_key_is_not_named():
    keys = {**KEYS, "help": ()}
    assert ZH["short.help"] not in text_of_groups(bars.status("list", "", keys, ZH))


def test_keys_that_lead_nowhere_are_not_named():
    page = Page(source="柳湾", items=(article("修堤", "正文。"),))
    now = Browsing.of(store_of(page))
    assert set(bars.idle_keys(now, is_loading=False)) == {"next_page", "next_article"}
    assert not bars.idle_keys(now, is_loading=True)  # others may come
    two = store_of(page, replace(page, items=(article("插秧", "正文。"),), label="02"))
    assert not bars.idle_keys(Browsing.of(two), is_loading=False)
    shown = text_of_groups(bars.status("list", "", KEYS, ZH, idle=["next_page"]))
    assert ZH["short.next_page"] not in shown
    assert ZH["short.open"] in shown


@pytest.mark.parametrize(("share", "said"), [(0.5, "50%"), (1.0, "读完")])
def test_progress_is_said_in_percent_and_minutes(share, said):
    assert said in text_of(bars.progress(article("修堤", "正" * 800), share, Settings(), ZH))


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("同稿见 02 ", "63% ", "同稿见 02 · 63% "),
        ("同稿见 02 ", "", "同稿见 02 "),
        ("", "63% ", "63% "),
    ],
)
def test_a_dot_stands_only_between_two(first, then, shown):
    parts = [[(text, "quiet")] if text else [] for text in (first, then)]
    assert text_of(bars.beside(*parts)) == shown


def test_without_an_article_there_is_no_progress():
    nothing: Article | None = None
    assert bars.progress(nothing, 0, Settings(), ZH) == []


def test_nothing_found_is_said():
    now = Browsing.of(town_store()).filtered("飞")
    assert "没有找到" in bars.filter_notice(now.answer, "飞", ZH)


def test_an_empty_filter_says_nothing():
    now = Browsing.of(town_store())
    assert bars.filter_notice(now.answer, "", ZH) == ""


def test_a_state_is_a_value():
    now = Browsing.of(town_store())
    assert replace(now) == now


def test_of_a_name_that_does_not_fit_whole_facts_are_left_out():
    facts = {"paper": "沙河日报", "date": "2024-05-12", "label": "第12版", "section": "要闻"}
    left, _ = bars.masthead(Browsing.of(store_of(page("1.txt", "修堤", **facts))), ZH)
    shown = [
        "".join(text for _, parts in bars.fitting(left, room) for text, _ in parts)
        for room in (50, 26, 18, 7)
    ]
    assert shown == [
        "沙河日报 · 2024-05-12 · 第12版 · 要闻",
        "沙河日报 · 2024-05-12",
        "沙河日报 · 第12版",
        "沙河日…",
    ]


def test_a_hint_stands_though_the_blanks_behind_it_do_not():
    hints = [bars.Hint(name, ((name + "   ", "quiet"),)) for name in ("选择", "复制")]
    assert [text_of(parts) for _, parts in bars.fitting(hints, 11)] == ["选择   ", "复制"]
    assert len(bars.fitting(hints, 10)) == 1


@pytest.mark.parametrize("room", range(4, 40))
def test_hints_keep_their_places_whatever_is_said(room):
    names = ("进入", "筛选一下", "帮", "退出")
    hints = [bars.Hint(name, ((name + "   ", "quiet"),)) for name in names]
    said = [("渡口停航   ", "alert")]
    before = [text_of(parts) for _, parts in bars.fitting(hints, room)]
    after = [text_of(parts) for _, parts in bars.fitting([said, *hints], room)]
    *kept, notice = after
    assert kept == before[: len(kept)]
    assert all(text.endswith("   ") for text in kept)
    assert notice.rstrip() == ("渡口停航" if room >= 8 else clip("渡口停航", room))
    assert sum(map(cell_len, after)) <= room
