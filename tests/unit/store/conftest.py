"""The user's own folders stay out of the tests."""

import jieba
import pytest


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        patch.setenv("DUBAO_CONFIG", str(folder / "config" / "config.yaml"))
        jieba.setLogLevel(100)
        jieba.dt.tmp_dir = str(folder)  # where the tests ask jieba itself
        yield folder
