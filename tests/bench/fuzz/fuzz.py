"""Bytes that nobody has thought of, guided by what they reach in the code: faults out.

    pip install atheris  # in an environment of its own
    python tests/bench/fuzz/fuzz.py TARGET [--seconds 600] [--kept FOLDER]

Each fault is told once, by where it was raised; its bytes are kept in FOLDER, where what reaches
new code is kept, too.  Exit code 1 after a fault.
"""

import argparse
import hashlib
import sys
import traceback
from pathlib import Path

import atheris

sys.path.append(str(Path(__file__).parent))
from seeds import seeds_of

with atheris.instrument_imports(include=["reader"]):
    from targets import TARGETS

    from reader.errors import DubaoError

LONGEST = 6_000  # bytes
SLOW = 20  # seconds that one input may take


def main() -> None:
    """Fuzz as asked."""
    parser = argparse.ArgumentParser(description="feeds what nobody has thought of")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--kept", type=Path, default=Path("fuzzed"))
    args = parser.parse_args()
    kept = args.kept / args.target
    corpus, faults = kept / "corpus", kept / "faults"
    for folder in (corpus, faults):
        folder.mkdir(parents=True, exist_ok=True)
    target, told = TARGETS[args.target], set[str]()

    def one(data: bytes) -> None:
        try:
            target(data)
        except DubaoError:
            return
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            name = hashlib.sha256(
                f"{type(error)}{where.filename}{where.lineno}".encode()
            ).hexdigest()
            if name not in told:
                told.add(name)
                (faults / name[:12]).write_bytes(data)
                text = "".join(traceback.format_exception(error))
                (faults / f"{name[:12]}.txt").write_text(text, "utf-8", "replace")
                print("FAULT", args.target, type(error), where.filename, where.lineno, flush=True)

    options = [
        f"-max_total_time={args.seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOW}",
        f"-artifact_prefix={faults}/",
        "-rss_limit_mb=3000",
        "-verbosity=0",
        "-print_final_stats=1",
    ]
    for number, seed in enumerate(seeds_of(args.target)):
        (corpus / f"seed{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *options, str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
