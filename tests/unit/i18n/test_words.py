from pathlib import Path
from string import Formatter

import pytest
import yaml

import reader.i18n
from reader.i18n import LANGUAGES, help_text, language_of, say, use, words

FOLDER = Path(reader.i18n.__file__).parent


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_yaml_and_read_alike_without_it(language):
    text = (FOLDER / f"{language}.yaml").read_text("utf-8")
    keys = [line.partition(":")[0] for line in text.splitlines() if line and line[0] != "#"]
    assert dict(words(language)) == yaml.safe_load(text)
    assert len(keys) == len(set(keys))


def test_the_languages_have_the_same_keys_and_places():
    chinese, english = words("zh"), words("en")
    assert list(chinese) == list(english)
    assert {key: places(chinese[key]) for key in chinese} == {
        key: places(english[key]) for key in english
    }


def test_words_for_one_and_for_more_stand_in_english_alone():
    def specs(language):
        texts = words(language).values()
        return {spec for text in texts for _, _, spec, _ in Formatter().parse(text) if spec}

    assert specs("zh") == set()
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
        ({"LANG": "zh_TW.Big5"}, "zh"),
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
