"""Features and weights are one: what was learnt under a name is looked up under that name.

`features.txt` shows what the parser sees of a composed page, a line of words for each unit.  Where
it changes, the weights have learnt something else: train again, then write it anew with
`DUBAO_UPDATE_SNAPSHOTS=1 pytest tests/quality/test_features.py`, and read the difference.
"""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from setting import CONVENTIONS, PAGES, Shape, load_pages, set_page

from reader.model import SourceLine
from reader.parsing.labelling.deciding import all_features, decide
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.priors import PRIORS
from reader.parsing.labelling.weights import load_weights
from reader.parsing.lines.printed import units_of

SEEN = Path(__file__).with_name("features.txt")
UPDATE = "DUBAO_UPDATE_SNAPSHOTS"
AGAINST = -1.5  # weight of what speaks clearly against a label
FEW = 0.15  # share of units that may have the label all the same
WATER = (
    "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着头一批过江的茶客，"
    "也等着从上游放下来的第一排新竹。镇里的人都说，今年的水来得比往年早，船也走得比往年勤。"
)
LAMPS = (
    "渡口的灯一盏一盏亮起来，守灯的老人每晚要走三里路，把灯油添满，把灯罩擦干净；"
    "他说这些灯照过他的父亲，也照过他父亲的船。如今年轻人愿意接过灯油桶的不多了"
)
PARAGRAPHS = f"""\
2031年6月12日 星期四
第02版：江岸
责任编辑：林未晚 电话：0734-1234567
（上接第一版）

江上人家
老渡口的灯又亮了——一座码头的三十年
■本报记者 林未晚 通讯员 沈舟
　　本报讯 6月11日，{WATER}
　　{LAMPS}
，船家们却不发愁。
　　一、换船缆
　　“{WATER}”林未晚说。
　　二、刷桐油
　　{LAMPS}：“船还会来，人也会来！
　　{WATER}（沈舟 江若澄）

图为渡口的清晨。沈舟 摄
把老渡口修成新码头（声音）
江若澄（青禾县文化馆馆长）
　　{WATER}
　　……
　　问：今年的水位怎么样？
　　答：{LAMPS}。
（下转第四版）

【渡船改点】
　　即日起头班船提前到六点，末班船改在晚上九点
【菱角上市】
　　{LAMPS};
春来了
水满了
灯亮了，
船走了。
竹排下来了
茶客也来了

新茶 新竹 新码头
——江岸三镇见闻
林未晚
　　据青禾日报消息，{WATER}
尊敬的各位船家，同志们：
　　4月21日起，{LAMPS}。
　　▶“江上人家”栏目征稿
青禾县航运处 供图
The ferry runs at 6 a.m. and 9 p.m.
　　{WATER}青禾化工厂 林未晚
"""


def printed(text, first="　　"):
    """A paragraph as print lines of sixteen characters; the first stands in."""
    rows = [text[:14], *(text[at : at + 16] for at in range(14, len(text), 16))]
    return first + "\n".join(rows)


def below(above):
    """What may stand below the same line, each on a page of its own lines."""
    return "\n".join(f"{above}\n{line}" for line in BELOW)


