import codecs
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.sources.decoding import decode, known_codec

MAINLAND = (
    "青禾县昨日召开春耕生产会议，研究部署今年的水利建设和农田管理工作。县长李望山指出，"
    "各乡镇要抓住农时，落实责任，把种子和化肥送到每家每户，确保粮食丰收。"
)
TAIWAN = (
    "市長昨日表示，這項計畫將於明年開始，預計帶動地方發展。學校與圖書館將擴建，"
    "並開放給居民使用。專家認為，氣候變遷對農業影響甚鉅，應及早因應。"
)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_names_the_codec_and_is_no_text(mark, codec):
    read = decode(mark + MAINLAND.encode(codec))
    assert (read.text, read.encoding, read.undecodable) == (MAINLAND, codec, 0)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_characters(codec):
    page = f"{MAINLAND}\n{MAINLAND}\n"
    assert decode(page.encode(codec)).text == page


def test_a_mark_that_lies_is_passed_over():
    assert decode(codecs.BOM_UTF16_LE + b"plain letters").text == "plain letters"


@pytest.mark.parametrize(("codec", "text"), [("gb18030", MAINLAND), ("big5", TAIWAN)])
@pytest.mark.parametrize("length", [12, 20, 40])
def test_short_samples_cut_in_a_character_are_read_in_their_own_codec(codec, text, length):
    chance = random.Random(length)
    starts = [chance.randrange(len(text) - length) for _ in range(20)]
    read = [decode(text[at : at + length].encode(codec)[:-1]) for at in starts]
    right = [
        one.text[:-1] == text[at : at + length - 1] and one.undecodable == 1
        for at, one in zip(starts, read, strict=True)
    ]
    assert sum(right) >= 19


def test_a_text_of_few_characters_is_still_chinese():
    assert decode("标题\n".encode("gb18030") * 9).text == "标题\n" * 9


def test_damaged_utf_8_stays_utf_8_and_its_holes_are_counted():
    data = MAINLAND.encode().replace("会".encode(), "会".encode()[:2], 1)
    read = decode(data[:-1])
    assert read.encoding == "utf-8"
    assert read.undecodable == 2
    assert read.text.count("\N{REPLACEMENT CHARACTER}") == 2


def test_a_replacement_character_of_the_page_itself_is_not_counted():
    assert decode("一个\N{REPLACEMENT CHARACTER}字".encode()).undecodable == 0


def test_the_user_overrules_the_guess():
    assert decode("é".encode("latin-1"), "latin-1").text == "é"
    assert decode(MAINLAND.encode("gb18030"), "utf-8").undecodable > 0


@pytest.mark.parametrize("name", ["martian", "rot13", "hex", "undefined", "", "utf\0"])
def test_what_is_no_text_encoding_is_misuse(name):
    with pytest.raises(UsageError):
        known_codec(name)


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        bytes(range(256)) * 8,
        b"\x80\xbf" * 500,
        "A page in the letters of a mainframe.".encode("cp500") * 9,
        b"\0" * 4096,
    ],
)
def test_what_is_no_text_has_no_reading(data):
    assert decode(data) is None


def test_a_stray_nul_does_not_make_a_page_binary():
    assert decode(f"一段\0{MAINLAND}".encode()).text == f"一段\0{MAINLAND}"


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_utf_8_comes_back_unchanged(text):
    data = text.encode()
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    assert marked or decode(data).text == text


@settings(deadline=None, max_examples=60)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused_and_never_fail(data):
    read = decode(data)
    assert read is None or read.undecodable <= len(data)
