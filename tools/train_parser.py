"""Learn the parser's weights from a folder of gold pages (needs the `train` extra).

    python tools/train_parser.py FOLDER [--out ROOM] [--models 5] [--composed 800] [--without PAPER]

FOLDER holds NAME.txt (raw pages) and NAME.gold.json (articles with roles, in page order).  Writes
weights.txt and pairs.json; the same folder gives the same bytes.  How well a paper is read that no
training saw: train without it, then parse its pages.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from random import Random
from string import ascii_letters

import pycrfsuite
from parser_gold import Example, GoldBlock, gold_items, labelled, pages_of, raw_of, units_of
from parser_pairs import learn_pairs
from parser_synth import compose, paper_of, stories_by_paper

from reader.crf import NEVER
from reader.crf.weights import label_lines
from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.features import page_features
from reader.parsing.labelling.labels import LABELS, NUMBER_OF, may_follow
from reader.parsing.labelling.normal_form import in_normal_form
from reader.parsing.labelling.traditions import tradition_of, tradition_words
from reader.parsing.labelling.weights import SCALE
from reader.parsing.lines.units import Unit

SEEDS = range(1, 6)  # one model each, from other composed pages; the mean of them is shipped
COMPOSED = 800  # pages set anew from the articles of the folder, for each model
PARTS = 4  # of the pages; what one reads of words was learnt from the other parts
REAL_COUNTS = 4  # how often each model is shown each real page
LEAST_PAGES, LEAST_COMPOSED = 5, 20  # real pages, or composed ones, that must have a feature
WORDINGS = frozenset(
    {"w", "l1", "l2", "l-1", "f1", "f2", "f4", "f1b", "f2b"}
)  # features of characters
TRAINING = {
    "c1": 1.6,
    "c2": 0.4,
    "max_iterations": 100,
    "feature.minfreq": 8,
    "feature.possible_transitions": False,
}

Weight = tuple[str, str]  # feature and label, or label and label


@dataclass(slots=True)
class Model:
    """Weights of features and of moves from label to label, summed over the models."""

    features: Counter[Weight]
    moves: Counter[Weight]


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of words, as a page that has no part in it sees it.

    Attributes:
        parts: The part of each page, by the name of its file.
        pairs: By part, what was learnt from all others.
    """

    parts: dict[str, int]
    pairs: list[Bigrams]


@dataclass(frozen=True, slots=True)
class Share:
    """What one model of several learns from: its composed pages; and how many models there are."""

    composed: int
    models: int


def main() -> None:
    """Read the folder, learn, write."""
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--out", type=Path, default=Path("reader/parsing/labelling"))
    cli.add_argument("--models", type=int, default=len(SEEDS), help="fewer, to try the way")
    cli.add_argument("--composed", type=int, default=COMPOSED, help="pages set anew for each")
    cli.add_argument("--without", default="", metavar="PAPER", help="leave its pages out")
    args = cli.parse_args()
    found = sorted(args.folder.glob("*.gold.json"))
    paths = [path for path in found if paper_of(path) != args.without]
    model = Model(Counter(), Counter())
    train = partial(one_model, paths, words_of_others(paths), Share(args.composed, args.models))
    with ProcessPoolExecutor() as pool:  # results come in the order of the seeds
        for one in pool.map(train, SEEDS[: args.models]):
            model.features.update(one.features)
            model.moves.update(one.moves)
    args.out.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{line}\n" for line in weights_lines(model))
    (args.out / "weights.txt").write_text(lines, encoding="utf-8")
    (args.out / "pairs.json").write_text(
        pairs_text(learn_pairs(stories_of(paths))), encoding="utf-8"
    )


def stories_of(paths: Iterable[Path]) -> Iterator[list[GoldBlock]]:
    """Yield the stories of gold pages."""
    return (item for path in paths for item in gold_items(path) if not isinstance(item, str))


def words_of_others(paths: Sequence[Path]) -> Words:
    """Learn of words from all parts but one, for each: words seen before say more than new ones."""
    papers: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        papers[paper_of(path)].append(path.name)
    parts = {
        name: at * PARTS // len(names) for names in papers.values() for at, name in enumerate(names)
    }
    others = ([path for path in paths if parts[path.name] != part] for part in range(PARTS))
    return Words(parts, [learn_pairs(stories_of(rest)) for rest in others])


