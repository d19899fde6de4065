"""Names of files: the paper, day and page that they tell, and no day that they do not."""

import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.issues.file_names import NOTHING, NameFacts, read_name, read_path

RMRB = "人民日报"


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("rmrb2021042201.pdf", (RMRB, "2021-04-22", "第01版")),
        ("RMRB20210422.pdf", (RMRB, "2021-04-22", "")),
        ("20200428-11.txt", ("", "2020-04-28", "第11版")),
        ("20191001-02-01.txt", ("", "2019-10-01", "第02版")),
        ("2019-10-01/02.txt", ("", "2019-10-01", "第02版")),
        ("2019-10-01/02_要闻.txt", ("", "2019-10-01", "第02版")),
        ("2019/10/01/A05.txt", ("", "2019-10-01", "A05")),
        ("2019/10/1/02.txt", ("", "2019-10-01", "第02版")),
        ("2019-10/01/02.txt", ("", "2019-10-01", "第02版")),
        ("2019年10月/1日/第二版.txt", ("", "2019-10-01", "第二版")),
        ("2019-10/山里来信.txt", ("", "2019-10", "")),
        ("201910/山里来信.txt", ("", "2019-10", "")),
        ("第01版_要闻.txt", ("", "", "第01版")),
        ("A05.txt", ("", "", "A05")),
        ("A05版.txt", ("", "", "A05")),
        ("云溪日报/2021年4月22日/第二版.txt", ("云溪日报", "2021-04-22", "第二版")),
        ("云溪日报/二〇二一年四月廿二日.txt", ("云溪日报", "2021-04-22", "")),
        ("云溪日報 民國廿八年四月廿六日 第三版.txt", ("云溪日報", "1939-04-26", "第三版")),
        ("云溪日报20210422第05版.pdf", ("云溪日报", "2021-04-22", "第05版")),
        ("html/2021-04/22/nw.D110000renmrb_20210422_1-01.htm", (RMRB, "2021-04-22", "第01版")),
        ("html/2021-04/22/nbs.D110000renmrb_02.htm", (RMRB, "2021-04-22", "第02版")),
        ("/data/2021.04.22/B03_副刊.pdf", ("", "2021-04-22", "B03")),
        ("C:\\papers\\2021-04-22\\03.txt", ("", "2021-04-22", "第03版")),
    ],
)
def test_names_that_tell(path, facts):
    assert read_path(path) == NameFacts(*facts)


@pytest.mark.parametrize(
    "path",
    [
        "000_6dbaba773581c901.txt",
        "13800138000.txt",
        "19980102345.txt",  # a mobile telephone
        "0791-85550123.txt",
        "IMG_20211399.jpg",  # no thirteenth month
        "1617840000.txt",  # seconds since 1970
        "20210422123456789.txt",
        "d20210422ef.txt",
        "2021-04-31.txt",
        "192.168.20.21.txt",
        "v2.10.3.txt",
        "02.txt",
        "01_要闻.txt",
        "2000/山里来信.txt",
        "3月5日.txt",
        "海报.txt",
        "1234-5678-20-21.txt",
        "",
        "-",
    ],
)
def test_names_that_tell_nothing(path):
    assert read_path(path) == NOTHING


@pytest.mark.parametrize("name", ["一版一印.txt", "头版.txt", "电子版.txt", "2021版.txt"])
def test_words_of_editions_need_a_number_to_be_pages(name):
    assert not read_path(name).label


def test_a_file_says_more_than_its_folders():
    assert read_path("2019-10-01/20191002.txt").date == "2019-10-02"
    assert read_path("青禾日报/云溪日报.txt").paper == "云溪日报"


def test_only_the_nearest_folders_are_asked():
    assert read_path("2019-10-01/a/b/c/山里来信.txt") == NOTHING


@given(st.dates(), st.integers(1, 60), st.sampled_from(["", "rmrb", "abc_"]))
def test_every_day_of_two_centuries_is_read(day, page, code):
    if 1900 <= day.year < 2100:
        name = f"{code}{day:%Y%m%d}{page:02}"
        assert read_name(name)[1:] == (day.isoformat(), f"第{page:02}版")
        assert read_path(f"{day.isoformat()}/{page:02}.txt")[1:] == (
            day.isoformat(),
            f"第{page:02}版",
        )


@given(st.uuids())
def test_no_uuid_is_a_day(number: uuid.UUID):
    for text in (str(number), number.hex):
        if not re.match(r"(19|20)\d{6}-", text):  # that one begins as a day does
            assert not read_path(f"{text}.txt").date


@given(st.from_regex(r"1[3-9]\d{9}", fullmatch=True))
def test_no_mobile_number_is_a_day(number):
    assert read_path(f"{number}.txt") == read_path(f"电话{number}.txt") == NOTHING


@given(st.from_regex(r"[0-9a-f]{12,40}", fullmatch=True))
def test_no_digest_is_a_day(digest):
    assert not read_path(f"{digest}.txt").date


@given(st.text())
def test_no_name_breaks_it(path):
    facts = read_path(path)
    assert re.fullmatch(r"(\d{4}-\d\d(-\d\d)?)?", facts.date)
