import subprocess
import sys
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store import tokens
from reader.store.tokens import door


@pytest.fixture(autouse=True, scope="module")
def dictionary():
    tokens.load()


SAMPLES = st.text(st.sampled_from("统战工作条例在青溪市调研ab 1，。😀\n"), max_size=20)


@settings(deadline=None, max_examples=100)
@given(SAMPLES)
def test_words_are_the_text(text: str):
    assert "".join(tokens.words(text)) == text
    assert "".join(tokens.short_words(text)) == text


@settings(deadline=None, max_examples=100)
@given(SAMPLES)
def test_words_are_jiebas(text: str):
    assert tokens.words(text) == jieba.lcut(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("统战工作条例", ["统战", "工作", "条例"]),
        ("中国共产党", ["中国", "共产党"]),
        ("高质量", ["高质量"]),
        ("甲", ["甲"]),
    ],
)
def test_a_word_of_shorter_words_is_cut_into_them(text: str, words: list[str]):
    assert tokens.short_words(text) == words


LOADING = """
import sys
from reader.store import tokens
assert "jieba" not in sys.modules
tokens.load()
print(tokens.words("青溪统战"), tokens.is_loaded())
assert "pkg_resources" not in sys.modules
"""


def run_alone(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "always", "-c", LOADING],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "PYTHONPATH": str(Path(door.__file__).parents[3]), **environment},
    )


def test_loading_is_silent_and_leaves_only_the_users_own_cache(tmp_path: Path):
    shared = tmp_path / "shared"
    shared.mkdir()
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "words.txt").write_text("青溪统战\n", encoding="utf-8")
    own = {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "DUBAO_CONFIG": str(tmp_path / "config" / "config.yaml"),
        "TMPDIR": str(shared),
        "HOME": str(tmp_path),
        "PYTHONUTF8": "1",
    }
    for _ in range(2):
        done = run_alone(own)
        assert (done.stdout, done.stderr) == ("['青溪统战'] True\n", "")
    assert not list(shared.iterdir())
    assert [path.name for path in (tmp_path / "cache" / "dubao").iterdir()] == ["words.cache"]
