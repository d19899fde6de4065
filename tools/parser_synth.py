"""Training pages composed from gold articles: other shapes, widths and house styles."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

from parser_boxes import framed, picture, roll
from parser_forms import arrival, caption, furniture, jump
from parser_gold import GoldBlock, Item, gold_items
from parser_setting import Setting, random_setting
from parser_style import HouseStyle

from reader.parsing.labelling.cohesion import pairs_in

Story = list[GoldBlock]
ONE_SUBJECT, NEIGHBOURLY = 0.3, 0.88  # share of pages on one subject, and with those whose
# stories stood side by side, on related matters
BRIEFS = 8  # stories among which one with a dateline is looked for
SAMPLE = 300  # stories among which those on one subject are looked for
SUBJECT, FEW_PAIRS = 500, 60  # characters, pairs
DATED = re.compile(r"[（(]?据?(?:本报|新华社|中新社)")
# A page is called NUMBER-SHAPE-PAPER-DATE.txt, with `bare` or `topic` before the paper on some.
PAPER = re.compile(r"^\w+-\w+-(?:bare-|topic-)*(\w+)")


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
    style = HouseStyle(random)
    setting = random_setting(random)
    has_furniture = setting.shape == "furnished" or random.random() < 0.2
    head, foot = furniture(random, style.region) if has_furniture else ([], [])
    page: list[Item] = []
    for line in map(style.written, head):
        page.append(line)
        setting.add(line, "furniture", random)
    pool = [story for one in names for story in papers[one]] if is_mixed else own
    for chosen in _chosen(pool, random):
        for story in (style.styled(chosen), *_neighbours(own, random)):
            page.append(_set(story, setting, style, random, is_loose=has_furniture))
    for line in map(style.written, foot):
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


def _neighbours(pool: Sequence[Story], random: Random) -> Iterator[Story]:
    """Yield what now and then stands behind a story: pictures, rolls, briefs."""
    chance = random.random()
    if chance < 0.06:
        text = next((b["text"] for b in random.choice(pool) if b["role"] == "paragraph"), "")
        yield [{"role": "caption", "text": caption(random, text)}]
    elif chance < 0.08:
        yield picture(random.choice(pool), random)
    elif chance < 0.1:
        items = roll(random.choices(pool, k=random.choice((3, 4, 5))), random)
        yield from [items] if items else []
    elif chance < 0.12:
        yield from framed(random.choices(pool, k=random.choice((1, 2, 3, 4))), random)
    elif chance < 0.18:
        yield from _headless(pool, random)


def _headless(pool: Sequence[Story], random: Random) -> Iterator[Story]:
    """Yield a few briefs that a dateline opens."""
    for _ in range(random.choice((1, 2, 3, 4))):
        others = random.sample(pool, min(BRIEFS, len(pool)))
        bodies = (b["text"] for story in others for b in story if b["role"] == "paragraph")
        brief = next((text for text in bodies if len(text) > 40 and DATED.match(text)), "")
        if brief:
            yield [{"role": "paragraph", "text": brief}]


def _set(
    story: Story, setting: Setting, style: HouseStyle, random: Random, *, is_loose: bool
) -> Story:
    """Set a story with the captions and jumps that stand loose among its lines; return it all."""
    out: Story = []

    def add(role: str, text: str) -> None:
        text = style.written(text)
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
