"""`dubao print`: everything on the page, as the screen sets it."""

from argparse import ArgumentParser
from itertools import pairwise

import pytest

from reader.commands import print_
from reader.layout.widths import cells_in
from reader.settings import Settings

PAGE = """责任编辑:林小满
青石镇抢抓农时 三千亩早稻全部下田
■本报记者 白河生
本报讯 4月21日,青石镇召开春耕生产会,部署今年3,000亩早稻的育秧工作。
镇农技站站长林小满说:“今年雨水来得早,要抢在谷雨前下田。”
"""


LONG_PAGE = PAGE + PAGE.splitlines(keepends=True)[-1] * 8


@pytest.fixture
def printed(tmp_path, capsys):
    page = tmp_path / "page.txt"

    def call(*words, text=PAGE, **chosen):
        page.write_text(text, encoding="utf-8")
        parser = ArgumentParser()
        print_.add_arguments(parser)
        args = parser.parse_args([*words, str(page)])
        assert print_.run(args, Settings(**chosen)) == 0
        return capsys.readouterr().out

    return call


def halved(text):
    return "".join(text.translate(str.maketrans("，：；（）", ",:;()")).split())


def test_nothing_of_the_page_is_lost(printed):
    assert halved(printed("--plain", "--width", "30")) == halved(PAGE)


@pytest.mark.parametrize("width", [*range(4, 40), 80])
def test_no_line_is_wider_than_asked(printed, width):
    lines = printed("--plain", "--width", str(width)).splitlines()
    assert max(map(cells_in, lines)) <= width


@pytest.mark.parametrize("columns", [16, 17, 24, 40])
def test_no_line_is_wider_than_the_terminal(printed, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = printed("--plain").splitlines()
    assert max(map(cells_in, lines)) <= columns


def test_stops_hang_beyond_an_asked_width_only_if_asked(printed):
    asked = ("--plain", "--width", "24")
    assert max(map(cells_in, printed(*asked, "--hang").splitlines())) == 26
    assert printed(*asked) == printed(*asked, "--no-hang") == printed(*asked, hang=False)


def test_stops_hang_where_the_terminal_has_room_unless_the_settings_say_no(printed):
    hung = printed("--plain", measure=24)
    assert hung == printed("--plain", "--width", "24", "--hang")
    assert printed("--plain", "--no-hang", measure=24) == printed("--plain", measure=24, hang=False)
    assert printed("--plain", "--no-hang", measure=24) != hung


def test_a_pipe_gets_no_styles_unless_it_asks(printed):
    assert "\x1b" not in printed("--width", "40")
    assert "\x1b[1m" in printed("--width", "40", "--ansi")


def test_styles_change_no_text(printed):
    styled = printed("--width", "40", "--ansi")
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[3m"):
        styled = styled.replace(code, "")
    assert styled == printed("--width", "40", "--plain")


def test_settings_hold_where_the_call_says_nothing(printed):
    assert printed("--plain", "--width", "30", justify=True) == printed(
        "--plain", "--width", "30", "--justify"
    )


def test_columns_and_vertical_lines_can_be_asked_for(printed):
    columns = printed("--plain", "--width", "64", "--columns", "2")
    assert any("    " in line.strip() for line in columns.splitlines())
    assert "︐" in printed("--plain", "--width", "40", "--vertical")


@pytest.mark.parametrize("width", ["3", "-5", "ten"])
def test_a_width_without_room_is_a_misuse(printed, width):
    with pytest.raises(SystemExit) as stopped:
        printed("--width", width)
    assert stopped.value.code == 2


@pytest.mark.parametrize("height", [4, 9, 30])
def test_upright_lines_are_as_high_as_asked(printed, height):
    lines = printed("--plain", "--width", "30", "--vertical", "--height", str(height)).splitlines()
    screens = "\n".join(lines).split("\n\n")
    assert max(len(screen.splitlines()) for screen in screens) <= height


def test_columns_are_filled_screen_by_screen_where_a_height_is_asked(printed):
    asked = ("--plain", "--width", "64", "--columns", "2")
    long = printed(*asked, text=LONG_PAGE)
    short = printed(*asked, "--height", "4", text=LONG_PAGE)
    assert halved(long) != halved(short)
    assert sorted(halved(long)) == sorted(halved(short))


def test_no_blank_lines_stand_at_the_end_of_a_screenful(printed):
    lines = printed("--plain", "--width", "30", "--vertical", "--height", "40").splitlines()
    assert not any(not one and not other for one, other in pairwise(lines))
    assert lines[-1]


@pytest.mark.parametrize("height", ["3", "-5", "ten"])
def test_a_height_without_room_is_a_misuse(printed, height):
    with pytest.raises(SystemExit) as stopped:
        printed("--height", height)
    assert stopped.value.code == 2
