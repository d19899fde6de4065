"""What editions say around an article: where it was printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.html.print_facts import (
    PrintFacts,
    date_in_path,
    page_in,
    page_number,
    paper_in,
    printed_in,
)


@pytest.mark.parametrize(
    ("text", "label", "section"),
    [
        ("第01版：要闻", "第01版", "要闻"),
        ("第1版　　　　　　要闻", "第1版", "要闻"),
        ("A02：国际·体育", "A02", "国际·体育"),
        ("02版 要闻", "02版", "要闻"),
        ("第 08 版", "第08版", ""),
        ("第十二版:副刊", "第十二版", "副刊"),
        ("第02版 版面导航", "第02版", ""),
        ("2026年04月21日 星期二", "", ""),
        ("上一版 下一版", "", ""),
        ("共16版", "", ""),
        ("第三届", "", ""),
    ],
)
def test_a_page_is_named_by_label_and_section(text, label, section):
    assert page_in(text) == (label, section)


@pytest.mark.parametrize(
    ("title", "paper"),
    [
        ("老桥今春通车-海青日报", "海青日报"),
        ("海青日报数字报-第01版:要闻", "海青日报"),
        ("海青晚报电子版", "海青晚报"),
        ("渡口_青禾时报_海青网", "青禾时报"),
        ("警方通报", ""),
        ("县里发出天气预报", ""),
        ("老桥今春通车", ""),
        ("", ""),
    ],
)
def test_a_paper_is_a_part_of_the_title(title, paper):
    assert paper_in(title) == paper


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("html/2026-04/21/node_2.htm", "2026-04-21"),
        ("layout/202604/21/node_01.html", "2026-04-21"),
        ("nw.D110000hqrb_20260421_1-01.htm", "2026-04-21"),
        ("content_30001234.htm", ""),
        ("tel_13920260421.htm", ""),
        ("2026/13/40/a.htm", ""),
    ],
)
def test_a_date_is_found_in_an_address(path, date):
    assert date_in_path(path) == date


@pytest.mark.parametrize(
    "note",
    [
        "《海青日报》（2026年04月21日 第 02 版）",
        "《 海青日报 》（ 2026年04月21日 02 版）",
        "（《海青日报》2026年04月21日02版）",
    ],
)
def test_a_note_says_paper_date_and_page(note):
    found = printed_in(note)
    assert (found.paper, found.date) == ("海青日报", "2026-04-21")
    assert page_number(found.label) == "2"


def test_labels_are_one_however_they_are_written():
    assert {page_number(label) for label in ("第02版", "02版", "2", "第2版")} == {"2"}
    assert page_number("A02") == page_number("A2") == "A2"
    assert page_number("第10版") == "10"


FACTS = st.builds(PrintFacts, *[st.sampled_from(["", "a", "b"])] * 4)


@given(FACTS, FACTS)
def test_what_is_known_is_never_overwritten(own, other):
    both = dict(own.filled(other).named())
    assert dict(own.named()).items() <= both.items()
    assert both.keys() == dict(own.named()).keys() | dict(other.named()).keys()


@given(st.text(alphabet="第版0123456789年月日-：《》（）A要闻 报", max_size=60))
def test_any_words_are_read_without_harm(text):
    page_in(text), paper_in(text), printed_in(text), date_in_path(text)
