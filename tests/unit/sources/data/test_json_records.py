"""JSON and JSON lines: articles are found wherever they stand."""

import json

import pytest

from reader.errors import SourceError
from reader.exporting.records import page_record
from reader.i18n import use
from reader.model import Role, SourceLine, SourcePage
from reader.parsing import parse_page
from reader.sources.data.opening import is_json, json_pages
from reader.sources.told import Told

STORY = {"title": "老桥今春通车", "content": "海青县老桥今年春天重新通车。"}


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(value, **told):
    data = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    assert is_json(data)
    return list(json_pages(data, Told("news.json", **told)))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


def facts(page):
    return dict(page.facts)


def test_a_line_is_a_record():
    record = {**STORY, "author": "王小明", "source": "海青日报", "time": "2021-04-22 12:00"}
    later = {**record, "time": "2021-04-22 12:05"}
    data = "\n\n".join(json.dumps(one, ensure_ascii=False) for one in (record, later)).encode()
    (page,) = pages(data)
    assert lines(page)[:3] == [
        (Role.HEADLINE, "老桥今春通车"),
        (Role.BYLINE, "王小明"),
        (None, "海青县老桥今年春天重新通车。"),
    ]
    assert facts(page) == {"paper": "海青日报", "date": "2021-04-22"}


def test_what_stands_around_articles_holds_for_them():
    value = {
        "报纸": "海青日报",
        "日期": "2021年4月22日",
        "版面": [
            {"版次": "A01", "版名": "要闻", "文章": [STORY, STORY]},
            {"版次": "A02", "文章": [{**STORY, "日期": "2021/4/21"}]},
        ],
    }
    first, second = pages(value)
    assert facts(first) == {
        "paper": "海青日报",
        "date": "2021-04-22",
        "label": "A01",
        "section": "要闻",
    }
    assert facts(second) == {"paper": "海青日报", "date": "2021-04-21", "label": "A02"}
    assert len({line.given.article for line in first.lines if line.text}) == 2


def test_a_feed_in_json_is_its_papers():
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "海青日报要闻",
        "items": [
            {
                "id": "1",
                "title": "老桥今春通车",
                "content_html": "<p>老桥通车。</p><p>两岸方便。</p>",
                "authors": [{"name": "王小明"}],
                "date_published": "2021-04-22T08:00:00+08:00",
            }
        ],
    }
    (page,) = pages(value)
    assert facts(page) == {"paper": "海青日报要闻", "date": "2021-04-22"}
    assert [text for _, text in lines(page)] == [
        "老桥今春通车",
        "王小明",
        "老桥通车。",
        "两岸方便。",
    ]


@pytest.mark.parametrize("text", [["一段。", "二段。"], "一段。\n二段。", "<p>一段。<p>二段。"])
def test_a_text_may_be_a_list(text):
    (page,) = pages([{"title": "题", "paragraphs": text}])
    assert [text for role, text in lines(page) if role is None] == ["一段。", "二段。"]


def test_a_text_whose_tags_have_no_bottom_is_read_without_them():
    (page,) = pages([{"title": "题", "content_html": "<div>" * 3_000 + "<p>一文。<p>二文。"}])
    assert [text for _, text in lines(page)] == ["题", "一文。", "二文。"]


def test_a_summary_that_the_text_says_is_said_once():
    (page,) = pages([{**STORY, "summary": "海青县老桥今年春天重新…"}])
    assert len(lines(page)) == 2
    (page,) = pages([{**STORY, "summary": "十年的路近了。"}])
    assert lines(page)[1] == (None, "十年的路近了。")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2021-04-22T08:00:00Z", "2021-04-22"),
        ("2021/4/2", "2021-04-02"),
        ("2021年4月22日 08:00", "2021-04-22"),
        ("Thu, 22 Apr 2021 08:00:00 +0800", "2021-04-22"),
        ("20210422", "2021-04-22"),
        ("20210422080000", "2021-04-22"),
        (1619078400, "2021-04-22"),
        (1619078400000, "2021-04-22"),
        ("03-22 12:00", "03-22"),
        ("2021-13-22", "2021-13-22"),
        ("民国廿八年四月廿六日", "1939-04-26"),
        ("农历三月初三", "农历三月初三"),
    ],
)
def test_a_day_is_read_as_iso_and_never_guessed(said, day):
    (page,) = pages([{**STORY, "date": said}])
    assert facts(page)["date"] == day


def test_what_dubao_wrote_opens_as_it_was():
    text = "海青日报 2021年4月22日\n\n引题在上\n老桥今春通车\n——副题\n■本报记者 王小明\n\n"
    text += "本报讯 4月21日，海青县老桥重新通车，两岸居民往来方便。\n\n责任编辑：李大川\n"
    source = SourcePage("a.txt", "a.txt", tuple(map(SourceLine, text.split("\n"))))
    other = SourcePage("b.txt", "b.txt", source.lines[:5])
    records = [page_record(parse_page(one)) for one in (source, other)]
    data = b"".join(json.dumps(one).encode() + b"\n" for one in records)
    again = [page_record(parse_page(page)) for page in pages(data)]
    assert [_plain(one) for one in again] == [_plain(one) for one in records]
    assert [_plain(page_record(parse_page(one))) for one in pages(records)] == list(
        map(_plain, again)
    )


