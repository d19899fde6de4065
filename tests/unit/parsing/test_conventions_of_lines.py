"""Lines that one convention of the trade decides, read on small pages."""

import pytest

from reader.model import Page, Role, SourceLine, SourcePage
from reader.parsing import parse_page

LEAD = (
    "本报北坡3月2日电  （记者林未晚）今年春天，县里的渡口全部换上新船，"
    "来往两岸的人多了一倍，码头上从早到晚都有人排队。"
)
SAID = "摆渡人沈舟说：“船稳了，夜里也敢坐，他在江上走了三十年，从没有这样安心。”"
MENUS = {
    "a paper's edition": (
        "青禾日报数字报",
        "返回首页",
        "版面导航",
        "2021年04月22日 星期四",
        "上一版　下一版",
        "上一篇 下一篇",
        "放大 缩小 默认",
        "字号：大 中 小",
        "打印本页",
        "分享到：",
    ),
    "in traditional characters": ("回首頁", "上一則", "下一則", "列印", "轉寄"),
}
FOOT = ("关闭窗口", "Copyright 青禾日报社 版权所有", "版权所有 青禾日报社 未经许可不得转载")


def read(*lines: str) -> Page:
    return parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))


def roles(page: Page) -> list[tuple[Role, ...]]:
    return [tuple(block.role for block in article.blocks) for article in page.articles]


@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
@pytest.mark.parametrize("menu", MENUS.values(), ids=MENUS)
def test_the_menu_of_a_saved_page_is_furniture(menu: tuple[str, ...], indent: str):
    page = read(*menu, "渡口换上新船", indent + LEAD, indent + SAID, *FOOT)
    assert roles(page) == [(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH)]


@pytest.mark.parametrize(
    "start",
    ["版权所有者可以要求赔偿，也可以把老照片交给县里的", "(c) the ferry sails on Sundays, if the"],
)
def test_text_that_begins_as_an_imprint_does_is_text(start: str):
    page = read("渡口换上新船", "    " + LEAD, "    " + start, "档案馆，由他们来保管。")
    assert roles(page) == [(Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH)]


@pytest.mark.parametrize("parts", [("上篇", "下篇"), ("上期", "下期")])
def test_parts_of_a_story_are_no_menu(parts: tuple[str, str]):
    page = read("渡口换上新船", LEAD, parts[0], SAID, parts[1], SAID)
    blocks = [block.text for article in page.articles for block in article.blocks]
    assert [part for part in parts if part in blocks] == list(parts)


@pytest.mark.parametrize("salutation", ["同志们：", "老师们：", "乡亲们！", "各位代表，同志们："])
def test_who_is_addressed_opens_the_text(salutation: str):
    page = read("在渡口通航大会上的讲话", "（二〇二一年三月四日）", "沈舟", salutation, SAID, SAID)
    (found,) = roles(page)
    assert found[3:] == (Role.PARAGRAPH,) * 3


def test_a_question_is_a_paragraph():
    page = read(
        "船要慢慢开",
        "本报记者　林未晚",
        "记者：您在江上走了多少年？",
        "沈舟：四十一年了，从木船走到铁船，从摇橹走到开机器，江上的石头我都认得。",
        "记者：新船和旧船有什么不一样？",
        "沈舟：稳当。可是船再好也要慢慢开，江水的脾气急不得，人的脾气也急不得。",
    )
    (found,) = roles(page)
    assert found == (Role.HEADLINE, Role.BYLINE, *(Role.PARAGRAPH,) * 4)


