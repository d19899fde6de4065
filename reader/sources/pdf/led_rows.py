"""Lines in, the same out, rows known that dots lead across, or that begin with a time or a label.

As many dots as fill a column tell nothing more than three do, and would not fit a narrower one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.times import LEAST_ROWS, NEXT_ROW
from reader.text.lazy_pattern import lazy_pattern

LONGEST = 60  # characters of a line that a label begins
FLUSH = 0.6  # ems between the left edges of two rows
TIMED = lazy_pattern(r"\d{1,2}[:：]\d{2}(?!\d)(?:\s?[-–—~～至]\s?\d{1,2}[:：]\d{2})?\s?[^\s\d]")
LED = lazy_pattern(r"[^\s.．·…_].{0,60}?(?:[.．·‧_]{4,}|…{3,}|(?:[.·] ){4,}).{0,60}[^\s.．·…_]")
LEADER = lazy_pattern(r"([.．·‧_])\1{3,}|…{3,}|([.·]) (?:\2 ){2,}\2?")


# 编辑：陆小满, Layout: Mina Sato: who does something, and nothing but names.
_WORD = r"[^\W\d_a-z\u2e80-\uffff][\w.'’-]*"
_NAMES = rf"{_WORD}(?:,? (?:{_WORD}|d[aei]|v[ao]n|der|del|la|&|and|und|et|[eiy]))*"
_HAN_NAMES = r"[\u4e00-\u9fff·]{2,4}(?:[、,， 　]+[\u4e00-\u9fff·]{2,4})*"
_LABEL = r"[^\W\d][\w·、/&'’.-]*"
LABELLED = lazy_pattern(rf"{_LABEL}(?: {_LABEL}){{0,3}} ?[:：]\s?(?:{_NAMES}|{_HAN_NAMES})$")
# The same of those who make a paper, without a colon, their office set wide.
_OFFICES = (
    "主编 编辑 编审 美编 责编 校对 版式 设计 摄影 社长 总编 顾问 编委 监制 策划 统筹 印务 发行"
    " 主編 編輯 編審 美編 責編 校對 設計 攝影 社長 總編 顧問 編委 監製 策劃 統籌 印務 發行"
)
_BEGINNINGS = frozenset("总總副执執责責本") | {office[0] for office in _OFFICES.split()}
OFFICE = lazy_pattern(
    rf"(?:[总總副]|执行|執行|责任|責任|本版)*(?:{'|'.join(_OFFICES.split())})\w{{2,}}"
    r"(?:[、,，]\w{2,})*$"
)


def with_led_rows(lines: Sequence[PrintLine], body: float) -> list[PrintLine]:
    """Return the lines; rows are three or more of such below each other, their leaders short.

    `body` is the size of the text, in points; what is set for show is no label.
    """
    marked = [line for line in lines if _is_marked(line)]
    small = (line for line in lines if line.size < DISPLAY * body)
    labelled = [line for line in small if line not in marked and _is_labelled(line)]
    found: set[PrintLine] = set()
    for group in chain(_in_succession(marked), filter(_are_ragged, _in_succession(labelled))):
        if len(group) >= LEAST_ROWS:
            found.update(group)
    rows = (line._replace(is_row=True) if line in found else line for line in lines)
    return [_with_short_leaders(line) if line.is_row else line for line in rows]


def _with_short_leaders(row: PrintLine) -> PrintLine:
    text, doubts = row.text, row.doubts
    for leader in reversed(list(LEADER.finditer(text))):
        start, end = leader.span()
        short = "……" if text[start] == "…" else 3 * text[start]
        is_spaced = text[end - 1] == " "
        short += " " * is_spaced
        text = text[:start] + short + text[end:]
        less = end - start - len(short)
        doubts = tuple(at - less if at >= end else at for at in doubts if not start <= at < end)
    return row._replace(text=text, doubts=doubts)


def _is_marked(line: PrintLine) -> bool:
    if line.is_upright or line.is_row:
        return False
    return TIMED.match(line.text) is not None or LED.match(line.text) is not None


def _is_labelled(line: PrintLine) -> bool:
    if line.is_upright or line.is_row or len(line.text) > LONGEST:
        return False
    text = line.text
    if ":" in text or "：" in text:  # as in few lines
        return LABELLED.match(text) is not None
    return text[:1] in _BEGINNINGS and OFFICE.match("".join(text.split())) is not None


def _are_ragged(lines: Sequence[PrintLine]) -> bool:
    """Whether lines end where they end, and fill no column."""
    right = max((line.area.x1 for line in lines), default=0.0)
    full = sum(right - line.area.x1 < line.size for line in lines)
    return 2 * full <= len(lines) + 1


def _in_succession(lines: Iterable[PrintLine]) -> Iterator[list[PrintLine]]:
    group: list[PrintLine] = []
    ordered = sorted(lines, key=lambda line: (round(line.area.x0 / line.size), line.area.bottom))
    for line in ordered:
        if group and not _is_next(group[-1], line):
            yield group
            group = []
        group.append(line)
    yield group


def _is_next(above: PrintLine, line: PrintLine) -> bool:
    is_near = 0 < line.area.bottom - above.area.bottom <= NEXT_ROW * line.size
    return is_near and abs(line.area.x0 - above.area.x0) <= FLUSH * line.size
