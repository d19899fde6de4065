"""The suite with the oldest and the newest libraries that pyproject.toml allows.

Each in an environment of its own that is thrown away: `python tools/canary.py oldest newest`.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
WAYS = ("oldest", "newest")

_BOUND = re.compile(r"(?P<name>[\w.-]+)>=(?P<oldest>[\w.]+)")


def oldest(dependencies: Sequence[str]) -> list[str]:
    """Return each dependency pinned to the least version that its bound allows.

    Raises:
        ValueError: One has no least version.
    """
    found = [(_BOUND.match(one), one) for one in dependencies]
    unbound = [one for bound, one in found if bound is None]
    if unbound:
        raise ValueError(f"no least version: {', '.join(unbound)}")
    return [f"{bound['name']}=={bound['oldest']}" for bound, _ in found if bound]


def main(arguments: Sequence[str]) -> int:
    """Run the suite in each way asked for, with pytest's own arguments behind `--`."""
    ways = [one for one in arguments if one in WAYS] or list(WAYS)
    chosen = list(arguments[arguments.index("--") + 1 :]) if "--" in arguments else []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    failed = [way for way in ways if not _passes(way, project["dependencies"], chosen)]
    for way in ways:
        print(f"{way}: {'failed' if way in failed else 'passed'}")
    return 1 if failed else 0


def _passes(way: str, dependencies: Sequence[str], chosen: Sequence[str]) -> bool:
    with tempfile.TemporaryDirectory(prefix="dubao-canary-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        wanted = oldest(dependencies) if way == "oldest" else ["--upgrade", *dependencies]
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *wanted, "--editable", f"{ROOT}[test]"], check=True)
        subprocess.run([python, "-m", "pip", "freeze", "--exclude-editable"], check=True)
        return (
            subprocess.run([python, "-m", "pytest", *chosen], cwd=ROOT, check=False).returncode == 0
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
