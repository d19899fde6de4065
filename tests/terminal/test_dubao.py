"""The whole program on a terminal of its own, as a person has it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

HARMLESS = """\
青禾县召开春耕生产会议

■本报记者 李望山

本报讯 4月21日,青禾县召开春耕生产会议,部署今年的水利建设和农田管理工作。
会议要求各乡镇抓住农时,把种子和化肥送到每家每户,确保粮食丰收。
"""
HOSTILE = HARMLESS.replace("会议要求", "会议\x1b]0;改名\x07\x1b[2J\x9b31m\u202e要求").replace(
    "春耕生产会议\n", "春耕\x1b[?1049l生产会议[@click=app.quit]甲[/]乙[/b][foo=]\n"
)
pytestmark = pytest.mark.usefixtures("own_places")


def write(folder, text, name="a.txt"):
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def test_the_shipped_page_is_read_filtered_and_left():
    installed = Path(sys.executable).with_name("dubao")
    with PseudoTerminal([str(installed)], size=(40, 120)) as terminal:
        assert terminal.wait_for("以贯彻落实好《条例》为抓手")
        assert terminal.wait_for("黄兰香")
        terminal.type("/有色")
        assert terminal.wait_for("朱健主持召开")
        terminal.type(b"\r\x11")  # Enter, ^q
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def controls_of(path):
    with PseudoTerminal([*DUBAO, path], size=(40, 120)) as terminal:
        assert terminal.wait_for("李望山")
        assert terminal.wait_for("帮助")  # the first frame has other controls than the screen
        terminal.type("jkQ")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
        return terminal


def test_a_hostile_page_writes_nothing_that_a_harmless_one_does_not(tmp_path):
    harmless = controls_of(write(tmp_path, HARMLESS, "harmless.txt"))
    hostile = controls_of(write(tmp_path, HOSTILE, "hostile.txt"))
    assert not hostile.kinds() - harmless.kinds()
    assert "click=app.quit]" in hostile.text()  # shown as it stands, maybe on two lines


@pytest.mark.parametrize("paths", [["-"], []], ids=["asked for", "not asked for"])
def test_a_page_by_pipe_is_read_and_keys_come_from_the_terminal(paths):
    with PseudoTerminal([*DUBAO, *paths], stdin=subprocess.PIPE) as terminal:
        terminal.process.stdin.write((HARMLESS + "qqqq\n").encode())
        terminal.process.stdin.close()
        assert terminal.wait_for("李望山")
        assert terminal.process.poll() is None
        terminal.type("Q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.txt", None, "没有这个文件"),
        ("empty.txt", b"", "是空文件"),
        ("blank.txt", b" \n\n", "只有空白"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "图片已损坏或太大"),
    ],
)
def test_what_cannot_be_opened_leaves_the_screen_untouched(tmp_path, name, data, said):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with PseudoTerminal([*DUBAO, str(path)]) as terminal:
        assert terminal.exit_code() == 3
        assert said in terminal.text()
        assert terminal.written.count(b"\n") == 1
        assert b"\x1b" not in terminal.written


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_a_terminal_that_takes_no_sequences_gets_plain_text(tmp_path, term):
    page = write(tmp_path, HARMLESS)
    with PseudoTerminal([*DUBAO, page], env={"TERM": term}) as terminal:
        assert terminal.exit_code() == 0
        assert "李望山" in terminal.text()
        assert b"\x1b" not in terminal.written


def test_what_a_folder_holds_beside_its_good_pages_is_told(tmp_path):
    folder = tmp_path / "issue"
    folder.mkdir()
    write(folder, HARMLESS, "第1版.txt")
    write(folder, "", "第2版.txt")
    with PseudoTerminal([*DUBAO, str(folder)], size=(24, 240)) as terminal:
        assert terminal.wait_for("第2版.txt：是空文件")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert terminal.text().rstrip().endswith("没有可读的内容")


def test_the_page_may_be_deleted_while_it_is_read(tmp_path):
    page = write(tmp_path, HARMLESS)
    with PseudoTerminal([*DUBAO, page]) as terminal:
        assert terminal.wait_for("李望山")
        os.unlink(page)  # noqa: PTH108
        terminal.type("jkQ")
        assert terminal.exit_code() == 0


def test_a_storm_of_sizes_leaves_the_right_one(tmp_path):
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)], size=(1, 1)) as terminal:
        for step in range(200):
            terminal.resize(step % 40, step % 130)
        terminal.resize(30, 100)
        assert terminal.wait_for("李望山")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_a_closed_window_ends_it(tmp_path):
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)]) as terminal:
        assert terminal.wait_for("李望山")
        os.close(terminal.slave)
        terminal.slave = None
        terminal.close_window()
        assert terminal.exit_code() == 129


def test_it_reads_where_nothing_can_be_kept(tmp_path):
    nowhere = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), "/dev/x")
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)], env=nowhere) as terminal:
        assert terminal.wait_for("李望山")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_after_a_stop_and_a_go_everything_is_drawn_again(tmp_path):
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.send(signal.SIGTSTP)
        assert terminal.wait_stopped()
        stopped_at = len(terminal.written)
        terminal.forget()
        terminal.send(signal.SIGCONT)
        assert terminal.wait_for("帮助")
        assert b"\x1b[?1049h" in terminal.written[stopped_at:]
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_the_suspend_key_gives_the_shell_back_and_fg_the_whole_screen(tmp_path):
    page = write(tmp_path, HARMLESS)
    shell = ["sh", "-m", "-c", '"$@"; echo in the shell; fg >/dev/null; echo left', "sh"]
    with PseudoTerminal([*shell, *DUBAO, page]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("\x1a")
        assert terminal.wait_for("in the shell")
        assert b"\x1b[?1049l" in terminal.written
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.wait_for("left")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_without_a_shell_to_go_back_to_the_suspend_key_stops_nothing(tmp_path):
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("\x1a")
        assert terminal.wait_for("没有")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_a_large_paste_into_the_filter_is_survived(tmp_path):
    with PseudoTerminal([*DUBAO, write(tmp_path, HARMLESS)]) as terminal:
        assert terminal.wait_for("帮助")  # the keys are named once the screen reads them itself
        terminal.type("/")
        for _ in range(60):
            terminal.type(b"\x1b[200~" + b"abc\x1b[2J" * 300)
        assert terminal.wait_for("abc")
        terminal.type(b"\x1b[201~")
        terminal.type(b"\x11")  # ^q
        assert terminal.exit_code() == 0


@pytest.fixture
def locked_page(tmp_path):
    """A PDF that opens with the password abc."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "locked.pdf"
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), encrypt=StandardEncryption("abc", strength=128))
    for row, line in enumerate(HARMLESS.split("\n")):
        canvas.setFont("STSong-Light", 22 if row == 0 else 10)
        canvas.drawString(60, 780 - 24 * row, line)
    canvas.save()
    return str(path)


def test_a_locked_pdf_asks_for_its_password_and_does_not_show_it(locked_page):
    with PseudoTerminal([*DUBAO, locked_page], size=(40, 120)) as terminal:
        assert terminal.wait_for("密码")
        terminal.type("wrong\r")
        assert terminal.wait_for("密码")
        terminal.type("abc\r")
        assert terminal.wait_for("李望山")
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert "abc" not in terminal.text()


def test_three_wrong_passwords_are_enough(locked_page):
    with PseudoTerminal([*DUBAO, locked_page], size=(40, 120)) as terminal:
        for _ in range(3):
            assert terminal.wait_for("密码")
            terminal.type("wrong\r")
        assert terminal.exit_code() == 3
        assert "--password-file" in terminal.text()
