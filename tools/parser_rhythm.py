"""Rhythm of other houses for training pages: how long paragraphs and stories are, and crossheads.

The collections are of papers with long paragraphs and few crossheads; others cut a story small.
Nothing is invented: the lines are stretches of the story's own text.
"""

from collections.abc import Iterator, Sequence
from random import Random

from parser_gold import GoldBlock
from parser_heads import SENTENCE, clauses, unsaid

Story = list[GoldBlock]

SIZES = (1, 20, 35, 35, 50, 70)  # characters that a small paragraph has at least
LENGTHS = ((1, 1), (1, 2), (1, 3), (2, 4), (2, 4), (2, 6), (3, 8), (5, 14))  # paragraphs of a story
CROSSED = 0.45  # share of the houses
CROSSHEADS = ((2, 4), (3, 6), (4, 8), (4, 8), (5, 10), (7, 14))  # characters
BRIEF = (1, 2)  # paragraphs of a story below a head in brackets
MARKS = (*["{}"] * 20, "●{}", "■{}", "【{}】", "◆{}", "▲{}", "★{}", "——{}——")


class Rhythm:
    """How the page of one house cuts its stories."""

    def __init__(self, random: Random, *, is_small: bool, is_brief: bool) -> None:
        """Draw the habits of the page."""
        self._random = random
        self._least = random.choice(SIZES) if is_small and random.random() < 0.75 else 0
        self._lengths = BRIEF if is_brief else random.choice(LENGTHS)
        is_crossed = not is_brief and random.random() < CROSSED
        self._step = random.choice((1, 1, 2, 2, 3, 4)) if is_crossed else 0
        self._crossed = random.choice((0.3, 0.6, 1))
        self._size = random.choice(CROSSHEADS)
        self._mark = random.choice(MARKS)
        self._asks = random.choice((0, 0, 0, 0.2))
        self._is_paired = random.random() < 0.15

    def parted(self, body: Story) -> tuple[Story, Story]:
        """Return the paragraphs that this page prints of a text, and those that it leaves out."""
        if self._least:
            body = [part for block in body for part in small(block, self._least)]
        least, most = self._lengths
        count = self._random.randint(least, most)
        return body[:count], body[count:]

    def crossed(self, body: Sequence[GoldBlock], spare: Sequence[GoldBlock]) -> Story:
        """Return a text with crossheads, where this page has them and it is long enough."""
        random = self._random
        if not self._step or len(body) < 2 or random.random() > self._crossed:
            return [*body]
        places = set(range(random.choice((1, 1, 2, self._step)), len(body), self._step))
        taken: set[str] = set()
        out: Story = []
        for at, block in enumerate(body):
            if at in places and (line := self._line([block, *spare[:2]], taken)):
                head = {"role": "crosshead", "text": line}
                out += [head, *unsaid([block], [head])]
            else:
                out.append(block)
        return out

    def _line(self, story: Story, taken: set[str]) -> str:
        random = self._random
        lines = [line for line in clauses(story, *self._size) if line not in taken]
        if not lines or len(story[0]["text"]) < len(lines[0]) + 4:
            return ""
        line = random.choice(lines)
        taken.add(line)
        others = [other for other in lines if other not in taken]
        if self._is_paired and others:
            line += " " + random.choice(others)
        if random.random() < self._asks and line[-1].isalpha():
            line += random.choice("？？！")
        return self._mark.format(line)


def small(block: GoldBlock, least: int) -> Iterator[GoldBlock]:
    """Yield a paragraph in parts of whole sentences, no speech cut."""
    part = ""
    for sentence in SENTENCE.split(block["text"]):
        part += sentence
        if len(part) >= least and part.count("“") == part.count("”"):
            yield {**block, "text": part}
            part = ""
    if part:
        yield {**block, "text": part}
