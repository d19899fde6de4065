"""Subject lines: short lines that say no more than who, where, when, or that somebody said so.

Above a headline such a line is its kicker: 浙江丽水, 国务院安委会, 一季度, 最新指数显示.
"""

from reader.lexicon import any_of
from reader.text.lazy_pattern import lazy_pattern

LONGEST = 30  # characters
_REGION = any_of("places", "provinces", "municipalities", "regions")
_DIVISION = "(?:市|县|区|州|盟|旗|镇|乡|村)"
_HOUSE = (
    "(?:委员会|总局|总署|集团|公司|大学|政府|协会|联合会|法院|检察院|银行|部门|安委会|卫健委|发改委"
    "|旅游部|教育部|财政部|商务部|公安部|民政部|司法部|外交部|[国省市县]委|[国省市县政]府?办)"
)
# What a column is called, with its number or without: 县域漫笔, 乡味之七.
_COLUMN = (
    "(?:漫笔|随笔|走笔|杂谈|漫谈|札记|手记|笔记|观察|时评|快评|短评|锐评|微评|论坛|茶座|沙龙|视点|聚焦|纵横|连线|点击|速写|小站|风采"
    "|故事|人物|讲述|专栏|之[一二三四五六七八九十]{1,3}|系列报道)"
)
# What a place goes about, said above the headline that says what came of it.
_DOES = (
    "(?:推行|推进|推动|开展|实施|打造|探索|建立|创新|启动|深化|强化|聚焦|坚持|着力"
    "|立足|依托|做强|做优|积极|全力|大力|扎实|持续)"
)
_SAYS = (
    "(?:以来|之际|时强调|强调|指出|认为|提出|要求|显示|表明|宣布|呼吁|明确|介绍|透露|预计|预测|规定"
    "|印发(?:通知|意见)?|发文)"
)
_SUBJECT = lazy_pattern(
    rf"(?:{_REGION}(?:\w{{0,2}}|\w{{1,6}}{_DIVISION})"
    r"|\w{2,6}(?:省|市|县|自治[州区县]|开发区|高新区|新区)"
    rf"|[\w、]{{1,12}}{_HOUSE}|国家\w{{2,10}}[局部委办署]|国务院\w{{1,10}}"
    r"|(?:[今去明]年)?(?:[一二三四前\d][一二三四]?季度|[上下]半年|前?[\d一二三四五六七八九十]{1,3}个?月份?)"
    rf"|\w{{1,5}}{_DIVISION}{_DOES}[^()]{{2,}}"
    rf"|\w{{2,6}}{_COLUMN}(?:\([\d一二三四五六七八九十]{{1,3}}\))?"
    r"|[《〈][^《》〈〉]{2,10}[》〉]"
    rf"|.{{2,26}}{_SAYS}"
    r"|\w{2,14}(?:印发|发布|出台|公布)(?!会)[^()]{2,}"
    r"|\w{2,20}(?:举行|召开)\w{0,4}(?:发布|记者|吹风|通气)会"
    r")(?:-{2}|:)?$"
)
_WITHIN = lazy_pattern(r"[,。;!?]")


def is_subject_line(text: str) -> bool:
    """Whether a folded line names only whom, what place or what time the next line speaks of."""
    return (
        len(text) <= LONGEST and _SUBJECT.match(text) is not None and _WITHIN.search(text) is None
    )
