"""The look of an article: what each role is indented by and where blank rows stand."""

from reader.layout.options import LayoutOptions
from reader.model import Block, Role
from reader.model.article import HEAD_ROLES

FULL_INDENT_FROM = 16  # cells: below this two ideographs would leave the first line no room
ANY_INDENT_FROM = 8
BODY_LENGTH = 40  # characters: a caption or summary this long reads as a paragraph
_SENTENCE_ENDS = "。！？!?…”」』）)．."
_PAUSES = frozenset("，。、；：,;:")
_BULLETED = "■□●◆▲△★☆【"


def indent_of(block: Block, measure: int, options: LayoutOptions) -> int:
    """Cells before a block's first line."""
    if not reads_as_body(block):
        return 0
    if measure < ANY_INDENT_FROM:
        return 0
    ideographs = options.indent if measure >= FULL_INDENT_FROM else min(options.indent, 1)
    return 2 * ideographs


def reads_as_body(block: Block) -> bool:
    """Whether a block is a paragraph, by its role or, for what is none, by its look."""
    if block.role is Role.PARAGRAPH:
        return True
    text = block.text.strip()
    if not text or text[0] in _BULLETED:
        return False
    return len(text) >= BODY_LENGTH or (text[-1] in _SENTENCE_ENDS and not _PAUSES.isdisjoint(text))


def blanks_between(before: Block, after: Block, options: LayoutOptions) -> int:
    """Blank rows between two neighbours: head and body, around captions, before a crosshead."""
    if before.role in HEAD_ROLES:
        return 0 if after.role in HEAD_ROLES else max(1, options.spacing)
    apart = (Role.CROSSHEAD, Role.CAPTION, *HEAD_ROLES)
    if after.role in apart or before.role is Role.CAPTION:
        return max(1, options.spacing)
    return options.spacing
