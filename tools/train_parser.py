"""Learn the parser's weights from a folder of gold pages (needs the `train` extra).

    python tools/train_parser.py FOLDER [--out reader/parsing] [--models 10] [--composed 450]

FOLDER holds NAME.txt (raw pages) and NAME.gold.json (articles with roles, in page order).  Writes
weights.json and pairs.json; the same folder gives the same bytes.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random

import pycrfsuite
from parser_gold import Example, gold_items, labelled, raw_of, squeeze, units_of
from parser_pairs import learn_pairs
from parser_synth import compose, stories_by_paper

from reader.model import Role
from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.features import page_features
from reader.parsing.labelling.labels import LABELS, NUMBER_OF
from reader.parsing.labelling.normal_form import in_plain_form
from reader.parsing.labelling.weights import SCALE
from reader.parsing.lines.units import Unit

SEEDS = range(1, 6)  # one model each, from other composed pages; the mean of them is shipped
COMPOSED = 450  # pages set anew from the articles of the folder, for each model
REAL_COUNTS = 2  # how often each model is shown each real page
LEAST_PAGES, LEAST_COMPOSED = 5, 20  # real pages, or composed ones, that must have a feature
WORDINGS = frozenset({"w", "l1", "l2", "l-1", "f1", "f2", "f1b", "f2b"})  # features of characters
LEAST_WEIGHT = 4  # in hundredths; smaller ones are left out
TRAINING = {
    "c1": 1.6,
    "c2": 0.4,
    "max_iterations": 100,
    "feature.minfreq": 8,
    "feature.possible_transitions": False,
}

HEAD_ROLES = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)
# What every paper keeps to, added to what was learnt.
STARTS = tuple(label.name for label in LABELS if label.is_start)
KICKERS_AND_HEADLINES = ("kicker!", "kicker", "headline!", "headline")
HEADS = tuple(label.name for label in LABELS if label.role in HEAD_ROLES)
BODY = (Role.PARAGRAPH, Role.CROSSHEAD)
CROSSHEADS = ("cross",)
PARAGRAPHS = ("lead", "body")
PRIORS = (
    # a numbered line and a row of dots open no article
    {(f"k={kind}", start): -9.0 for kind in "#~" for start in STARTS}
    # behind a text with a name after its last stop one opens, and behind one that says where it
    # is from
    | {(f"t-1=signed{kind}", start): 3.0 for kind in "Ss" for start in STARTS}
    | {(word, start): 2.0 for word in ("k-10=TS", "t-1=tailTS") for start in STARTS}
    # an end mark ends an article and heads nothing
    | {("k=e", name): -9.0 for name in (*STARTS, *HEADS, *CROSSHEADS)}
    | {(f"k-10=e{kind}", start): 3.0 for kind in "SsDoP[" for start in STARTS}
    # 图片报道 is a head, and what stands in square brackets no crosshead
    | {("k=P", name): -6.0 for name in (*CROSSHEADS, *PARAGRAPHS)}
    | {("k=[", name): -2.0 for name in CROSSHEADS}
    # where every paragraph is indented, what stands flush is none, and an indented line heads none
    | {("in=F", label.name): -6.0 for label in LABELS if label.role in BODY}
    | {("in=I", start): -6.0 for start in STARTS if start not in ("lead!", "caption!")}
    | {("in=I", name): -4.0 for name in ("kicker", "headline", "deck")}
    # where few blank lines stand, an article opens below one
    | {(f"ap=a{kind}", start): 3.0 for kind in "SsDNAYop" for start in STARTS}
    # a crosshead has no label, and a line of the body seldom one
    | {("e=Sl", name): -2.0 for name in CROSSHEADS}
    | {("e=Sl", name): -1.0 for name in PARAGRAPHS}
    # one or two characters behind a head line are its end
    | {(f"eq-=SS-{size}", name): -3.0 for size in (0, 1) for name in CROSSHEADS}
    # who is addressed is no head
    | {("k=V", label.name): -6.0 for label in LABELS if label.is_start or label.role in HEAD_ROLES}
    # what opens with a dash is a deck, if it is a head line; captions and credits, who signs or
    # speaks, and what tells where a text is from or goes on are none
    | {("b=S-", name): -4.0 for name in KICKERS_AND_HEADLINES}
    | {(f"k={kind}", name): -3.0 for kind in "CcYQDJK" for name in HEADS if name != "byline"}
    # one line alone that nothing marks is a crosshead as readily as a head
    | {("mk=-01", start): -1.0 for start in ("kicker!", "headline!")}
    # a sentence is no head, and what a dateline opens still less
    | {("e=s.", name): -3.0 for name in HEADS}
    # who signs below the text is no part of it
    | {("k=Y", "sign"): 1.0, ("k=Y", "body"): -1.0}
    | {("k=L", name): -8.0 for name in HEADS}
    | {("k=D", name): -12.0 for name in HEADS}
    # a credit stands beside the story
    | {("k=c", "side"): 1.0}
    # who is named with an office signs: below a head line, and is no crosshead
    | {("k=A", name): -3.0 for name in (*CROSSHEADS, *STARTS)}
    | {("k01=SA", start): 1.0 for start in STARTS}
    # who asks or answers opens a paragraph
    | {("k=Q", label.name): -3.0 for label in LABELS if label.is_more}
    # five short lines and more are verse or a table rather than a head, or a head of one line
    | {(f"row={many}S", start): -1.5 for many in (4, 5, 6, 7) for start in STARTS}
    | {(f"row={many}S", "kicker!"): -3.5 for many in (5, 6, 7)}
    # a caption is no part of the text
    | {("k=C", "body"): -2.0, ("k=C", "lead"): -2.0}
    # what is longer than 120 characters is no head
    | {(f"n={size}", name): -5.0 for size in (19, 20) for name in HEADS}
    # a column seldom ends right behind a stop, and behind what announces or lists hardly ever
    | {
        (f"fill=F{end}", name): weight
        for end, weight in (("-", -2.5), (";", -1.0), (".", -0.4))
        for name in ("body+", "lead+")
    }
)

Weight = tuple[str, str]  # feature and label, or label and label


@dataclass(slots=True)
class Model:
    """Weights of features and of moves from label to label, summed over the models."""

    features: Counter[Weight]
    moves: Counter[Weight]


@dataclass(frozen=True, slots=True)
class Share:
    """What one model of several learns from: its composed pages; and how many models there are."""

    composed: int
    models: int


def main() -> None:
    """Read the folder, learn, write."""
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--out", type=Path, default=Path("reader/parsing"))
    cli.add_argument("--models", type=int, default=len(SEEDS), help="fewer, to try the way")
    cli.add_argument("--composed", type=int, default=COMPOSED, help="pages set anew for each")
    args = cli.parse_args()
    paths = sorted(args.folder.glob("*.gold.json"))
    pairs = learn_pairs(paragraphs_of(paths))
    model = Model(Counter(), Counter())
    train = partial(one_model, paths, pairs, Share(args.composed, args.models))
    with ProcessPoolExecutor() as pool:  # results come in the order of the seeds
        for one in pool.map(train, SEEDS[: args.models]):
            model.features.update(one.features)
            model.moves.update(one.moves)
    add_priors(model)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "weights.json").write_text(weights_text(model), encoding="utf-8")
    (args.out / "pairs.json").write_text(pairs_text(pairs), encoding="utf-8")


def paragraphs_of(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the running text of gold pages without white space."""
    for path in paths:
        for item in gold_items(path):
            if not isinstance(item, str):
                yield from (squeeze(b["text"]) for b in item if b["role"] == "paragraph")


