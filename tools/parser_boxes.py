"""Boxes of training pages: what papers set behind a story or beside it, in the forms they use.

Boxes with a name of their own, captions and credits, questions with answers, rolls of news,
pictures with a head.  People and places are invented, the rest is text of the stories.
"""

import re
from random import Random

from parser_forms import PAPERS, SURNAMES, caption, name
from parser_gold import GoldBlock
from parser_heads import clauses, unsaid
from parser_vocabulary import (
    ASKED,
    BOX_FORMS,
    BOXES,
    BRACKETS,
    CAPTIONS,
    COLUMNS,
    CREDITS,
    ITEM_MARKS,
    PICTURE_HEADS,
    ROLLS,
)

Story = list[GoldBlock]

# How often a story has a box, by region.
SHARES = {"city": 0.2, "island": 0.22, "port": 0.2, "old": 0.02, "south": 0.16, "leaf": 0.04}


class Boxes:
    """What the page of one house sets behind its stories."""

    def __init__(self, random: Random, region: str) -> None:
        """Draw the habits of the page."""
        self._random = random
        self._share = SHARES[region] * random.choice((0, 1, 1, 2))
        self._captioned = random.choice((0, 0, 0.1, 0.25)) if region != "old" else 0.0
        self._form = random.choice(BOX_FORMS)
        self._caption = random.choice(CAPTIONS)
        self._credit = random.choice(CREDITS)
        self._asked = 0.05 if region != "old" else 0.0
        self._letter = random.choice(ASKED)

    def behind(self, spare: Story) -> Story:
        """Return what stands behind a story, mostly nothing; a box tells some of `spare`."""
        random = self._random
        out: Story = []
        if random.random() < self._share:
            told = random.choice(spare)["text"][: random.choice((60, 90, 140))]
            cut = max(told.rfind("。"), told.rfind("！"))
            words = clauses([{"role": "paragraph", "text": told}], 2, 8)
            if cut > 12 and words:
                title = self._form.format(b=random.choice(BOXES), c=random.choice(words))
                out.append({"role": "crosshead", "text": title})
                opening = f"{random.choice(words)}：" if random.random() < 0.2 else ""
                out.append({"role": "paragraph", "text": opening + told[: cut + 1]})
        if random.random() < self._captioned:
            scene = re.split(r"[。！？]", random.choice(spare)["text"])[0]
            if random.random() < 0.6 and 6 < len(scene) < 60:
                out.append({"role": "caption", "text": self._filled(self._caption, scene)})
            else:
                out.append({"role": "any", "text": self._filled(self._credit)})
        return out

    def asked(self, body: Story) -> Story:
        """Return a text as questions and answers, seldom."""
        if len(body) < 2 or self._random.random() > self._asked:
            return body
        ask, answer = self._filled(self._letter).split("/")
        out: Story = []
        for at, block in enumerate(body):
            text = block["text"]
            question = re.split(r"[，。；！？]", text)[0][:30] + "？"
            text = ask + question if at % 2 == 0 else answer + text
            out.append({**block, "text": text})
        return out

    def _filled(self, form: str, scene: str = "") -> str:
        random = self._random
        return form.format(
            n=name(random), p=random.choice(PAPERS), s=scene or random.choice(SURNAMES) + "女士"
        )


def roll(stories: list[Story], random: Random) -> Story:
    """A roll of news of a sentence or two each, one mark before all; nothing if too few."""
    mark = random.choice(ITEM_MARKS)
    longest = random.choice((50, 90, 130))
    items: Story = []
    for story in stories:
        text = next((b["text"] for b in story if b["role"] == "paragraph"), "")
        if sentence := re.match(rf"[^。]{{12,{longest}}}。", text):
            items.append({"role": "paragraph", "text": mark + sentence[0]})
    title = random.choice(ROLLS).format(p=random.choice(PAPERS))
    return [{"role": "headline", "text": title}, *items] if len(items) > 1 else []


def framed(stories: list[Story], random: Random) -> list[Story]:
    """Briefs below heads in brackets, or behind a mark, all of one form."""
    form, column = random.choice(BRACKETS), random.choice(COLUMNS)
    least, most = random.choice(((3, 7), (4, 10), (6, 14)))
    briefs: list[Story] = []
    for story in stories:
        own = [b["text"] for b in story if b["role"] in ("headline", "head")]
        lines = [*(one for one in own if len(one) <= most), *clauses(story, least, most)]
        body = [b for b in story if b["role"] == "paragraph"][: random.choice((1, 1, 1, 2))]
        if lines and body:
            head = {"role": "headline", "text": form.format(lines[0], column)}
            briefs.append([head, *unsaid(body, [head])])
    return briefs


def picture(story: Story, random: Random) -> Story:
    """A picture with a head of its own, about what `story` tells."""
    text = next((b["text"] for b in story if b["role"] == "paragraph"), "")
    blocks = [{"role": "headline", "text": random.choice(PICTURE_HEADS)}]
    if random.random() < 0.5:
        return [*blocks, {"role": "paragraph", "text": caption(random, text)}]
    credit = random.choice(CREDITS).format(n=name(random), p=random.choice(PAPERS))
    told = re.split(r"(?<=。)", text)[0][:120]
    return [*blocks, {"role": "paragraph", "text": told}, {"role": "any", "text": credit}]
