"""Where the tests ask jieba itself, it is as silent as behind its segmenter."""

import jieba
import pytest


@pytest.fixture(autouse=True, scope="session")
def silent_jieba(tmp_path_factory: pytest.TempPathFactory):
    jieba.setLogLevel(100)
    jieba.dt.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
