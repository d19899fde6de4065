"""What `.ci/programs` says, and installs, where programs that tests start are not there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "programs"
PROGRAMS = {
    "postgresql": "initdb",
    "fish": "fish",
    "zsh": "zsh",
    "chromium": "chromium",
    "man-db": "man",
}
# PostgreSQL is found in its folder, too, whatever the path says.
IN_FOLDER = any(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
HIDDEN = [package for package in PROGRAMS if not (package == "postgresql" and IN_FOLDER)]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script for bash")


def stub(folder, name, text):
    path = folder / name
    path.write_text(f"#!{shutil.which('bash')}\n{text}\n")
    path.chmod(0o755)


@pytest.fixture
def bare(tmp_path):
    """A path with what the script itself needs, run by nobody in particular."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "cut", "env", "timeout"):
        (folder / name).symlink_to(shutil.which(name))
    stub(folder, "id", "echo 1000")
    return folder


def said(folder):
    run = subprocess.run(
        ["bash", SCRIPT],
        env={"PATH": str(folder)},
        capture_output=True,
        check=True,
        text=True,
        executable=shutil.which("bash"),
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


def test_each_program_that_is_not_there_is_named_with_its_package(bare):
    told = said(bare)
    assert len(told) == len(HIDDEN)
    for line, package in zip(told, HIDDEN, strict=True):
        assert f"no {PROGRAMS[package]} here (Debian: {package})" in line
        assert "skipped" in line


def test_where_all_are_there_nothing_is_said(bare):
    for program in PROGRAMS.values():
        stub(bare, program, "")
    assert said(bare) == []


def test_root_on_debian_gets_what_is_missing(bare, tmp_path):
    stub(bare, "id", "echo 0")
    stub(bare, "zsh", "")
    (bare / "chmod").symlink_to(shutil.which("chmod"))
    asked = tmp_path / "asked"
    given = 'case $package in fish) printf "" >$0.d/fish; chmod +x $0.d/fish;; esac'
    stub(
        bare,
        "apt-get",
        f'echo "$@" >>{asked}; package=${{@: -1}}; {given}'.replace("$0.d", str(bare)),
    )
    told = said(bare)
    calls = asked.read_text().splitlines()
    assert calls[0].endswith("update")
    missing = [package for package in HIDDEN if package != "zsh"]
    assert [line.split()[-1] for line in calls[1:]] == missing
    assert all("--no-upgrade" in line for line in calls[1:])
    assert told[0].startswith("installing from Debian:")
    assert len(told) == len(missing)  # fish is there now
    assert not any("no fish" in line for line in told[1:])
