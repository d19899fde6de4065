"""Stories as lists of blocks in, what each clue of `phrase_ends` speaks for an end out."""

import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pycrfsuite

from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.phrase_ends import SCALE, phrase_words, plain

TRAINING = {"c2": 3.0, "max_iterations": 60, "feature.minfreq": 4}  # a logistic regression
SENTENCE = re.compile(r"[^。!?…]*(?:[。!?…]+[”’」』)]*|$)")
STOPS = "。!?"
OPENERS = "“‘《(["
FIRST, STEP = 7, 23  # characters to and between the places in running text that nothing ends at
HEADS_COUNT = 3  # how often the end of a head, or of a crosshead, is shown
GOES_ON, ENDS = "01"


def learn_phrases(stories: Sequence[Sequence[str]], bigrams: Bigrams) -> dict[str, int]:
    """Return the weight of each clue, in parts of `SCALE`.

    A story is its head lines and paragraphs, in order; `bigrams` is what its codes are read from.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(TRAINING)
    for over, below, is_end in (border for story in stories for border in _borders(story)):
        words = sorted(phrase_words(over, below, bigrams))
        trainer.append([words], [ENDS if is_end else GOES_ON])
    weights: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "phrases.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        for (word, label), weight in tagger.info().state_features.items():
            weights[word] += weight if label == ENDS else -weight
    stored = {word: round(weight * SCALE) for word, weight in sorted(weights.items())}
    return {word: weight for word, weight in stored.items() if weight}


def _borders(story: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """Yield where heads end, and sentences, as if they had no stop; and places within them."""
    texts = list(filter(None, map(plain, story)))
    for over, below in pairwise(texts):
        if over[-1].isalnum():
            yield from [(over, below, True)] * HEADS_COUNT
    for text in texts:
        for one, below in pairwise(filter(None, SENTENCE.findall(text))):
            over = one.rstrip(STOPS)
            if over[-1:].isalnum():
                yield over, below, True
        for at in range(FIRST, len(text) - 1, STEP):
            if text[at - 1].isalnum() and (text[at].isalnum() or text[at] in OPENERS):
                yield text[:at], text[at:], False
