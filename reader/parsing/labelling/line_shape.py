"""Line shape: what can be seen of a unit by itself, as small codes that features are made of."""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from reader.parsing.labelling.line_traits import traits_of, traits_of_long
from reader.parsing.labelling.name_lines import is_name_line, is_signature, is_titled_name
from reader.parsing.lines.cues import find_tail, head_kind
from reader.parsing.lines.furniture_rows import TAKEN_FROM
from reader.parsing.lines.units import Unit
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

DASH = "--"
FRAME = "〔〕"  # around a whole line, square as 【】: folded, they are round
HEAD, TAIL = 40, 32  # characters of a unit that are looked at
SIZES = (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 21, 25, 30, 36, 45, 60, 80, 120, 200)
LONGEST_LABELLED = 60
KEPT = 512  # short lines whose shape stays: a list has many that are the same
HEAD_SIZE = 48  # characters; few head lines are longer
CUE_SIZE = {"F": 70, "J": 40, "C": 200, "Y": 70, "c": 60, "K": 14, "T": 120, "t": 24, "P": 14}

_ENDS = (
    dict.fromkeys("。", ".")
    | dict.fromkeys("!?", "!")
    | dict.fromkeys("…", "~")
    | dict.fromkeys('”’」』"', "q")
    | dict.fromkeys(")]", ")")
    | dict.fromkeys(":", ":")
    | dict.fromkeys("-―", "-")
    | dict.fromkeys(",、", ",")
    | dict.fromkeys(";", ";")
    | dict.fromkeys("》〉", ">")
)
_BEGINS = (
    dict.fromkeys('“‘「『"', "q")
    | dict.fromkeys("《〈", "<")
    | dict.fromkeys("([", "(")
    | dict.fromkeys("-―", "-")
    | dict.fromkeys("■□●◆◎○▲△▶◀★☆▼", "*")
    | dict.fromkeys(",.;:!?。、)”’》」』", "!")
    | dict.fromkeys("…", "~")
)
SPEAKER = lazy_pattern(
    r"[^,。:;!?“”()]{2,16}?(?:说|道|表示|介绍|解释|回忆|感慨|坦言|指出|强调|认为)([,。:])"
)
# The name of a column or a count behind a head line: (声音), (附图片1张), (上); but not in what the
# figures of a column are: (亿元); nor who made what (青禾:张三/作).
_UNIT = r"(?![万亿千百]*[人名家户岁元吨斤米亩%个件辆台](?:/\w{1,3})?\))"
LABEL = lazy_pattern(
    rf"(?:(?<=[^。!?…\s])\s?\({_UNIT}(?:[^():/]|\([^()]{{1,6}}\)){{1,32}}\)"
    r"|(?<=[!?…])\s?\((?!记者(?!手记|观察|来信)|本报|新华|作者|据)([^()摄]{3,20})\))$"
)
QUOTED = lazy_pattern(r"[。!?…][”’」』]$")  # the end of what somebody says
# Behind these a closing quotation mark ends a sentence; behind others, words.
STOPS_WITHIN = frozenset("。!?…;,-")
NUMBER = lazy_pattern(r"\d+(?:\.\d+)?")
NUMBERED = 8  # characters that are looked at for a number
OPENERS, CLOSERS = "“‘《(（「『", "”’》)）」』"
BRACKETS = lazy_pattern(f"[{OPENERS}{CLOSERS}]")


class LineShape(NamedTuple):
    """Codes of one unit; each is one character or a short word.

    Attributes:
        kind: Cue kind, or the shape: S short without a stop, s short with one, L long and
            closed, O long and open, o short and open, p short and closing what it did not open,
            N names only, A a name with an office.
        size: Bucket of the length.
        begin, end: Class of the first and the last character.
        pairs: Brackets and quotes: `=` balanced, `<` one left open, `>` one closed too much.
        traits: Further marks of a short line.
        core: Length without a label at the end.
        says: Whether it opens by naming who speaks: `s` and stops there, as behind the words
            themselves (…”张三说。), `w` and goes on (张三说，“…), `n` not at all.
    """

    kind: str
    size: int
    begin: str
    end: str
    pairs: str
    traits: tuple[str, ...]
    length: int
    first: str
    last: str
    core: int
    says: str


