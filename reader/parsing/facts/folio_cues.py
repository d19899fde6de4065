"""Set phrases of the running lines: page label, section, date, telephone, registration.

Every repetition has an upper bound.
"""

from reader.parsing.facts.cues import HAN, NUMBER, YEAR
from reader.text.cue import cue

# A sheet's own number on a folio: 第01版, A02版, A02, and a bare 08 only beside a section.
SHEET = r"(?:第?\s?[A-Z]{0,2}\s?-?\d{1,3}\s?版|第[一二三四五六七八九十]{1,4}版|[A-Z]{1,2}-?\d{1,2})"
SECTION = rf"[{HAN}][{HAN}·&/]{{0,8}}[{HAN}]"
# A word of the folio, not a piece of prose (登于本报第3版); a nameplate may touch it.
WORD = rf"(?:(?<![{HAN}A-Za-z0-9])|(?<=[日晚早晨时商]报))"
END = rf"(?![{HAN}A-Za-z0-9])"
# Groups: label, and section where the row has one.
FOLIO_CUES = (
    cue("edition", rf"版次 {{0,2}}: {{0,2}}(?P<label>[A-Z]{{0,2}}-?\d{{1,3}}){END}", "版次:A02"),
    cue(
        "sheet: section",
        rf"{WORD}(?P<label>{SHEET})\s?[:/|·-]\s?(?P<section>{SECTION}){END}",
        "第01版:要闻",
    ),
    cue(
        "sheet section",
        rf"{WORD}(?P<label>{SHEET}) {{0,4}}(?P<section>{SECTION}){END}",
        "A05 经济",
    ),
    cue(
        "section sheet",
        rf"{WORD}(?P<section>{SECTION}) {{0,4}}[:/|·-]? {{0,4}}(?P<label>{SHEET}){END}",
        "要闻 A02",
    ),
    cue(
        "number section",
        rf"{WORD}(?P<label>\d{{1,3}})[ :|·-]{{1,4}}(?P<section>{SECTION}){END}",
        "4 综合新闻",
    ),
    cue(
        "section number",
        rf"{WORD}(?P<section>{SECTION})[ :|·]{{1,4}}(?P<label>\d{{1,2}}){END}",
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
        rf"(?P<lunar>(?:[农夏阴]历 ?)?(?:{STEM}年 ?)?{LUNAR_DAY})(?![一二三四五六七八九日])",
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
        r"(?P<website>(?=[\d.-]{0,60}[a-z])(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,20}){1,3})",
        "www.dprb.example",
    ),
    cue(
        "sheets",
        r"(?P<sheets>(?:今日|今天|本期|共) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版)",
        "总第12345期 今日8版",
    ),
)
