"""New weights can be made, and the same pages and sentences make the same bytes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.names.weights import whole_lines

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tools" / "sample"
WRITTEN = ("parser/weights.txt", "parser/pairs.json", "names.txt")


def train(out: Path, hash_seed: str) -> dict[str, bytes]:
    """Run the tool as `make train-sample` does; hashes of strings must decide nothing."""
    told = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "train_sample.py"), "--out", str(out)],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr.decode()
    return {name: (out / name).read_bytes() for name in WRITTEN}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    pytest.importorskip("pycrfsuite")
    return train(tmp_path_factory.mktemp("first"), "1")


def test_training_twice_gives_the_same_bytes(first, tmp_path):
    assert train(tmp_path, "2") == first


def test_something_was_learnt(first):
    lines = first["parser/weights.txt"].decode().splitlines()
    assert any(line.startswith("k=") for line in lines)
    for name, whole in (("parser/weights.txt", iter), ("names.txt", whole_lines)):
        lines = list(whole(first[name].decode().splitlines()))
        assert lines[0].startswith("%label")
        assert any(line.startswith("%move") for line in lines)
        assert any(not line.startswith("%") for line in lines)


def test_the_names_of_the_sample_are_where_it_says():
    for line in (SAMPLE / "names.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        spans = [span for kind in ("people", "places", "organisations") for span in record[kind]]
        assert all(0 <= start < end <= len(record["text"]) for start, end in spans)
        assert len({at for start, end in spans for at in range(start, end)}) == sum(
            end - start for start, end in spans
        )