@pytest.mark.parametrize("label", ["新闻回放", "新闻多一点", "相关链接", "新闻背景", "名词解释"])
@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
def test_a_piece_beside_the_news_belongs_to_it(label: str, indent: str):
    page = read(
        "渡口换上新船",
        indent + LEAD,
        indent + SAID,
        label,
        f"{indent}石门渡口设于二十年代，最早只有两条木船，后来换过四次，最多时一天过江八千人。",
        "北坡夜校昨晚开课",
        f"{indent}本报讯（记者　罗辉）北坡夜校昨晚开课，首批开设木工、缝纫等八个班，座无虚席。",
    )
    heads = [article.blocks[0].text for article in page.articles]
    assert heads == ["渡口换上新船", "北坡夜校昨晚开课"]


@pytest.mark.parametrize("column", ["记者调查", "记者手记", "记者观察", "本报记者走基层"])
def test_a_column_of_reporters_signs_nothing(column: str):
    page = read(column, "外卖封签为何用不起来", "本报记者　林未晚", LEAD, SAID)
    (found,) = roles(page)
    assert found[:3] == (Role.KICKER, Role.HEADLINE, Role.BYLINE)


def test_the_editors_note_is_signed_by_nobody():
    page = read("一座村小的坚守", "编者按", SAID, LEAD, SAID)
    assert Role.BYLINE not in roles(page)[0]


def test_a_triangle_opens_the_news_of_the_republic():
    page = read(
        "中華民國二十五年三月四日　星期三",
        "縣長出巡",
        "▲本縣訊　縣長何光遠、於昨晨率科長二人、出巡東鄉各村、視察堤工、約三日可返、",
        "米價續漲",
        "▲石門通訊　各路來貨稀少、上等白米每石又漲三角、貧民生計、大受影響、商會擬開倉平糶、",
        "渡口停航",
        "▲北坡專電　昨夜江水暴漲、北坡江面停航、往來客商均宿於岸上、水警已往查看、",
    )
    assert roles(page) == [(Role.HEADLINE, Role.PARAGRAPH)] * 3


SIGNED_HEADS = {
    "an office before the name": ("石门大学渔业所所长何光",),
    "an office in brackets": ("林未晚（石门渡轮公司经理）",),
    "an office in brackets below the name": ("何大川", "（石门县水利局副局长）"),
}


@pytest.mark.parametrize("signature", SIGNED_HEADS.values(), ids=SIGNED_HEADS)
def test_who_signs_with_an_office_opens_a_story(signature: tuple[str, ...]):
    page = read(
        "渔港清淤不能再拖",
        "石门大学教授潘淑芬",
        "渔港淤积不是一天的事，每次都等到船进不来才想起清淤，十年里花的钱够修一座新港。",
        "应当有一个常年的办法，每年清一点，账也年年公开。",
        "把票价算给乘客听",
        *signature,
        "渡轮涨价，乘客不满，道理在于账没有算给大家听。油价多少，人工多少，都应写在码头上。",
        "算清楚了，涨五角未必有人骂。",
    )
    signed = (Role.BYLINE,) * len(signature)
    assert roles(page) == [
        (Role.HEADLINE, Role.BYLINE, Role.PARAGRAPH, Role.PARAGRAPH),
        (Role.HEADLINE, *signed, Role.PARAGRAPH, Role.PARAGRAPH),
    ]


@pytest.mark.parametrize(
    "kicker",
    [
        "湖南北坡",
        "天津石门新区",
        "国务院渡口办",
        "一季度",
        "渡口客流指数显示",
        "夏运开始以来",
        "北坡集团",
    ],
)
def test_who_where_or_when_stands_above_the_headline(kicker: str):
    page = read(
        "今年渡口已换新船", "本报记者　罗辉", SAID, SAID, kicker, "夜航客流增加三成", LEAD, SAID
    )
    assert [block.role for block in page.articles[-1].blocks[:2]] == [Role.KICKER, Role.HEADLINE]


@pytest.mark.parametrize(
    "halves", [("春水生", "渡船稳"), ("雨生百谷", "船满江天"), ("江上一声号子", "岸边万家灯火")]
)
def test_two_short_lines_of_one_length_are_one_headline(halves: tuple[str, str]):
    page = read(*halves, "本报记者　林未晚", LEAD, SAID)
    (found,) = roles(page)
    assert found[:3] == (Role.HEADLINE, Role.HEADLINE, Role.BYLINE)


