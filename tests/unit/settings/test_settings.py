import dataclasses
import errno
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.i18n import use
from reader.settings import Settings, read_settings, settings_path
from reader.settings.document import LIMIT, dump, parse_document
from reader.settings.reading import parse_settings

FULL = """\
theme: paper
background: terminal
language: zh
measure: 60
margin: 4
full_width: no
strictness: gb
squeeze: false
spacing: 1
leading: 2
hang: true
justify: on
columns: 2
reading_speed: 500
ambiguous_width: 2
pictures: blocks
glossary: mine.yaml
mouse: false
copy: shown
keymap: vim
keys:
  quit: [q, n]
  help: F2
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


def parsed(text):
    return parse_settings(text.encode(), "config.yaml")


def complaint(text):
    with pytest.raises(SettingsError) as raised:
        parsed(text)
    return str(raised.value)


def test_every_setting_is_read():
    assert parsed(FULL) == Settings(
        theme="paper",
        background="terminal",
        language="zh",
        measure=60,
        margin=4,
        full_width=False,
        strictness="gb",
        squeeze=False,
        spacing=1,
        leading=2,
        hang=True,
        justify=True,
        columns=2,
        reading_speed=500,
        ambiguous_width=2,
        pictures="blocks",
        glossary="mine.yaml",
        mouse=False,
        copy="shown",
        keymap="vim",
        keys={"quit": ("q", "n"), "help": ("f2",)},
    )
    assert {line.partition(":")[0] for line in FULL.splitlines() if line[0] != " "} == {
        field.name for field in dataclasses.fields(Settings)
    }


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "theme:\n", "keys:\n", "{}"])
def test_what_is_not_said_is_as_usual(text):
    assert parsed(text) == Settings()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("theme: ink\nthem: ink\n", 2, "unknown key them; did you mean theme?"),
        ("width: 80\n", 1, "unknown key width; did you mean measure?"),
        ("colors: dark\n", 1, "unknown key colors; did you mean theme?"),
        ("zzz: 1\n", 1, "known are: theme"),
        ("theme: blue\n", 1, "theme cannot be blue; choose one of: auto paper ink"),
        ("pictures: sixel\n", 1, "pictures cannot be sixel; choose one of: auto blocks off"),
        ("background: ink\n", 1, "background cannot be ink; choose one of: theme terminal"),
        ("mouse: off course\n", 1, "mouse must be true or false"),
        ("copy: all\n", 1, "copy cannot be all; choose one of: stored shown"),
        ("# hello\n\nmeasure: wide\n", 3, "measure must be a whole number"),
        ("measure: -1\n", 1, "measure must be a whole number"),
        ("measure: 1.5\n", 1, "measure must be a whole number"),
        ("measure: .nan\n", 1, "measure must be a whole number"),
        (f"measure: {'9' * 5000}\n", 1, "measure must be a whole number"),
        ("measure: ²\n", 1, "measure must be a whole number"),
        ("hang: maybe\n", 1, "hang must be true or false"),
        ("theme: [ink]\n", 1, "theme must be a single value"),
        ("theme: ink\ntheme: paper\n", 2, "theme appears twice"),
        ("keys:\n  quti: q\n", 2, "unknown key quti; did you mean quit?"),
        ("keys:\n  quit:\n  - q\n  - [a]\n", 4, "quit must be a single value"),
        ("keys: q\n", 1, "keys must hold lines"),
        ("- a\n", 1, "config.yaml must hold lines"),
        ("word\n", 1, "config.yaml must hold lines"),
        (
            "theme: ink\n\tx: 1\n",
            2,
            "cannot be read as YAML: a tab stands here; indent with spaces",
        ),
        ("# \ntheme: 'ink\nhang: true\n", 2, "the quotation mark that opens here is not closed"),
        ('keys:\n  quit: "q\n', 2, "the quotation mark that opens here is not closed"),
        ("keys:\n  quit: [q, ^q\n  star: x\n", 2, "the bracket that opens here is not closed"),
        ("keys: {quit: q\nhang: true\n", 1, "the bracket that opens here is not closed"),
        ("keys: {quit: q\n", 1, "the bracket that opens here is not closed"),
        ("keys:\n  quit: @\n", 2, "put the value in quotes"),
        ("keys:\n  quit: `\n", 2, "put the value in quotes"),
        ("theme: ink\n---\ntheme: paper\n", 2, "a second document begins here; keep one of them"),
        ("theme: ink\n  hang: true\n", 2, "no colon can stand here; write key: value"),
        ("glossary: a: b\n", 1, "no colon can stand here; write key: value"),
        ("theme ink\nhang: true\n", 2, "no colon can stand here; write key: value"),
        ("hang: true\ntheme\nmeasure: 60\n", 2, "this line has no colon; write key: value"),
        ("  theme: ink\n hang: true\n", 2, "begin keys of one level below each other"),
        ("keys:\n  quit: q\n star: x\n", 3, "begin keys of one level below each other"),
        ("- a\ntheme: ink\n", 2, "begin keys of one level below each other"),
        ('theme: "\\q"\n', 1, "cannot be read as YAML: found unknown escape character"),
        ("? [a]\n: b\n", 1, "a key must be a single word"),
        ("theme: \x1b[31m\n", 1, "cannot be read as YAML: a control character stands here"),
        ("theme: '\x85'\n", 1, "theme cannot be"),
        ('theme: "\\e[31m"\n', 1, "theme cannot be ␛[31m"),
        ("a: &a [*a, *a]\ntheme: *a\n", 1, "the alias *a stands within an anchor"),
        ("a: &a [x]\nb: &b [*a, *a]\n", 2, "the alias *a stands within an anchor"),
        ("a: &a x\ntheme: *a\n", 1, "unknown key a"),
        ("theme: !!python/name:os.system\n", 1, "the tag tag:yaml.org,2002:python/name:os.system"),
        ("theme: !include x\n", 1, "the tag !include asks for more"),
        ("theme: !!binary gIGC\n", 1, "asks for more than plain values"),
        ("[" * 3000, 1, "cannot be read as YAML"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(text, line, words):
    said = complaint(text)
    assert said.startswith(f"config.yaml:{line}: ")
    assert words in said
    assert "\n" not in said
    assert "\x1b" not in said


def test_a_file_that_is_too_large_is_not_read():
    assert "larger than" in complaint("#" * (LIMIT + 1))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_does_no_harm(codec):
    assert parse_settings("theme: paper\n".encode(codec), "a").theme == "paper"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (b"\xff", "is not UTF-8 text; save the file as UTF-8"),
        ("café".encode("latin-1"), "is not UTF-8 text; save the file as UTF-8"),
        (b"\x1b", "cannot be read as YAML"),
        (b"\0", "cannot be read as YAML"),
    ],
)
def test_bytes_that_are_no_text_are_told_with_their_line(wrong, said):
    with pytest.raises(SettingsError, match=f"a:2: {said}"):
        parse_settings("# 读报\ntheme: ".encode() + wrong + b"\n", "a")


def test_without_a_file_the_defaults_are_in_force(tmp_path):
    assert read_settings(tmp_path / "none.yaml") == Settings()


def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    with pytest.raises(SettingsError, match="is not a regular file"):
        read_settings(tmp_path)


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_what_never_ends_is_not_waited_for(tmp_path, make):
    make(tmp_path / "config.yaml")
    with pytest.raises(SettingsError, match="is not a regular file"):
        read_settings(tmp_path / "config.yaml")


def test_below_what_is_no_folder_there_are_no_settings():
    assert read_settings(Path(os.devnull, "dubao", "config.yaml")) == Settings()


def test_a_file_that_cannot_be_read_is_not_taken_for_none(tmp_path, monkeypatch):
    def failing(*_args, **_kwargs):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (tmp_path / "config.yaml").write_text("theme: paper\n")
    monkeypatch.setattr(os, "stat", failing)
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path / "config.yaml")


@pytest.mark.parametrize("nest", ["[", "{a: ", "- ", "? ", "a:\n" + " "])
def test_what_is_nested_without_end_is_one_line(nest):
    said = complaint("glossary: " + nest * (LIMIT // len(nest) - 10))
    assert said.startswith("config.yaml:")
    assert "\n" not in said


def test_what_a_complaint_quotes_is_not_endless():
    assert len(complaint(f"theme: {'x' * 60_000}\n")) < 300
    assert len(complaint(f"'{'k' * 1_000}': 1\n")) < 600


def test_a_key_is_found_twice_among_thousands():
    keys = "".join(f"k{number}: 1\n" for number in range(5_000))
    with pytest.raises(SettingsError, match="a:5001: k7 appears twice"):
        parse_document(f"{keys}k7: 1\n".encode(), "a")


def test_the_environment_names_another_file(tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    path.write_text("theme: paper\n")
    monkeypatch.setenv("DUBAO_CONFIG", str(path))
    assert settings_path() == path
    assert read_settings().theme == "paper"


def test_else_it_is_in_the_user_s_own_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("DUBAO_CONFIG", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert settings_path().is_relative_to(tmp_path)
    assert settings_path().name == "config.yaml"


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(FULL.split("\n")))
def test_any_text_is_settings_or_one_line(text):
    try:
        parsed(text)
    except SettingsError as error:
        assert str(error).startswith("config.yaml:")  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017


def test_what_is_dumped_is_yaml_with_its_own_characters():
    values = {"paper": "青禾日报", "note": "a: b"}
    assert yaml.safe_load(dump(values)) == values
    assert "青禾日报" in dump(values)


def test_what_is_not_known_is_told_and_the_rest_of_the_settings_holds():
    text = """\
theme: dusk
hue: red
measure: 40
measure: 50
keys: {quit: [F9], fly: [j], help: [no such key]}
copy: shown
"""
    told = []
    settings = parse_settings(text.encode(), "config.yaml", told.append)
    assert settings == Settings(measure=40, copy="shown", keys={"quit": ("f9",)})
    assert [str(one).split(" ")[0] for one in told] == [
        "config.yaml:4:",
        "config.yaml:1:",
        "config.yaml:2:",
        "config.yaml:5:",
        "config.yaml:5:",
    ]


@pytest.mark.parametrize("text", ["measure: wide", "theme: [ink]", "keys: q", "- a", "theme: 'x"])
def test_a_value_of_another_kind_is_refused_all_the_same(text):
    with pytest.raises(SettingsError):
        parse_settings(text.encode(), "config.yaml", lambda _: None)
