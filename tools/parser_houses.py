"""Houses for training pages: where a paper names who wrote, how its leads open and its stories end.

A house is drawn anew for each page from all that papers do, not from a list of papers.  It takes
a story and returns it as such a paper would print it.  What is added is invented.
"""

import re
from random import Random

from parser_boxes import Boxes
from parser_forms import PAPERS, SURNAMES, name
from parser_gold import GoldBlock
from parser_heads import HEADS, HeadStyle, unsaid
from parser_rhythm import Rhythm
from parser_vocabulary import (
    CALLS,
    DONE,
    END_MARKS,
    FRAMES,
    LEADS,
    PARTS,
    PEN_NAMES,
    PICTURES,
    ROLES,
    SIGN_MARKS,
    SIGNED,
    SIGNED_LEADS,
    WRITES,
    WRITTEN,
)

from reader.parsing.facts import read_dateline

Story = list[GoldBlock]

STOPS = "。！!？?…”"
# Regions and how often a house is of one: what it does is mostly, not always, of its region.
REGIONS = (
    (32, "city"), (28, "island"), (12, "port"), (11, "old"), (9, "south"), (8, "leaf"),
)  # fmt: skip
FAITHFUL = 0.85
TRADITIONAL = {"city": 0.02, "island": 0.93, "port": 0.93, "old": 0.97, "south": 0.1, "leaf": 0.3}
# Where names stand, by region: in the lead, above and below the text, in brackets at its end or on
# a line of their own, or nowhere.
PLACES = {
    "city": ((22, "lead"), (16, "above"), (22, "below"), (10, "tail"), (8, "line"), (22, "")),
    "island": ((46, "lead"), (26, "above"), (8, "below"), (4, "tail"), (4, "line"), (12, "")),
    "port": ((10, "lead"), (12, "above"), (26, "below"), (20, "tail"), (2, "line"), (30, "")),
    "old": ((6, "lead"), (4, "above"), (4, "below"), (4, "tail"), (2, "line"), (80, "")),
    "leaf": ((55, "above"), (22, "below"), (3, "tail"), (2, "line"), (18, "")),
    "south": ((14, "lead"), (44, "above"), (14, "below"), (6, "tail"), (2, "line"), (20, "")),
}
# How often a house without names in its leads has others there.
LED = {"city": 0.4, "port": 0.75, "island": 0.35, "old": 0.6, "south": 0.8, "leaf": 0.0}
DAYS = "一二三四五六七八九"


