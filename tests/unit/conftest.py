"""Each test is a program of its own: what came through a pipe in one is not there in the next."""

import pytest

from reader.sources import once


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch):
    monkeypatch.setattr(once, "_held", {})
    monkeypatch.setattr(once, "_holding", [])
