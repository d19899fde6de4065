"""Train parser and tagger on a sample that anyone may have: does the way to new weights still go?

    python tools/train_sample.py [--out build/sample]

Three composed pages of tests/quality, each set in three shapes, and the sentences of tools/sample
take the place of the collections that docs/models.md names.  The very commands of that file are
run on them and printed.  What comes out is good for nothing but to be the same twice.  Needs the
`train` extra.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "quality"))

from setting import PAGES, SetPage, Shape, Truth, load_pages, set_page  # noqa: E402

SAMPLE = ROOT / "tools" / "sample"
NAMES = ("01-front-page", "09-comment-page", "10-briefs")  # of tests/quality/pages
SHAPES = (Shape.FRAGMENTS, Shape.LINES, Shape.FURNISHED)
MODELS, COMPOSED = "2", "20"  # of the parser: seconds instead of an hour


def main() -> int:
    """Set the pages, run both trainers, say what they wrote."""
    cli = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    cli.add_argument("--out", type=Path, default=ROOT / "build" / "sample")
    out: Path = cli.parse_args().out
    write_pages(out / "pages")
    for command in commands(out):
        print(" ".join(("python", *command[1:])), flush=True)
        subprocess.run(command, check=True, cwd=ROOT)
    for path in written(out):
        data = path.read_bytes()
        print(f"{path.name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()[:16]}")
    return 0


def commands(out: Path) -> Iterator[list[str]]:
    """Yield the two calls that train on the sample."""
    parser = ["--models", MODELS, "--composed", COMPOSED, "--out", str(out / "parser")]
    yield [sys.executable, "tools/train_parser.py", str(out / "pages"), *parser]
    names = ["--divisions", str(SAMPLE / "divisions.csv"), "--out", str(out / "names.txt")]
    yield [sys.executable, "tools/train_names.py", *names, str(SAMPLE / "names.jsonl")]


def written(out: Path) -> list[Path]:
    """Return the files that training writes."""
    return [out / "parser" / "weights.txt", out / "parser" / "pairs.json", out / "names.txt"]


def write_pages(folder: Path) -> None:
    """Write each page in each shape as the parser's trainer reads it: NAME.txt, NAME.gold.json."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = [page for page in load_pages() if page.name in NAMES]
    if len(pages) != len(NAMES):
        raise SystemExit(f"train_sample: a page is missing of {PAGES}")
    for number, page in enumerate(pages):
        for shape in SHAPES:
            made = set_page(page, shape)
            name = f"{number:03}-{shape}-{page.name.replace('-', '_')}-20260422"
            (folder / f"{name}.txt").write_text(made.raw, encoding="utf-8")
            gold = json.dumps(gold_page(made, f"{name}.txt"), ensure_ascii=False, indent=1)
            (folder / f"{name}.gold.json").write_text(gold + "\n", encoding="utf-8")


def gold_page(page: SetPage, source: str) -> dict[str, object]:
    """Return the truth of a page as a record: articles, furniture and both as they stand."""
    order: list[object] = []
    for article, group in groupby(page.blocks, key=_article_of):
        blocks = list(group)
        if article < 0:
            order += [block.text for block in blocks]
        else:
            order.append({"blocks": _as_record(blocks)})
    articles = [item for item in order if isinstance(item, dict)]
    furniture = [item for item in order if isinstance(item, str)]
    return {"source": source, "articles": articles, "furniture": furniture, "order": order}


def _article_of(block: Truth) -> int:
    return block.article


def _as_record(blocks: Sequence[Truth]) -> list[dict[str, str]]:
    return [{"role": block.role, "text": block.text} for block in blocks]


if __name__ == "__main__":
    sys.exit(main())
