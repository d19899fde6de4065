"""Each test reads as for the first time: what another has read is nothing to it."""

import pytest


@pytest.fixture(autouse=True)
def own_record(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "own" / "state.db"))
