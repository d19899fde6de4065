"""The wheel, alone in an empty environment and run from an empty folder, opens its own page.

Run by `make wheel`.  Exits with 1 and one line that says what is wrong, else prints what was seen.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHIPPED = "000_6dbaba773581c901.txt"
FIRST_HEADLINE = "以贯彻落实好《条例》为抓手 全面推动基层统战工作高质量发展"
NEEDED = (
    f"reader/data/{SHIPPED}",
    f"reader/data/{SHIPPED.replace('.txt', '.yaml')}",
    "reader/i18n/zh.yaml",
    "reader/i18n/en.yaml",
    "reader/i18n/help.zh.txt",
    "reader/ui/dubao.tcss",
)


def main() -> None:
    """Build, install, run, judge."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wheel = build_wheel(place)
        check_files(wheel)
        dubao = install(wheel, place / "environment")
        empty = place / "empty"
        empty.mkdir()
        check_runs(dubao, empty)
    print(f"{wheel.name}: opens its page from an empty folder")


def build_wheel(place: Path) -> Path:
    """Return the wheel, built into `place`."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(place), str(ROOT), cwd=place)
    (wheel,) = place.glob("*.whl")
    return wheel


def check_files(wheel: Path) -> None:
    """Require what the program reads while it runs, and the shipped page byte for byte."""
    with zipfile.ZipFile(wheel) as archive:
        missing = set(NEEDED) - set(archive.namelist())
        require(not missing, f"the wheel lacks {missing}")
        page = archive.read(f"reader/data/{SHIPPED}")
    require(page == (ROOT / "data" / SHIPPED).read_bytes(), "the shipped page has changed")


def install(wheel: Path, place: Path) -> Path:
    """Return the command of a new environment that holds the wheel and what it needs."""
    venv.create(place, with_pip=True)
    scripts = place / ("Scripts" if os.name == "nt" else "bin")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(str(scripts / "python"), *pip, str(wheel), cwd=place)
    return scripts / "dubao"


def check_runs(dubao: Path, empty: Path) -> None:
    """Require that the page opens without a path, by name and as a record."""
    listed = run(str(dubao), "list", cwd=empty)
    require(FIRST_HEADLINE in listed, "dubao list does not show the shipped page")
    record = json.loads(run(str(dubao), "parse", cwd=empty))
    require(record["source"] == SHIPPED, "dubao parse does not open the shipped page")
    require(len(record["articles"]) == 3, "the shipped page has not its three articles")
    require("黄兰香" in run(str(dubao), cwd=empty), "dubao prints nothing into a pipe")
    require(run(str(dubao), "--version", cwd=empty).startswith("dubao "), "no version")


def run(*command: str, cwd: Path) -> str:
    """Return what `command` prints; its failure ends the check."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=plain, capture_output=True, check=False)
    require(done.returncode == 0, f"{command[0]}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


def require(is_so: bool, otherwise: str) -> None:
    """End with 1 and `otherwise`, unless it is so."""
    if not is_so:
        sys.exit(f"wheel check: {otherwise}")


if __name__ == "__main__":
    main()
