"""What an edition is said to be made with is held against what comes."""

from datetime import date

import pytest
from composed_editions import EDITIONS
from edition_server import serving
from test_fetching_issues import fetch, files_of

from reader.errors import DONE, SettingsError, SourceError
from reader.fetching.issue import is_whole
from reader.fetching.papers import known_papers
from reader.i18n import use
from reader.sources.html.families import FAMILIES, family_of

FAMILY = {
    "founder nbs": "nbs",
    "founder content": "node",
    "layout and content": "layout",
}
PAPER_JSON = (
    '{"paperInfo": [{"paperNumber": "01", "paperName": "要闻", "xyList":'
    ' [{"title": "老桥通车", "content": "<p>海青县老桥今年春天重新通车。</p>"}]}]}'
).encode()


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.mark.parametrize(("name", "family"), FAMILY.items())
def test_the_family_that_is_said_comes_without_a_word(name, family, tmp_path):
    edition = EDITIONS[name]
    with serving(files_of(edition)) as host:
        made = fetch(host, edition.layouts[0], tmp_path, family=family)
    assert (made.pages, made.articles, made.troubles) == (2, 3, [])


@pytest.mark.parametrize(("name", "family"), FAMILY.items())
def test_another_family_is_told_and_read_all_the_same(name, family, tmp_path):
    edition = EDITIONS[name]
    other = next(one for one in FAMILIES if one not in (family, "json"))
    with serving(files_of(edition)) as host:
        made = fetch(host, edition.layouts[0], tmp_path, family=other)
    (trouble,) = made.troubles
    assert (made.pages, made.articles, trouble.exit_code) == (2, 3, DONE)
    assert family in str(trouble)
    assert is_whole(made.folder)


def test_json_is_read_by_its_own_reader(tmp_path):
    with serving({"index.json": PAPER_JSON}) as host:
        made = fetch(host, "index.json", tmp_path, family="json", paper="hqrb", date="2026-04-21")
    assert (made.pages, made.troubles) == (1, [])


def test_a_web_page_where_json_is_said_is_no_edition(tmp_path):
    edition = EDITIONS["founder content"]
    with serving(files_of(edition)) as host, pytest.raises(SourceError):
        fetch(host, edition.layouts[0], tmp_path, family="json")


@pytest.mark.parametrize(
    ("address", "family"),
    [
        ("http://paper.example.org/html/2026-04/21/nw.D110000hqrb_20260421_1-01.htm", "nbs"),
        ("http://paper.example.org/html/2026-04/21/content_7.htm?div=-1", "node"),
        ("http://paper.example.org/hqrbmap/content/2014-03/01/content_1.htm", "node"),
        ("http://paper.example.org/pc/content/202604/21/content_7.html", "layout"),
        ("http://paper.example.org/pc/con/202604/21/content_7.html", "fzsyun"),
        ("http://paper.example.org/a/7.html", ""),
    ],
)
def test_addresses_of_articles_tell_the_family(address, family):
    assert family_of([address, address, "http://paper.example.org/"]) == family


def test_every_shipped_paper_says_its_family_for_each_of_its_addresses():
    for paper in known_papers().values():
        assert paper.families.keys() == paper.fronts.keys()
        assert {paper.family(max(since, date(2000, 1, 1))) for since in paper.fronts} <= {*FAMILIES}


def test_a_family_holds_from_its_day_on(tmp_path, monkeypatch):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    (tmp_path / "papers.yaml").write_text(
        "qhwb:\n  front: http://paper.example.org/a\n  family:\n"
        "    2015-01-01: nbs\n    2024-06-01: layout\n"
    )
    paper = known_papers()["qhwb"]
    days = (date(2014, 1, 1), date(2024, 5, 31), date(2024, 6, 1))
    assert [paper.family(day) for day in days] == ["", "nbs", "layout"]


def test_an_unknown_family_is_told_with_its_line(tmp_path, monkeypatch):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    (tmp_path / "papers.yaml").write_text("qhwb:\n  front: http://a\n  family: moon\n")
    with pytest.raises(SettingsError, match=r"papers.yaml:3: .*nbs"):
        known_papers()
