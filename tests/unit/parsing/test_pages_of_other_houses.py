"""Small pages as other houses write them, read whole."""

from dataclasses import replace

import pytest

from reader.model import Article, Role, SourceLine, SourcePage
from reader.parsing import parse_page

LEAD = (
    "本报北坡3月2日电  （记者林未晚）今年春天，县里的渡口全部换上新船，"
    "来往两岸的人多了一倍，码头上从早到晚都有人排队。"
)
SAID = "摆渡人沈舟说：“船稳了，夜里也敢坐。”"
PAGES = {
    "a flush line among indented paragraphs": (
        (
            "渡口换上新船",
            f"　　{LEAD}",
            f"　　{SAID}",
            "江边看灯",
            "　　昨夜，江边的灯全亮了，许多人带着孩子来看。",
        ),
        ("渡口换上新船", "江边看灯"),
    ),
    "a picture with a head of its own": (
        (
            "渡口换上新船",
            f"　　{LEAD}",
            "图片新闻",
            "　　昨夜，江边的灯全亮了。图为孩子们在看灯。",
            "　　本报记者　沈舟摄",
        ),
        ("渡口换上新船", "图片新闻"),
    ),
    "a picture whose photographer stands below": (
        (
            "渡口换上新船",
            LEAD,
            "江边看灯 孩子不肯回家",
            "两岸的灯昨夜全亮了，孩子们在堤上看灯。",
            "图与文/记者沈舟",
            "北坡渡口停航三日",
            "本报北坡3月2日电  江水暴涨，北坡渡口昨夜起停航三日，来往的人改走石门。",
        ),
        ("渡口换上新船", "江边看灯 孩子不肯回家", "北坡渡口停航三日"),
    ),
    "a head behind a poem": (
        (
            "雨中",
            "◎沈舟",
            "雨把窗子读了一遍",
            "又从第一行读起",
            "墨还没有干",
            "外公的算盘",
            "文／林未晚　图／江若澄",
            "外公的算盘少一颗珠子，那颗珠子被我五岁时吞下肚，外公等了三天，就用一颗龙眼核代替。",
            "后来他教我打算盘，打到那一档就要跳过去，我长大才知道，他一直把那一档当成我的。",
        ),
        ("雨中", "外公的算盘"),
    ),
    "a quotation with its column's name": (
        (
            "渡口换上新船",
            LEAD,
            "“江水把我们连在一起”（民生漫笔）",
            "过去几年，两岸的孩子在同一所学校念书，放学后一起坐船回家。"
            "老师说，他们比大人更懂得江。",
        ),
        ("渡口换上新船", "“江水把我们连在一起”（民生漫笔）"),
    ),
    "heads in square brackets, no marks at all": (
        (
            "[渡口停航]",
            "　　連日江水暴漲渡口自昨夜起停航往來客商均宿於兩岸客棧縣府已派員前往查看不日可復",
            "[米價續漲]",
            "　　各路來貨稀少上等白米每石又漲三角貧民生計大受影響商會擬開倉平糶以安人心而維市面",
        ),
        ("[渡口停航]", "[米價續漲]"),
    ),
    "datelines of the Republic": (
        (
            "中華民國廿五年三月四日　海報　星期三　第二版",
            "渡口停航",
            "（石門三日電）江水連日暴漲、渡口自昨夜起停航、往來客商均宿於岸上、縣府已派員查看、",
            "米價續漲",
            "（石門三日電）各路來貨稀少、上等白米每石又漲三角、貧民生計大受影響、商會擬開倉平糶、",
        ),
        ("渡口停航", "米價續漲"),
    ),
}


def articles_of(lines: tuple[str, ...]) -> tuple[Article, ...]:
    return parse_page(SourcePage("page", "", tuple(map(SourceLine, lines)))).articles


@pytest.mark.parametrize("name", PAGES)
def test_the_headlines_of(name: str):
    lines, headlines = PAGES[name]
    found = articles_of(lines)
    heads = [b.text for one in found for b in one.blocks if b.role is Role.HEADLINE]
    assert tuple(heads) == headlines
    assert len(found) == len(headlines)


def test_names_below_a_lead_sign_it():
    lead = (
        "【本報訊】石門渡口停航七日，居民每日繞路兩小時上班，有長者因此錯過覆診，"
        "批評渡輪公司反應緩慢，要求即日派街車接駁並退還月票餘額，否則會到總部請願。"
    )
    rest = (
        "渡輪公司發言人昨日回應，船隻的引擎需要更換，零件已在途中，預計後日恢復航班，"
        "期間會加派三部接駁巴士，往返碼頭和車站，不另收費。"
    )
    (article,) = articles_of((lead, "記者：方曉彤　賴嘉明", rest))
    assert [block.role for block in article.blocks] == [Role.PARAGRAPH, Role.BYLINE, Role.PARAGRAPH]
    assert article.authors == ("方曉彤", "賴嘉明")


def test_a_bracket_spans_the_lines_of_a_head():
    lines = (
        "2019年10月4日 星期五 要闻 石门日报 4",
        "渡口换上新船（连民心 通两岸·“江水”主题宣传",
        "、“船歌”征集活动）",
        LEAD,
    )
    (article,) = articles_of(lines)
    assert article.blocks[0].text == lines[1] + lines[2]


