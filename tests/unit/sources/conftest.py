"""What comes through standard input."""

from collections.abc import Callable
from io import BytesIO
from types import SimpleNamespace

import pytest


@pytest.fixture
def pipe_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let bytes come through a pipe."""

    def put(data: bytes) -> None:
        pipe = SimpleNamespace(buffer=BytesIO(data), isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", pipe)

    return put
