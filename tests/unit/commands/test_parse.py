import json
import sys

import pytest
import yaml

from reader.commands import parse
from reader.commands.parser import Parser
from reader.errors import UsageError
from reader.i18n import use
from reader.settings import Settings

PAGE = """\
引题说在前面
春耕生产会议在青禾县召开
■本报记者 李望山
本报讯 4月21日,青禾县召开春耕生产会议,部署今年的水利建设和农田管理。
责任编辑:王小河
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, "utf-8")
    return path


def run(*arguments):
    parser = Parser("parse")
    parse.add_arguments(parser)
    return parse.run(parser.parse(map(str, arguments)), Settings())


def records(out):
    return [json.loads(line) for line in out.splitlines()]


def texts(record):
    blocks = [block["text"] for article in record["articles"] for block in article["blocks"]]
    return "".join((*blocks, *record["furniture"]))


def test_a_record_is_one_line_and_holds_every_character(page, capsys):
    assert run(page) == 0
    (record,) = records(capsys.readouterr().out)
    assert record["source"] == "a.txt"
    assert sorted("".join(texts(record).split())) == sorted("".join(PAGE.split()))
    assert set(record["page"]) == {"paper", "date", "label", "section", "editors", "hotline"}
    assert {"id", "blocks", "dateline", "authors", "characters", "keywords"} <= set(
        record["articles"][0]
    )


def test_order_holds_articles_and_furniture_as_they_stand(page, capsys):
    run(page)
    (record,) = records(capsys.readouterr().out)
    articles = [{"blocks": article["blocks"]} for article in record["articles"]]
    assert [item for item in record["order"] if isinstance(item, dict)] == articles
    assert [item for item in record["order"] if isinstance(item, str)] == record["furniture"]


def test_keywords_are_words_of_the_article_with_weights(page, capsys):
    run(page)
    (record,) = records(capsys.readouterr().out)
    keywords = [keyword for article in record["articles"] for keyword in article["keywords"]]
    assert keywords
    assert all(keyword["word"] in PAGE and keyword["weight"] > 0 for keyword in keywords)


def test_the_shipped_page_is_parsed_without_a_path(capsys):
    assert run() == 0
    assert len(records(capsys.readouterr().out)) == 1


def test_what_cannot_be_opened_stops_no_other_and_sets_the_code(page, tmp_path, capsys):
    assert run(page, tmp_path / "no.txt", page) == 3
    done = capsys.readouterr()
    assert len(records(done.out)) == 2
    assert done.err.count("\n") == 1
    assert "no such file" in done.err


def test_each_format_holds_the_same_record(page, capsys):
    run(page, page)
    lines = records(capsys.readouterr().out)
    run(page, page, "--format", "json")
    assert json.loads(capsys.readouterr().out) == lines
    run(page, page, "--format", "yaml")
    assert list(yaml.safe_load_all(capsys.readouterr().out)) == lines


def test_markdown_shows_the_text_as_written(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("比分[2:1]_结束_\n# 不是标题\n1. 不是列表\n", "utf-8")
    run(path, "--format", "markdown")
    out = capsys.readouterr().out
    assert "比分\\[2:1\\]\\_结束\\_" in out
    assert "# 不是标题" not in out.replace("\\# 不是标题", "").replace("## 不是标题", "")


def test_undecodable_characters_are_counted_on_standard_error(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes(PAGE.encode() + b"\xff\n")
    assert run(path) == 0
    done = capsys.readouterr()
    assert "a.txt: 1 character could not be read as utf-8" in done.err
    assert "\N{REPLACEMENT CHARACTER}" in done.out


def test_explain_prints_every_block_and_what_decided(page, capsys):
    assert run(page, "--explain") == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    blocks, reasons = lines[::2], lines[1::2]
    assert heading == "# a.txt"
    assert [line.split("\t")[0] for line in blocks] == [str(at + 1) for at in range(len(blocks))]
    assert blocks[0].split("\t")[1].startswith("!")
    assert all(line.startswith("\t") and line.strip() for line in reasons)


def test_a_sidecar_is_written_once_beside_the_page(page, capsys):
    assert run(page, "--sidecar") == 0
    assert "paper:" in page.with_suffix(".yaml").read_text("utf-8")
    assert "a.yaml is written" in capsys.readouterr().err
    assert run(page) == 0


def test_a_text_in_parts_has_one_sidecar_and_a_record_a_part(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("reader.sources.parts.LONGEST_PAGE", 3)
    monkeypatch.setattr("reader.sources.parts.PART", 3)
    path = tmp_path / "long.txt"
    path.write_text("青禾县召开春耕会议\n\n本报讯 会议部署了水利建设。\n" * 2, "utf-8")
    assert run(str(path), "--sidecar") == 0
    assert (tmp_path / "long.yaml").is_file()
    capsys.readouterr()
    assert run(str(path)) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["source"] for record in records] == [f"long.txt ({n})" for n in (1, 2, 3)]


def test_corrections_of_the_sidecar_are_applied(page, capsys):
    run(page)
    before = records(capsys.readouterr().out)[0]["articles"][0]["blocks"][0]
    other = "deck" if before["role"] != "deck" else "kicker"
    page.with_suffix(".yaml").write_text(f"label: 第1版\nroles: {{1: {other}}}\n", "utf-8")
    run(page)
    (record,) = records(capsys.readouterr().out)
    assert record["articles"][0]["blocks"][0] == {**before, "role": other}
    assert record["page"]["label"] == "第1版"


def test_what_came_by_pipe_has_no_sidecar(monkeypatch, tmp_path):
    with (tmp_path / "in").open("w+") as piped:
        piped.write(PAGE)
        piped.seek(0)
        monkeypatch.setattr(sys, "stdin", piped)
        with pytest.raises(UsageError, match="standard input"):
            run("-", "--sidecar")


def test_misuse_is_an_error_that_names_the_help():
    with pytest.raises(UsageError, match="dubao parse --help"):
        run("--format", "word")
