"""A Dask cluster rebuilds pages as one process does, also where a worker dies."""

import os
import signal
import sys

import pytest

from reader import rebuilding
from reader.cli import main
from reader.errors import FailedError
from reader.load import iter_parsed
from reader.rebuilding import cluster

distributed = pytest.importorskip("distributed", reason="Dask is not installed (dubao[dask])")

MANY = 24


@pytest.fixture(scope="module")
def local():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as local:
        yield local


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.load.kept_page", lambda _source: None)
    monkeypatch.setattr("reader.load.keep", lambda *_: None)
    (tmp_path / "pages").mkdir()
    for number in range(MANY):
        body = f"　　本报讯（记者林溪桥）今天上午，水库放水{number}次，农田春灌。"
        (tmp_path / "pages" / f"{number:03}.txt").write_text(f"青禾水库第{number}次开闸\n{body}\n")
    return tmp_path / "pages"


def pages_of(folder, helpers):
    return list(iter_parsed([str(folder)], helpers=helpers))


def test_workers_give_what_one_process_gives_in_the_same_order(folder, local, monkeypatch):
    here = pages_of(folder, 1)
    monkeypatch.setattr(rebuilding, "_given", None)  # nothing is rebuilt here
    assert pages_of(folder, local.scheduler_address) == here


def test_a_worker_that_dies_loses_no_page(folder, local):
    here = pages_of(folder, 1)
    pages = iter_parsed([str(folder)], helpers=local.scheduler_address)
    there = [next(pages)]
    with distributed.Client(local.scheduler_address, set_as_default=False) as client:
        first = next(iter(client.run(os.getpid).values()))
    os.kill(first, signal.SIGKILL)
    assert there + list(pages) == here


def test_a_page_that_no_worker_can_make_is_made_here(folder, local, monkeypatch):
    here = pages_of(folder, 1)
    monkeypatch.setattr(cluster, "LONGEST", 0.0)
    assert pages_of(folder, local.scheduler_address) == here


def test_the_command_takes_in_what_workers_rebuilt(folder, local, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    words = ["library", "add", str(folder), "--scheduler", local.scheduler_address]
    assert main(words) == 0
    assert f"{MANY} pages new" in capsys.readouterr().out
    assert main(["search", "第7次开闸", "--library"]) == 0


def test_workers_of_another_version_are_not_asked(folder, local, monkeypatch):
    monkeypatch.setattr("reader.__version__", "0.0.0")
    with pytest.raises(FailedError, match=r"0\.0\.0"):
        pages_of(folder, local.scheduler_address)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1:x", "nowhere://a", "tcp://"])
def test_a_scheduler_that_is_not_there_is_one_line(folder, monkeypatch, capsys, address):
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    assert main(["library", "add", str(folder), "--scheduler", address]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_dask_one_line_says_how_to_get_it(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(FailedError, match=r"dubao\[dask\]"):
        pages_of(folder, "tcp://127.0.0.1:1")
