"""Conventions of other houses for training pages: unsigned, evening, Hong Kong, Taiwan, Republic.

Each takes a story and returns it as such a paper would print it.  What is added is invented; its
form is the paper's habit, the same for all stories of a page.
"""

import re
from collections.abc import Callable
from random import Random

from parser_forms import PAPERS, caption, name
from parser_gold import GoldBlock

from reader.parsing.facts import read_dateline
from reader.parsing.labelling.name_lines import is_name_line
from reader.parsing.lines.cues import head_kind, tail_kind
from reader.text.fold import fold_for_cues

Story = list[GoldBlock]
House = Callable[[Story, Random, Random], Story]  # a story, chance, and the page's habits

HEADS = ("kicker", "headline", "deck", "head")
STOPS = "。！？!?…”"
CLAUSE = re.compile(r"[，,。；;：:（）()！？“”]")
FRAMES = ("【{}】", "【{}】", "[{}]", "▶{}", "〔{}〕", "“{}”（{}）")
COLUMNS = ("共话家乡·友谊长存", "民生漫笔", "现场评论", "记者手记", "声音", "城事", "快评·第3期")
DAYS = "一二三四五六七八九十"
SIGNS = (
    "{r} {n}", "{r} {n}", "{r} {n} 通讯员 {m}", "文/{n} 图/{m}", "{n}文/摄", "{r}{n}", "文/{r} {n}",
    "（{r} {n}）", "◆{n}", "□{n}", "{n}", "撰文/{n} 摄影/{m}", "作者：{n}", "（作者：{n}）",
    "{n}/文 {m}/图", "{n} 文/图", "{r} {n} 文/图", "{r} {n} 文 {m} 摄", "实习生 {m} {r} {n}",
    "统筹/{n} 采写/{m}", "整理/{n}", "本报综合报道", "{n} 编译",
)  # fmt: skip
REPORTERS = ("本报记者", "记者", "首席记者", "见习记者", "{p}晚报记者", "本报通讯员", "实习生")
ABROAD = (
    "报导．摄影╱{n}", "报导╱{n}", "文╱{n} 图╱{m}", "撰文╱{n} 摄影╱{m}", "记者{n}／{p}报导",
    "【记者{n}{p}报导】", "记者{n}、{m}／{p}报导", "采访╱{n}", "{n}／{p}报导", "特约记者 {n}",
    "文．图／{n}", "撰文◎{n}", "图／{m} 文／{n}", "采访整理╱{n}", "编译{n}／综合外电",
    "特派记者{n}／{p}专电", "生活中心／综合报导", "撰文：{n}　摄影：{m}",
)  # fmt: skip
PEN_NAMES = ("{}", "{}", "□{}", "◆{}", "文/{}")
END_MARKS = ("基金会编号：{k}{d}", "（完）", "捐款编号：{k}{d}", "个案编号：{d}", "（本文完）")


def unsigned(story: Story, random: Random, habit: Random) -> Story:
    """Without byline and dateline; some lose the bracket that ends them."""
    story = [block for block in story if block["role"] != "byline"]
    lead = next((block for block in story if block["role"] == "paragraph"), None)
    if lead and (dateline := read_dateline(lead["text"])):
        rest = lead["text"][len(dateline.text) :].lstrip(" 　:：,，")
        lead["text"] = rest if len(rest) > 8 else lead["text"]
    if habit.random() < 0.7:
        _cut_tail(story)
    return story


def _cut_tail(story: Story) -> None:
    last = story[-1]
    bare = re.sub(r"\s*[（(][^（）()]{2,40}[)）]$", "", last["text"])
    if last["role"] == "paragraph" and len(bare) > 10 and bare[-1] in STOPS:
        last["text"] = bare


def evening(story: Story, random: Random, habit: Random) -> Story:
    """Names stand below the story, if anywhere."""
    story = unsigned(story, random, habit)
    sign = _filled(habit.choice(SIGNS), random)
    if random.random() < habit.choice((0.3, 0.65, 0.9)):
        is_line = not sign.startswith("（") and not sign.startswith(("◆", "□"))
        role = "byline" if is_line or random.random() < 0.8 else "paragraph"
        story.append({"role": role, "text": sign})
    return story


def hong_kong(story: Story, random: Random, habit: Random) -> Story:
    """【本报讯】 before the lead; the reporters below it, or nowhere."""
    story = unsigned(story, random, habit)
    at = _lead(story)
    if at is None:
        return story
    story[at]["text"] = habit.choice(("【本报讯】", "【本报讯】", "【专讯】")) + story[at]["text"]
    if random.random() < 0.35 and at + 1 < len(story):
        names = "　".join(name(random) for _ in range(random.choice((1, 2, 3))))
        story.insert(at + 1, {"role": "byline", "text": f"记者：{names}"})
    return story