def shape_of(unit: Unit) -> LineShape:
    """Return what is seen of `unit`; only its ends are read, however long it is."""
    return (_known if len(unit.text) <= HEAD_SIZE else _seen)(unit.text)


def _seen(text: str) -> LineShape:
    length = len(text)
    head = fold_for_cues(text[:HEAD])
    if length <= HEAD and text[0] + text[-1] == FRAME:
        head = f"[{head[1:-1]}]"
    tail = head[-TAIL:] if length <= HEAD else fold_for_cues(text[-TAIL:])
    end = _class(tail[-1], _ENDS)
    begin = _class(head[0], _BEGINS)
    pairs = _pairs(text)
    core = length
    if end == "q" and tail[-2:-1] not in STOPS_WITHIN:
        end = "Q"
    if end == ")" and length <= LONGEST_LABELLED and (label := _label(tail, is_quote=begin == "q")):
        end, core = "l", length - len(label)
    kind = _kind(head, tail, length, end + pairs)
    if length <= HEAD_SIZE:
        text = head if length <= HEAD else head + tail[HEAD - length :]
        traits = traits_of(text, tail, end)
    else:
        traits = traits_of_long(tail, end)
    if length <= HEAD and end in ")l" and TAKEN_FROM.pattern.match(head):
        traits = (*traits, "taken")
    return LineShape(
        kind,
        bisect_right(SIZES, length),
        begin,
        end,
        pairs,
        traits,
        length,
        _opening(head),
        tail[-3:],
        core,
        _says(head),
    )


_known = lru_cache(KEPT)(_seen)


def _opening(head: str) -> str:
    """The first two characters, and two more behind a number, which is no longer told."""
    return head[:2] if not head[:1].isdigit() else NUMBER.sub("0", head[:NUMBERED])[:4]


def _says(head: str) -> str:
    found = SPEAKER.match(head)
    return "n" if not found else "s" if found[1] == "。" else "w"


def _label(tail: str, *, is_quote: bool) -> str:
    """Return the label at the end of a head line, or nothing where it is signed instead."""
    found = LABEL.search(tail)
    if not found or (found[1] and is_name_line(found[1])):
        return ""
    is_said = QUOTED.search(tail[: found.start()]) is not None
    return "" if is_said and not is_quote else found[0]


def _class(character: str, classes: dict[str, str]) -> str:
    if character in classes:
        return classes[character]
    if character.isdigit():
        return "d"
    if character.isascii():
        return "a" if character.isalpha() else "x"
    return "h" if character.isalpha() else "x"


def _kind(head: str, tail: str, length: int, end: str) -> str:
    kind = head_kind(head)
    if kind != " " and length <= CUE_SIZE.get(kind, length):
        return kind
    if is_name_line(head):
        return "N"
    if head[:2] == DASH and is_signature(head):
        return "a"
    if length <= HEAD and is_titled_name(head):
        return "A"
    kind, start = find_tail(tail)
    if length <= CUE_SIZE.get(kind, 0) and (kind == "c" or start == 0):
        return kind
    return _shape(length, *end)


def _shape(length: int, end: str, pairs: str) -> str:
    is_open = end in "hda,;><x-lQ"
    if length > HEAD_SIZE:
        return ("I" if end == ";" else "O") if is_open else "L"
    if end in ",;" or pairs == "<":
        return "o"
    if pairs == ">":
        return "p"
    return "S" if is_open else "s"


def _pairs(text: str) -> str:
    found = BRACKETS.findall(text)
    opened = sum(map(OPENERS.count, found))
    closed = len(found) - opened
    return "=" if opened == closed else "<" if opened > closed else ">"
