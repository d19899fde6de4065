"""What stands beside a person's name: an office before it, a verb of saying or doing after it."""

import re
from collections.abc import Iterator, Sequence

from reader.names.mention import Kind, Mention
from reader.names.tagger import Found

_SURNAME = (
    "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁"
    "韦昌马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安乐于傅皮卞齐康伍余卜顾孟黄穆萧尹姚邵湛汪祁毛"
    "禹狄米贝臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季麻贾娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯"
    "管卢莫房裘缪解应丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀甄曲封储靳焦巴牧谷车侯宓全班仰秋仲宫宁"
    "仇栾甘厉戎祖武符刘景詹束龙叶司黎薄印白怀蒲卓蔺池乔胥苍双闻党翟谭贡姬申冉桑桂牛尚温庄晏柴瞿阎慕连茹"
    "习艾鱼容向古易慎戈廖庾居衡步耿满匡文寇广欧沃利蔚隆师聂敖融冷辛阚简饶曾沙鞠丰关查游竺权盖益桓公闫肖"
    "付覃佟岳帅亢况]"
)
_OFFICE = (
    "(?:书记|主席|部长|省长|市长|县长|区长|镇长|乡长|州长|局长|厅长|处长|主任|常委|秘书长|院长|校长|所长"
    "|会长|理事长|董事长|总经理|总裁|经理|厂长|馆长|社长|行长|主编|记者|教授|研究员|工程师|院士|律师|检察长"
    "|政委|司令员)"
)
_AFTER = (
    "(?:[、，,。;；）) \u3000]|等|出席|参加"
    "|指出|强调|说|表示|介绍|认为|告诉|主持|陪同|率|会见|来到|前往"
    "|一行|在|对|和|与|宣布|致辞|讲话|$)"
)
_SAYING = "(?:指出|强调|表示|说|介绍说|认为|告诉记者)"
_CUES = (
    # 中国民族贸促会会长蓝军,
    re.compile(rf"{_OFFICE}[ \u3000]?(?P<name>{_SURNAME}[一-鿿]{{1,2}}?)(?={_AFTER})"),
    # 方彦水指出, at the head of a sentence; with two characters it would be 双方表示
    re.compile(rf"(?:^|[。！？]|”)(?P<name>{_SURNAME}[一-鿿]{{2}})(?={_SAYING})"),
)
_LEAD = 450  # points: what such a place is worth


def follow_cues(text: str, found: Sequence[Found]) -> list[Found]:
    """Return `found` with the people added, or mended, that their surroundings give away."""
    kept = list(found)
    for start, end in _people(text):
        crossing = [f for f in kept if f.mention.start < end and start < f.mention.end]
        if all(_is_mendable(f, start, end) for f in crossing):
            kept = [f for f in kept if f not in crossing]
            kept.append(Found(Mention(start, end, Kind.PERSON), _LEAD))
    return sorted(kept, key=lambda one: one.mention.start)


def _people(text: str) -> Iterator[tuple[int, int]]:
    for cue in _CUES:
        for match in cue.finditer(text):
            yield match.span("name")


def _is_mendable(found: Found, start: int, end: int) -> bool:
    """Whether a finding reads the same characters, or part of them, in a worse way."""
    return start <= found.mention.start and found.mention.end <= end and found.lead < 2 * _LEAD
