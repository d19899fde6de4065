"""The user's own words: a file of lines, read within bounds and changed line by line."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.i18n import use
from reader.store.tokens import user_words


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "words.txt"


def numbers(file: Path) -> dict[str, int | None]:
    own = user_words.read(file)
    assert own.complaints == ()
    return dict(own.numbers)


def test_words_are_read_with_their_numbers_and_without_comments(file: Path):
    file.write_text("\ufeff# 我的词\n统战办 20\n青溪市 # 虚构\n\n三高四新 x\n", encoding="utf-8")
    assert numbers(file) == {"统战办": 20, "青溪市": None, "三高四新": None}


def test_without_a_file_there_are_none(file: Path):
    assert numbers(file) == {}


def test_adding_keeps_what_stands_there_and_says_what_is_new(file: Path):
    assert user_words.add(["甲乙", "丙丁", "甲乙"], file) == ["甲乙", "丙丁"]
    assert user_words.add(["丙丁", "戊己"], file) == ["戊己"]
    assert file.read_text(encoding="utf-8") == "甲乙\n丙丁\n戊己\n"


def test_adding_begins_a_line_of_its_own(file: Path):
    file.write_bytes(b"\xef\xbb\xbf" + "甲乙\r\n丙丁".encode())
    user_words.add(["戊己"], file)
    assert file.read_bytes() == b"\xef\xbb\xbf" + "甲乙\r\n丙丁\n戊己\n".encode()


def test_removing_takes_the_line_and_keeps_comments(file: Path):
    file.write_text("# 我的词\n甲乙 3 # 注\n丙丁\n", encoding="utf-8")
    assert user_words.remove(["甲乙", "没有"], file) == ["甲乙"]
    assert file.read_text(encoding="utf-8") == "# 我的词\n丙丁\n"


def test_removing_from_nothing_makes_no_file(file: Path):
    assert user_words.remove(["甲乙"], file) == []
    assert not file.exists()


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        ("甲乙\n统战办\n".encode("gb18030"), 1, "UTF-8"),
        ("甲乙\n".encode() + b"\xff\n", 2, "UTF-8"),
        ("统战办\n".encode("utf-16"), 1, "UTF-8"),
        ("word\n".encode("utf-16-le"), 1, "is not a word"),
        (f"甲乙\n统战办 {'9' * 5000}\n".encode(), 2, "9 digits"),
        (("甲" * 100_000 + "\n").encode(), 1, "50 characters"),
        (b"ab\n\x1b[31m\n", 2, "is not a word"),
    ],
)
def test_a_line_that_says_no_word_is_named_with_its_place(file: Path, data, line, said):
    file.write_bytes(data)
    (complaint, *_) = user_words.read(file).complaints
    assert str(complaint).startswith(f"{file}:{line}: ")
    assert said in str(complaint)
    assert len(str(complaint)) < 400


@pytest.mark.parametrize(
    ("text", "is_word"),
    [
        ("甲", True),
        ("甲" * 50, True),
        ("甲" * 51, False),
        ("", False),
        ("甲 乙", False),
        ("甲\u3000乙", False),
        ("甲#乙", False),
        ("#", False),
        ("甲\x1b", False),
        ("甲\u202e", False),
        ("A-1", True),
    ],
)
def test_a_word_is_short_and_has_no_space_or_mark(file: Path, text, is_word):
    assert user_words.is_word(text) is is_word


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("甲乙 0", 0),
        ("甲乙\t7", 7),
        ("甲乙 999999999", 999_999_999),
        ("甲乙 -3", None),
        ("甲乙 ３", None),
        ("甲乙 2 3", 2),
        ("甲乙 n 3", None),
        ("甲乙 3#4", 3),
        ("  甲乙", None),
    ],
)
def test_what_stands_behind_a_word_is_its_number_if_it_is_one(file: Path, line, number):
    file.write_text(line, encoding="utf-8")
    assert numbers(file) == {"甲乙": number}


@pytest.mark.parametrize(("wrong", "told", "line"), [(8, 8, 8), (9, 9, 9), (20, 9, 9)])
def test_eight_wrong_lines_are_told_and_the_rest_as_one(file: Path, wrong, told, line):
    file.write_text("甲" * 60 + "\n" + f"{'乙' * 60}\n" * (wrong - 1), encoding="utf-8")
    complaints = user_words.read(file).complaints
    assert len(complaints) == told
    assert str(complaints[-1]).startswith(f"{file}:{line}: ")


def test_ten_digits_are_no_number(file: Path):
    file.write_text("甲乙 1234567890\n丙丁 1\n", encoding="utf-8")
    own = user_words.read(file)
    assert own.numbers == {"丙丁": 1}
    assert len(own.complaints) == 1


def test_what_is_there_with_a_number_or_a_comment_is_there(file: Path):
    file.write_text("甲乙 3 # 注\n# 丙丁\n", encoding="utf-8")
    assert user_words.add(["甲乙", "丙丁"], file) == ["丙丁"]
    assert user_words.add(["甲乙"], file) == []
    assert file.read_text(encoding="utf-8") == "甲乙 3 # 注\n# 丙丁\n丙丁\n"
    assert user_words.remove(["注", "#", ""], file) == []


def test_an_empty_file_and_a_bare_mark_get_no_empty_line(file: Path):
    for before in (b"", b"\xef\xbb\xbf"):
        file.write_bytes(before)
        user_words.add(["甲乙"], file)
        assert file.read_bytes() == before + "甲乙\n".encode()
        user_words.remove(["甲乙"], file)
        assert file.read_bytes() == before


def test_a_wrong_line_does_not_silence_the_others(file: Path):
    file.write_text("甲乙 3\n" + "丙" * 60 + "\n戊己\n", encoding="utf-8")
    assert user_words.read(file).numbers == {"甲乙": 3, "戊己": None}


def test_of_many_wrong_lines_a_few_are_told_and_the_rest_counted(file: Path):
    file.write_text(f"{'丙' * 60}\n" * 1000, encoding="utf-8")
    complaints = user_words.read(file).complaints
    assert len(complaints) == user_words.MOST_COMPLAINTS + 1
    assert f"{1000 - user_words.MOST_COMPLAINTS} more" in str(complaints[-1])


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_one_line_and_left_alone(file: Path, make):
    make(file)
    (complaint,) = user_words.read(file).complaints
    assert "is not a regular file" in str(complaint)
    with pytest.raises(SettingsError, match="is not a regular file"):
        user_words.add(["甲乙"], file)


def test_a_file_without_end_is_one_line(file: Path):
    with file.open("wb") as opened:
        opened.truncate(1 << 31)
    (complaint,) = user_words.read(file).complaints
    assert "larger than" in str(complaint)


def test_a_file_in_another_encoding_is_never_written_over(file: Path):
    file.write_bytes("统战办\n".encode("gb18030"))
    for change in (user_words.add, user_words.remove):
        with pytest.raises(SettingsError, match=r"words\.txt:1: is not UTF-8"):
            change(["甲乙"], file)
    assert file.read_bytes() == "统战办\n".encode("gb18030")


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=60) | st.text("甲a #\n\r\t9\ufeff", max_size=40).map(str.encode))
def test_any_bytes_are_words_or_a_line_and_adding_keeps_them(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("words") / "words.txt"
    file.write_bytes(data)
    own = user_words.read(file)
    assert all(map(user_words.is_word, own.numbers))
    try:
        user_words.add(["青溪市"], file)
    except SettingsError:
        assert own.complaints
    else:
        assert "青溪市" in user_words.read(file).numbers
    assert file.read_bytes().startswith(data)


def test_the_file_stands_beside_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "mine.yaml"))
    assert user_words.path() == tmp_path / "words.txt"