def taiwan(story: Story, random: Random, habit: Random) -> Story:
    """Who wrote it stands below the headline or in brackets before the lead; marks at the end."""
    story = unsigned(story, random, habit)
    at = _lead(story)
    if at is None:
        return story
    is_marked = habit.random() < 0.5
    end_mark = habit.choice(END_MARKS)
    chance = habit.random()
    if chance < 0.35:
        form = habit.choice(
            ("〔记者{n}／{p}报导〕", "【记者{n}／{p}报导】", "（记者{n}／{p}报导）")
        )
        story[at]["text"] = _filled(form, random) + story[at]["text"]
    elif at and chance < 0.8 and random.random() < 0.9:
        story.insert(at, {"role": "byline", "text": _filled(habit.choice(ABROAD), random)})
    if random.random() < 0.2:
        story[-1]["text"] = "【后记】" + story[-1]["text"]
    if is_marked:
        story.append({"role": "paragraph", "text": _filled(end_mark, random)})
    return story


def republic(story: Story, random: Random, habit: Random) -> Story:
    """Short heads, a dateline in brackets on every paragraph, few paragraphs."""
    story = unsigned(story, random, habit)
    at = _lead(story)
    if at is None:
        return story
    body = story[at : at + random.choice((1, 1, 2, 3))]
    heads = clauses(body, 3, 9)[: random.choice((1, 1, 2))] or ["本埠新闻"]
    for block in body:
        text = block["text"][: random.randint(60, 160)]
        place = random.choice(PAPERS) + f"{random.choice(DAYS)}日"
        lead = random.choice((f"（{place}电）", f"（{place}专电）", f"【{place}电】", "（又讯）"))
        block["text"] = (lead if block is not body[0] else f"（{place}电）") + _old(text)
    roles = ("headline", "deck")
    lines = [{"role": roles[row], "text": line} for row, line in enumerate(heads)]
    return [*lines, *body]


def _old(text: str) -> str:
    """Text with the marks of its time: 、 alone, also at its end."""
    return re.sub(r"[，,。；;：:！？!?]", "、", text.rstrip(STOPS + "，、")) + "、"


def _lead(story: Story) -> int | None:
    return next((at for at, block in enumerate(story) if block["role"] == "paragraph"), None)


def _filled(form: str, random: Random) -> str:
    reporter = random.choice(REPORTERS).format(p=random.choice(PAPERS))
    return form.format(
        r=reporter, n=name(random), m=name(random), p=random.choice(PAPERS),
        k=random.choice(("", "A", "K")), d=random.randint(100, 9999),
    )  # fmt: skip


def clauses(story: Story, least: int, most: int) -> list[str]:
    """Return stretches of the paragraphs, so many characters long, as heads could be."""
    body = [block["text"] for block in story if block["role"] == "paragraph"]
    parts = (part.strip(" 　") for text in body for part in CLAUSE.split(text))
    return [part for part in parts if least <= len(part) <= most and _is_plain(part)]


def _is_plain(line: str) -> bool:
    """Whether it is no dateline, credit or name, which would teach that those are heads."""
    folded = fold_for_cues(line)
    return head_kind(folded) == tail_kind(folded) == " " and not is_name_line(folded)


def picture(story: Story, random: Random) -> Story:
    """A picture with a head of its own, about what `story` tells."""
    text = next((b["text"] for b in story if b["role"] == "paragraph"), "")
    title = random.choice(("图片新闻", "图片新闻", "图片报道", "图片故事", "新闻图片"))
    return [
        {"role": "headline", "text": title},
        {"role": "paragraph", "text": caption(random, text)},
    ]


def bracketed(story: Story, random: Random, habit: Random) -> Story:
    """A brief below a head in brackets, or in quotation marks with its column's name behind."""
    heads = clauses(story, 4, 12)
    body = [block for block in story if block["role"] == "paragraph"][: random.choice((1, 1, 2))]
    if not heads or not body:
        return story
    head = habit.choice(FRAMES).format(heads[0], habit.choice(COLUMNS))
    return [{"role": "headline", "text": head}, *body]


def supplement(story: Story, random: Random, habit: Random) -> Story:
    """A title of a word or two, a pen name below it or below the text."""
    titles = clauses(story, 2, 6)
    story = [block for block in unsigned(story, random, habit) if block["role"] not in HEADS]
    if not titles or not story:
        return story
    signed = {"role": "byline", "text": habit.choice(PEN_NAMES).format(name(random))}
    head: Story = [{"role": "headline", "text": random.choice(titles)}]
    return [*head, signed, *story] if habit.random() < 0.6 else [*head, *story, signed]


def plain(story: Story, random: Random, habit: Random) -> Story:
    """As it came."""
    return story


HOUSES: tuple[tuple[int, House], ...] = (
    (51, plain), (18, unsigned), (9, evening), (4, hong_kong), (7, taiwan), (3, republic),
    (3, bracketed), (5, supplement),
)  # fmt: skip
