"""Training pages composed from gold articles: other shapes, widths and house styles."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

from parser_forms import arrival, byline, caption, deck, furniture, jump, kicker, renamed
from parser_gold import GoldBlock, Item, gold_items
from parser_houses import HEADS, HOUSES, picture
from parser_rhythm import Rhythm
from parser_setting import FULL, FULL_DIGITS, HALF, Setting, random_setting

from reader.parsing.labelling.cohesion import pairs_in

Story = list[GoldBlock]
ONE_SUBJECT, NEIGHBOURLY = 0.25, 0.88  # share of pages on one subject, and with those whose
# stories stood side by side, on related matters
BRIEFS = 8  # stories among which one with a dateline is looked for
SAMPLE = 300  # stories among which those on one subject are looked for
SUBJECT, FEW_PAIRS = 500, 60  # characters, pairs
SERIES = re.compile(r"[（(][^（）()]{2,24}[)）]$")
DATED = re.compile(r"[（(]?据?(?:本报|新华社|中新社)")
STOPS = "。！？!?”）)"
# A page is called NUMBER-SHAPE-PAPER-DATE.txt, with `bare` or `topic` before the paper on some.
PAPER = re.compile(r"^\w+-\w+-(?:bare-|topic-)*(\w+)")
CLAUSE_ENDS = re.compile(r"[，,。；;：:（）()！？]")


def stories_by_paper(paths: Sequence[Path]) -> dict[str, list[Story]]:
    """Return by paper all articles, without captions and jumps; a block names its page."""
    papers: dict[str, list[Story]] = {}
    for path in paths:
        paper = paper_of(path)
        for item in gold_items(path):
            if isinstance(item, str):
                continue
            blocks = [
                {**block, "page": path.name}
                for block in item
                if block["role"] not in ("caption", "jump")
            ]
            if blocks:
                papers.setdefault(paper, []).append(blocks)
    return papers


def paper_of(path: Path) -> str:
    """Return the paper that a gold page is from."""
    found = PAPER.match(path.name)
    return found[1] if found else path.name


def compose(papers: dict[str, list[Story]], random: Random) -> tuple[str, list[Item]]:
    """Return one raw page and its articles and furniture in page order."""
    names = sorted(papers)
    own = papers[random.choice(names)]
    is_mixed = random.random() < 0.15
    style = _HouseStyle(random)
    setting = random_setting(random)
    has_furniture = setting.shape == "furnished" or random.random() < 0.2
    head, foot = furniture(random) if has_furniture else ([], [])
    page: list[Item] = []
    for line in head:
        page.append(line)
        setting.add(line, "furniture", random)
    pool = [story for one in names for story in papers[one]] if is_mixed else own
    for chosen in _chosen(pool, random):
        for story in _with_neighbours(chosen, own, random):
            page.append(_set(style.styled(story), setting, random, is_loose=has_furniture))
    for line in foot:
        page.append(line)
        setting.add(line, "furniture", random)
    return "\n".join(setting.lines), page


def _chosen(pool: Sequence[Story], random: Random) -> list[Story]:
    """Choose a page's stories: those on one subject, neighbours, or any."""
    count = random.choice((2, 3, 4, 5, 6, 7, 8, 9, 10, 12))
    first = random.randrange(len(pool))
    chance = random.random()
    if chance < ONE_SUBJECT:
        others = random.sample(pool, min(SAMPLE, len(pool)))
        return sorted(others, key=partial(_common, pool[first]), reverse=True)[:count]
    if chance < NEIGHBOURLY:
        return [pool[(first + number) % len(pool)] for number in range(count)]
    return [random.choice(pool) for _ in range(count)]


def _common(story: Story, other: Story) -> float:
    """How much two stories speak of the same: pairs in common, as a share of the other's."""
    one, pairs = _pairs(story), _pairs(other)
    return len(one & pairs) / (len(pairs) + FEW_PAIRS)


def _pairs(story: Story) -> set[str]:
    return pairs_in("".join(block["text"] for block in story)[:SUBJECT])


def _with_neighbours(story: Story, pool: Sequence[Story], random: Random) -> Iterator[Story]:
    """Yield the story and now and then a picture of its own or a few briefs without a head."""
    yield story
    chance = random.random()
    if chance < 0.06:
        text = next((b["text"] for b in random.choice(pool) if b["role"] == "paragraph"), "")
        yield [{"role": "caption", "text": caption(random, text)}]
    elif chance < 0.08:
        yield picture(random.choice(pool), random)
    elif chance < 0.15:
        for _ in range(random.choice((1, 2, 3, 4))):
            others = random.sample(pool, min(BRIEFS, len(pool)))
            bodies = (b["text"] for story in others for b in story if b["role"] == "paragraph")
            brief = next((text for text in bodies if len(text) > 40 and DATED.match(text)), "")
            if brief:
                yield [{"role": "paragraph", "text": brief}]


