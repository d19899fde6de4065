"""Set phrases that tell a fact: datelines, and where a story goes on.

Every repetition has an upper bound, so a row costs a constant at each place it is tried.
"""

from reader.lexicon import any_of
from reader.text.cue import cue

HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
# Some pages set a space on either side of digits: 4 月 21 日.
NUMBER = r"(?: ?\d{1,2} ?|[〇一二三四五六七八九十廿卅]{1,3})"
YEAR = (
    r"(?:(?:(?:中华)?民国 ?)?(?<!\d)(?:\d{4}|\d{2,3}|[〇零一二三四五六七八九]{4})"
    r"|(?:中华)?民国[元百〇零一二三四五六七八九十廿卅]{1,5}) ?年"
)
DAY = rf"(?:(?:{YEAR}\s?)?{NUMBER}月{NUMBER}日| ?\d{{1,2}} ?日)"

# As papers wrote the day of a telegram: 廿五日.
OLD_DAY = r"[一二三四五六七八九十廿卅]{1,3}日"

# 报 alone is left out: 海报, 情报, 预报 end in it too.
PAPER_ENDS = (
    r"(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|法治报|法制报|农民报|工人报|导报|快报"
    r"|周报|周刊|新报|文摘报|新闻网|参考)(?:网|(?!网))"
)
# Houses that only a day behind them tells from a name of something else (合作社, 官网).
OTHER_ENDS = r"(?:报(?!网)|社|网|台|客户端)"
HOUSE = any_of("agencies", "own", "wire")
AGENCY = rf"(?P<agency>{HOUSE}(?:、{HOUSE}){{0,2}}|[{HAN}]{{1,6}}?{PAPER_ENDS})"
ANY_AGENCY = (
    rf"(?P<agency>{HOUSE}(?:、{HOUSE}){{0,2}}|[{HAN}]{{1,6}}?(?:{PAPER_ENDS}|{OTHER_ENDS}))"
)
PLACE = rf"(?P<place>[{HAN}·、/()“”\s]{{1,24}}?)"
DATE = rf"(?P<date>{DAY}|[今昨][日天晚晨])\s?(?:[上下]午|晚|晨|凌晨)?"
WIRE = r"(?:专?电讯?|急电|讯|消息)"

# 电 opens many words: 本报电话, 本报电子版 are no datelines.
BARE_WIRE = r"(?:讯|消息|专?电(?![话子视力商讯影台脑器气池])讯?)"

# A place without a day behind it is short and holds no word of a sentence (新华社区的居民来电).
NEAR = rf"(?![区的来了是在有向从去打回致接])[{HAN}·、/]"