def test_radicals_of_a_pdf_are_read_as_characters():
    lines = (
        "⽯门⽇报",
        "2019年10⽉4⽇ 星期五",
        "渡⼝换上新船",
        "本报⽯门10⽉3⽇电（记者林未晚）今年春天，县⾥的渡⼝全部换上新船，⼈⼈⾼兴。",
    )
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    (article,) = page.articles
    assert article.blocks[0].text == "渡⼝换上新船"
    assert article.authors == ("林未晚",)


def test_a_deck_goes_on_over_print_lines_that_cut_its_words():
    lines = (
        "渡口新船迎来首批乘客",
        "——沈舟在庆祝渡口通航五周年大",
        "会上的重要发言在两岸各渡口干",
        "部群众中引起热烈反响",
        "今年春天，县里的渡口换",
        "上新船。沈舟3日在庆祝渡口通航",
        "五周年大会上说，船上的救生衣",
        "也全部换过，来往的人多了一倍。",
    )
    (article,) = articles_of(lines)
    deck = [block.text for block in article.blocks if block.role is Role.DECK]
    assert deck == list(lines[1:4])


def test_a_page_that_opens_in_mid_story_opens_with_no_jump():
    lines = (
        "要等到來年開春才通航。船行沒有答覆記者的詢問。",
        "",
        "渡口商會主席沈舟認為,這是個別船行的打",
        "算,眼下江上客少貨也少,船行大半的進",
        "項要靠別的生意,真要停航也說得過去。",
    )
    (article,) = articles_of(lines)
    assert [block.role for block in article.blocks] == [Role.PARAGRAPH, Role.PARAGRAPH]


COUPLETS = (
    ("楼道里的灯三年没亮", "物业说图纸找不着了"),
    ("一只猫爬上广告牌", "七个人接力救下来"),
    ("渡口边的面馆关门", "老板娘说灶太热了"),
)
CITY = (
    "家住海棠里的胡阿姨昨天又摔了一跤。她说，这栋楼从一层到六层没有一盏灯是好的，晚上全靠手机照亮。",
    "前天傍晚，新开路口的广告牌上蹲着一只白猫，叫了整整两个小时。快递员小宋爬了上去，猫见人就退。",
    "开了二十一年的面馆昨天卖出最后一碗面。老街坊们从中午排到天黑，有人端着自家的碗来，说留个念想。",
)


def test_short_lines_of_a_page_that_stand_by_twos_are_one_headline_each():
    stories = zip(COUPLETS, CITY, strict=True)
    lines = [line for pair, text in stories for line in (*pair, f"　　{text}", f"　　{SAID}")]
    found = articles_of(tuple(lines))
    heads = [tuple(b.text for b in one.blocks if b.role is Role.HEADLINE) for one in found]
    assert heads == list(COUPLETS)


def test_a_head_that_asks_stands_above_a_dateline():
    asked = (
        "誰拿走了渡口的燈？",
        "【本報訊】渡口的三十二盞燈上周起夜夜不亮，守燈人查了三天才發現燈泡全被換成壞的。",
    )
    told = (
        "渡口換上新船",
        "【本報訊】縣裡的渡口全部換上新船，來往兩岸的人多了一倍，碼頭上從早到晚都有人排隊。",
    )
    found = articles_of((*told, CITY[0], *asked, CITY[1]))
    assert [one.blocks[0].text for one in found] == [told[0], asked[0]]


def test_behind_the_name_of_a_box_a_text_of_its_own_opens():
    (article,) = articles_of(
        (*COUPLETS[0], "■本报记者 沈舟", *CITY, "提醒", "报名电话今天九点开通，每户最多报两人。")
    )
    assert [block.text for block in article.blocks[-2:]] == [
        "提醒",
        "报名电话今天九点开通，每户最多报两人。",
    ]


VERSE = ("桥下的水", "流了十年", "桥上的人", "走了十年", "水还是水", "人已不是少年")
NEWS = ("青禾县公布今秋造林结果", "本报青禾10月1日电（记者林未晚）今年秋天，青禾县造林三千亩。")


@pytest.mark.parametrize("name", ["林未晚", "■ 林未晚", "林未晚（青禾县诗社社长）"])
def test_verse_below_a_name_is_text_a_line_a_paragraph(name: str):
    poem, news = articles_of(("老桥", name, *VERSE, *NEWS))
    assert [block.role for block in poem.blocks[:2]] == [Role.HEADLINE, Role.BYLINE]
    assert [block.text for block in poem.blocks if block.role is Role.PARAGRAPH] == list(VERSE)
    assert news.blocks[0] == replace(news.blocks[0], role=Role.HEADLINE, text=NEWS[0])


def test_a_few_short_lines_below_a_name_are_no_verse():
    heads = ("春茶开采", "渡口复航", "新桥通车")
    *_, last = articles_of(("老桥今春通车", "林未晚", *heads, NEWS[1]))
    assert Role.HEADLINE in {block.role for block in last.blocks}
