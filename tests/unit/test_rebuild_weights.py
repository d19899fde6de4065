"""The shipped weights are learnt again by the program of the commit that brought them."""

import os
import subprocess
from pathlib import Path

import pytest

ROOM = Path("reader/parsing/labelling")
TRAINER = """\
import sys
from pathlib import Path
import reader
folder, _, out, *more = sys.argv[1:]
Path(out).mkdir()
told = f"{reader.WHEN} {Path(folder, 'page.txt').read_text()} {' '.join(more)}"
for name in ("weights.txt", "pairs.json"):
    Path(out, name).write_text(told)
"""


@pytest.fixture
def rebuild(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "tools"))
    import rebuild_weights

    return rebuild_weights


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """The weights came with the first commit; since then the program has changed, not they."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    root = tmp_path / "repository"
    files = {
        "reader/__init__.py": "WHEN = 'then'\n",
        "tools/train_parser.py": TRAINER,
        str(ROOM / "weights.txt"): "then a page ",
        str(ROOM / "pairs.json"): "then another page ",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    git(root, "init", "-q")
    commit(root)
    (root / "reader/__init__.py").write_text("WHEN = 'now'\n")
    commit(root)
    return root


def git(root, *words):
    told = subprocess.run(["git", *words], cwd=root, check=True, capture_output=True, text=True)
    return told.stdout.strip()


def commit(root):
    git(root, "add", "-A")
    git(root, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "A line")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/page.txt").write_text("a page")
    return tmp_path / "pages"


def test_the_commit_is_the_one_that_brought_the_weights(rebuild, repository):
    assert rebuild.learnt_at(repository) == git(repository, "rev-parse", "HEAD~1")


def test_its_own_program_learns_and_each_file_is_compared(
    rebuild, repository, folder, tmp_path, monkeypatch, capsys
):
    out = tmp_path / "out"
    monkeypatch.setattr(rebuild, "ROOT", repository)
    monkeypatch.setattr("sys.argv", ["rebuild_weights", str(folder), "--out", str(out)])
    assert rebuild.main() == 1
    weights, pairs = capsys.readouterr().out.splitlines()[1:]
    assert weights.startswith("weights.txt ")
    assert weights.endswith(" as shipped")
    assert "NOT" not in weights
    assert pairs.endswith(" NOT as shipped")


def test_equal_files_are_success(rebuild, repository, folder, tmp_path, monkeypatch):
    (repository / ROOM / "pairs.json").write_text("then a page ")
    monkeypatch.setattr(rebuild, "ROOT", repository)
    arguments = ["rebuild_weights", str(folder), "--out", str(tmp_path / "out")]
    monkeypatch.setattr("sys.argv", arguments)
    assert rebuild.main() == 0


def test_what_is_said_besides_goes_to_the_trainer(rebuild, repository, folder, tmp_path):
    out = tmp_path / "out"
    rebuild.learn_again(repository, "HEAD", folder, out, ["--models", "1"])
    assert (out / "weights.txt").read_text() == "now a page --models 1"


def test_a_history_without_the_commit_is_an_error(rebuild, repository, folder, tmp_path):
    with pytest.raises(subprocess.CalledProcessError):
        rebuild.learn_again(repository, "0" * 40, folder, tmp_path / "out")
