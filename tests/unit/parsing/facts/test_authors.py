"""Who signs: bylines, brackets, tails; and who does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Block, Dateline, Role
from reader.parsing.facts import read_authors

BYLINES = [
    ("■本报记者 唐海升", ("唐海升",)),
    ("■ 新华社记者", ()),
    ("■张扬 任会彩 李苗", ("张扬", "任会彩", "李苗")),
    ("本报记者 张三 通讯员 李四", ("张三", "李四")),
    ("□海湾集团全媒体记者 宋静远", ("宋静远",)),
    ("(记者 王五)", ("王五",)),
    ("文/张三 图/李四", ("张三", "李四")),
    ("文、图/张三", ("张三",)),
    ("张三/文 李四/图", ("张三", "李四")),
    ("图文/本报记者 张三", ("张三",)),
    ("本报记者 张三 文/图", ("张三",)),
    ("央视记者 张三", ("张三",)),
    ("极目新闻记者 张三", ("张三",)),
    ("东屏日报社全媒体首席记者 张三", ("张三",)),
    ("通 讯 员 张三", ("张三",)),
    ("张三", ("张三",)),
    ("峭岩", ("峭岩",)),
    ("作者:林未晚", ("林未晚",)),
    ("作者：林 未", ("林未",)),
    ("王 五", ("王五",)),
    ("王　五　李　四", ("王五", "李四")),
    ("本报记者 白 彬 通讯员 杜凯生", ("白彬", "杜凯生")),
    ("本报记者 罗辉、张三", ("罗辉", "张三")),
    ("本报记者罗辉和张小月", ("罗辉", "张小月")),
    ("新华社记者陈平李清河", ("陈平", "李清河")),
    ("新华社记者刘山本报记者郑海", ("刘山", "郑海")),
    ("本报见习记者 欧阳明 实习生 吴霜", ("欧阳明", "吴霜")),
    ("本报首席记者 诸葛小明", ("诸葛小明",)),
    ("上官云飞", ("上官云飞",)),
    ("记者 卓玛·次仁 摄影报道", ("卓玛·次仁",)),
    ("阿依古丽•买买提", ("阿依古丽•买买提",)),
    ("卞王玉珏", ("卞王玉珏",)),
    ("本报驻青禾记者 方砚", ("方砚",)),
    ("本报记者 张三 发自青禾", ("张三",)),
    ("本报记者 宋知秋 整理", ("宋知秋",)),
    ("本报记者 何 聪整理", ("何聪",)),
    ("本报记者 张学文", ("张学文",)),
    ("本報記者　羅靜雯", ("羅靜雯",)),
    ("□　郝言", ("郝言",)),
    ("本报评论员", ()),
    ("东屏县融媒体中心", ()),
    ("泽江市读者　米兰", ("米兰",)),
]
TAILS = [
    ("今晨开航。(记者 王五)", ("王五",)),
    ("今晨开航。（本报记者张三、李四参与采写）", ("张三", "李四")),
    ("今晨开航。(新华社青禾4月21日电 记者罗辉 张小月)", ("罗辉", "张小月")),
    ("今晨开航。(韦青禾)", ("韦青禾",)),
    ("今晨开航。(陈宗卢晶)", ("陈宗", "卢晶")),
    ("今晨开航。(江西石桥县刘泽仁)", ("刘泽仁",)),
    ("今晨开航。（栗山学院设计系教授 刘建明）", ("刘建明",)),
    ("今晨开航。(撰文/罗学 唐俊)", ("罗学", "唐俊")),
    ("今晨开航。(作者为栗山学院教师)", ()),
    ("今晨开航。(作者单位:栗山学院)", ()),
    ("今晨开航。(作者为栗山学院教师,本报记者罗辉整理)", ("罗辉",)),
    ("今晨开航。(记者 王五)(下转第二版)", ("王五",)),
    ("今晨开航。(完)", ()),
    ("今晨开航。(江西)", ()),
    ("今晨开航(当天有雾)", ()),
    ("今晨开航(又名《开航》)", ()),
]


def block(role: Role, text: str) -> Block:
    return Block(role, text)


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_a_byline_gives_its_names(text, names):
    assert read_authors([block(Role.HEADLINE, "春茶开采"), block(Role.BYLINE, text)], None) == names


@pytest.mark.parametrize(("text", "names"), TAILS)
def test_the_bracket_that_ends_the_story_can_sign_it(text, names):
    blocks = [block(Role.PARAGRAPH, "罗辉(张三)说。(赵六)"), block(Role.PARAGRAPH, text)]
    assert read_authors(blocks, None) == names


def test_a_line_that_is_a_signature_signs_in_whatever_role():
    line = block(Role.PARAGRAPH, "本报记者何光罗旭")
    assert read_authors([line, block(Role.PARAGRAPH, "今晨开航。")], None) == ("何光", "罗旭")
    credit = block(Role.PARAGRAPH, "本报记者 何光 摄")
    assert read_authors([block(Role.BYLINE, "罗旭"), credit], None) == ("罗旭",)
    spoken = block(Role.PARAGRAPH, "记者张三、李四来到渡口,今晨开航。")
    assert read_authors([spoken, block(Role.PARAGRAPH, "正午靠岸。")], None) == ()


def test_names_come_in_reading_order_and_once():
    blocks = [
        block(Role.BYLINE, "■本报记者 张三"),
        block(Role.PARAGRAPH, "本报讯(记者 李四 张三)今晨。(王五)"),
    ]
    dateline = Dateline("本报讯(记者 李四 张三)", "本报", reporters=("李四", "张三"))
    assert read_authors(blocks, dateline) == ("张三", "李四", "王五")


def test_the_photographer_of_a_story_is_not_its_author():
    blocks = [
        block(Role.BYLINE, "■本报记者 张三"),
        block(Role.PARAGRAPH, "今晨开航。"),
        block(Role.CAPTION, "图为开航现场。本报记者 李四 摄"),
    ]
    assert read_authors(blocks, None) == ("张三",)


def test_a_picture_in_an_unsigned_story_makes_nobody_its_author():
    paragraphs = [block(Role.PARAGRAPH, "今晨开航。"), block(Role.PARAGRAPH, "正午靠岸。")]
    assert read_authors([*paragraphs, block(Role.CAPTION, "开航。 李四 摄")], None) == ()


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.CAPTION, "孩子们在公园里看冰灯。(本报记者李四摄)"),
        (Role.CAPTION, "孩子们在公园里看冰灯。本报记者 李四 摄"),
        (Role.CREDIT, "本报记者 李四 摄"),
        (Role.PARAGRAPH, "孩子们在公园里看冰灯。（新华社记者李四摄）"),
        (Role.CAPTION, "春到白沙渡(水彩)。 李四 作"),
    ],
)
def test_a_picture_that_stands_alone_is_signed_by_its_credit(role, text):
    assert read_authors([block(role, text)], None) == ("李四",)


PIECES = st.sampled_from(
    [
        "本报",
        "记者",
        "通讯员",
        "张三",
        "欧阳",
        "李",
        "四",
        " ",
        "　",
        "、",
        "/",
        "文",
        "图",
        "摄",
        "(",
        ")",
        "·",
        "县",
        "整理",
        "作者",
        ":",
        "和",
    ]
)


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(list(Role)),
    st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join)),
)
def test_every_author_stands_in_the_text_and_is_two_characters_at_least(role, text):
    for name in read_authors([block(role, text)], None):
        assert name in "".join(text.split())
        assert len(name) >= 2
