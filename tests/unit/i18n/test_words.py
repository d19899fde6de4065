import re
from pathlib import Path
from string import Formatter

import pytest
import yaml
from rich.cells import cell_len

import reader.i18n
from reader.commands import COMMANDS, DEMO, TODAY
from reader.commands.tree import whole_tree
from reader.i18n import LANGUAGES, help_text, language_of, say, use, words

# Words of the mainland for which Taiwan has others.
MAINLAND = [
    *(
        "默認",
        "屏幕",
        "鼠標",
        "文件夾",
        "信息",
        "軟件",
        "網絡",
        "保存",
        "查找",
        "打開",
        "支持",
        "數據",
    ),
    *("用戶", "命令行", "字符", "列表", "口令", "文本", "壓縮包", "“", "”", "記錄", "剪貼板"),
]
FOLDER = Path(reader.i18n.__file__).parent


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_yaml_and_read_alike_without_it(language):
    text = (FOLDER / f"{language}.yaml").read_text("utf-8")
    keys = [line.partition(":")[0] for line in text.splitlines() if line and line[0] != "#"]
    assert dict(words(language)) == yaml.safe_load(text)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_keys_and_places(language):
    own, english = words(language), words("en")
    assert list(own) == list(english)
    assert {key: places(own[key]) for key in own} == {key: places(english[key]) for key in english}


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_the_same_commands_and_options(language):
    def named(text):
        return re.findall(r"^  (?:[a-z]+|-[^ ]+)(?= )", text, re.MULTILINE)

    use("en")
    english = named(help_text())
    use(language)
    assert named(help_text()) == english


@pytest.mark.parametrize("name", [*COMMANDS, TODAY, f"dubao {DEMO}"])
def test_help_names_every_command(name):
    use("en")
    assert f"\n  {name} " in help_text()


def test_help_names_every_option_of_the_reader_itself():
    use("en")
    names = [name for option in whole_tree().options for name in option.names]
    assert not [name for name in names if not re.search(rf"^  .*{name}[ ,]", help_text(), re.M)]


def test_words_for_one_and_for_more_stand_in_english_alone():
    def specs(language):
        texts = words(language).values()
        return {spec for text in texts for _, _, spec, _ in Formatter().parse(text) if spec}

    assert specs("zh") == specs("zh-Hant") == set()
    assert all(spec.count("|") == 1 for spec in specs("en"))


@pytest.mark.parametrize(
    ("times", "articles", "said"),
    [
        (1, 1, "once in 1 article"),
        (3, 1, "3 times in 1 article"),
        (12, 5, "12 times in 5 articles"),
    ],
)
def test_a_number_has_the_words_that_go_with_it(times, articles, said):
    assert words("en").format("card.counts", times=times, articles=articles) == said
    assert words("zh").format("card.counts", times=times, articles=articles)[0].isdigit()


def test_no_number_at_all_is_more_than_one():
    assert words("en").format("masthead.all", total=0) == "0 articles"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW.Big5"}, "zh-Hant"),
        ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_MO"}, "zh-Hant"),
        ({"LANG": "zh_Hant.UTF-8"}, "zh-Hant"),
        ({"LC_ALL": "zh_Hant_TW@stroke"}, "zh-Hant"),
        ({"LANG": "zh_SG.UTF-8"}, "zh"),
        ({"LANG": "zh_Hans_CN"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({}, "en"),
    ],
)
def test_the_locale_names_the_language(environment, language):
    assert language_of(environment) == language


def test_what_is_said_is_in_the_language_in_force():
    use("zh")
    assert say("kind.folder") == "文件夹"
    assert "标准输入" in help_text()
    use("en")
    assert say("kind.folder") == "a folder"
    assert "standard input" in help_text()


def test_what_fills_a_place_is_not_read_again():
    use("en")
    assert say("source.empty", name="{limit}").startswith("{limit}: ")


def test_a_key_that_no_language_has_is_a_fault():
    with pytest.raises(KeyError):
        words("en")["no.such.key"]


def test_traditional_chinese_has_no_simplified_character():
    """By the characters that Big5 lacks; 里, 面, 后 and the like it has, too."""
    texts = [*words("zh-Hant").values(), (FOLDER / "help.zh-Hant.txt").read_text("utf-8")]
    lacking = {one for text in texts for one in text if one.encode("big5", "ignore") == b""}
    assert not {one for one in lacking if "\u4e00" <= one <= "\u9fff"}


@pytest.mark.parametrize("mainland", MAINLAND)
def test_traditional_chinese_says_what_taiwan_says(mainland):
    assert not [key for key, text in words("zh-Hant").items() if mainland in text]


def test_english_is_in_english():
    chinese = [key for key, text in words("en").items() if re.search("[\u4e00-\u9fff]", text)]
    assert not chinese


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits_a_terminal_of_80_columns(language):
    use(language)
    assert max(map(cell_len, help_text().splitlines())) <= 80
