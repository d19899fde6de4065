"""The parser's shipped weights, learnt again to the byte by the program that learnt them.

    python tools/rebuild_weights.py FOLDER [--out build/weights] [--models 5 …]

FOLDER holds the gold pages, see train_parser.py; what is said besides goes to the trainer.  Weights
know the features of the commit that brought them: composer, features and trainer of that commit are
taken out of the repository's history and run.  Every file that comes out is compared with the
shipped one; exit code 1 if one differs.  Needs git with its history, and the `train` extra.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOM = Path("reader", "parsing", "labelling")
FILES = ("weights.txt", "pairs.json")


def main() -> int:
    """Learn, compare; 1 where a file is not the shipped one."""
    cli = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    cli.add_argument("folder", type=Path)
    cli.add_argument("--out", type=Path, default=ROOT / "build" / "weights")
    args, more = cli.parse_known_args()
    commit = learnt_at(ROOT)
    print(f"by the program of {commit[:7]}", flush=True)
    learn_again(ROOT, commit, args.folder.resolve(), args.out.resolve(), more)
    told = list(compared(args.out, ROOT / ROOM))
    for name, digest, is_same in told:
        print(f"{name} {digest} {'as shipped' if is_same else 'NOT as shipped'}")
    return int(not all(is_same for _, _, is_same in told))


def learnt_at(repository: Path) -> str:
    """Return the commit that brought the shipped weights, with the program that learnt them."""
    asked = ["git", "log", "-1", "--format=%H", "--", str(ROOM / FILES[0])]
    commit = subprocess.run(asked, cwd=repository, check=True, capture_output=True, text=True)
    return commit.stdout.strip()


def learn_again(
    repository: Path, commit: str, folder: Path, out: Path, more: Sequence[str] = ()
) -> None:
    """Run a commit's own trainer on the pages of `folder`; it writes to `out`.

    Raises:
        subprocess.CalledProcessError: The history has no such commit, or the trainer failed.
    """
    asked = ["git", "archive", "--format=tar", commit, "reader", "tools"]
    told = subprocess.run(asked, cwd=repository, check=True, stdout=subprocess.PIPE)
    with tempfile.TemporaryDirectory() as tree:
        with tarfile.open(fileobj=BytesIO(told.stdout)) as archive:
            archive.extractall(tree, filter="data")
        trainer = [sys.executable, "tools/train_parser.py", str(folder), "--out", str(out), *more]
        # its own reader, not the one that is installed
        subprocess.run(trainer, cwd=tree, env={**os.environ, "PYTHONPATH": tree}, check=True)


def compared(made: Path, shipped: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield each file's name, the SHA-256 of what was made, and whether that is the shipped one."""
    for name in FILES:
        data = (made / name).read_bytes()
        yield name, hashlib.sha256(data).hexdigest(), data == (shipped / name).read_bytes()


if __name__ == "__main__":
    sys.exit(main())