# Groups: agency, and place and date where the row has them.  Matched behind a bullet or 据.
DATELINE_CUES = (
    cue(
        "place and day",
        rf"{ANY_AGENCY}\s?{PLACE}\s?{DATE}\s?{WIRE}",
        "新华社青禾4月21日电 今晨",
    ),
    cue(
        "place and old day",
        rf"(?P<agency>{HOUSE})\s?(?P<place>(?:{NEAR}){{1,8}}?)(?P<date>{OLD_DAY}){WIRE}",
        "中央社青禾十四日电 今晨",
    ),
    cue("day", rf"{ANY_AGENCY}\s?{DATE}\s?{WIRE}", "本报4月21日讯 今天上午,市里召开会议"),
    cue(
        "day behind",
        rf"{AGENCY}{WIRE}\s{{0,3}}(?P<date>{DAY})(?=[,、]|[上下]午|晚|凌晨|清晨|中午|傍晚)",
        "本报讯 4月21日,县里召开春耕动员会。",
    ),
    cue("agency", rf"{AGENCY}(?:综合)?{BARE_WIRE}", "本报讯 县里召开春耕动员会。"),
    # Any house, where who reports stands behind it: 文汇报讯(记者张三).
    cue(
        "house",
        rf"(?P<agency>[{HAN}]{{1,6}}?(?:[报网社台都]|客户端|新闻))讯"
        r"(?=\]?\s{0,3}\(?\s?(?:本报|特约|实习)?(?:记者|通讯员|实习生|特派员))",
        "文汇报讯(记者林未晚)",
    ),
    cue("short name", r"(?P<agency>(?:晚|早|晨|商|时|日)报)讯", "晚报讯 昨晚一场大雨过后"),
    cue(
        "place",
        rf"(?P<agency>{HOUSE})(?P<place>(?:{NEAR}){{2,6}}?){BARE_WIRE}",
        "本报青禾电 春运来临,车站前排起长队。",
    ),
    cue(
        "no agency",
        rf"(?P<place>(?:{NEAR}){{2,8}}?)(?P<date>{DAY})专?电(?=[ (])",
        "青禾4月21日电 (记者罗辉)今晨",
    ),
    cue(
        "day before place",
        rf"(?P<agency>[{HAN}]{{1,4}}社)(?P<date>{OLD_DAY})"
        rf"(?P<place>(?:{NEAR}){{1,8}}?)专?电(?=[\s:)。])",
        "国民社七日白沙电 渡口今晨停航",
    ),
    cue(
        "old day",
        rf"(?P<place>(?:{NEAR}){{2,8}}?)(?P<date>\d{{1,2}}日|{OLD_DAY})"
        rf"(?:[{HAN}]{{0,3}}社)?(?:专?电|讯|急电)(?=[)\]])",
        "青禾廿五日电)县府昨晚宣布",
    ),
)
# The same inside the bracket that ends a report; places may be many there.
TAIL_CUES = (
    *DATELINE_CUES[:2],
    cue("agency", rf"{AGENCY}(?:综合)?{BARE_WIRE}", "新华社综合电"),
    cue(
        "places",
        rf"(?P<agency>{HOUSE})(?P<place>[{HAN}·、/()]{{2,40}}?){BARE_WIRE}",
        "本报青禾、白沙渡、东屏电",
    ),
)

# Groups: page.
_SHEETS = r"[一二三四五六七八九十]{1,4}(?:、[一二三四五六七八九十]{1,3})?"
PAGE = rf"(?P<page>第?\s?(?:[A-Z]{{0,2}}\s?-?\d{{1,3}}|{_SHEETS})\s?版)"
_LATIN_PAGE = r"(?i:(?:page |p\. ?)?(?P<page>[a-z]?-?\d{1,3}))\W{0,3}$"
JUMP_CUES = (
    cue("to", rf"(?:下转|转入|转至)\s?{PAGE}", "(下转第二版)"),
    cue("to", rf"[(▶►→]\s?转\s?{PAGE}", "▶转A03版"),
    cue("from", rf"(?:上接|紧接|[(◀◄←]\s?接)\s?{PAGE}", "◀上接A01版"),
    cue("see", rf"\([^()]{{0,30}}?见\s?(?:今日|本报)?\s?{PAGE}\s?\)", "(相关报道见第二版)"),
    cue(
        "see",
        rf"(?:详见|报道见|全文见|另见|刊于)\s?(?:今日|本报)?\s?{PAGE}",
        "青禾春茶开采详见A04版",
    ),
    cue(
        "to",
        rf"(?i:(?:continued|cont[’'.]?d?\.?|continues|turn) (?:on|to)) {_LATIN_PAGE}",
        "Continued on Page A4",
    ),
    cue("from", rf"(?i:(?:^|continued |, ?)from) {_LATIN_PAGE}", "LAMPS, From A1"),
    cue(
        "see", rf"(?i:^(?:please )?see\b.{{0,30}}?(?:\bon|,)) {_LATIN_PAGE}", "SEE LAMPS ON PAGE A4"
    ),
    cue("see", r"[(▶►→]\s?(?P<page>[A-Z]{1,2}\d{1,3}版)\s?\)?$", "青禾春茶开采(A04版)"),
)
