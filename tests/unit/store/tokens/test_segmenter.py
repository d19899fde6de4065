import subprocess
import sys
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store import tokens
from reader.store.tokens import segmenter


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
        env={"PATH": "", "PYTHONPATH": str(Path(segmenter.__file__).parents[3]), **environment},
    )


def test_loading_is_silent_writes_nothing_and_knows_the_users_words(tmp_path: Path):
    (tmp_path / "words.txt").write_text("青溪统战\n", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    folders = ("XDG_CACHE_HOME", "TMPDIR", "HOME")
    done = run_alone(
        {
            **{name: str(tmp_path) for name in folders},
            "DUBAO_CONFIG": str(tmp_path / "config.yaml"),
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
    )
    assert (done.stdout, done.stderr) == ("['青溪统战'] True\n", "")
    assert sorted(tmp_path.iterdir()) == before


def test_the_whole_dictionary_is_jiebas():
    jieba.initialize()
    lexicon = segmenter._Door.lexicon
    ours: dict[str, int] = {}
    for first in {word[0] for word in jieba.dt.FREQ}:
        ours.update(lexicon.opened(first))
    assert ours == jieba.dt.FREQ
    assert lexicon.total == jieba.dt.total


def test_traditional_text_is_cut_like_simplified_text():
    assert tokens.words("統戰工作條例，著作") == ["統戰工作", "條例", "，", "著作"]
