"""What pyproject.toml allows is what the canary tries."""

import importlib.util
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def canary():
    spec = importlib.util.spec_from_file_location("canary", ROOT / "tools" / "canary.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_dependency_has_a_least_version(canary):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert all("==" in pinned for pinned in canary.oldest(project["dependencies"]))


def test_a_bound_becomes_a_pin(canary):
    assert canary.oldest(["textual>=8.2,<8.3"]) == ["textual==8.2"]
    with pytest.raises(ValueError, match="jieba"):
        canary.oldest(["jieba"])
