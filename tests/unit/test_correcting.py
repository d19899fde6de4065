"""A person's word on a page: said of what is seen, kept beside the page, taken back alone."""

import errno
import os
import subprocess
import sys
from contextlib import suppress

import pytest

from reader.correcting import Verdict, correct, undo
from reader.errors import FailedError, SettingsError, SourceError
from reader.i18n import use
from reader.load import load_store
from reader.model import Role
from reader.parsing import read_blocks
from reader.parsing.assembly.anchors import anchors_of
from reader.sources.pages import read_pages
from reader.sources.sidecar import read_sidecar

PAGE = """\
青禾县春耕开犁
　　本报讯（记者 林未晚）青禾县今天开犁，老渡口两岸的水田里，铁牛来回跑了一上午。
　　县里说，今年要种下三万亩早稻。
云溪镇修好老桥
　　本报讯（记者 唐海生）云溪镇的老桥修好了，过河的人不必再绕远路。
"""
OTHER = """\
北岭村办起夜校
　　本报讯（记者 何晓舟）北岭村的夜校昨晚开课，来了四十多个人。
　　村里说，冬天还要再办一期。
石桥头添了书屋
　　本报讯（记者 白雨生）石桥头的书屋今天开门，有两千册书。
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def blocks(page):
    return read_blocks(read_pages(str(page))[0])


def seen(page, number):
    return blocks(page)[number - 1].text


def role_of(page, text):
    found = [
        block.role
        for entry in load_store([str(page)]).entries
        for block in entry.article.blocks
        if block.text.startswith(text)
    ]
    return found[0] if found else None


def anchored(page):
    return read_sidecar(str(page)).corrections.anchored


def test_a_correction_holds_the_next_time(page):
    correct(str(page), 4, Verdict.IS, Role.CROSSHEAD, seen=seen(page, 4))
    assert role_of(page, "云溪镇修好老桥") is Role.CROSSHEAD


def test_a_line_added_above_moves_no_correction(page):
    correct(str(page), 4, Verdict.IS, Role.CROSSHEAD)
    page.write_text("今日要闻导读：三则\n\n" + PAGE, "utf-8")
    assert role_of(page, "云溪镇修好老桥") is Role.CROSSHEAD
    correct(str(page), len(blocks(page)), Verdict.JOINS)
    assert len(anchored(page)) == 2


def test_a_page_that_was_replaced_is_not_corrected(page):
    before = seen(page, 4)
    page.write_text(OTHER, "utf-8")
    with pytest.raises(FailedError, match="has changed since it was opened"):
        correct(str(page), 4, Verdict.IS, Role.DECK, seen=before)
    assert not page.with_suffix(".yaml").exists()


def test_a_stranger_in_the_page_s_place_is_left_alone_and_told(page):
    correct(str(page), 4, Verdict.IS, Role.CROSSHEAD)
    page.write_text(OTHER, "utf-8")
    troubles = []
    load_store([str(page)], None, troubles.append)
    assert role_of(page, "石桥头添了书屋") is not Role.CROSSHEAD
    (trouble,) = troubles
    assert "page.yaml" in str(trouble)
    assert "4" in str(trouble)
    assert trouble.exit_code == 0
    assert len(anchored(page)) == 1


def test_a_page_that_was_deleted_leaves_no_sidecar(page):
    before = seen(page, 4)
    page.unlink()
    with pytest.raises(SourceError):
        correct(str(page), 4, Verdict.IS, Role.DECK, seen=before)
    assert list(page.parent.iterdir()) == []


def test_a_block_that_others_were_joined_to_is_still_the_one_seen(page):
    correct(str(page), 3, Verdict.JOINS)
    joined = seen(page, 2) + seen(page, 3)
    correct(str(page), 2, Verdict.IS, Role.CAPTION, seen=joined)
    assert len(anchored(page)) == 2


@pytest.mark.parametrize("number", [0, 99])
def test_a_number_that_the_page_does_not_have_is_refused(page, number):
    with pytest.raises(FailedError):
        correct(str(page), number, Verdict.JOINS)


def test_one_block_has_one_line_and_the_later_word_holds(page):
    correct(str(page), 3, Verdict.STARTS)
    correct(str(page), 3, Verdict.JOINS)
    (said,) = anchored(page)
    assert (said.starts, said.joins) == (None, True)
    correct(str(page), 3, Verdict.GOES_ON)
    (said,) = anchored(page)
    assert (said.starts, said.joins) == (False, False)
    correct(str(page), 3, Verdict.IS, Role.CAPTION)
    (said,) = anchored(page)
    assert (said.starts, said.role) == (False, Role.CAPTION)
    correct(str(page), 3, Verdict.JOINS)
    correct(str(page), 3, Verdict.IS, Role.DECK)
    (said,) = anchored(page)
    assert (said.starts, said.role, said.joins) == (None, Role.DECK, False)


@pytest.mark.parametrize(
    ("word", "starts", "joins", "role"),
    [
        ("starts", True, False, None),
        ("goes_on", False, False, None),
        ("joins", None, True, None),
        ("is", None, False, Role.DECK),
    ],
)
def test_keys_and_tables_name_a_verdict_by_its_word(page, word, starts, joins, role):
    correct(str(page), 3, Verdict(word), Role.DECK)
    (said,) = anchored(page)
    assert (said.starts, said.joins, said.role) == (starts, joins, role)


def test_what_is_said_again_of_a_block_that_moved_is_said_of_its_new_place(page):
    correct(str(page), 4, Verdict.IS, Role.CROSSHEAD)
    page.write_text(PAGE.replace("云溪镇", "今日要闻导读：三则\n\n云溪镇", 1), "utf-8")
    (number,) = (b.number for b in blocks(page) if b.text == "云溪镇修好老桥")
    again = correct(str(page), number, Verdict.STARTS)
    assert anchored(page) == (again.after,)
    assert (again.after.number, again.after.role) == (number, Role.CROSSHEAD)
    assert again.after.anchor == anchors_of(blocks(page))[number - 1] != again.before.anchor


def test_undo_goes_back_step_by_step_and_takes_the_file_at_last(page):
    first = correct(str(page), 3, Verdict.STARTS)
    second = correct(str(page), 3, Verdict.IS, Role.CAPTION)
    undo(str(page), second)
    assert anchored(page) == (first.after,)
    undo(str(page), first)
    assert not page.with_suffix(".yaml").exists()


def test_undo_takes_back_one_s_own_and_nothing_else(page):
    ours = correct(str(page), 3, Verdict.STARTS)
    theirs = correct(str(page), 4, Verdict.IS, Role.DECK)
    undo(str(page), ours)
    assert anchored(page) == (theirs.after,)


def test_what_was_said_again_since_is_not_taken_back(page):
    ours = correct(str(page), 3, Verdict.STARTS)
    theirs = correct(str(page), 3, Verdict.JOINS)
    with pytest.raises(FailedError, match="nothing was taken back"):
        undo(str(page), ours)
    assert anchored(page) == (theirs.after,)


def test_undo_after_the_files_are_gone_makes_none(page):
    ours = correct(str(page), 3, Verdict.STARTS)
    page.with_suffix(".yaml").unlink()
    page.unlink()
    with pytest.raises(FailedError):
        undo(str(page), ours)
    assert list(page.parent.iterdir()) == []


def test_a_person_s_own_lines_and_comments_stay(page):
    mine = "# 我记的\nroles:\n  4: kicker  # 也许\n"
    page.with_suffix(".yaml").write_text(mine, "utf-8")
    ours = correct(str(page), 4, Verdict.IS, Role.CROSSHEAD)
    assert role_of(page, "云溪镇修好老桥") is Role.CROSSHEAD
    undo(str(page), ours)
    assert page.with_suffix(".yaml").read_text("utf-8") == mine
    assert role_of(page, "云溪镇修好老桥") is Role.KICKER


@pytest.mark.parametrize("call", ["stat", "lstat", "readlink"])
@pytest.mark.parametrize("on_call", range(1, 8))
def test_a_system_that_fails_anywhere_loses_no_word_of_a_person(page, monkeypatch, call, on_call):
    mine = "# 我记的\nroles:\n  4: kicker\n"
    sidecar = page.with_suffix(".yaml")
    sidecar.write_text(mine, "utf-8")
    real, count = getattr(os, call), 0

    def failing(*args, **kwargs):
        nonlocal count
        count += 1
        if count == on_call:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing)
        with suppress(SourceError, SettingsError, FailedError):
            correct(str(page), 3, Verdict.STARTS)
    assert sidecar.read_text("utf-8").startswith(mine)


def test_two_processes_keep_all_corrections_of_each_other(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "\n\n".join(f"　　第{n}段讲了{n}件各不相同的事情。" for n in range(40)), "utf-8"
    )
    count = len(blocks(page))
    script = (
        "import sys; from reader.correcting import Verdict, correct\n"
        "from reader.files import changing; changing.WAIT = 60\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[3]), 2):\n"
        "    correct(sys.argv[1], number, Verdict.STARTS)\n"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", script, str(page), str(first), str(count + 1)])
        for first in (1, 2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert sorted(said.number for said in anchored(page)) == list(range(1, count + 1))
