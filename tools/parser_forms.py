"""Invented lines of the trade for training pages: bylines, captions, jumps and furniture.

All people, places and papers are made up; every form is one that papers use.
"""

import re
from collections.abc import Sequence
from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲建国志晓海燕文辉鹏宇欣怡梓轩浩然"
    "佳琪思远子涵雨泽一凡诗婷博"
)
PAPERS = ("青禾", "临江", "云岭", "海州", "滨城", "石桥", "南湾", "金川", "东岭", "长平")
PRESS = [
    "本报记者",
    "本报记者",
    "本报记者",
    "记者",
    "本报通讯员",
    "通讯员",
    "{p}日报全媒体记者",
    "全媒体记者",
    "{p}晚报记者",
    "新华社记者",
    "本报特约记者",
    "特约记者",
    "本报见习记者",
    "融媒体记者",
    "{p}日报社全媒体记者",
    "本报评论员",
    "首席记者",
    "本刊记者",
    "实习生",
    "特约撰稿人",
    "本报全媒体记者",
]
MARKS = ("■", "■", "□", "●", "◆", "◎", "○", "▲", "")
BYLINES = (
    (34, "{m}{r} {ns}"), (10, "{m}{r} {ns} 通讯员 {n}"), (6, "({r} {ns})"), (6, "■{ns}"),
    (12, "{ns}"), (6, "{by}{ns}"), (6, "文/{r} {n} 图/{n}"), (8, "{r} {ns} {do}"),
    (12, "{m}{r}{n}"), (5, "{o}{n}"), (4, "{n}（{o}）"), (4, "{m}{r}{n}{n2}"), (2, "{n}{n2}"),
)  # fmt: skip
OFFICES = (
    "{p}市社会科学院研究员", "{p}县委书记", "{p}大学教授", "省{p}研究所副所长", "{p}县县长",
    "{p}中学校长", "市发展改革委副主任", "{p}集团董事长", "{p}剧院导演", "国家{p}研究中心主任",
    "{p}市作家协会主席",
)  # fmt: skip
BY = ("作者:", "作者：", "文/", "文|", "撰文:", "采写:", "整理/", "图/文 ")
DONE = ("摄影报道", "报道", "文/图", "/文", "实习生 {n}", "通讯员 {n} {n}")
CAPTIONS = (
    (25, "▲{s}。 {n} 摄"), (20, "图为{s}。{w}{n} 摄"), (10, "({v}图片由{w}{n} 摄)"),
    (10, "{d}{s}。"), (5, "{s}。新华社发"), (5, "{s}。(资料图片)"), (15, "{p}市{s}。{w}{n}摄"),
    (5, "{p}县{s}。{w}{n}供图"), (5, "◀{s} 记者 {n} 摄"),
)  # fmt: skip
DIRECTIONS = ("上图:", "下图：", "左图为", "右图为", "图①", "图②", "题图:", "上图为")
JUMPS = [
    "(下转{l})",
    "▶下转{l}",
    "(下转{l})",
    "下转{l}",
    "◀上接{l}",
    "(上接{l})",
    "(相关报道见{l})",
    "(紧接{l})",
    "►►下转{l}",
    "(详见{l})",
]
SECTIONS = [
    "要闻",
    "国内",
    "综合新闻",
    "经济",
    "文化",
    "本地",
    "时政",
    "社会",
    "体育",
    "国际",
    "民生",
    "副刊",
    "教育",
    "法治",
    "专题",
    "综合",
    "理论",
    "健康",
]
FOLIOS = [
    "第{i:02d}版:{s}",
    "{s} A{i:02d}",
    "{i:02d}版 {s}",
    "{i} {s}",
    "A{i} {s}",
    "第{c}版 {s}",
    "{s}·A{i:02d}版",
    "{i:02d} {s}",
]
EDITORS = [
    "责任编辑:{a} 美术编辑:{b} 校对:{c}",
    "责编:{a} 版式:{b}",
    "本版编辑:{a}",
    "编辑 {a} 校对 {b}",
    "值班编委:{a} 责任编辑:{b}",
    "责任编辑/{a}  版式/{b}",
    "本版责编:{a} {b}",
]
FEET = [
    "新闻热线:07{d2}-{d7}",
    "国内统一连续出版物号 CN {d2}-00{d2}",
    "邮编:{d6} 广告热线:{d7}",
    "社址:{p}市解放路{d2}号 邮编:{d6}",
    "投稿邮箱:abc{d2}@paper.com",
    "http://www.paper{d2}.com",
    "本报热线：9{d2}0",
    "读者热线：{d7}　短信爆料：发至{d6}",
    "电话：（02）{d7}　传真：（02）{d7}",
    "官方微信：{p}晚报　官方微博：@{p}晚报",
]
NOTICES = (
    "遗失 {n}身份证一张，声明作废。", "转让 {p}路旺铺{d2}平方米，电话13{d2}{d7}",
    "招聘 司机两名，电话{d7}", "{p}公司声明：公章遗失，即日作废。",
    "出租 {p}小区两居室，电话{d7}", "寻人 {n}，男，{d2}岁，有消息者请电{d7}。",
)  # fmt: skip
OLD_YEARS = ("二十三", "廿六", "二十九", "三十四", "三十六", "五十四", "四十一")
OLD_DATES = (
    "中华民国{y}年七月八日　{w}　第{c}版", "中华民国{y}年三月二日　第{c}版　{s}",
    "（第{c}版）　中华民国{y}年十一月十六日　{w}", "民国{y}年四月五日",
)  # fmt: skip
NAMES_OF_PAPERS = ("日报", "晚报", "都市报", "早报", "时报", "商报", "晨报")
NUMERALS = "一二三四五六七八"
NAME_IN_LINE = re.compile(r"(?<=[ 、　/■□●◆◎○])[\u4e00-\u9fff]{2,3}(?=$|[ 、　)])")


def _pick(random: Random, forms: tuple[tuple[int, str], ...]) -> str:
    return random.choices([form for _, form in forms], [weight for weight, _ in forms])[0]


def name(random: Random) -> str:
    """Return a person's name, now and then set apart (张 三)."""
    surname = random.choice(SURNAMES)
    if random.random() < 0.08:
        return surname + random.choice((" ", "　", "  ")) + random.choice(GIVEN)
    return surname + "".join(random.choice(GIVEN) for _ in range(random.choice((1, 2, 2))))


def byline(random: Random) -> str:
    """Return a byline in one of the forms that papers use."""
    space = random.choice((" ", " ", "、", "　"))
    names = space.join(name(random) for _ in range(random.choice((1, 1, 1, 2, 2, 3))))
    done = random.choice(DONE).replace("{n}", name(random))
    press = random.choice(PRESS).format(p=random.choice(PAPERS))
    return _pick(random, BYLINES).format(
        m=random.choice(MARKS) + random.choice(("", "", " ")),
        r=press, n=name(random), ns=names, by=random.choice(BY), do=done, n2=name(random),
        o=random.choice(OFFICES).format(p=random.choice(PAPERS)),
    )  # fmt: skip


def renamed(line: str, random: Random) -> str:
    """Return a byline of the same form with other names."""
    return NAME_IN_LINE.sub(lambda _: name(random), line)


def caption(random: Random, text: str) -> str:
    """Return a caption about what `text` opens with."""
    scene = re.split(r"[，,。]", text)[0][: random.randint(8, 24)] or "活动现场"
    return _pick(random, CAPTIONS).format(
        s=scene, n=name(random), p=random.choice(PAPERS), d=random.choice(DIRECTIONS),
        w=random.choice(("本报记者 ", "新华社记者 ", "通讯员 ", "记者 ", "")),
        v=random.choice(("本版", "本组", "均为本报")),
    )  # fmt: skip


def kicker(random: Random) -> str:
    """Return a kicker that says who spoke where."""
    place = random.choice(PAPERS)
    occasion = random.choice(("调研时强调", "主持召开会议时强调", "会上要求", "督查时指出"))
    return f"{name(random)}在{place}{occasion}"


def deck(random: Random, clause: str) -> str:
    """Return a deck that says who was there, or whom else the story names."""
    people = " ".join(name(random) for _ in range(random.choice((1, 2, 3))))
    done = random.choice(("出席", "参加", "主持", "讲话", "陪同", "一同调研"))
    forms = (
        f"{people}{done}",
        f"{clause}。{people}{done}",
        f"——{clause}",
        f"{clause} {people}{done}",
    )
    return random.choice(forms)


def jump(random: Random) -> str:
    """Return a line that sends the reader to another page."""
    return random.choice(JUMPS).format(l=_page(random))


def arrival(random: Random) -> str:
    """Return a line that says from which page a story goes on."""
    return random.choice(("◀上接{l}", "(上接{l})", "上接{l}", "▲(紧接{l})")).format(l=_page(random))


def _page(random: Random) -> str:
    number = random.randint(1, 12)
    labels = (f"第{random.choice(NUMERALS)}版", f"A{number:02d}版", f"第{number}版", f"{number}版")
    return random.choice((*labels, f"B{number}版"))


def furniture(random: Random, region: str) -> tuple[list[str], list[str]]:
    """Return the lines at the head of a page of a region and those at its foot."""
    day = f"{random.randint(1996, 2027)}年{random.randint(1, 12)}月{random.randint(1, 28)}日"
    week = "星期" + random.choice("一二三四五六日")
    lunar = f"农历{random.choice('正二三四五六七八九')}月{random.choice(('初一', '十二', '廿三'))}"
    dates = (f"{day} {week}", day, f"{day}　{week}　{lunar}", f"{week} {day}")
    section, number = random.choice(SECTIONS), random.choice(NUMERALS)
    if region == "old":
        date = random.choice(OLD_DATES)
        return [date.format(y=random.choice(OLD_YEARS), w=week, c=number, s=section)], []
    folio = random.choice(FOLIOS).format(i=random.randint(1, 20), s=section, c=number)
    head = [random.choice(dates), folio]
    foot = [_foot(random)] if random.random() < 0.6 else []
    if region and random.random() < 0.5:  # all on one line
        paper = random.choice(("", random.choice(PAPERS) + random.choice(NAMES_OF_PAPERS) + " "))
        head = [paper + " ".join(random.sample(head, 2))]
    if random.random() < 0.6:
        people = dict(zip("abc", (name(random) for _ in range(3)), strict=True))
        line = random.choice(EDITORS).format(**people)
        (head if random.random() < 0.6 else foot).append(line)
    if random.random() < 0.25:
        pages = random.choice((4, 8, 12, 16))
        paper = random.choice(PAPERS)
        head.append(random.choice((f"{paper}日报", f"{paper} 晚报", f"今日{pages}版")))
    if region and random.random() < 0.15:
        foot += [_foot(random, NOTICES) for _ in range(random.choice((1, 2, 3)))]
    random.shuffle(head)
    return head, foot


def _foot(random: Random, forms: Sequence[str] = FEET) -> str:
    return random.choice(forms).format(
        d2=random.randint(10, 99), d6=random.randint(100000, 800000), n=name(random),
        d7=random.randint(1000000, 9999999), p=random.choice(PAPERS),
    )  # fmt: skip
