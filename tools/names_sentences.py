"""Files of sentences with their names marked in, the sentences to learn from out."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = {"people": "person", "places": "place", "organisations": "organisation"}
RUN = 12  # characters; sentences that share so many in a row are told apart no more

_TAGS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
_BESIDE = re.compile(r"\W+")  # what does not count when sentences are compared

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and its names: (start, end, kind), in order, none overlapping."""

    text: str
    spans: tuple[Span, ...]


def read_sentences(path: Path) -> list[Sentence]:
    """Return the sentences of a file, in either of two forms.

    JSON lines (`.jsonl`): `text`, and `people`, `places`, `organisations` as offsets.  Any other
    file: a character and its tag a line (`B-PER`, `I-PER`, `LOC`, `ORG`, `O`), a tab or a blank
    between them, and a line without a tag behind each sentence.
    """
    with path.open(encoding="utf-8") as lines:
        if path.suffix == ".jsonl":
            return [_sentence(json.loads(line)) for line in lines if line.strip()]
        return list(_tagged(lines))


def without(sentences: Iterable[Sentence], apart: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that share no `RUN` characters in a row with one that is kept apart.

    Letters and digits alone are compared; a shorter sentence must differ as a whole.
    """
    known = {run for sentence in apart for run in _runs(sentence.text)}
    return [one for one in sentences if known.isdisjoint(_runs(one.text))]


def _runs(text: str) -> Iterator[str]:
    bare = _BESIDE.sub("", text)
    return (bare[at : at + RUN] for at in range(max(len(bare) - RUN, 0) + 1))


def _sentence(record: dict[str, object]) -> Sentence:
    spans = sorted(
        (start, end, kind)
        for key, kind in KINDS.items()
        for start, end in record.get(key, ())  # type: ignore[attr-defined]
    )
    return Sentence(str(record["text"]), tuple(spans))


def _tagged(lines: Iterable[str]) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    for line in (*lines, ""):
        if len(row := line.split()) == 2:
            rows.append(row)
        elif rows:
            yield Sentence("".join(c for c, _ in rows), tuple(_spans([tag for _, tag in rows])))
            rows = []


def _spans(tags: list[str]) -> Iterator[Span]:
    """Yield the names that tags with B and I alone spell."""
    start = 0
    for at, (tag, after) in enumerate(zip(tags, [*tags[1:], "O"], strict=True)):
        if tag[0] == "B":
            start = at
        if tag != "O" and after[0] != "I":
            yield start, at + 1, _TAGS[tag[2:]]
