"""Line traits: further marks of a line, as words.

All take the folded text of a line (`fold_for_cues`), or its last characters.
"""

from collections.abc import Iterator

from reader.lexicon.surnames import COMMON
from reader.parsing.facts.signature_cues import CREDITED
from reader.parsing.labelling.subject_lines import is_subject_line
from reader.parsing.lines.cues import tail_kind
from reader.parsing.lines.latin_rows import LAST_LATIN, LATIN_TRAITS
from reader.text.lazy_pattern import lazy_pattern

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
        ("digit", r"\d"),
        ("quote", r"“"),
        ("title", r"《"),
        ("voice", r"^[^:\s]{2,20}\s[^:\s]{1,8}:[^\d\s]"),
    )
)
MARKED = lazy_pattern(r"[,、。:!?\d“《-]")  # without any, none of these stands in a line
ADDRESS = lazy_pattern(
    r"(?:来信|来稿|稿件|信件)请?[寄发]|(?:投稿|来稿|来信|读者|栏目)\w{0,2}[邮信]箱|[\w.]+@\w+\."
)
COLUMN = lazy_pattern(r"\([^()\d:/]{2,20}\)$")  # the name of a column: (文化中国行)
COUNTED = lazy_pattern(r"\(\d+[人名家户]\)$")  # of a group on a roll of names: 青禾商会(12人)
# What follows the last stop of a text that is signed: (张三 李四), 青禾化工厂 张三, (月).
SIGNED = lazy_pattern(
    r"[。!?”…]\s*(?:\([^()。]{1,40}\)|\w{0,14}\s[\w·]{2,4}(?:\s*\d{4}年\d{1,2}月(?:\d{1,2}日)?)?)$"
)


def traits_of(text: str, tail: str, end: str) -> tuple[str, ...]:
    """Return the traits of a short line: the whole of it, its last characters, how it ends."""
    traits = list(_spacing(text))
    if MARKED.search(text):
        traits += [name for name, pattern in TRAITS if pattern.search(text)]
    if end == "." and "stop" in traits:
        traits.append("prose")
    if end == "l":
        traits.append("roll" if COUNTED.search(tail) else "label")
        if "colon" not in traits and COLUMN.search(tail):  # not 写信人:张三(演员), a value
            traits.append("column")
    elif SIGNED.search(tail):
        traits.append("signed")
    if _is_credited(tail):
        traits.append("credited")
    if _ends_with_a_name(tail):
        traits.append("name")
    return (*traits, *_told(text, tail))


def traits_of_long(tail: str, end: str) -> tuple[str, ...]:
    """Return the traits of a long text, of which only the end tells something."""
    if end not in ")hqQ":
        return ()
    signed = ("signed",) if SIGNED.search(tail) else ()
    if _is_credited(tail):
        return (*signed, "credited")
    kind = tail_kind(tail)
    return signed if kind == " " else (*signed, "tail" + kind)


def _is_credited(tail: str) -> bool:
    return ("/" in tail or ":" in tail) and CREDITED.search(tail) is not None


def _told(text: str, tail: str) -> Iterator[str]:
    """Yield what the line tells: who does something, only who, where to write, where more is."""
    if SAYS.search(tail):
        yield "says"
    elif STATES.search(text):
        yield "state"
    if is_subject_line(text):
        yield "subject"
    if ADDRESS.search(text):
        yield "address"
    if text[0] <= LAST_LATIN or text[0] == "’":
        yield from (name for name, pattern in LATIN_TRAITS if pattern.match(text))


def _ends_with_a_name(tail: str) -> bool:
    """Whether the last two or three characters may be a name that nothing sets apart."""
    return tail[-1:].isalpha() and (tail[-3:-2] in COMMON or tail[-2:-1] in COMMON)


def _spacing(text: str) -> tuple[str, ...]:
    """How spaces part a line: a slogan in even halves, a name and a title, figures, or not."""
    if " " not in text:
        return ()
    parts = text.split(" ")
    lengths = list(map(len, parts))
    is_even = max(lengths) <= EVEN * min(lengths)
    numbers = sum(part[:1].isdigit() for part in parts)
    figures = ("figures",) if len(parts) > 2 and 2 * numbers > len(parts) else ()
    return "even" if is_even else "spaced", "spaces" if len(parts) > 2 else "space", *figures
