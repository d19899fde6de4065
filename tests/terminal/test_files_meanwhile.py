"""What happens to files while they are read on a terminal is said, and what was read stays."""

import os
import shutil

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

PAGE = """\
青禾县召开春耕生产会议

■本报记者 李望山

本报讯 4月21日,青禾县召开春耕生产会议,部署今年的水利建设和农田管理工作。
会议要求各乡镇抓住农时,把种子和化肥送到每家每户,确保粮食丰收。
"""
PATIENCE = 30  # seconds; files are looked at every other second


@pytest.fixture
def folder(own_places, tmp_path):
    folder = tmp_path / "2024-04-21"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, "utf-8")
    return folder


def truncate(folder):
    os.truncate(folder / "a.txt", 0)


def append(folder):
    with (folder / "a.txt").open("a", encoding="utf-8") as page:
        page.write("\n\n沙河渡口恢复早班船\n\n    头班六点开。\n")


def replace(folder):
    (folder / "b").write_text(PAGE.replace("青禾", "白芦"), "utf-8")
    (folder / "b").replace(folder / "a.txt")


def remove(folder):
    (folder / "a.txt").unlink()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (truncate, "已改动"),
        (append, "已改动"),
        (replace, "已改动"),
        (remove, "不见了"),
        (shutil.rmtree, "不见了"),
    ],
)
def test_what_was_read_stays_and_the_change_is_said(folder, change, said):
    with PseudoTerminal([*DUBAO, str(folder)]) as terminal:
        assert terminal.wait_for("李望山")
        assert terminal.wait_for("篇未读")  # what was read before is known: files are watched
        change(folder)
        assert terminal.wait_for(said, PATIENCE)
        terminal.type("/化肥\r")
        assert terminal.wait_for("1 / 1 篇")
        terminal.type("\x0c")  # all of it once more
        assert terminal.wait_for("青禾县")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_what_has_grown_is_read_again_at_its_place(folder):
    with PseudoTerminal([*DUBAO, str(folder)]) as terminal:
        assert terminal.wait_for("李望山")
        assert terminal.wait_for("篇未读")  # what was read before is known: files are watched
        append(folder)
        assert terminal.wait_for("已改动", PATIENCE)
        terminal.type("\x1b[15~")
        assert terminal.wait_for("沙河渡口")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_a_folder_without_pages_opens_says_so_and_notices_the_first(own_places, tmp_path):
    folder = tmp_path / "2024-04-22"
    folder.mkdir()
    with PseudoTerminal([*DUBAO, str(folder)]) as terminal:
        assert terminal.wait_for("没有版面")
        (folder / "a.txt").write_text(PAGE, "utf-8")
        assert terminal.wait_for("新", PATIENCE)
        terminal.type("\x1b[15~")
        assert terminal.wait_for("李望山")
        terminal.type("Q")
        assert terminal.exit_code() == 0
