"""The trade's set phrases as tables: one pattern a row, a line that it matches beside it.

Patterns run over folded text (`folding.fold`): half-width marks and digits, simplified cues.
Every repetition has an upper bound, so a row costs a constant at each place it is tried.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One row: what it is called, what it matches, and a line in which it does.

    `pattern` may name groups; what a group means stands at the table.
    """

    name: str
    pattern: re.Pattern[str]
    example: str


def cue(name: str, pattern: str, example: str) -> Cue:
    """Compile a row."""
    return Cue(name, re.compile(pattern), example)


HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
NUMBER = r"(?:\d{1,2}|[〇一二三四五六七八九十]{1,3})"
YEAR = r"(?:\d{4}|\d{2}|[〇零一二三四五六七八九]{4})年"
DAY = rf"(?:(?:{YEAR}\s?)?{NUMBER}月{NUMBER}日|\d{{1,2}}日)"

# 报 alone is left out: 海报, 情报, 预报 end in it too.
PAPER_ENDS = (
    r"(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|法治报|法制报|农民报|工人报|导报|快报"
    r"|周报|周刊|新报|文摘报|新闻网|参考)"
)
HOUSE = (
    r"(?:本报|本刊|本社|本台|本网|新华社|新华网|中新社|中新网|中央社|法新社|路透社|美联社|塔斯社)"
)
AGENCY = rf"(?P<agency>{HOUSE}(?:、{HOUSE}){{0,2}}|[{HAN}]{{1,6}}?{PAPER_ENDS})"
PLACE = rf"(?P<place>[{HAN}·、/()“”\s]{{1,24}}?)"
DATE = rf"(?P<date>{DAY})\s?(?:[上下]午|晚|晨|凌晨)?"
WIRE = r"(?:专?电讯?|急电|讯|消息)"

# 电 opens many words: 本报电话, 本报电子版 are no datelines.
BARE_WIRE = r"(?:讯|消息|专?电(?![话子视力商讯影台脑器气池])讯?)"

# A place without a day behind it is short and holds no word of a sentence (新华社区的居民来电).
NEAR = rf"(?![区的来了是在有向从去打回致接])[{HAN}·、/]"

# Groups: agency, and place and date where the row has them.  Matched behind a bullet or 据.
DATELINE_CUES = (
    cue("place and day", rf"{AGENCY}\s?{PLACE}\s?{DATE}\s?{WIRE}", "新华社青禾4月21日电 记者获悉"),
    cue("day", rf"{AGENCY}\s?{DATE}\s?{WIRE}", "本报4月21日讯 今天上午,市里召开会议"),
    cue(
        "day behind",
        rf"{AGENCY}{WIRE}\s{{0,3}}(?P<date>{DAY})(?=[,、]|[上下]午|晚|凌晨|清晨|中午|傍晚)",
        "本报讯 4月21日,县里召开春耕动员会。",
    ),
    cue("agency", rf"{AGENCY}{BARE_WIRE}", "本报讯 县里召开春耕动员会。"),
    cue("short name", r"(?P<agency>(?:晚|早|晨|商|时|日)报)讯", "晚报讯 昨晚一场大雨过后"),
    cue(
        "place",
        rf"(?P<agency>{HOUSE})(?P<place>(?:{NEAR}){{2,6}}?){BARE_WIRE}",
        "本报青禾电 春运来临,车站前排起长队。",
    ),
)
# The same inside the bracket that ends a report; places may be many there.
TAIL_CUES = (
    *DATELINE_CUES[:2],
    cue("agency", rf"{AGENCY}(?:综合)?{BARE_WIRE}", "据新华社电"),
    cue(
        "places",
        rf"(?P<agency>{HOUSE})(?P<place>[{HAN}·、/()]{{2,40}}?){BARE_WIRE}",
        "本报青禾、白沙渡、东屏电",
    ),
)

# Groups: page.
_SHEETS = r"[一二三四五六七八九十]{1,4}(?:、[一二三四五六七八九十]{1,3})?"
PAGE = rf"(?P<page>第?\s?(?:[A-Z]{{0,2}}\s?-?\d{{1,3}}|{_SHEETS})\s?版)"
JUMP_CUES = (
    cue("to", rf"(?:下转|转入|转至)\s?{PAGE}", "(下转第二版)"),
    cue("to", rf"[(▶►→]\s?转\s?{PAGE}", "▶转A03版"),
    cue("from", rf"(?:上接|紧接)\s?{PAGE}", "◀上接A01版"),
    cue("see", rf"\([^()]{{0,30}}?见\s?(?:今日|本报)?\s?{PAGE}\s?\)", "(相关报道见第二版)"),
    cue(
        "see",
        rf"(?:详见|报道见|全文见|另见|刊于)\s?(?:今日|本报)?\s?{PAGE}",
        "青禾春茶开采详见A04版",
    ),
)

