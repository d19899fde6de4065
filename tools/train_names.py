"""Train the tagger of names and write its weights.

    python tools/train_names.py --divisions adcodes.csv --out reader/names/weights.txt \
        GOLD.jsonl GOLD.jsonl SILVER.jsonl …

Each file holds sentences as JSON lines (text, people, places, organisations, with offsets); a
file named twice counts twice.  The same files give the same weights, byte for byte.  Needs
python-crfsuite (`pip install dubao[train]`).
"""

import argparse
import importlib.util
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite
from names_classes import classes_of
from names_features import Features
from names_lists import read_lists
from names_sentences import Sentence, read_sentences, tags_of
from names_weights import Model, Scale, weight_lines

_EPOCHS = 7  # more learn the sentences by heart
_FEWEST = 3  # times that a feature occurs with a tag, to be given a weight
_ORDER = 1  # seed of the order of sentences, which an averaged perceptron depends on


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sentences", nargs="+", type=Path, metavar="SENTENCES")
    parser.add_argument("--divisions", type=Path, required=True, help="CSV with a column `name`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="keep the model here; if it is there, use it")
    parser.add_argument("--factor", type=float, default=6.0, help="points a unit of weight")
    parser.add_argument("--least", type=int, default=3, help="smallest weight written")
    parser.add_argument("--lean", type=_lean, nargs="*", default=(), metavar="KIND=POINTS")
    args = parser.parse_args()
    files = [read_sentences(path) for path in args.sentences]
    lists = read_lists(_jieba_dictionary(), args.divisions)
    sentences = [sentence for file in files for sentence in file]
    classes = classes_of(sentences, lists)
    with tempfile.TemporaryDirectory() as folder:
        path = args.model or Path(folder) / "names.crf"
        if not path.exists():
            train(path, sentences, Features(classes, lists))
        model = read_model(path)
    lines = weight_lines(model, Scale(args.factor, args.least, dict(args.lean)), classes, lists)
    args.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def train(path: Path, sentences: Sequence[Sentence], features: Features) -> None:
    """Write to `path` the model that an averaged perceptron makes of `sentences`."""
    trainer = pycrfsuite.Trainer(verbose=False)
    shuffled = list(sentences)
    random.Random(_ORDER).shuffle(shuffled)
    for sentence in shuffled:
        trainer.append(features.of(sentence.text), tags_of(sentence))
    trainer.select("ap")
    trainer.set_params({"max_iterations": _EPOCHS, "feature.minfreq": _FEWEST})
    trainer.train(str(path))


def read_model(path: Path) -> Model:
    """Return the weights in crfsuite's file `path`."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    learnt = tagger.info()
    return Model(learnt.state_features, learnt.transitions)


def _lean(word: str) -> tuple[str, int]:
    kind, _, points = word.partition("=")
    return kind, int(points)


def _jieba_dictionary() -> Path:
    found = importlib.util.find_spec("jieba")
    if found is None or found.origin is None:
        raise SystemExit("train_names: jieba is not installed")
    return Path(found.origin).with_name("dict.txt")


if __name__ == "__main__":
    main()
