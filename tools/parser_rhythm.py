"""Rhythm of other houses for training pages: a story in, the same in smaller paragraphs, with
crossheads or a second head line, out.

The collections are of papers with long paragraphs and few crossheads; others cut a story small.
Nothing is invented: the lines are stretches of the story's own text.
"""

import re
from collections.abc import Iterator
from random import Random

from parser_gold import GoldBlock
from parser_houses import clauses

Story = list[GoldBlock]

SENTENCE = re.compile(r"(?<=[。！？!?])(?![”’」』）)])")
SIZES = (20, 35, 60)  # characters that a small paragraph has at least
SMALL, CROSSED, DOUBLED = 0.2, 0.2, 0.08  # share of the pages
LEAST_PARAGRAPHS = 5  # of a story with crossheads
LONGEST_CROSSHEAD, LONGEST_LINE = 9, 16  # characters


class Rhythm:
    """How one page cuts its stories."""

    def __init__(self, random: Random) -> None:
        """Choose the page's habits."""
        self._random = random
        self._least = random.choice(SIZES) if random.random() < SMALL else 0
        self._step = random.choice((2, 3, 3, 4)) if random.random() < CROSSED else 0
        self._is_doubled = random.random() < DOUBLED

    def cut(self, story: Story) -> Story:
        """Return the story as this page cuts it."""
        if self._least:
            story = [block for one in story for block in _small(one, self._least)]
        if self._is_doubled:
            story = self._with_second_line(story)
        return self._crossed(story) if self._step else story

    def _crossed(self, story: Story) -> Story:
        body = [at for at, block in enumerate(story) if block["role"] == "paragraph"]
        places = set(body[self._step :: self._step][:4]) if len(body) >= LEAST_PARAGRAPHS else set()
        out: Story = []
        for at, block in enumerate(story):
            lines = clauses([block], 4, LONGEST_CROSSHEAD) if at in places else []
            if lines and len(block["text"]) > 3 * LONGEST_CROSSHEAD:
                out.append({"role": "paragraph", "text": self._random.choice(lines)})
            out.append(block)
        return out

    def _with_second_line(self, story: Story) -> Story:
        """Give a story whose head is a single line another: a deck, or more of it."""
        heads = [at for at, block in enumerate(story) if block["role"] in ("kicker", "headline")]
        lines = clauses(story, 6, LONGEST_LINE)
        if len(heads) != 1 or not lines or self._random.random() < 0.3:
            return story
        role = self._random.choice(("headline", "deck"))
        line = {"role": role, "text": self._random.choice(lines)}
        return [*story[: heads[0] + 1], line, *story[heads[0] + 1 :]]


def _small(block: GoldBlock, least: int) -> Iterator[GoldBlock]:
    """Yield a paragraph in parts of whole sentences, no speech cut."""
    if block["role"] != "paragraph":
        yield block
        return
    part = ""
    for sentence in SENTENCE.split(block["text"]):
        part += sentence
        if len(part) >= least and part.count("“") == part.count("”"):
            yield {"role": "paragraph", "text": part}
            part = ""
    if part:
        yield {"role": "paragraph", "text": part}