# A sheet's own number on a folio: 第01版, A02版, A02, and a bare 08 only beside a section.
SHEET = r"(?:第?\s?[A-Z]{0,2}\s?-?\d{1,3}\s?版|第[一二三四五六七八九十]{1,4}版|[A-Z]{1,2}-?\d{1,2})"
SECTION = rf"[{HAN}·・&/]{{2,10}}"
# A word of the folio, not a piece of prose (登于本报第3版); a nameplate may touch it.
WORD = rf"(?:(?<![{HAN}A-Za-z0-9])|(?<=[日晚早晨时商]报))"
END = rf"(?![{HAN}A-Za-z0-9])"
# Groups: label, and section where the row has one.
FOLIO_CUES = (
    cue("edition", rf"版次 {{0,2}}: {{0,2}}(?P<label>[A-Z]{{0,2}}-?\d{{1,3}}){END}", "版次:A02"),
    cue(
        "sheet: section",
        rf"{WORD}(?P<label>{SHEET})\s?[:/|-]\s?(?P<section>{SECTION}){END}",
        "第01版:要闻",
    ),
    cue(
        "sheet section",
        rf"{WORD}(?P<label>{SHEET}) {{0,4}}(?P<section>{SECTION}){END}",
        "A05 经济",
    ),
    cue(
        "section sheet",
        rf"{WORD}(?P<section>{SECTION}) {{0,4}}[:/|-]? {{0,4}}(?P<label>{SHEET}){END}",
        "要闻 A02",
    ),
    cue(
        "number section",
        rf"{WORD}(?P<label>\d{{1,3}}) {{1,4}}(?P<section>{SECTION}){END}",
        "4 综合新闻",
    ),
    cue(
        "section number",
        rf"{WORD}(?P<section>{SECTION}) {{1,4}}(?P<label>\d{{1,2}}){END}",
        "综合新闻 4",
    ),
    cue("sheet", rf"{WORD}(?P<label>{SHEET}){END}", "第二版"),
)

STEM = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
_ONES = "[一二三四五六七八九]"
LUNAR_DAY = (
    rf"闰?(?:[正一二三四五六七八九十冬腊]|十[一二])月"
    rf"(?:初[一二三四五六七八九十]|{_ONES}?十{_ONES}?|廿{_ONES}?|卅)"
)
TELEPHONE = r"(?:\(?0\d{2,3}\)?[- ]?)?\d{3,4}[- ]?\d{3,4}(?:-\d{1,5})?"
# One group each, named by the fact that it tells.
LINE_CUES = (
    cue(
        "date",
        rf"(?P<date>{YEAR}\s?{NUMBER}\s?月\s?{NUMBER}\s?日)",
        "2026年3月5日 星期四",
    ),
    cue("date", r"(?P<date>\d{4}([-./])\d{1,2}\2\d{1,2})(?!\d)", "2026-03-05 星期四"),
    cue("date", rf"(?P<date>{NUMBER}月{NUMBER}日)(?= {{0,3}}(?:星期|周|农历))", "3月5日 星期四"),
    cue("weekday", r"(?P<weekday>(?:星期|周|礼拜)[一二三四五六日天])", "2026年3月5日 星期四"),
    cue(
        "lunar",
        rf"(?P<lunar>(?:[农夏阴]历 ?)?(?:{STEM}年 ?)?{LUNAR_DAY})",
        "农历丙午年正月十七",
    ),
    cue(
        "hotline",
        r"(?:热线|报料|爆料|投诉|咨询|服务|联系|编辑部|新闻)(?:热线|电话)? {0,2}:? {0,2}"
        rf"(?P<hotline>{TELEPHONE})(?!\d)",
        "新闻热线:0791-8555012",
    ),
    cue("issue_number", r"(?P<issue_number>总?第 ?\d{1,6} ?[期号])", "总第12345期 今日8版"),
    cue(
        "registration",
        r"(?:国内统一(?:连续出版物|刊)号|刊号) {0,2}:? {0,2}"
        r"(?P<registration>CN ?\d{2}-\d{4}(?:/[A-Z])?)",
        "国内统一连续出版物号 CN 99-0049",
    ),
    cue(
        "post_code",
        r"(?:邮发代号|邮政编码|邮编) {0,2}:? {0,2}(?P<post_code>\d{1,2}-\d{1,4}|\d{6})(?!\d)",
        "邮发代号 99-10",
    ),
    cue(
        "website",
        r"(?P<website>(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,20}){1,3})",
        "www.dprb.example",
    ),
    cue(
        "sheets",
        r"(?P<sheets>(?:今日|今天|本期|共) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版)",
        "总第12345期 今日8版",
    ),
)
