"""The wheel, built from the source archive and alone in an empty environment, opens its own page.

Both carry the licences of what their tables were made from.

Run by `make wheel`.  Exits with 1 and one line that says what is wrong, else prints what was seen.
"""

import json
import os
import subprocess
import sys
import tarfile
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
    "reader/i18n/zh-Hant.yaml",
    "reader/i18n/help.zh.txt",
    "reader/commands/serving/page.html",
    "reader/commands/serving/page.js",
    "reader/ui/dubao.tcss",
    "reader/licenses/OpenCC.txt",
    "reader/licenses/cpca.txt",
    "reader/licenses/jieba.txt",
    "reader/licenses/pypinyin.txt",
)
LEGAL = ("LICENSE", "THIRD_PARTY.md")  # in the wheel among its licences, in the archive on top
GUIDES = ("README.md", "README.en.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md")


def main() -> None:
    """Build, install, run, judge."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wheel, archive = build(place)
        check_files(wheel)
        check_archive(archive)
        dubao = install(wheel, place / "environment")
        empty = place / "empty"
        empty.mkdir()
        check_runs(dubao, empty)
    print(f"{wheel.name}: opens its page from an empty folder")


def build(place: Path) -> tuple[Path, Path]:
    """Return the wheel and the source archive that it was built from, made in `place`."""
    run(sys.executable, "-m", "build", "--outdir", str(place), str(ROOT), cwd=place)
    (wheel,) = place.glob("*.whl")
    (archive,) = place.glob("*.tar.gz")
    return wheel, archive


def check_files(wheel: Path) -> None:
    """Require what the program reads while it runs, and the shipped page byte for byte."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        page = archive.read(f"reader/data/{SHIPPED}")
    about = next(name for name in names if name.endswith(".dist-info/METADATA"))
    licences = {about.replace("METADATA", f"licenses/{name}") for name in LEGAL}
    missing = {*NEEDED, *licences} - set(names)
    require(not missing, f"the wheel lacks {missing}")
    require(page == (ROOT / "data" / SHIPPED).read_bytes(), "the shipped page has changed")


def check_archive(archive: Path) -> None:
    """Require what a person needs who has the source archive alone."""
    with tarfile.open(archive) as files:
        names = {name.partition("/")[2] for name in files.getnames()}
    licences = {name for name in NEEDED if name.startswith("reader/licenses/")}
    missing = {*LEGAL, *GUIDES, *licences} - names
    require(not missing, f"the source archive lacks {missing}")


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
    require(run(str(dubao), "--version", cwd=empty) == f"dubao {version()}\n", "another version")


def version() -> str:
    """Return the version as the package's own source says it."""
    lines = (ROOT / "reader" / "__init__.py").read_text("utf-8").splitlines()
    return next(line.split('"')[1] for line in lines if line.startswith("__version__"))


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
