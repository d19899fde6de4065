"""The title that a person was given where the name stands: 省委常委、省委统战部部长 黄兰香."""

import re

_OFFICE = (
    r"(?:总书记|副书记|书记|主席|总理|部长|副部长|省长|副省长|市长|副市长|县长|副县长|区长|副区长"
    r"|镇长|副镇长|乡长|州长|盟长|旗长|局长|副局长|厅长|副厅长|处长|副处长|科长|司长|副司长|主任|副主任"
    r"|常委|委员|代表|秘书长|副秘书长|院长|副院长|校长|副校长|所长|副所长|会长|副会长|理事长|董事长"
    r"|总经理|副总经理|总裁|副总裁|经理|厂长|站长|队长|团长|组长|馆长|社长|行长|总编辑|主编|编辑|记者"
    r"|教授|副教授|研究员|工程师|院士|博士|医生|主任医师|医师|教师|老师|律师|法官|检察长|检察官|政委"
    r"|司令员|参谋长|军长|师长|大使|参赞|总统|副总统|首相|外长|议长|国王|教练|主教练|队员|演员|导演"
    r"|作家|诗人|画家|歌手|村支书|支书|村主任|组员|同志|先生|女士|小姐|村民|居民|农民|工人|学生|干部)"
)
_PART = rf"[一-鿿（）()]{{0,24}}?{_OFFICE}"
_BEFORE = re.compile(rf"(?:{_PART}[、兼])*{_PART}$")
_AFTER = re.compile(r"(?:同志|先生|女士|教授|院士|主席|总理|部长|书记|市长|省长|总统|首相|大使)")
_REACH = 60  # characters; no title is longer

# A clause ends here; a title never reaches across.
_CLAUSE = re.compile(
    r"[,，。;；:：!！?？“”\"《》\s■●▲◎…—]|(?<=[^、])(?:表示|指出|强调|陪同|会见了?|邀请)"
)


def title_of(text: str, start: int, end: int) -> str:
    """Return the title given to the name at `start` to `end` of `text`; empty if none."""
    before = text[max(start - _REACH, 0) : start]
    before = before.rstrip(" 　:：")
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[cuts[-1] if cuts else 0 :]
    if found := _BEFORE.search(clause):
        return found[0].strip("、")
    found = _AFTER.match(text, end)
    return found[0] if found else ""
