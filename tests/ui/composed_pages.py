"""Pages composed for the tests of the screen: people, towns and events that do not exist."""

from composed_articles import article, store_of

from reader.model import Page
from reader.store import ArticleStore

# Half-width punctuation as pages have it; the screen presents it full-width.
FIELDS = (
    "凌晨五点,青禾镇的水田里已经亮起了灯。合作社社长闻小满沿着田埂走了一圈,把每块田的水位记在本子上。",
    "今年全镇种稻三千零四十亩,比去年多出一百二十亩。多出来的田,大多是河滩边新平整的。",
    "“往年这个时候,秧苗才刚刚起身。”闻小满说,今年育秧大棚提前半个月盖好,秧龄足,根系也壮。",
    "插秧机是镇里几户人家合买的。机手郭长庚一天能插四十亩,抵得上从前二十个人弯一天腰。",
    "机器下不去的边角地,还要靠人手。六十七岁的管秀兰带着邻居补苗,一边补一边数:一行不多,一行不少。",
    "水从哪里来?镇里去年清了七条沟、修了两座闸,上游放水,半天就能到最远的田头。",
    "农技员祝一鸣每周来三趟。他教大家看叶色:叶尖发黄要缓一缓,叶色发乌就别再追肥。",
    "为了让年轻人留下,合作社把账目贴在祠堂门口:买种多少,雇工多少,卖粮多少,一目了然。",
    "郭长庚的儿子郭晓舟去年从城里回来,管起了镇上的小粮仓。他装了温度计,每天三次把读数抄给大家看。",
    "“粮食不会说话,数字会。”郭晓舟说,仓里热了一度,他夜里就要起来翻一次。",
    "也有难处。河滩地保水差,一场大风就能吹干表土,闻小满打算明年在田边种两排芦竹挡风。",
    "镇里还想试一试稻田养鱼。祝一鸣算过账:一亩田放三百尾,鱼吃虫,粪肥田,秋后两样都有收成。",
    "到五月十一日傍晚,全镇最后一块田插完。孩子们沿着田埂跑,把剩下的秧把子抛得老高。",
    "闻小满合上本子,又翻到新的一页。他写下的第一行字是:明天,看水。",
)
LIBRARY = (
    "从五月起,柳湾县图书馆每晚开放到十点。馆长殷若兰说,延长的两个小时,坐得最满的是二楼自习室。",
    "夜班由六位馆员轮值。读者方大川下班后常来看地图册,他说:“灯亮着,心就静。”",
    "图书馆还在门口添了三十个座位、十盏路灯,方便等末班车的读者。",
)
SEEDS = (
    "新桥中学的种子标本室上周开放。四百二十个玻璃瓶里,装着学生三年里收来的种子。",
    "生物老师祝一鸣带学生走了十一个村。每个瓶子上都写着:何时、何地、谁家给的。",
    "“最老的一瓶豆种,是管秀兰奶奶留了四十年的。”初二学生苗苗说。",
)
COBBLER = (
    "老街口的修鞋铺只有六平方米。师傅卓有余在这里坐了三十八年,教出四十名徒弟。",
    "他收徒不收钱,只问一句:坐得住吗?坐得住的,第二天就能摸到锥子。",
    "如今徒弟们散在各处,逢年过节寄来照片,卓有余把照片贴满了半面墙。",
)
FERRY = (
    "停了两年的沙河渡口早班船昨日恢复。头班六点开,载着二十三名赶集的人。",
    "船工水根生说,新船宽了半米,能并排放下四辆自行车。票价仍是两元。",
)

PAPER = "沙河日报"
FIRST_TITLE = "青禾镇三千亩水田提前插完秧"
TITLES = (
    FIRST_TITLE,
    "柳湾县图书馆夜里开到十点",
    "新桥中学办起种子标本室",
    "修鞋匠教出四十名徒弟",
    "沙河渡口恢复早班船",
)


def front_page() -> Page:
    articles = (
        article(
            TITLES[0],
            *FIELDS,
            kicker="春耕一线见闻",
            deck="机插率比去年提高两成",
            byline="■本报记者 闻小满",
        ),
        article(TITLES[1], *LIBRARY, kicker="夜读", byline="□通讯员 殷若兰"),
        article(TITLES[2], *SEEDS, deck="四百二十瓶种子来自十一个村"),
    )
    return Page("01.txt", articles, paper=PAPER, date="2024-05-12", label="第1版", section="要闻")


def town_page() -> Page:
    articles = (
        article(TITLES[3], *COBBLER, kicker="老街人物"),
        article(TITLES[4], *FERRY, byline="■本报记者 郭晓舟"),
    )
    return Page("02.txt", articles, paper=PAPER, date="2024-05-12", label="第2版", section="民生")


def large_store(count: int) -> ArticleStore:
    """So many short articles, numbered in their headlines, 50 a page."""
    articles = [
        article(f"第{number}号水闸按时放水", f"{number}号闸口水位正常,守闸人卓有余记了一笔。")
        for number in range(count)
    ]
    pages = [
        Page(f"{at:04}.txt", tuple(articles[at : at + 50]), label=f"第{at // 50 + 1}版")
        for at in range(0, count, 50)
    ]
    return store_of(*pages)
