"""Make a release: checks, wheel and source archive, tag.  Nothing is uploaded.

    python tools/release.py [--dry-run]

The version is the package's own; CHANGELOG.md must have its section.  With --dry-run everything but
the tag.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from reader import __version__

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"

_VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")


def section(changelog: str, version: str) -> str:
    """Return what CHANGELOG.md says of a version, without its heading; empty if it says nothing."""
    heading = rf"^## \[{re.escape(version)}\] - \d{{4}}-\d{{2}}-\d{{2}}\n(.*?)(?=^## \[|\Z)"
    found = re.search(heading, changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def problems(version: str, changelog: str, tags: Collection[str], status: str) -> Iterator[str]:
    """Yield what stands in the way of a release, a line each.

    Args:
        version: As the package says it.
        changelog: The text of CHANGELOG.md.
        tags: All that there are.
        status: What `git status --porcelain` says; empty where nothing is changed.
    """
    if not _VERSION.fullmatch(version):
        yield f"{version} is no version: 1.2.3, 1.2.3rc1"
    if not section(changelog, version):
        yield f"CHANGELOG.md has no section ## [{version}] - YYYY-MM-DD, or nothing in it"
    if f"v{version}" in tags:
        yield f"the tag v{version} is there already: raise __version__ in reader/__init__.py"
    if status:
        yield f"not committed:\n{status}"


def main() -> int:
    """Check, build, tag; 1 and a line for each thing that stands in the way."""
    cli = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    cli.add_argument("--dry-run", action="store_true", help="everything but the tag")
    args = cli.parse_args()
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    found = list(
        problems(__version__, changelog, _git("tag").split(), _git("status", "--porcelain"))
    )
    for problem in found:
        print(f"release: {problem}", file=sys.stderr)
    if found:
        return 1
    for command in (["make", "test"], ["make", "wheel"], [*_BUILD, "--outdir", str(DIST)]):
        subprocess.run(command, cwd=ROOT, check=True)
    if not args.dry_run:
        message = f"dubao {__version__}\n\n{section(changelog, __version__)}"
        _git("tag", "--annotate", "--cleanup=verbatim", f"v{__version__}", "--message", message)
    print(f"{DIST}: {', '.join(sorted(path.name for path in DIST.glob(f'dubao-{__version__}*')))}")
    return 0


_BUILD = [sys.executable, "-m", "build"]


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
