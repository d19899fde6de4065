from argparse import Namespace

import yaml

from reader.commands import config, list_
from reader.i18n import use
from reader.settings import Settings
from reader.settings.reading import parse_settings


def test_a_line_an_article_parted_by_tabs(capsys):
    args = Namespace(paths=[], encoding=None)
    assert list_.run(args, Settings()) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 3
    assert all(len(columns) >= 4 for columns in lines)
    assert lines[1][3] == "全力支持湖南有色集团在衡做大做强"
    assert lines[1][2].isdigit()


def test_a_title_is_one_safe_line(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(
        "青禾县\x1b[31m召开\t春耕会议\n\n本报讯 会议部署了水利建设。\n", "utf-8"
    )
    list_.run(Namespace(paths=[str(tmp_path)], encoding=None), Settings())
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "␛[31m" in out


def test_a_missing_path_gives_the_code_of_what_cannot_be_opened(tmp_path, capsys):
    use("zh")
    (tmp_path / "a.txt").write_text("青禾县召开春耕会议\n\n本报讯 会议部署了水利建设。\n", "utf-8")
    paths = [str(tmp_path), str(tmp_path / "no.txt")]
    assert list_.run(Namespace(paths=paths, encoding=None), Settings()) == 3
    assert "没有这个文件" in capsys.readouterr().err


def test_what_config_prints_is_the_settings_in_force(capsys, monkeypatch, tmp_path):
    use("en")
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    settings = Settings(theme="paper", language="zh", hang=True, keys={"quit": ("q", "x")})
    assert config.run(Namespace(), settings) == 0
    out = capsys.readouterr().out
    assert out.startswith("# there is no ")
    assert str(tmp_path / "config.yaml") in out.splitlines()[0]
    assert parse_settings(out.encode(), "printed") == settings
    assert yaml.safe_load(out)["theme"] == "paper"


def test_config_says_where_the_file_is(capsys, monkeypatch, tmp_path):
    use("en")
    (tmp_path / "config.yaml").write_text("theme: ink\n")
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    config.run(Namespace(), Settings())
    assert capsys.readouterr().out.startswith("# from ")
