"""Looks: what can be seen of a unit by itself, as small codes that features are made of."""

from bisect import bisect_right
from typing import NamedTuple

from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.cues import TAILS, head_kind, is_name_line, tail_kind
from reader.parsing.facts.folding import fold
from reader.parsing.units import Unit

HEAD, TAIL = 40, 32  # characters of a unit that are looked at
SIZES = (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 21, 25, 30, 36, 45, 60, 80, 120, 200)
HEAD_SIZE = 48  # characters; few head lines are longer
CUE_SIZE = {"F": 70, "J": 40, "C": 200, "Y": 70, "c": 60, "K": 14, "T": 120, "t": 24}

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
STATES = lazy_pattern(
    r"(?:强调|指出|要求|表示|提出|会见|会谈|致辞|讲话|批示|调研|座谈|召开|举行|开幕|闭幕|揭晓|发布|出席|主持)"
)
SAYS = lazy_pattern(r"(?:强调|指出|要求|表示|提出|说|认为|代表|委员|发言人|介绍)[:-]*$")
EVEN = 1.5  # the longest part of a spaced line against the shortest
# Further marks of a short line.
TRAITS = tuple(
    (name, lazy_pattern(pattern))
    for name, pattern in (
        ("comma", r"[,、]"),
        ("stop", r"。(?!$)"),
        ("colon", r":(?!$)"),
        ("mark", r"[!?]"),
        ("dash", r"(?<=.)--(?!$)"),
        ("label", r"\([^()]{2,16}\)$"),
        ("digit", r"\d"),
        ("quote", r"“"),
        ("title", r"《"),
    )
)
# What follows the last stop of a text that is signed: (张三 李四), 青禾化工厂 张三.
SIGNED = lazy_pattern(r"[。!?”…]\s*(?:\([^()。]{2,40}\)|\w{0,14}\s[\w·]{2,4})$")
OPENERS, CLOSERS = "“‘《(「『", "”’》)」』"


class Look(NamedTuple):
    """Codes of one unit; each is one character or a short word.

    Attributes:
        kind: Cue kind, or the shape: S short without a stop, s short with one, L long and
            closed, O long and open, o short and open, N names only.
        size: Bucket of the length.
        begin, end: Class of the first and the last character.
        pairs: Brackets and quotes: `=` balanced, `<` one left open, `>` one closed too much.
        traits: Further marks of a short line.
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


def look_at(unit: Unit) -> Look:
    """Return what is seen of `unit`; only its ends are read, however long it is."""
    text = unit.text
    length = len(text)
    head = fold(text[:HEAD])
    tail = fold(text[-TAIL:])
    end = _class(tail[-1], _ENDS)
    begin = _class(head[0], _BEGINS)
    kind = _kind(head, tail, length, end)
    traits = _traits(head, tail, length) if length <= HEAD_SIZE else _long_traits(tail, end)
    return Look(
        kind,
        bisect_right(SIZES, length),
        begin,
        end,
        _pairs(text),
        traits,
        length,
        head[:2],
        tail[-3:],
    )


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
    if length <= 24 and is_name_line(head):
        return "N"
    if length <= 120 and (found := TAILS.search(tail)):
        kind = tail_kind(tail)
        if length <= CUE_SIZE[kind] and (kind == "c" or found.start() == 0):
            return kind
    is_open = end in "hda,;><x-"
    if length <= HEAD_SIZE:
        return "o" if end in ",;" else "S" if is_open else "s"
    return ("I" if end == ";" else "O") if is_open else "L"


def _pairs(text: str) -> str:
    depth = sum(map(text.count, OPENERS)) - sum(map(text.count, CLOSERS))
    return "=" if not depth else "<" if depth > 0 else ">"


def _traits(head: str, tail: str, length: int) -> tuple[str, ...]:
    text = head if length <= HEAD else head + tail[HEAD - length :]
    traits = [*_spacing(text), *(name for name, pattern in TRAITS if pattern.search(text))]
    if SIGNED.search(tail):
        traits.append("signed")
    if SAYS.search(tail):
        traits.append("says")
    elif STATES.search(text):
        traits.append("state")
    return tuple(traits)


def _spacing(text: str) -> tuple[str, ...]:
    """How spaces part a line: a slogan in even halves, a name and a title, or not at all."""
    parts = [len(part) for part in text.split(" ")]
    if len(parts) == 1:
        return ()
    is_even = max(parts) <= EVEN * min(parts)
    return "even" if is_even else "spaced", "spaces" if len(parts) > 2 else "space"


def _long_traits(tail: str, end: str) -> tuple[str, ...]:
    if end not in ")hq":
        return ()
    signed = ("signed",) if SIGNED.search(tail) else ()
    kind = tail_kind(tail)
    return signed if kind == " " else (*signed, "tail" + kind)
