"""Each test reads as for the first time: what another has read or set is nothing to it."""

import pytest


@pytest.fixture(autouse=True)
def own_record(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "own" / "state.db"))


@pytest.fixture
def own_places(monkeypatch, tmp_path):
    """Settings, records and copies lie in folders of the test; what is said is Chinese."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.delenv("DUBAO_CONFIG", raising=False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