def real_examples(paths: Iterable[Path], pairs: Bigrams) -> Iterator[Example]:
    """Yield every gold page as it stands."""
    for path in paths:
        units = units_of(raw_of(path))
        yield Example(features_of(units, pairs), labelled(gold_items(path), units))


def composed_examples(
    paths: Sequence[Path], pairs: Bigrams, count: int, seed: int
) -> Iterator[Example]:
    """Yield `count` pages set anew."""
    papers = stories_by_paper(paths)
    random = Random(seed)
    for _ in range(count):
        raw, items = compose(papers, random)
        units = units_of(raw)
        yield Example(features_of(units, pairs), labelled(items, units))


def features_of(units: Sequence[Unit], pairs: Bigrams) -> list[list[str]]:
    """Return the features of units, sorted: the weights must not depend on how they are listed."""
    return list(map(sorted, page_features(in_plain_form(units), pairs)))


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


def one_model(paths: Sequence[Path], pairs: Bigrams, share: Share, seed: int) -> Model:
    """Return the weights of one model, as its share of the mean."""
    real = list(real_examples(paths, pairs))
    composed = list(composed_examples(paths, pairs, share.composed, seed))
    keep_common(real, composed)
    info = learn([*real * REAL_COUNTS, *composed]).info()
    return Model(
        Counter({pair: weight / share.models for pair, weight in info.state_features.items()}),
        Counter({pair: weight / share.models for pair, weight in info.transitions.items()}),
    )


def add_priors(model: Model) -> None:
    """Add what was not learnt."""
    for pair, weight in PRIORS.items():
        model.features[pair] += weight  # type: ignore[assignment]  # a Counter of floats


def weights_text(model: Model) -> str:
    """Return weights.json: one feature a line, labels and weights in hundredths in turn."""
    features: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (word, label), weight in model.features.items():
        if abs(stored := round(weight * SCALE)) >= LEAST_WEIGHT:
            features[word].append((NUMBER_OF[label], stored))
    moves = {
        f"{before} {after}": round(weight * SCALE)
        for (before, after), weight in sorted(model.moves.items())
    }
    rows = (
        f"{json.dumps(word, ensure_ascii=False)}:{_dense(list(chain(*sorted(features[word]))))}"
        for word in sorted(features)
    )
    return (
        f'{{"moves":{json.dumps(moves, indent=0)},\n"features":{{\n' + ",\n".join(rows) + "\n}}\n"
    )


def _dense(weights: Sequence[int]) -> str:
    return json.dumps(weights, separators=(",", ":"))


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
