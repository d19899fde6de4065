"""A glossary of the reader's own: lines of a file in, what they say of a word out."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.i18n import use
from reader.store.glossary import LIMIT, glossary_path, read_glossary, toned

CEDICT = """\
# CC-CEDICT
#! version=1
傳統 传统 [chuan2 tong3] /tradition/traditional/convention/
行 行 [hang2] /row/line/CL:個|个[ge4]/
行 行 [xing2] /to walk/OK!/
綠 绿 [lu:4] /green/
AA制 AA制 [A A zhi4] /to split the bill/see also 傳統 [chuan2 tong3]/
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def read(tmp_path):
    """Writes a file and reads it as a glossary."""

    def written(text, name="words.u8"):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_glossary(file)

    return written


def complaint(read, *arguments):
    with pytest.raises(SettingsError) as raised:
        read(*arguments)
    return str(raised.value)


def test_yaml_gives_a_text_for_a_word(read):
    assert read("村晚: 村里自办的晚会\n", "words.yaml").entries("村晚") == ("村里自办的晚会",)


def test_yaml_gives_a_list_of_texts(read):
    assert read("水:\n- 一\n- 二\n", "words.yml").entries("水") == ("一", "二")


def test_yaml_keeps_numbers_and_truths_as_they_are_written(read):
    glossary = read("三农: on\n一号文件: 2004\n", "words.yaml")
    assert glossary.entries("三农") == ("on",)
    assert glossary.entries("一号文件") == ("2004",)


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "水:\n"])
def test_yaml_without_a_text_says_nothing(read, text):
    assert read(text, "words.yaml").entries("水") == ()


@pytest.mark.parametrize("word", ["傳統", "传统"])
def test_either_form_finds_the_line(read, word):
    assert read(CEDICT).entries(word) == ("chuán tǒng  tradition; traditional; convention",)


def test_a_traditional_word_finds_a_simplified_key(read):
    assert read("传统: 老办法\n", "words.yaml").entries("傳統") == ("老办法",)


def test_every_reading_of_a_word_is_an_entry_of_its_own(read):
    assert [entry[:4] for entry in read(CEDICT).entries("行")] == ["háng", "xíng"]


def test_a_word_within_a_sense_or_a_longer_word_is_not_found(read):
    glossary = read(CEDICT)
    assert glossary.entries("制") == ()
    assert len(glossary.entries("傳統")) == 1
    assert glossary.entries("") == ()


def test_line_ends_of_windows_and_a_byte_order_mark_are_no_part_of_it(read):
    text = b"\xef\xbb\xbf" + CEDICT.replace("\n", "\r\n").encode()
    assert read(text).entries("绿") == ("lǜ  green",)


def test_a_file_may_end_without_a_line_end(read):
    assert read(CEDICT.rstrip()).entries("AA制")


def test_a_large_file_lets_others_have_the_interpreter(read, monkeypatch):
    pauses = []
    monkeypatch.setattr("reader.store.glossary._BATCH", 3)
    monkeypatch.setattr("reader.store.glossary.time.sleep", pauses.append)
    read(CEDICT)  # seven lines and the end
    assert len(pauses) == 2


def test_a_wrong_line_is_named_by_its_number(read):
    message = complaint(read, CEDICT + "传统 tradition\n")
    assert "words.u8:8: " in message
    assert "CC-CEDICT" in message
    assert "\n" not in message


def test_what_is_no_text_is_named_by_its_line(read):
    assert "words.u8:2: is not UTF-8" in complaint(read, b"# one\n\xb4\xab\xcd\xb3\n")


@pytest.mark.parametrize("text", ["水: [\n", "水: {a: b}\n", "水: 1\n水: 2\n", "- 水\n"])
def test_wrong_yaml_is_named_by_its_line(read, text):
    message = complaint(read, text, "words.yaml")
    assert "words.yaml:" in message
    assert "\n" not in message


def test_a_missing_file_says_so(tmp_path):
    assert "there is no such file" in complaint(read_glossary, tmp_path / "none.yaml")


def test_a_folder_is_no_glossary(tmp_path):
    assert "not a regular file" in complaint(read_glossary, tmp_path)


def test_an_endless_file_is_not_read(read, monkeypatch):
    monkeypatch.setattr("reader.store.glossary.LIMIT", 0)
    assert "is larger than" in complaint(read, CEDICT)
    assert LIMIT > 10


def test_a_file_name_that_steers_a_terminal_is_shown_as_marks(tmp_path):
    assert "\x1b" not in complaint(read_glossary, tmp_path / "\x1b[2J")


def test_a_relative_path_is_beside_the_settings(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    assert glossary_path("words.yaml") == tmp_path / "words.yaml"
    assert glossary_path("/elsewhere/words.yaml").as_posix() == "/elsewhere/words.yaml"


def test_a_path_may_begin_at_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert glossary_path("~/words.yaml") == tmp_path / "words.yaml"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("zhuang4 gui3 liu2 guo1", "zhuàng guǐ liú guō"),
        ("kou3 dou4 xue2 lu:e4", "kǒu dòu xué lüè"),
        ("Bei3 jing1 ma5 r5", "Běi jīng ma r"),
        ("E2 A A zhi4", "É A A zhì"),
        ("LU:4 lu:3 nv3 Nu:e4", "LǛ lǚ nǚ Nüè"),
        ("ou3 guo2 jia1 xiong2 qiu1 hui4", "ǒu guó jiā xióng qiū huì"),
        ("a5 o1", "a ō"),
    ],
)
def test_tones_stand_on_the_vowel_that_carries_them(typed, shown):
    assert toned(typed) == shown


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="abcdeghiouxyz:12345 ÜE·,", max_size=30))
def test_marks_take_no_letter_away(text):
    plain = unicodedata.normalize("NFD", toned(text))
    letters = [c for c in plain if c.isascii() and c.isalpha()]
    assert len(letters) == sum((c.isascii() and c.isalpha()) or c == "Ü" for c in text)


words = st.text(alphabet="传统水田节行绿·A", min_size=1, max_size=4)


@settings(deadline=None, max_examples=60)
@given(pairs=st.lists(st.tuples(words, words), max_size=12), asked=words)
def test_a_look_up_finds_what_reading_every_line_finds(tmp_path_factory, pairs, asked):
    lines = [f"{one} {two} [a{n % 5 + 1}] /{n}/" for n, (one, two) in enumerate(pairs)]
    file = tmp_path_factory.mktemp("glossary") / "words.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    expected = [str(n) for n, pair in enumerate(pairs) if asked in pair]
    assert [entry.split()[1] for entry in read_glossary(file).entries(asked)] == expected
