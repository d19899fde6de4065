"""No test reads or writes what belongs to whoever runs it."""

import os
from pathlib import Path

import platformdirs
import pytest

from reader.settings import settings_path


@pytest.mark.parametrize(
    "folder",
    [
        Path.home,
        settings_path,
        lambda: platformdirs.user_cache_path("dubao"),
        lambda: platformdirs.user_config_path("dubao"),
        lambda: platformdirs.user_state_path("dubao"),
        lambda: platformdirs.user_data_path("dubao"),
        lambda: Path(os.environ["DUBAO_CACHE"]),
    ],
)
def test_every_folder_of_the_user_is_the_tests_own(folder, tmp_path_factory):
    assert folder().is_relative_to(tmp_path_factory.getbasetemp())
