"""An edition in, its issue in a folder out: whole, polite, once, and again where it stopped."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from composed_editions import EDITIONS
from edition_server import answer, serving

from reader.errors import SourceError
from reader.fetching.edition_host import origin_of
from reader.fetching.issue import IssueRequest, fetch_issue, is_whole
from reader.fetching.received import Clock, HostLostError, Limits, UnfetchedError
from reader.fetching.web import Web
from reader.i18n import use
from reader.load import iter_pages


class Waits:
    """A clock that does not wait, and notes how long it would have."""

    def __init__(self) -> None:
        self.time = 1_000_000_000.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    def clock(self) -> Clock:
        return Clock(lambda: self.time, lambda: self.time, self.sleep)


def fetch(host, front, root, waits=None, limits=None, listen=lambda *_: None, **more):
    origin = origin_of(host.base, by_hand=True)
    with Web(origin, (waits or Waits()).clock(), limits or Limits()) as web:
        wanted = IssueRequest(host.base + front, Path(root), **more)
        return fetch_issue(web, wanted, listen)


def files_of(edition):
    return {address: edition.bytes_of(address) for address in edition.files}


def texts(path):
    troubles = []
    pages = list(iter_pages([str(path)], None, troubles.append))
    return [(page.label, [a.title for a in page.articles]) for page in pages], troubles


@pytest.fixture(params=EDITIONS)
def edition(request):
    return EDITIONS[request.param]


def test_an_edition_of_any_family_comes_whole_and_opens_in_order(edition, tmp_path):
    with serving(files_of(edition)) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
    assert (made.pages, made.articles, made.troubles) == (2, 3, [])
    assert made.folder == tmp_path / "海青日报" / "2026-04-21"
    for address in edition.files:
        assert (made.folder / address).read_bytes() == edition.bytes_of(address)
    found, troubles = texts(made.folder)
    assert not troubles
    assert [headlines for _, headlines in found] == [
        ["老桥今春 终于通车", "渡口停航三日"],
        ["早稻栽插过半"],
    ]
    assert is_whole(made.folder)


def test_what_is_known_of_an_issue_stands_beside_it(tmp_path):
    edition = EDITIONS["founder content"]
    with serving(files_of(edition)) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
    record = (made.folder / "page.yaml").read_text("utf-8")
    for said in (
        "paper: 海青日报",
        "date: '2026-04-21'",
        "whole: true",
        "section: 农事",
        host.base,
    ):
        assert said in record


def test_a_page_is_asked_for_once_a_second_by_name_and_robots_first(tmp_path):
    edition, waits = EDITIONS["main article"], Waits()
    with serving(files_of(edition)) as host:
        fetch(host, edition.layouts[0], tmp_path, waits)
    assert host.paths()[0] == "robots.txt"
    assert len(host.paths()) == len(set(host.paths())) == 1 + 2 + 3
    assert waits.waits == [pytest.approx(1.0)] * 5
    assert all(headers["User-Agent"].startswith("dubao/") for _, headers in host.asked)


def test_a_longer_pause_that_robots_ask_for_is_kept(tmp_path):
    edition, waits = EDITIONS["main article"], Waits()
    robots = b"User-agent: *\nCrawl-delay: 7\n"
    with serving(files_of(edition) | {"robots.txt": robots}) as host:
        told = []
        fetch(host, edition.layouts[0], tmp_path, waits, listen=lambda *step: told.append(step))
    assert waits.waits[1:] == [pytest.approx(7.0)] * 4
    assert [step[:2] for step in told] == [(1, 2), (2, 2), (1, 3), (2, 3), (3, 3)]
    assert all("7" in step[2] for step in told)


def test_what_robots_forbid_is_not_asked_for(tmp_path):
    edition = EDITIONS["layout and content"]
    robots = b"User-agent: dubao\nDisallow: /content/\n"
    with serving(files_of(edition) | {"robots.txt": robots}) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
    assert not any(path.startswith("content/") for path in host.paths())
    assert (made.articles, len(made.troubles)) == (0, 3)
    assert not is_whole(made.folder)


def test_robots_that_cannot_be_asked_forbid_all(tmp_path):
    edition = EDITIONS["main article"]
    with serving(files_of(edition)) as host:
        host.faults["robots.txt"] = lambda handler: answer(handler, 500, b"")
        with pytest.raises(UnfetchedError, match="robots"):
            fetch(host, edition.layouts[0], tmp_path)
    assert set(host.paths()) == {"robots.txt"}


def test_an_issue_that_is_there_is_asked_for_changes_only(tmp_path):
    edition = EDITIONS["cms content"]
    with serving(files_of(edition)) as host:
        fetch(host, edition.layouts[0], tmp_path)
        host.asked.clear()
        again = fetch(host, edition.layouts[0], tmp_path)
    assert host.paths() == ["robots.txt", *edition.layouts]
    assert "If-None-Match" in host.asked[-1][1]
    assert (again.pages, again.articles) == (2, 3)


def test_a_page_that_changes_brings_its_new_articles(tmp_path):
    edition = EDITIONS["table skin"]
    files = files_of(edition)
    with serving(files) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
        host.asked.clear()
        page, story = edition.layouts[1], edition.articles[201]
        host.files[page] += b"<!-- second edition -->"
        host.files[story] += b"<!-- mended -->"
        fetch(host, edition.layouts[0], tmp_path)
    assert set(host.paths()) == {"robots.txt", *edition.layouts, story}
    assert (made.folder / story).read_bytes().endswith(b"<!-- mended -->")


def test_a_page_that_is_gone_is_told_and_the_rest_comes(tmp_path):
    edition = EDITIONS["founder nbs"]
    files = files_of(edition)
    del files[edition.articles[102]]
    with serving(files) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
    assert (made.articles, len(made.troubles)) == (2, 1)
    assert edition.articles[102] in str(made.troubles[0])
    assert not is_whole(made.folder)


def test_an_issue_that_is_not_there_is_no_issue(tmp_path):
    with serving({}) as host, pytest.raises(SourceError, match="404"):
        fetch(host, "2026-04-21/node_1.htm", tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_edition_that_shows_another_day_is_not_taken_for_this(tmp_path):
    edition = EDITIONS["founder nbs"]
    with serving(files_of(edition)) as host, pytest.raises(SourceError, match="2026-04-21"):
        fetch(host, edition.layouts[0], tmp_path, paper="hqrb", date="2026-04-22")
    assert not list(tmp_path.iterdir())


def test_an_issue_without_a_day_is_of_the_day_where_papers_appear(tmp_path):
    waits = Waits()
    waits.time = datetime(2026, 4, 20, 17, tzinfo=UTC).timestamp()
    text = '{"paperInfo": [{"paperNumber": "01", "xyList": [{"title": "渡口停航"}]}]}'
    with serving({"index.json": text.encode()}) as host:
        made = fetch(host, "index.json", tmp_path, waits)
    assert made.folder.name == "2026-04-21"


def test_a_page_that_is_no_edition_is_said_to_be_none(tmp_path):
    page = "<html><body><p>没有</p></body></html>".encode()
    with serving({"a.htm": page}) as host, pytest.raises(SourceError, match=r"a\.htm"):
        fetch(host, "a.htm", tmp_path)


def test_a_front_page_may_send_on(tmp_path):
    edition = EDITIONS["layout and content"]
    to = edition.layouts[0]
    sent = f'<html><head><meta http-equiv="refresh" content="0;url={to}"></head></html>'
    with serving(files_of(edition) | {"index.html": sent.encode()}) as host:
        host.faults["today"] = lambda handler: answer(
            handler, 302, b"", {"Location": "/index.html"}
        )
        made = fetch(host, "today", tmp_path)
    assert made.articles == 3


def test_a_host_that_fails_is_asked_again_later_and_later(tmp_path):
    edition, waits = EDITIONS["main article"], Waits()
    page, left = edition.layouts[1], [1, 2]
    with serving(files_of(edition)) as host:
        host.faults[page] = lambda handler: bool(left and left.pop()) and answer(handler, 500, b"")
        made = fetch(host, edition.layouts[0], tmp_path, waits)
    assert not made.troubles
    assert [wait for wait in waits.waits if wait > 1.5] == [2.0, 4.0]


def test_a_host_that_says_when_is_asked_then(tmp_path):
    edition, waits = EDITIONS["main article"], Waits()
    page, left = edition.layouts[1], [1]
    with serving(files_of(edition)) as host:
        host.faults[page] = lambda handler: (
            bool(left and left.pop()) and answer(handler, 429, b"", {"Retry-After": "33"})
        )
        fetch(host, edition.layouts[0], tmp_path, waits)
    assert 33.0 in waits.waits


def test_a_host_that_says_much_later_is_left_alone(tmp_path):
    edition = EDITIONS["main article"]
    with serving(files_of(edition)) as host:
        for page in edition.layouts:
            host.faults[page] = lambda handler: answer(handler, 503, b"", {"Retry-After": "86400"})
        with pytest.raises(HostLostError, match="86400"):
            fetch(host, edition.layouts[0], tmp_path)
    assert host.paths().count(edition.layouts[0]) == 1


def test_a_host_that_goes_away_meanwhile_is_given_up_soon(tmp_path):
    edition = EDITIONS["main article"]
    with serving(files_of(edition)) as host:
        for story in edition.articles.values():
            host.faults[story] = lambda handler: answer(handler, 502, b"")
        with pytest.raises(HostLostError):
            fetch(host, edition.layouts[0], tmp_path, limits=Limits(lost=2))
        asked = [path for path in host.paths() if path in edition.articles.values()]
        assert len(asked) == 2 * Limits().tries
        host.faults.clear()
        made = fetch(host, edition.layouts[0], tmp_path)
    assert (made.articles, made.troubles) == (3, [])


def test_an_encoding_that_the_host_calls_wrong_is_read_from_the_bytes(tmp_path):
    edition = EDITIONS["founder content"]
    files = files_of(edition)
    with serving(files) as host:
        for path, data in files.items():
            host.faults[path] = lambda handler, data=data: answer(
                handler, 200, data, {"Content-Type": "text/html; charset=iso-8859-1"}
            )
        made = fetch(host, edition.layouts[0], tmp_path)
    assert (made.pages, made.articles) == (2, 3)
    assert texts(made.folder)[0][1][1] == ["早稻栽插过半"]


def test_an_interrupted_fetching_leaves_pages_that_open(tmp_path):
    edition = EDITIONS["founder nbs"]

    def interrupts(done, total, _what):
        if (done, total) == (2, 3):
            raise KeyboardInterrupt

    with serving(files_of(edition)) as host:
        with pytest.raises(KeyboardInterrupt):
            fetch(host, edition.layouts[0], tmp_path, listen=interrupts)
        folder = tmp_path / "海青日报" / "2026-04-21"
        assert not is_whole(folder)
        assert len(texts(folder)[0]) == 2
        fetch(host, edition.layouts[0], tmp_path)
        assert is_whole(folder)
        host.files[edition.layouts[1]] += b"<!-- second edition -->"
        with pytest.raises(KeyboardInterrupt):
            fetch(host, edition.layouts[0], tmp_path, listen=interrupts)
        assert not is_whole(folder)


def test_a_broken_record_is_made_anew(tmp_path):
    edition = EDITIONS["founder nbs"]
    with serving(files_of(edition)) as host:
        made = fetch(host, edition.layouts[0], tmp_path)
        (made.folder / "page.yaml").write_bytes(b"files: {a: [")
        assert not is_whole(made.folder)
        assert not fetch(host, edition.layouts[0], tmp_path).troubles
    assert is_whole(made.folder)


def test_an_article_under_two_addresses_is_asked_for_once(tmp_path):
    edition = EDITIONS["founder content"]
    name = edition.articles[101].rpartition("/")[2]
    page = edition.layouts[0]
    with serving(files_of(edition)) as host:
        text = host.files[page].replace(f'href="{name}"'.encode(), f'href="{name}?div=-1"'.encode())
        host.files[page] = text
        host.files[f"{edition.articles[101]}?div=-1"] = host.files[edition.articles[101]]
        made = fetch(host, page, tmp_path)
        assert sum(edition.articles[101] in path for path in host.paths()) == 1
    assert made.articles == 3


def test_a_page_that_has_moved_is_read_where_it_is(tmp_path):
    edition = EDITIONS["founder content"]
    page = edition.layouts[1]
    files = files_of(edition)
    files[f"moved/{page}"] = files.pop(page)
    story = edition.articles[201]
    files[f"moved/{story}"] = files.pop(story)
    with serving(files) as host:
        host.faults[page] = lambda handler: answer(
            handler, 301, b"", {"Location": f"/moved/{page}"}
        )
        made = fetch(host, edition.layouts[0], tmp_path)
    assert (made.articles, made.troubles) == (3, [])


@pytest.fixture
def english():
    use("en")
    yield
    use("zh")


def test_only_of_the_front_page_is_a_day_without_an_issue_spoken(tmp_path, english):
    edition = EDITIONS["cms content"]
    files = files_of(edition)
    gone = edition.articles[min(edition.articles)]
    del files[gone]
    with serving(files) as host:
        made = fetch(host, edition.layouts[0], tmp_path, with_pdfs=True)
        with pytest.raises(SourceError, match=r"is not there \(HTTP 404\); that day"):
            fetch(host, "elsewhere.html", tmp_path)
    assert made.articles == 2
    assert str(made.troubles[0]).endswith(
        f"{gone}: is not there (HTTP 404), though the edition names it; the rest is kept"
    )
    assert not any("that day" in str(trouble) for trouble in made.troubles)
