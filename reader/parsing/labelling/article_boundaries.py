"""Boundaries: features of what stands between a unit and the one above it, as clues and words.

Names: `fill` how full the last print line above is, `j` how two characters join, `in` indent, `ap`
blank line, `cut` whether the page cuts paragraphs, `same` whether both open alike, `eo` `os` how
readily a clause ends or opens so, `op` `st` how the unit's first line stands, `ph` how readily
a head ends with such words, `ec` how they stand elsewhere on the page, `go` what is never parted:
words and who said them, a dateline and its text.
"""

from reader.parsing.labelling.clues import Clue
from reader.parsing.labelling.echoes import NO_ECHO
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.labelling.phrase_ends import phrase_code
from reader.parsing.labelling.view import REACH, PageView
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

OPEN = "hda"  # ends of a line that no mark ends
ECHOED = "hdaQ>x"  # ends of a line whose words may stand on the page once more
# Who said what stands above, and nothing more: 三镇渡口管理站站长林未晚说。
SAID_BY = lazy_pattern(
    r"[^,。:;“”!?]{2,40}(?:说|道|表示|介绍|解释|回忆|回答|感慨|感叹|坦言|直言|指出|强调|认为|告诉记者)。$"
)
LONGEST_SAID_BY = 48  # characters
BARE_DATELINE = lazy_pattern(r"[^。]{0,6}(?:新华社|本报|中新社)[^。]{2,16}[电讯]$")
LONGEST_DATELINE = 24  # characters


def boundary_clues(page: PageView, at: int) -> list[Clue]:
    """Return the clues of the border between unit `at` and the one above it."""
    above, before, own = page.shapes[at + REACH - 2 : at + REACH + 1]
    unit, style, bigrams = page.units[at], page.style, page.bigrams
    text, over = unit.text, page.units[at - 1].text
    kinds = before.kind + own.kind
    edge = style.fills[at - 1] + before.end
    indent = style.indent_code(unit) + style.apart_code(unit)
    same = "y" if own.first == before.first else "z" if own.first == above.first else "n"
    habits = bigrams.closing(over), bigrams.opening(text), bigrams.starting(text)
    clues: list[Clue] = [
        (_of_fill, edge, kinds, before.pairs + own.pairs, own.begin, style.cuts),
        (_of_setting, edge, kinds, bigrams.strength(over[-1], text[0]), indent, same),
        (_of_start, edge, own.kind, unit.opening + unit.fill, style.starts[at], own.says),
        (_of_clauses, edge, kinds, before.pairs, habits),
        (_of_size, edge, before.size // 3),
    ]
    if before.end in OPEN:
        code = phrase_code(over, text, bigrams)
        clues.append((_of_phrase, edge, kinds, code, before.size // 3))
    if before.end in ECHOED and (echo := page.echoes.code(at)) != NO_ECHO:
        clues.append((_of_echo, echo))
    return clues


def boundary_words(page: PageView, at: int) -> list[str]:
    """Return the features of what the unit behind a border opens with."""
    before, own = page.shapes[at + REACH - 1 : at + REACH + 1]
    edge = before.end + page.style.fills[at - 1]
    words = [f"f2b={edge}{own.first[:2]}", f"f1b={edge}{own.first[:1]}"]
    if _is_said_by(page.units[at].text, before, own):
        words.append("go=said")
    elif _is_bare_dateline(page.units[at - 1].text, before):
        words.append("go=dated")
    return words


def _is_said_by(text: str, before: LineShape, own: LineShape) -> bool:
    """Whether it says who said the words above, which have ended, and no more."""
    is_short = before.end == "q" and own.length <= LONGEST_SAID_BY
    return is_short and SAID_BY.match(fold_for_cues(text)) is not None


def _is_bare_dateline(over: str, before: LineShape) -> bool:
    is_short = before.kind == "D" and before.length <= LONGEST_DATELINE
    return is_short and BARE_DATELINE.match(over) is not None


def _of_fill(edge: str, kinds: str, pairs: str, begin: str, cuts: str) -> list[str]:
    """Of an edge: how full the last print line above is, and how its text ends; and of brackets."""
    fill, end = edge[0], edge[1]
    return [
        f"fill={fill}{end}",
        f"fillk={fill}{kinds}",
        f"fillp={fill}{pairs[0]}",
        f"cut={cuts}{end}{fill}",
        f"cutk={cuts}{kinds}{fill}",
        f"pe={pairs[0]}{end}",
        f"bb={end}{begin}",
        f"ek={end}{kinds}{fill}",
        f"pp={pairs}{fill}",
        f"ppk={pairs}{kinds}",
    ]


def _of_setting(edge: str, kinds: str, join: int, setting: str, same: str) -> list[str]:
    fill, end = edge[0], edge[1]
    indent, apart = setting[0], setting[1]
    return [
        f"fillj={fill}{join}",
        f"j={join}{kinds[0]}",
        f"jk={join}{kinds}",
        f"in={indent}",
        f"ink={indent}{kinds[1]}",
        f"inf={indent}{fill}{end}",
        f"ink-={indent}{kinds[0]}",
        f"ap={apart}{kinds[1]}",
        f"apf={apart}{fill}{end}",
        f"same={end}{same}{fill}",
    ]


def _of_start(edge: str, kind: str, fills: str, start: str, says: str) -> list[str]:
    fill, end = edge[0], edge[1]
    opening = fills[0]
    return [
        f"op={opening}{fill}{end}",
        f"opk={opening}{fill}{kind}",
        f"opf={fills}{kind}",
        f"st={start}{end}{fill}",
        f"sy={says}{end}{fill}",
    ]


def _of_size(edge: str, size: int) -> list[str]:
    return [f"fr={edge}{size}"]


def _of_echo(echo: str) -> list[str]:
    return [f"ec={echo}"]


def _of_phrase(edge: str, kinds: str, code: str, size: int) -> list[str]:
    return [
        f"ph={code}",
        f"phf={code}{edge[0]}",
        f"phk={code}{kinds}",
        f"phe={code}{kinds}{edge[0]}",
        f"phs={code}{size}{edge[0]}",
    ]


def _of_clauses(edge: str, kinds: str, pairs: str, habits: tuple[int, int, int]) -> list[str]:
    fill, end = edge[0], edge[1]
    ends, opens, part = habits
    return [
        f"eo={ends}{opens}{fill}{end}",
        f"eok={ends}{opens}{kinds}",
        f"en={ends}{pairs}{kinds}",
        f"os={part}{end}{fill}",
        f"osk={part}{end}{kinds}",
    ]
