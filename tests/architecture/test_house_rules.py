"""Rules of the code that no tool checks for us."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

import reader
from reader.i18n import words
from reader.naming import shipped_page

PACKAGE = Path(reader.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 250  # lines; past it a file has two subjects

_KEY = re.compile(r"[a-z]+(?:\.[a-z_]+)+(?<!\.yaml)(?<!\.txt)(?<!\.cache)(?<!\.tcss)(?<!\.db)")


def name_of(path):
    return str(path.relative_to(PACKAGE))


@pytest.fixture(scope="module")
def trees():
    """Each module's syntax; not to be changed."""
    return {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_says_what_it_is_and_has_one_subject(path, trees):
    assert ast.get_docstring(trees[path])
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_no_error_is_swallowed_whole(trees):
    swallowed = [
        f"{name_of(path)}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))
        and not isinstance(node.body[-1], ast.Raise)
        and "set_exception" not in ast.unparse(node)  # handed to whoever asks
        and name_of(path) != "cli.py"  # the one last resort
    ]
    assert not swallowed


def test_every_key_that_is_said_is_in_the_words(trees):
    known = set(words("zh"))
    families = {key.partition(".")[0] for key in known}
    said = {
        (name_of(path), node.value)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _KEY.fullmatch(node.value)
        and node.value.partition(".")[0] in families
    }
    assert not {(path, key) for path, key in said if key not in known}


def test_every_key_of_the_words_is_said():
    text = "\n".join(path.read_text("utf-8") for path in MODULES)
    computed = (
        "action.",
        "cli.",
        "option.",
        "group.",
        "hint.",
        "correct.",
        "kind.",
        "role.",
        "theme.",
        "short.",
        "mode.",
        "scope.",
        "grain.",
        "form.",
        "pictures.",
        "who.hint.",
        "correct.starts",
        "correct.goes_on",
        "correct.joins",
    )
    unsaid = [key for key in words("zh") if f'"{key}"' not in text and not key.startswith(computed)]
    assert not unsaid


def test_the_shipped_page_has_no_corrections():
    """Whoever tries the reader on it must not change what the next one sees."""
    sidecar = shipped_page().with_suffix(".yaml").read_text("utf-8")
    assert "corrected" not in sidecar
    assert "roles" not in sidecar


def test_no_two_classes_share_a_name(trees):
    """One word, one thing; what a widget tells stands within it and goes by both names."""
    homes = defaultdict(list)
    for path, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(name_of(path))
    assert not {name: paths for name, paths in homes.items() if len(paths) > 1}


def test_no_two_test_files_share_a_name():
    """pytest imports them by name alone, and a second one of a name ends the run."""
    names = [path.name for path in Path(__file__).parents[1].rglob("test_*.py")]
    assert len(names) == len(set(names))