@pytest.mark.parametrize("place", ["湖南", "北坡县"])
def test_a_dash_and_a_name_sign_what_stands_above(place: str):
    page = read(
        "乘客留言簿",
        "船稳了，夜里也敢坐，码头上的人都说这是三十年来最好的一年。",
        f"———沈舟何大川（{place}）",
        "票价应当写在码头上，谁都看得见，涨了多少也看得见，心里就有数。",
        f"———潘淑芬（{place}）",
        "最好每晚加开一班，夜校放学的人等得太久，冬天江风又冷。",
    )
    assert roles(page) == [(Role.HEADLINE, *(Role.PARAGRAPH,) * 5)]


@pytest.mark.parametrize(
    "address",
    [
        ("来信请寄：421001北坡市解放路1号《青禾日报》副刊部收",),
        ("栏目投稿邮箱：qinghe@163.", "com"),
    ],
)
def test_where_to_write_to_heads_nothing(address: tuple[str, ...]):
    page = read("渡口换上新船", LEAD, SAID, *address, "北坡夜校昨晚开课", LEAD, SAID)
    heads = [article.blocks[0].text for article in page.articles]
    assert heads == ["渡口换上新船", "北坡夜校昨晚开课"]
    assert "".join(address) in [block.text for block in page.articles[0].blocks]


def test_a_summary_that_the_text_says_again_is_a_paragraph_of_its_own():
    summary = "把账算在明处，把船开得稳当，乘客才愿意天天坐渡轮过江，码头才有长久的人气"
    page = read(
        "渡口的账要算在明处",
        summary,
        "日前，县里公布了渡口一年的账目，油价多少，人工多少，都写在码头的木牌上，来往的人看了都说好，"
        "多年来头一回知道五角钱花在了哪里。",
        f"有人说涨价不好听，其实不然。{summary}。这个道理并不难懂，难的是年年都这样做，不怕别人看。",
    )
    assert [block.text for block in page.articles[0].blocks][:2] == ["渡口的账要算在明处", summary]


@pytest.mark.parametrize("label", ["船工的早晨（沿江行）", "石门夜话（外一首）"])
def test_a_label_in_brackets_marks_a_head(label: str):
    page = read("渡口换上新船", LEAD, SAID, label, SAID, SAID)
    assert [article.blocks[0].text for article in page.articles] == ["渡口换上新船", label]


def test_a_poem_with_another_is_signed_below_its_head():
    verse = (
        "渡口的灯一盏一盏亮了", "船在江心慢慢转过头来", "摆渡的老人收起了竹篙",
        "他说今年的水来得早", "我在岸上站了很久", "直到灯影碎在水里",
    )  # fmt: skip
    page = read("石门夜话", "■ 沈舟", *verse, "春水生时（外一首）", "■ 林未晚", *verse)
    heads = [article.blocks[0].text for article in page.articles]
    assert heads == ["石门夜话", "春水生时（外一首）"]


def test_a_roll_with_numbers_of_people_has_no_heads():
    rows = ("北坡县（12人）", "石门县（8人）", "青禾市（30人）")
    page = read("各县代表名单公布", LEAD, *(line for row in rows for line in (row, SAID)))
    assert len(page.articles) == 1


def test_rows_of_figures_head_nothing():
    rows = ("年份 鲜果收购价（元/斤） 加工企业（家）", "2021 1.20 4", "2022 1.35 7", "2023 2.10 13")
    page = read("青梅变酸为甜", LEAD, SAID, *rows, SAID)
    assert [article.blocks[0].text for article in page.articles] == ["青梅变酸为甜"]
    assert roles(page)[0][1:3] == (Role.PARAGRAPH, Role.PARAGRAPH)
