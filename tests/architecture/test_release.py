"""A release needs a section in the changelog, a tag of its own and nothing left to commit."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHANGELOG = """# Changelog

## [Unreleased]

## [1.2.0] - 2026-05-01

### Added

- A page.

## [1.1.0] - 2026-04-01

- A list.
"""


@pytest.fixture(scope="module")
def release():
    spec = importlib.util.spec_from_file_location("release", ROOT / "tools" / "release.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_section_ends_where_the_next_begins(release):
    assert release.section(CHANGELOG, "1.2.0") == "### Added\n\n- A page."
    assert release.section(CHANGELOG, "1.1.0") == "- A list."
    assert release.section(CHANGELOG, "1.2") == ""


def test_nothing_stands_in_the_way_of_a_release_that_is_ready(release):
    assert not list(release.problems("1.2.0", CHANGELOG, ["v1.1.0"], ""))


@pytest.mark.parametrize(
    ("version", "tags", "status", "said"),
    [
        ("1.3.0", [], "", "no section"),
        ("1.2.0", ["v1.2.0"], "", "there already"),
        ("1.2.0", [], " M README.md", "not committed"),
        ("next", [], "", "no version"),
    ],
)
def test_what_stands_in_the_way_is_said(release, version, tags, status, said):
    assert said in "\n".join(release.problems(version, CHANGELOG, tags, status))


def test_the_changelog_has_a_place_for_what_comes_next():
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