def _set(story: Story, setting: Setting, random: Random, *, is_loose: bool) -> Story:
    """Set a story with the captions and jumps that stand loose among its lines; return it all."""
    out: Story = []

    def add(role: str, text: str) -> None:
        out.append({"role": role, "text": text})
        setting.add(text, role, random)

    is_continued = random.random() < 0.04
    for at, block in enumerate(story):
        if is_continued and block["role"] == "paragraph":
            add("jump", arrival(random))
            is_continued = False
        add(block["role"], block["text"])
        is_inner = at + 1 < len(story) and block["role"] == story[at + 1]["role"] == "paragraph"
        if is_loose and is_inner and random.random() < 0.05:
            add("caption", caption(random, block["text"]))
    if is_loose and random.random() < 0.15:
        add("jump", jump(random))
    if is_loose and random.random() < 0.04:
        add("caption", caption(random, story[-1]["text"]))
    page = next((block["page"] for block in story if "page" in block), "")
    return [{**block, "page": page} for block in out]


def _clauses(story: Story) -> list[str]:
    """Return stretches of the first two paragraphs that could stand in a head."""
    body = [block["text"] for block in story if block["role"] == "paragraph"][:2]
    parts = (part.strip("”“ 　") for text in body for part in CLAUSE_ENDS.split(text))
    return [part for part in parts if 4 <= len(part) <= 24]


class _HouseStyle:
    """How one paper writes: width of marks and digits, form of its bylines, tags on headlines."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._marks = random.choice((None, None, HALF, FULL, FULL))
        self._digits = FULL_DIGITS if random.random() < 0.05 else None
        self._is_signed_anew = random.random() < 0.6
        self._form = byline(random) if random.random() < 0.5 else ""
        self._drops_tags = random.random() < 0.5
        self._is_rich = random.random() < 0.2
        weights, houses = zip(*HOUSES, strict=True)
        self._house = random.choices(houses, weights)[0]
        self._habit = random.random()
        self._rhythm = Rhythm(random)

    def styled(self, story: Story) -> Story:
        """Return the story as this paper would print it."""
        story = [dict(block) for block in story]
        story = self._shortened(self._headed(self._signed(self._enriched(story))))
        if story[0]["role"] in HEADS:  # what has no head needs its dateline
            story = self._rhythm.cut(self._house(story, self._random, Random(self._habit)))
        for block in story:
            block["text"] = self._written(block["text"])
        return story

    def _written(self, text: str) -> str:
        for table in (self._marks, self._digits):
            text = text.translate(table) if table else text
        return text

    def _byline(self) -> str:
        return renamed(self._form, self._random) if self._form else byline(self._random)

    def _enriched(self, story: Story) -> Story:
        """Add kicker and deck from the story's own words where the paper is rich in heads."""
        random = self._random
        if not self._is_rich or [block["role"] for block in story].count("headline") != 1:
            return story
        if any(block["role"] in ("kicker", "deck") for block in story):
            return story
        at = next(at for at, block in enumerate(story) if block["role"] == "headline")
        clauses = _clauses(story)
        random.shuffle(clauses)
        if len(clauses) > 2 and random.random() < 0.5:
            line = clauses.pop()
            line = deck(random, line) if random.random() < 0.4 else line
            story = [*story[: at + 1], {"role": "deck", "text": line}, *story[at + 1 :]]
        if len(clauses) > 2 and random.random() < 0.6:
            short = [clause for clause in clauses if len(clause) <= 8][:2]
            slogan = " ".join(short) if len(short) == 2 else clauses[0]
            line = random.choice((clauses.pop(), slogan, kicker(random)))
            story = [*story[:at], {"role": "kicker", "text": line}, *story[at:]]
        return story

    def _signed(self, story: Story) -> Story:
        """Sign with other names in another form; sign some stories that have no byline."""
        random = self._random
        signed = [at for at, block in enumerate(story) if block["role"] == "byline"]
        if signed and self._is_signed_anew:
            line = [] if random.random() < 0.1 else [{"role": "byline", "text": self._byline()}]
            return story[: signed[0]] + line + story[signed[-1] + 1 :]
        heads = [at for at, block in enumerate(story) if block["role"] in HEADS]
        is_rich = any(block["role"] in ("kicker", "deck") for block in story)
        if heads and not signed and random.random() < (0.4 if is_rich else 0.15):
            at = heads[-1] + 1
            return [*story[:at], {"role": "byline", "text": self._byline()}, *story[at:]]
        return story

    def _headed(self, story: Story) -> Story:
        """Take kickers, decks and tags from some headlines, break some in two."""
        random = self._random
        if any(block["role"] == "headline" for block in story):
            for role in ("kicker", "deck"):
                if random.random() < 0.1:
                    story = [block for block in story if block["role"] != role]
        out: Story = []
        for block in story:
            if block["role"] in ("kicker", "headline", "head") and self._drops_tags:
                block["text"] = SERIES.sub("", block["text"]) or block["text"]
            halves = block["text"].split()
            if block["role"] == "headline" and len(halves) == 2 and random.random() < 0.06:
                out += [{"role": "headline", "text": half} for half in halves]
            else:
                out.append(block)
        return out

    def _shortened(self, story: Story) -> Story:
        """Cut some long stories after a paragraph: briefs are rare in the collections."""
        body = [at for at, block in enumerate(story) if block["role"] == "paragraph"]
        if len(body) < 3 or self._random.random() > 0.35:
            return story
        story = story[: body[self._random.randint(0, len(body) - 2)] + 1]
        while len(story) > 1 and story[-1]["role"] == "paragraph":
            if story[-1]["text"].rstrip()[-1:] in STOPS:
                break
            story.pop()
        return story
