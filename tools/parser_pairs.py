"""Stories as lists of blocks in, what is known of pairs of characters in them out."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parser_gold import GoldBlock, squeeze
from parser_phrases import learn_phrases

from reader.parsing.labelling.bigrams import UNSEEN, Bigrams

CHUNK = 200  # characters that count as one place
LEAST = 5  # occurrences of a pair that is told of
WORD, LIKELY, LOOSE = 4.0, 2.3, 0.5  # pointwise mutual information
COMMONEST = 6
TELLING = 700  # weight from which a pair counts like one never seen
SEEN = 6  # occurrences of a pair of which a place in the sentence is told
STEPS = (-2.0, -0.7, 0.7, 2.0)  # log odds against all pairs that part the five codes
TOLD = frozenset({"kicker", "headline", "deck", "head", "paragraph"})  # where text ends
PLAIN_CODE = 3  # as all others: not stored
SENTENCE_ENDS = "。！？!?"


def is_han(character: str) -> bool:
    """Whether it is a Chinese character of the basic planes."""
    return "\u3400" <= character <= "\u9fff"


def learn_pairs(stories: Iterable[Sequence[GoldBlock]]) -> Bigrams:
    """Count pairs in the paragraphs of stories, and learn where heads end."""
    stories = list(stories)
    blocks = (block for story in stories for block in story if block["role"] == "paragraph")
    texts = [squeeze(block["text"]) for block in blocks]
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    places: Counter[str] = Counter()
    chunks = 0
    for text in texts:
        single.update(text)
        for chunk in _chunks(text):
            found = [chunk[at : at + 2] for at in range(len(chunk) - 1)]
            han = [pair for pair in found if is_han(pair[0]) and is_han(pair[1])]
            pairs.update(han)
            places.update(set(han))
            chunks += 1
    known = sorted(pair for pair, count in pairs.items() if count >= LEAST)
    total = single.total()
    strengths = {
        pair: _strength(math.log(pairs[pair] * total / (single[pair[0]] * single[pair[1]])))
        for pair in known
    }
    weights = {pair: _weight(1000 * places[pair] / chunks) for pair in known}
    bigrams = Bigrams(
        {pair: strength for pair, strength in strengths.items() if strength > 1},
        {pair: weight for pair, weight in weights.items() if weight < TELLING},
        *_positions(texts),
    )
    lines = [[squeeze(b["text"]) for b in story if b["role"] in TOLD] for story in stories]
    return replace(bigrams, phrases=learn_phrases(lines, bigrams))


def _positions(texts: Iterable[str]) -> Iterator[dict[str, int]]:
    """Yield codes for ending a clause, opening one, and opening a paragraph among sentences."""
    total: Counter[str] = Counter()
    ending: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    paragraphs: Counter[str] = Counter()
    for text in texts:
        for at in range(len(text) - 1):
            pair = text[at : at + 2]
            before = text[at - 1] if at else ""
            if not (is_han(pair[0]) and is_han(pair[1])):
                continue
            total[pair] += 1
            ending[pair] += not text[at + 2 : at + 3].isalnum()
            opening[pair] += not before.isalnum()
            if not before or before in SENTENCE_ENDS:
                sentences[pair] += 1
                paragraphs[pair] += not before
    yield _codes(ending, total)
    yield _codes(opening, total)
    yield _codes(paragraphs, sentences)


def _codes(found: Counter[str], total: Counter[str]) -> dict[str, int]:
    """Code each pair by how its share stands against that of all pairs."""
    usual = found.total() / total.total()
    codes: dict[str, int] = {}
    for pair, count in sorted(total.items()):
        if count >= SEEN:
            share = (found[pair] + usual) / (count + 1)
            odds = math.log(share / (1 - share)) - math.log(usual / (1 - usual))
            codes[pair] = 1 + sum(odds > step for step in STEPS)
    return {pair: code for pair, code in codes.items() if code != PLAIN_CODE}


def _chunks(text: str) -> Iterator[str]:
    return (text[at : at + CHUNK + 1] for at in range(0, len(text), CHUNK))


def _strength(information: float) -> int:
    return sum(information > step for step in (LOOSE, LIKELY, WORD))


def _weight(places: float) -> int:
    """From the places in a thousand that have the pair: halved at one, then falling by steps."""
    step = min(COMMONEST, int(math.log2(max(places, 0.25)) + 2.5))
    return round(UNSEEN / (1 + 2.0 ** (step - 2)))