BELOW = (
    *("江岸的灯又亮了", "船靠岸了。", "林未晚", "江若澄（青禾县文化馆馆长）", "■本报记者 沈舟"),
    *("“船还会来", "来了”", "图片报道", "【渡船改点】", "本报讯 渡口又开了。", "。"),
)
PRINT = f"""\
青禾日报 2031年6月12日

江岸的灯又亮了
■本报记者 林未晚
{printed("本报讯 " + WATER)}
{printed(LAMPS + "。")}
水位涨到了一人多高，摆渡人说——
船家们都在等新茶下山，新竹出林；
这一年的新茶比往年多出了两成有余！
那边的渡口也换上了新的码头（石头的）
这一行比别的行都要宽出来好几个字了，！
这一行比别的行都要宽出来好几个字呢（是）
三十盏灯
了
四十只船
来了
{printed(LAMPS + "。")}

{printed(WATER)}
"""
BOUND = "\n".join(
    (
        *("江岸的灯又亮了", f"　　{WATER}", f"　　{LAMPS}。", "三镇见闻", "■本报记者 沈舟"),
        *(f"　　{line}" for line in (WATER * 2, "新码头", LAMPS * 2 + "。", WATER + LAMPS)),
    )
)
FEW_BLANKS = "\n\n".join(f"{WATER}\n{LAMPS}。\n{WATER}\n{line}" for line in BELOW)
VOICES = "\n".join(
    f"“{said}”\n——{who}\n{WATER}\n{LAMPS}。"
    for said, who in (("来的人多了", "守灯人江若澄的妻子沈舟"), ("孩子敢一个人过江", "船工林未晚"))
)
QUOTED = "渡輪公司說：「零件已在途中，請鎮上的居民忍耐。」她又說：「後日一定會開船。」"
SET = {
    "paragraphs": PARAGRAPHS,
    "print lines": PRINT,
    "bound": BOUND,
    "few blank lines": FEW_BLANKS,
    "cut deck": f"老渡口的灯又亮了\n——江岸上游三镇合力推进乡村振\n兴工作见闻\n{WATER}",
    "voices": f"老渡口的灯又亮了\n■本报记者 林未晚\n{WATER}\n{VOICES}",
    "box": f"老渡口的灯又亮了\n{WATER}\n渡船小档案\n★载客：十二人\n★船龄：三十年\n"
    f"【掌灯人】江若澄，守灯三十年。\n【摆渡人】沈舟，摆渡四十年。\n{WATER}",
    "letters": f"读者热线\n{WATER}（沈舟）\n{LAMPS}。（江若澄）\n船靠岸了，灯亮了。（林未晚）",
    "verse": f"渡口\n■ 沈舟\n水满了\n船走了\n外公的灯\n■本报记者 林未晚\n{WATER}",
    "voice": f"{WATER}\n灯坏了 船家：盼了六年\n{WATER}",
    "corners": f"渡口停航 米船改道\n「要走多久」\n{QUOTED}报导/沈舟\n「要走多久」\n{QUOTED}"
    f"\n兄背弟上學 走三里路\n{QUOTED}\n渡口的燈\n{QUOTED}",
    "brackets": f"渡口停航 米船改道\n「要走多久」\n【海報專訊】{QUOTED}\n【海報專訊】{QUOTED}",
    "halves": f"渡口停航一整日 米船改道走\n{QUOTED}\n渡口的燈\n{QUOTED}",
    "halves below brackets": f"渡口停航\n【海報專訊】{QUOTED}\n米船\n【海報專訊】{QUOTED}"
    f"\n渡口停航一整日 米船改道走\n{QUOTED}",
    "again": f"江岸夜话\n■本报记者 林未晚\n{LAMPS}\n热议\n{WATER}\n渡口的灯\n{WATER}\n"
    f"热议\n{WATER}",
    "news": f"{WATER}林未晚、沈舟参加会见。\n把老渡口守下去\n{LAMPS}，引发热烈反响。",
    "poem": "江岸的灯又亮了\n水满了\n船走了\n渡口(外一首)\n■ 沈舟\n竹排下来了\n茶客也来了",
    "roll": f"渡口代表名单\n{WATER}\n青禾商会(12人)\n{WATER}\n北坡渡口(8人)\n{WATER}",
    "latin": "The lamps stay lit by night\nContinued from Page 1\nBy ANNA MILLER\nThey do, so.",
    "parts": f"三镇同办渡口事\n■ {WATER[:40]}\n{WATER}\n{WATER}全文如下：\n渡口规定\n{WATER}\n"
    f"这是渡口的灯——\n灯油添满\n{LAMPS}。\n这是渡口的船——\n船缆换新\n{WATER}\n"
    f"摆渡人在刷桐油。　本报记者　沈舟摄\n（新华社青禾6月11日电）\n守灯人（江岸人家）\n{WATER}"
    f"\n掌灯人（江岸人家）\n{LAMPS}",
    "taken": f"三镇同办渡口事\n{LAMPS}。\n{WATER}船靠岸了。\n6月11日，摆渡人在渡口给船头刷桐油。\n"
    f"新华社记者 沈舟摄\n渡口的灯\n{LAMPS}。",
    "goes on": f"三镇同办渡口事\n{LAMPS}。\n{WATER}\n“{WATER}”\n守灯人的路\n{WATER}\n{LAMPS}。\n"
    f"渡口的灯\n本报青禾6月11日电 {WATER}",
    "points": f"三镇同办渡口事\n■ {WATER[:40]}\n船缆要换，灯油要添\n■ {WATER[:40]}\n"
    f"本报青禾6月11日电 {WATER}",
    "under": f"渡口怎样复航（江岸问答）\n读者来信\n{WATER}\n"
    f"渡口新规\n时间：6月11日\n地点：渡口\n{WATER}",
    "going on": f"渡口的灯\n本报青禾6月11日电\n{WATER}\n{LAMPS}“{WATER}”\n守灯人林未晚说。",
    "ends": below("(完)") + "\n" + below("船靠岸了。(沈舟)") + "\n" + below(f"{WATER}(沈舟)"),
}


def words_of(text):
    units = units_of(tuple(map(SourceLine, text.splitlines())))
    return units, list(all_features(units))


def test_a_page_is_seen_as_it_was_when_the_weights_were_learnt():
    shown = ""
    for name in ("paragraphs", "print lines"):
        for unit, words in zip(*words_of(SET[name]), strict=True):
            shown += f"{unit.text}\n\t{' '.join(sorted(words))}\n"
    if UPDATE in os.environ:
        SEEN.write_text(shown, "utf-8")
    assert shown == SEEN.read_text("utf-8")


@pytest.fixture(scope="module")
def decided():
    """How often each feature is given on composed pages, and how often with each label."""
    pages = [
        units_of(set_page(page, shape).source.lines)
        for folder in (PAGES, CONVENTIONS)
        for page in load_pages(folder)
        for shape in (Shape.FRAGMENTS, Shape.LINES, Shape.FURNISHED, Shape.SPREAD)
    ]
    given, labelled = Counter(), Counter()
    for units in (*pages, *(words_of(text)[0] for text in SET.values())):
        for words, choice in zip(all_features(units), decide(units), strict=True):
            given.update(words)
            labelled.update((word, LABELS[choice.label].name) for word in words)
    return given, labelled


def stem(word):
    """The name of a feature up to the kinds of lines that stand in it."""
    return re.match(r"[a-z]*[-+.\d]*", word.partition("=")[0])[0]


def test_every_name_that_was_learnt_is_given(decided):
    given, _ = decided
    learnt = {stem(word) for word in load_weights().weights.features}
    assert learnt <= {stem(word) for word in given}


def first_code(word):
    """The name of a feature and the first of the codes that it has."""
    name, _, codes = word.partition("=")
    return name, codes[:1]


def test_what_every_paper_keeps_to_is_said_of_features_that_there_are(decided):
    given, _ = decided
    assert {first_code(word) for word, _ in PRIORS} <= set(map(first_code, given))


def test_what_every_paper_keeps_to_is_kept_to(decided):
    given, labelled = decided
    against = [one for one, weight in PRIORS.items() if weight <= AGAINST and given[one[0]]]
    taken = {one: labelled[one] / given[one[0]] for one in against}
    assert {one for one, share in taken.items() if share > FEW} == set()
