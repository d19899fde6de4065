"""`dubao print`: everything on the page, as the screen sets it."""

from argparse import ArgumentParser

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


@pytest.fixture
def printed(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")

    def call(*words, **chosen):
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


@pytest.mark.parametrize("width", [4, 17, 30, 80])
def test_no_line_is_wider_than_asked(printed, width):
    lines = printed("--plain", "--width", str(width)).splitlines()
    assert max(map(cells_in, lines)) <= width


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
    assert printed("--plain", measure=24) == printed("--plain", "--width", "24")


def test_columns_and_vertical_lines_can_be_asked_for(printed):
    columns = printed("--plain", "--width", "64", "--columns", "2")
    assert any("    " in line.strip() for line in columns.splitlines())
    assert "︐" in printed("--plain", "--width", "40", "--vertical")


@pytest.mark.parametrize("width", ["3", "-5", "ten"])
def test_a_width_without_room_is_a_misuse(printed, width):
    with pytest.raises(SystemExit) as stopped:
        printed("--width", width)
    assert stopped.value.code == 2
