"""A file of its own for each test."""

import pytest


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dubao" / "state.db"