class House:
    """How the paper of one page prints; stories in, stories as it prints them out."""

    def __init__(self, random: Random) -> None:
        """Draw the habits of the page."""
        self._random = random
        self.region = _drawn(random, REGIONS)
        self.is_traditional = random.random() < TRADITIONAL[self.region]
        self._place = _drawn(random, PLACES[self.region])
        self._share = random.choice((0.3, 0.65, 0.9, 1))
        self._sign = self._signature(random.choice((0.1, 0.5, 0.9)))
        leads = self._of(SIGNED_LEADS if self._place == "lead" else LEADS)
        self._frame = random.choice(FRAMES)
        self._lead = random.choice(leads)
        self._other_lead = random.choice(self._of(LEADS))
        is_led = self._place == "lead" or random.random() < LED[self.region]
        self._led = random.choice((0.6, 0.9, 1)) if is_led else 0.0
        is_marked = random.random() < (0.35 if self.region == "island" else 0.15)
        self._end_mark = random.choice(END_MARKS) if is_marked else ""
        self._stop = random.choice(("、", "、", "。", "")) if self.region == "old" else ""
        self._heads = HeadStyle(random, self.region)
        is_brief = self._heads.is_framed
        self._rhythm = Rhythm(random, is_small=self.region != "old", is_brief=is_brief)
        self._boxes = Boxes(random, self.region)

    def styled(self, story: Story) -> Story:
        """Return the story as this house prints it; one without a head or a text as it came."""
        random = self._random
        story = [b for b in unsigned(story) if b["role"] in (*HEADS, "paragraph")]
        heads = [b for b in story if b["role"] in HEADS]
        body, spare = self._rhythm.parted([b for b in story if b["role"] == "paragraph"])
        if not heads or not body:
            return story
        heads = self._heads.lines(heads, body, spare)
        body = unsaid(body, heads)
        if self._stop:
            body = [{**b, "text": _old(b["text"], self._stop)} for b in body]
        body = self._boxes.asked(body)
        body[0] = {**body[0], "text": self._opened(body[0]["text"])}
        if self.region == "old" and self._led and random.random() < 0.5:
            body = body[:1] + [{**b, "text": self._opened(b["text"])} for b in body[1:]]
        is_signed = random.random() < self._share
        byline = [{"role": "byline", "text": self._filled(self._sign)}] if is_signed else []
        signed_at_end = byline if self._place == "below" else []
        if is_signed and self._place in ("tail", "line"):
            names = f"（{self._filled(random.choice(('{n}', '{r} {n}', '{n}、{m}', self._sign)))}）"
            if self._place == "line":
                signed_at_end = [{"role": "paragraph", "text": names}]
            else:
                body[-1] = {**body[-1], "text": body[-1]["text"] + names}
        body = self._rhythm.crossed(body, spare)
        out = [*heads, *(byline if self._place == "above" else []), *body]
        boxes = self._boxes.behind(spare or body)
        out += [*signed_at_end, *boxes] if random.random() < 0.5 else [*boxes, *signed_at_end]
        if self._end_mark:
            out.append({"role": "paragraph", "text": self._filled(self._end_mark)})
        return out

    def _opened(self, text: str) -> str:
        """The first paragraph with the lead of the house before it, now and then another."""
        random = self._random
        if random.random() >= self._led:
            return self._filled(random.choice(CALLS)) + text if random.random() < 0.15 else text
        lead = self._lead if random.random() < 0.85 else self._other_lead
        return self._filled(lead) + text

    def _of(self, forms: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """The forms of the region, or, seldom, of another."""
        is_faithful = self._random.random() < FAITHFUL
        return forms[self.region if is_faithful else self._random.choice(sorted(forms))]

    def _signature(self, share_written: float) -> str:
        """Draw the form of a signature: who he is and his name, or what he did and his name."""
        random = self._random
        if self.region == "leaf" and random.random() < FAITHFUL:
            return random.choice(PEN_NAMES)
        is_abroad = self.region in ("island", "port", "south") and random.random() < share_written
        form = random.choice(WRITTEN if random.random() < share_written else SIGNED)
        return random.choice(SIGN_MARKS) + form.format(
            r=random.choice(self._of(ROLES)), g=random.choice((" ", " ", "　", "", "、")),
            v=random.choice("／╱：◎" if is_abroad else PARTS), e=random.choice(DONE),
            w=random.choice(WRITES), i=random.choice(PICTURES),
        )  # fmt: skip

    def _filled(self, form: str) -> str:
        random = self._random
        if "{h}" in form:
            form = random.choice(CALLS)
        role = random.choice(ROLES[self.region]).format(p=random.choice(PAPERS))
        return form.format(
            n=name(random), m=name(random), p=random.choice(PAPERS), r=role,
            a=self._frame[0], z=self._frame[1],
            d=random.randint(1, 30), l=random.randint(1, 12), k=random.choice("晚早晨日商"),
            o=random.choice(("", "十", "廿")) + random.choice(DAYS), s=random.choice(SURNAMES),
            x=random.choice(("综合", "连线")), q=random.choice(("国民", "中央", "海通", "路透")),
            f=random.choice(("", "A", "K", "C")), e=random.randint(100, 9999),
            t=random.choice(("上", "下", "待续")),
        )  # fmt: skip


def unsigned(story: Story) -> Story:
    """Return a story without byline and dateline."""
    story = [dict(block) for block in story if block["role"] != "byline"]
    lead = next((block for block in story if block["role"] == "paragraph"), None)
    if lead and (dateline := read_dateline(lead["text"])):
        rest = lead["text"][len(dateline.text) :].lstrip(" 　:：,，")
        lead["text"] = rest if len(rest) > 8 else lead["text"]
    return story


def without_tail(story: Story) -> Story:
    """Return a story without the bracket that ends its text."""
    last = story[-1]
    bare = re.sub(r"\s*[（(][^（）()]{2,40}[)）]$", "", last["text"])
    if last["role"] == "paragraph" and len(bare) > 10 and bare[-1] in STOPS:
        return [*story[:-1], {**last, "text": bare}]
    return story


def _old(text: str, stop: str) -> str:
    """Text with the marks of its time: one mark alone, also at its end."""
    return re.sub(r"[，,。；;：:！？!?“”]+", stop, text.rstrip(STOPS + "，、")) + stop


def _drawn(random: Random, forms: tuple[tuple[int, str], ...]) -> str:
    return random.choices([form for _, form in forms], [weight for weight, _ in forms])[0]
