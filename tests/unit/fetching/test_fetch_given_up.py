"""Whoever waits for an issue gives up: at once, at any moment, and nothing is half there."""

from datetime import date

import pytest
from composed_editions import EDITIONS
from edition_server import serving

from reader.errors import FailedError
from reader.fetching.edition_host import origin_of
from reader.fetching.errands import Errand, GivenUpError, done, errand_of, heeding
from reader.fetching.issue import IssueRequest, is_whole
from reader.fetching.papers import Paper
from reader.fetching.received import Clock
from reader.library import Archive
from reader.library.fetched import deliver

FRONT = EDITIONS["cms content"].layouts[0]


def unwaiting():
    """A clock that waits for nothing; its time goes by as it is asked."""
    return Clock(sleep=lambda _: None)


@pytest.fixture
def host():
    edition = EDITIONS["cms content"]
    with serving({address: edition.bytes_of(address) for address in edition.files}) as found:
        yield found


def errand(host, root, paper="hqrb"):
    return Errand(IssueRequest(host.base + FRONT, root, paper, "2026-04-21"), by_hand=True)


class Patience:
    """Waits as long as it is asked so many times."""

    def __init__(self, times):
        self.times = times

    def __call__(self):
        self.times -= 1
        return self.times >= 0


def test_what_is_waited_for_comes(host, tmp_path):
    made = done(errand(host, tmp_path), lambda *_: None, lambda: True, unwaiting())
    assert (made.pages, made.articles) == (2, 3)


def test_given_up_at_any_moment_every_file_is_whole_and_it_goes_on_from_there(host, tmp_path):
    edition, times, ended = EDITIONS["cms content"], 0, False
    while not ended:
        try:
            done(errand(host, tmp_path), lambda *_: None, Patience(times), unwaiting())
            ended = True
        except GivenUpError:
            times += 3
        folder = tmp_path / "hqrb" / "2026-04-21"
        for file in folder.rglob("*.html") if folder.exists() else ():
            assert file.read_bytes() == edition.bytes_of(str(file.relative_to(folder)))
        assert is_whole(folder) is ended
    assert times > 9


def test_a_long_wait_is_looked_at_meanwhile():
    waits, patience = [], Patience(4)
    clock = heeding(Clock(sleep=waits.append), patience)
    with pytest.raises(GivenUpError):
        clock.sleep(300.0)
    assert 0 < sum(waits) < 1.0


def test_a_wait_is_as_long_as_it_was_asked_for():
    waits = []
    heeding(Clock(sleep=waits.append), lambda: True).sleep(1.25)
    assert sum(waits) == pytest.approx(1.25)


def test_it_goes_into_the_library_where_there_is_one(host, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    library = tmp_path / "library"
    with Archive(library):
        pass
    found = deliver(errand(host, tmp_path / "papers"), library, lambda *_: None, lambda: True)
    assert found.folder == library / "海青日报" / "2026-04-21"
    with Archive(library) as archive:
        assert [(one.paper, one.date, one.articles) for one in archive.issues()] == [
            ("海青日报", "2026-04-21", 3)
        ]


def test_a_paper_that_its_pages_do_not_name_is_called_as_it_is_listed(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    library = tmp_path / "library"
    with Archive(library):
        pass
    page = '<meta charset="utf-8"><h1>粮站扩建</h1><p>' + "溪口粮站扩建工程昨日动工。" * 9
    front = '<meta charset="utf-8"><a href="node_1.htm">第01版：要闻</a>' + (
        '<a href="node_2.htm">第02版：镇村</a><li><a href="content_1.htm">粮站扩建</a></li>'
    )
    files = {"node_1.htm": front, "node_2.htm": front, "content_1.htm": page}
    files = {f"20260421/{name}": text.encode() for name, text in files.items()}
    with serving(files) as host:
        fronts = {date.min: f"{host.base}{{year}}{{month}}{{day}}/node_1.htm"}
        paper = Paper("xkwb", "溪口晚报", fronts, is_own=True)
        wanted = errand_of(paper, date(2026, 4, 21), tmp_path / "papers")
        found = deliver(wanted, library, lambda *_: None, lambda: True)
    assert found.folder == library / "溪口晚报" / "2026-04-21"


def test_without_a_library_none_is_begun(host, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    library = tmp_path / "library"
    found = deliver(errand(host, tmp_path / "papers"), library, lambda *_: None, lambda: True)
    assert found.folder == tmp_path / "papers" / "hqrb" / "2026-04-21"
    assert not library.exists()


def test_given_up_while_it_is_taken_in_the_library_has_nothing_of_it(host, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    library, said = tmp_path / "library", []
    with Archive(library):
        pass

    def is_wanted():
        return not any(done == total == 0 for done, total, _ in said)  # until it is taken in

    with pytest.raises(GivenUpError):
        deliver(
            errand(host, tmp_path / "papers"), library, lambda *step: said.append(step), is_wanted
        )
    with Archive(library) as archive:
        assert archive.issues() == []
    assert is_whole(tmp_path / "papers" / "hqrb" / "2026-04-21")


def test_a_library_that_takes_nothing_in_is_told_and_the_folder_opens(host, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    library = tmp_path / "library"
    library.write_text("no folder", "utf-8")
    found = deliver(errand(host, tmp_path / "papers"), library, lambda *_: None, lambda: True)
    assert found.folder == tmp_path / "papers" / "hqrb" / "2026-04-21"
    assert [type(one) for one in found.troubles] == [FailedError]


def test_what_came_before_opens_if_the_host_is_away(host, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.fetching.errands.Clock", _clock)
    wanted = errand(host, tmp_path / "papers")
    done(wanted, lambda *_: None, lambda: True)
    host.files.clear()
    found = deliver(wanted, tmp_path / "none", lambda *_: None, lambda: True)
    assert found.folder == tmp_path / "papers" / "hqrb" / "2026-04-21"
    assert "404" in str(found.troubles[0])


def test_the_origin_is_the_one_that_was_named(host):
    assert origin_of(host.base, by_hand=True).is_named


def _clock(*given):
    return Clock(*given) if given else unwaiting()
