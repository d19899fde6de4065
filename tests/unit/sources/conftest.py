"""What comes through standard input, and the processes that are started for files."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.sources import processes
from reader.sources.processes import PageRequest


@pytest.fixture
def pipe_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let bytes come through a pipe."""

    def put(data: bytes) -> None:
        pipe = SimpleNamespace(buffer=BytesIO(data), isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", pipe)

    return put


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[PageRequest]]:
    """The processes that are started, by what they are asked."""
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    asked: list[PageRequest] = []
    start = processes._started
    monkeypatch.setattr(
        processes, "_started", lambda file, one: (asked.append(one), start(file, one))[1]
    )
    yield asked
    processes._begun.clear()
