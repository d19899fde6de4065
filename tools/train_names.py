"""Train the tagger of names and write its weights.

    python tools/train_names.py --divisions adcodes.csv --out reader/names/weights.txt \
        --without KEPT_APART … -- SENTENCES …

Files of sentences are JSON lines or characters with tags (`tools/names_sentences.py`).  Sentences
like those kept apart are left out.  The same files give the same weights, byte for byte.
"""

import argparse
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path

from names_classes import classes_of
from names_features import encode
from names_learner import Learnt, learn
from names_lists import Lists, read_lists
from names_pruning import worth_keeping
from names_sentences import Sentence, read_sentences, without
from names_tags import TAGS
from names_weights import Model, shortened, weight_lines

_FIRST_ROUNDS, _ROUNDS = 3, 4  # before and after the weights are chosen


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sentences", nargs="+", type=Path, metavar="SENTENCES")
    parser.add_argument("--without", nargs="*", type=Path, default=(), metavar="KEPT_APART")
    parser.add_argument("--divisions", type=Path, required=True, help="CSV with a column `name`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--factor", type=float, default=120.0, help="points a unit of weight")
    parser.add_argument("--size", type=int, default=640_000, help="bytes of the n-grams")
    args = parser.parse_args()
    apart = _read(args.without)
    sentences = without(_read(args.sentences), apart)
    lists = read_lists(_jieba_dictionary(), args.divisions)
    classes = classes_of(sentences, lists)
    model = train(sentences, classes, lists, args.size)
    lines = shortened(weight_lines(model, args.factor, classes, lists))
    args.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{len(sentences)} sentences, {args.out.stat().st_size} bytes")


def train(
    sentences: Sequence[Sentence], classes: Mapping[str, str], lists: Lists, size: int
) -> Model:
    """Return what `sentences` teach: all weights first, then once more those worth `size` bytes."""
    data = encode(sentences, classes, lists)
    kept = worth_keeping(learn(data, _FIRST_ROUNDS).states, data.names, size)
    return _model(learn(data, _ROUNDS, kept), data.names)


def _model(learnt: Learnt, names: Sequence[str]) -> Model:
    states = {
        (name, tag): float(weight)
        for name, weights in zip(names, learnt.states, strict=True)
        if weights.any()
        for tag, weight in zip(TAGS, weights, strict=True)
        if weight
    }
    steps = {
        (tag, after): float(weight)
        for tag, row in zip(TAGS, learnt.steps, strict=True)
        for after, weight in zip(TAGS, row, strict=True)
    }
    return Model(states, steps)


def _read(paths: Sequence[Path]) -> list[Sentence]:
    return [sentence for path in paths for sentence in read_sentences(path)]


def _jieba_dictionary() -> Path:
    found = importlib.util.find_spec("jieba")
    if found is None or found.origin is None:
        raise SystemExit("train_names: jieba is not installed")
    return Path(found.origin).with_name("dict.txt")


if __name__ == "__main__":
    main()
