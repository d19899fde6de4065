"""The marks that bind to their neighbours: which class a character is, and which clause says so.

Sources: GB/T 15834-2011 §5.1 (where marks may stand in a horizontal line), W3C CLREQ "Prohibition
Rules for Line Start and Line End", UAX #14 (prefixes, postfixes, half-width forms, clusters).
"""

import unicodedata
from enum import IntEnum

STOPS = "，。、；：？！．｡､"  # 点号: GB/T 15834 §5.1.1
HALF_STOPS = ",.;:!?"  # the same marks in their half-width form, UAX #14 CL EX IS
CLOSERS = "”’）》〉」』】〕〗］｝｣｠»›〞〟"  # closing halves: §5.1.2, §5.1.5
HALF_CLOSERS = ")]}"  # UAX #14 CP
OPENERS = "“‘（《〈「『【〔〖［｛｢｟«‹〝"  # opening halves: §5.1.2, §5.1.5
HALF_OPENERS = "([{"  # UAX #14 OP
CONNECTORS = "～〜~–－·・‧•"  # 连接号 and 间隔号: §5.1.6, §5.1.7
DOUBLE_MARKS = "‼⁇⁈⁉"  # two stops in one character: §5.1.1
POSTFIXES = "%‰％℃℉°′″"  # belong to the number before them: UAX #14 PO
PREFIXES = "$¥￥£€＄￡№≤≥≈"  # belong to the number after them: UAX #14 PR
BULLETS = "■□●○◆◇▲△★☆▶▷"  # begin what they mark: newspaper usage, CLREQ line end
DASHES = "—―⸺─"  # 破折号: §5.1.4; a lone one is a 连接号
DOTS = "…⋯"  # 省略号: §5.1.4
SOLIDI = "／/"  # 分隔号: §5.1.8
QUOTES = "\"'"  # no telling which half: UAX #14 QU binds both ways
HANGING = frozenset("，。、；：？！")  # the stops that may hang in the margin: CLREQ hanging
GLUE = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


class Mark(IntEnum):
    """What a character does to the break before it and the break after it."""

    FREE = 0  # ideographs and all else: a break may stand on either side
    STOP = 1
    CLOSE = 2
    OPEN = 3
    DASH = 4
    DOTS = 5
    SOLIDUS = 6
    SPACE = 7
    JOINED = 8  # combining marks and all that takes no cell: part of the character before
    GAP = 9  # zero width space: a break after it, none before
    QUOTE = 10
    GLUED = 11


_TABLE: dict[str, Mark] = {
    **dict.fromkeys(STOPS + HALF_STOPS, Mark.STOP),
    **dict.fromkeys(CLOSERS + HALF_CLOSERS + CONNECTORS + DOUBLE_MARKS + POSTFIXES, Mark.CLOSE),
    **dict.fromkeys(OPENERS + HALF_OPENERS + PREFIXES + BULLETS, Mark.OPEN),
    **dict.fromkeys(DASHES, Mark.DASH),
    **dict.fromkeys(DOTS, Mark.DOTS),
    **dict.fromkeys(SOLIDI, Mark.SOLIDUS),
    **dict.fromkeys(QUOTES, Mark.QUOTE),
    **dict.fromkeys(GLUE, Mark.GLUED),
    ZERO_WIDTH_SPACE: Mark.GAP,
}


def mark_of(character: str, cells: int) -> Mark:
    """Class of one character that takes `cells` cells."""
    if character in _TABLE:
        return _TABLE[character]
    if character.isspace():
        return Mark.SPACE
    if cells == 0 or unicodedata.category(character).startswith("M"):
        return Mark.JOINED
    return Mark.FREE


def is_han(character: str) -> bool:
    """Whether this is an ideograph (unified, extended or compatibility)."""
    code = ord(character)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF
