"""What papers of five regions write around a story, as forms; all people and places are invented.

Regions: `city` mainland metropolitan and evening papers, `island` Taiwan, `port` Hong Kong and
Macao, `old` the Republic (1912–1949), `south` papers of South-East Asia, `leaf` supplements of all.
`|` parts forms; one that is often used stands twice.  In braces: n m names, s a surname, p a place,
r who reports, a z the brackets of the page, d a day, l a month, o a day in words, k what kind of
daily, x how it was gathered, q an agency, e a number, f its letter, t which part, h a call or a
time, b a box, c a few words.
"""


def _forms(*lines: str) -> tuple[str, ...]:
    return tuple("|".join(lines).split("|"))


# Who reports.
ROLES = {
    "city": _forms(
        "本报记者|本报记者|记者|记者|首席记者|见习记者|{p}晚报记者|{p}都市报记者|晨报记者",
        "实习生|本报通讯员|通讯员|全媒体记者",
    ),
    "island": _forms("记者|记者|特派记者|特约记者|本报记者|实习记者|社区记者|驻{p}记者"),
    "port": _forms("记者|记者|本报记者|港闻组|采访组|特约记者"),
    "old": _forms("本报记者|特派员|本报特约通讯员"),
    "south": _forms("记者|本报记者|通讯员"),
    "leaf": _forms("本报特约撰稿人|作者"),
}
# Leads that name the reporter, and those that name the place, the agency or the paper alone.
SIGNED_LEADS = {
    "city": _forms(
        "本报讯（记者 {n}）|本报讯（记者 {n} 通讯员 {m}）|{k}报讯（记者 {n}）",
        "本报讯 记者{n}报道：|{k}报讯（通讯员 {m} 记者 {n}）|本报讯（{r} {n}）",
        "本报{p}讯（记者{n}）|{k}报讯（记者 {n} 实习生 {m}）|（记者 {n}）|本报记者{n}报道：",
    ),
    "island": _forms(
        "{a}记者{n}／{p}报导{z}|{a}记者{n}／{p}报导{z}|{a}记者{n}{p}报导{z}",
        "{a}本报记者{n}／{p}报导{z}|{a}记者{n}、{m}／{x}报导{z}|{a}记者{n}{p}讯{z}",
        "{a}记者{n}／特稿{z}|{a}实习记者{n}／{p}报导{z}|（中央社记者{n}{p}{d}日电）",
        "{a}本报记者{n}{p}{o}日电话{z}",
    ),
    "port": _forms("{a}本报记者{n}报道{z}|{a}记者{n}{p}报道{z}|【{k}报讯】（记者 {n}）"),
    "old": _forms("{a}本报记者{n}{p}{o}日电话{z}|（本报特派员{n}{p}通讯）"),
    "leaf": _forms("{h}"),
    "south": _forms("（{p}{d}日讯，{n}报道）|（{p}{d}日讯）（记者{n}）|（本报记者{n}{p}{d}日讯）"),
}
LEADS = {
    "city": _forms(
        "本报讯 |本报讯 |{k}报讯 |本报{p}讯 |据新华社电 |据{p}广播电台报道 ",
        "新华社{p}{l}月{d}日电 |{h}|{h}|本报{l}月{d}日讯 ",
    ),
    "island": _forms(
        "{a}本报讯{z}|{a}本报{p}讯{z}|{a}{p}讯{z}|（中央社{p}{d}日电）|{a}{x}报导{z}",
        "{a}编译组{z}|{a}生活中心／{x}报导{z}|{a}中央社{p}{o}日专电{z}",
    ),
    "port": _forms(
        "【本报讯】|【本报讯】|【专讯】|【{k}报讯】|【{p}报专讯】|（{p}日报报道）|【{p}讯】",
        "【港闻组】|【综合报道】|【本报综合报道】",
    ),
    "old": _forms(
        "（{p}{o}日电）|（{p}{o}日专电）|【{p}{o}日电】|【本报讯】|▲{q}社{o}日{p}电　",
        "本市消息。|本埠讯、|{p}讯、|（{q}社{p}{o}日电）|▲{p}通讯　|（本报{p}通讯）|（又讯）",
    ),
    "south": _forms(
        "（{p}{d}日讯）|（{p}{d}日讯）|（本报{p}讯）|（{p}讯）|（{p}{d}日综合电）",
        "（法新社{p}{d}日电）",
    ),
    "leaf": _forms("{h}"),
}
CALLS = _forms(
    "市民{s}女士昨日拨打本报热线反映，|读者{s}先生来电说，|昨天下午，|前天晚上，|昨日上午，",
    "家住{p}小区的{s}先生说，|{l}月{d}日，|近日，|这几天，|“太让人着急了。”|“怎么会这样？”",
    "记者昨晚获悉，|今晨六时许，",
)
FRAMES = _forms("【】|【】|〔〕|〔〕|（）|（）|［］|[]")
END_MARKS = _forms(
    "基金会编号：{f}{e}|基金会编号：{f}{e}|捐款编号：{f}{e}|个案编号：{e}|编号：{f}{e}|（完）|（本文完）|（{t}）|■|◆",
    "（本报综合报道）|（更多报道见{d}版）|（据新华社）|据《{p}日报》|（责编：{n}）",
)
# Signatures: what somebody did, what parts it from the name, marks before it.
WRITES = _forms("文|撰文|报道|采写|整理|采访|采访整理|图文|文字|执笔|报导|编译")
PICTURES = _forms("图|摄影|图片|摄|照片|影像")
PARTS = ("/", "／", "╱", "：", "：", "◎", "|", "｜", " ", "◆")
SIGN_MARKS = _forms("||||■|□|◆|◇|●|◎|○|▲|★|/")
DONE = _forms("文/图|报道|摄影报道|/文|编译|综合报道|文/摄|综合整理|图文报道")
WRITTEN = (
    "{w}{v}{{n}}", "{w}{v}{r} {{n}}", "{w}{v}{{n}}　{i}{v}{{m}}", "{w}{v}{{n}} {i}{v}{{m}}",
    "{w}．{i}{v}{{n}}", "{w}、{i}{v}{{n}}", "{{n}}{v}{w}", "记者{{n}}{v}{{p}}报导",
    "记者{{n}}、{{m}}{v}{{p}}报导", "{{n}}{v}{{x}}报导", "{w}{v}{{n}}{g}{{m}}",
)  # fmt: skip
SIGNED = (
    "{r}{g}{{n}}", "{r} {{n}}", "{r}：{{n}}", "{r} {{n}}　{{m}}", "{r} {{n}} 通讯员 {{m}}",
    "{r} {{n}} {e}", "{{n}}", "{{n}}", "{{n}} {{m}}", "实习生 {{m}} {r} {{n}}", "{r}{{n}}{e}",
    "{{n}} {e}",
)  # fmt: skip
PEN_NAMES = _forms(
    "{n}|{n}|{n}|□{n}|◆{n}|◎{n}|文/{n}|文╱{n}|■ {n}|作者：{n}|○{n}|● {n}|◎ {n}　图／{m}"
)
# Heads in brackets or behind a mark, names of columns, tags.
BRACKETS = _forms("【{}】|【{}】|[{}]|▶{}|〔{}〕|★{}|◆{}|■{}|“{}”（{}）")
COLUMNS = _forms("共话家乡·友谊长存|民生漫笔|现场评论|记者手记|声音|城事|快评·第3期|特写|图")
TAGS = _forms("{}（图）|{}（组图）|{}（上）|{}（下）|特写：{}|专访：{}|社论：{}|短评：{}|人物｜{}")
# Boxes, credits and captions behind a story.
BOXES = _forms(
    "新闻链接|相关链接|链接|背景|新闻背景|新闻回放|延伸阅读|小贴士|提醒|记者手记|编后|名词解释|小档案",
    "小辞典|新闻辞典|小百科|话你知|知多点|相关新闻|律师说法|专家提醒|市民声音|记者观察|后记|回应",
    "最新进展|新闻延伸|编者按|新闻人物|大事记|评论|温馨提示|数读|各方反应|资料",
)
BOX_FORMS = _forms("{b}|{b}|{b}|{b}／{c}|{b}：{c}|■{b}|【{b}】|●{b}|■ {b}|▲{b}|{b} {c}|{c}")
CREDITS = _forms(
    "图／{p}国小提供|图／{n}|摄影／{n}|（记者{n}摄）|{n} 摄|本报记者 {n} 摄|图/{n}|图：{n}",
    "（图由{p}公所提供）|照片／{n}提供|供图/{n}|{n} 供图|制图：{n}",
)
CAPTIONS = _forms(
    "▲{s}。（记者{n}摄）|■{s}。|▲{s}。|◀{s}。图／{n}|图说：{s}。|↑{s}。 记者{n}摄|{s}。（{n}摄）",
    "■{s}。{n}摄|▼{s}。（{p}警方提供）|●{s}。 {n} 摄|（图）{s}。|{s}。本报记者 {n} 摄",
    "▲{s}。图：受访者提供",
)
# Rolls of news, and marks before each; who asks and who answers; pictures with a head.
ROLLS = _forms(
    "简讯|简讯|{p}简讯|短波|一句话新闻|地方短波|本市简讯|新闻速递|要闻简报|零讯|快讯|{p}零讯|短讯",
    "新闻集纳|今日看点|街谈巷议|国际短波|体坛简讯",
)
ITEM_MARKS = _forms("●|▲|△|■|◎|○|◆|□|◇|★|●|△||• ")
ASKED = _forms("问：/答：|问：/答：|Q：/A：|记者：/{s}：")
PICTURE_HEADS = _forms("图片新闻|图片新闻|图片报道|图片故事|新闻图片|图说新闻")