def real_examples(paths: Iterable[Path], known: Words) -> Iterator[Example]:
    """Yield every gold page as it stands."""
    for path in paths:
        units = units_of(raw_of(path))
        pages = [path.name] * len(units)
        yield Example(features_of(units, pages, known), labelled(gold_items(path), units))


def composed_examples(
    paths: Sequence[Path], known: Words, count: int, seed: int
) -> Iterator[Example]:
    """Yield `count` pages set anew."""
    papers = stories_by_paper(paths)
    random = Random(seed)
    for _ in range(count):
        raw, items = compose(papers, random)
        units = units_of(raw)
        pages = list(pages_of(items, units))
        yield Example(features_of(units, pages, known), labelled(items, units))


def features_of(units: Sequence[Unit], pages: Sequence[str], known: Words) -> list[list[str]]:
    """Return the features of units, sorted: the weights must not depend on how they are listed."""
    tradition = tradition_of(units)
    units = in_normal_form(units)
    parts = [known.parts.get(page, 0) for page in pages]
    by_part = {part: list(page_features(units, known.pairs[part])) for part in set(parts)}
    seen = (by_part[part][at] for at, part in enumerate(parts))
    return [sorted([*words, *tradition_words(tradition, words)]) for words in seen]


def keep_common(real: Sequence[Example], composed: Sequence[Example]) -> None:
    """Drop features that few pages have: they would learn single stories by heart.

    What composed pages add to the real ones counts too, where it is form and not wording.
    """
    common = {word for word, count in _pages_with(real).items() if count >= LEAST_PAGES}
    common.update(
        word
        for word, count in _pages_with(composed).items()
        if count >= LEAST_COMPOSED and word.partition("=")[0] not in WORDINGS
    )
    for example in (*real, *composed):
        example.features = [[w for w in words if w in common] for words in example.features]


def _pages_with(examples: Iterable[Example]) -> Counter[str]:
    """Count the pages that have each feature."""
    pages: Counter[str] = Counter()
    for example in examples:
        pages.update({word for words in example.features for word in words})
    return pages


def learn(examples: Iterable[Example]) -> pycrfsuite.Tagger:
    """Return the trained model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(TRAINING)
    for example in examples:
        trainer.append(pycrfsuite.ItemSequence(example.features), example.labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "parser.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
    return tagger


def one_model(paths: Sequence[Path], known: Words, share: Share, seed: int) -> Model:
    """Return the weights of one model, as its share of the mean."""
    real = list(real_examples(paths, known))
    composed = list(composed_examples(paths, known, share.composed, seed))
    keep_common(real, composed)
    info = learn([*real * REAL_COUNTS, *composed]).info()
    return Model(
        Counter({pair: weight / share.models for pair, weight in info.state_features.items()}),
        Counter({pair: weight / share.models for pair, weight in info.transitions.items()}),
    )


def weights_lines(model: Model) -> Iterator[str]:
    """Yield the lines of weights.txt, in hundredths, as small as they are: many add up."""
    features: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (word, label), weight in model.features.items():
        stored = round(weight * SCALE)
        if stored:
            features[word].append((NUMBER_OF[label], stored))
    yield from label_lines(dict(zip(ascii_letters, NUMBER_OF, strict=False)), _moves(model))
    for word in sorted(features):
        weights = (f"{ascii_letters[label]}{weight}" for label, weight in sorted(features[word]))
        yield f"{word}\t{' '.join(weights)}"


def _moves(model: Model) -> Iterator[list[int]]:
    for before in LABELS:
        moves = (model.moves.get((before.name, after.name), 0.0) for after in LABELS)
        yield [
            round(weight * SCALE) if may_follow(before, after) else NEVER
            for weight, after in zip(moves, LABELS, strict=True)
        ]


def pairs_text(pairs: Bigrams) -> str:
    """Return pairs.json: by table and value, all pairs that have it, in a row."""
    rows: dict[str, dict[str, str]] = {}
    for table in fields(pairs):
        by_value: dict[int, list[str]] = defaultdict(list)
        for pair, value in sorted(getattr(pairs, table.name).items()):
            by_value[value].append(pair)
        rows[table.name] = {str(value): " ".join(by_value[value]) for value in sorted(by_value)}
    return json.dumps(rows, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    main()