def _plain(record):
    for article in record["articles"]:
        article["confidence"] = 1.0
    return record


def test_lines_of_verse_stay_lines():
    blocks = [{"role": "headline", "text": "春"}, {"role": "paragraph", "text": "一行\n二行"}]
    record = {"source": "a", "articles": [{"blocks": blocks}], "furniture": ["报尾"]}
    (page,) = pages(record)
    assert [item["text"] for item in page_record(parse_page(page))["articles"][0]["blocks"]] == [
        "春",
        "一行\n二行",
    ]
    assert page_record(parse_page(page))["furniture"] == ["报尾"]


@pytest.mark.parametrize(
    "value",
    [
        {"name": "a-package", "version": "1.0.0", "description": "读报", "scripts": {"a": "b"}},
        {"title": "schema", "type": "object", "properties": {"a": {"type": "string"}}},
        [],
        {},
        [[1, 2], [3, 4]],
        [{"title": ""}],
        {"articles": []},
    ],
)
def test_json_without_articles_says_so(value):
    with pytest.raises(SourceError, match="holds no articles"):
        pages(value)


def test_a_broken_line_is_told_and_left_out():
    troubles = []
    good = json.dumps(STORY, ensure_ascii=False)
    (page,) = pages(f"{good}\n{{broken\n{good}\n{good[:20]}".encode(), on_trouble=troubles.append)
    assert len(lines(page)) == 4
    assert [str(one) for one in troubles] == [
        "news.json: 2 lines are not JSON and left out, the first is line 2"
    ]


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": ' + b"[" * 100_000,
        b'[{"a": ' * 100_000,
        b"[[" * 100_000,
        b'{"a": [' + b"1," * 4_000_000 + b"1]}",
        b'{"title": "a", "content": "b"',
        b'{"title": "\\ud800", "content": nope}',
    ],
    ids=["lists", "both", "lists only", "values", "cut", "wrong"],
)
def test_what_is_damaged_or_made_to_break_is_refused(data):
    with pytest.raises(SourceError):
        pages(data)


def test_numbers_of_any_length_are_text():
    (page,) = pages(b'[{"title": "a", "content": "b", "n": ' + b"9" * 1_000_000 + b"}]")
    assert len(lines(page)) == 2


def test_lone_surrogates_become_marks():
    (page,) = pages(b'{"title": "a\\ud800b", "content": "c\\u001bd"}')
    assert [text for _, text in lines(page)] == ["a\N{REPLACEMENT CHARACTER}b", "c␛d"]


@pytest.mark.parametrize("text", ["[龍見辨誣]\n海青", "{见报", "一", "[ 简讯 ]", ""])
def test_a_page_that_begins_with_a_bracket_is_none(text):
    assert not is_json(text.encode())


def test_very_many_records_take_a_page_each_and_come_as_they_are_read():
    def records():
        for day in range(1, 29):
            for _ in range(200):
                yield json.dumps({**STORY, "date": f"2021-02-{day:02}"}).encode() + b"\n"

    coming = json_pages(b"".join(records()), Told("news.jsonl"))
    assert facts(next(coming)) == {"date": "2021-02-01"}
    assert sum(len(lines(page)) for page in coming) == 27 * 400


def test_keys_that_are_days_and_pages_hold_for_what_is_below_them():
    value = {"2025-08-10": {"01": [STORY], "第02版 本地": [STORY]}, "20250811": {"A01": [STORY]}}
    known = [
        {"date": "2025-08-10", "label": "01"},
        {"date": "2025-08-10", "label": "第02版", "section": "本地"},
        {"date": "2025-08-11", "label": "A01"},
    ]
    assert [facts(page) for page in pages(value)] == known


def test_keys_that_only_count_articles_say_nothing():
    (page,) = pages({"1": STORY, "2": {**STORY, "title": "新校长到任"}})
    assert facts(page) == {}
    assert len({line.given.article for line in page.lines if line.text}) == 2


def test_a_table_kept_by_columns_is_its_rows():
    value = {
        "title": {"0": "老桥今春通车", "1": "新校长到任"},
        "content": {"0": "老桥通车。", "1": "新校长到任了。"},
        "date": {"0": "2025-08-10", "1": "2025-08-10"},
    }
    (page,) = pages(value)
    assert [text for _, text in lines(page)] == [
        "老桥今春通车",
        "老桥通车。",
        "新校长到任",
        "新校长到任了。",
    ]
    assert facts(page) == {"date": "2025-08-10"}
