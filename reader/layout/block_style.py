"""Block styles: what each block is indented by and where blank rows stand."""

from reader.layout.options import LayoutOptions
from reader.model import Block, Role
from reader.model.article import HEAD_ROLES
from reader.text.lazy_pattern import lazy_pattern

FULL_INDENT_FROM = 16  # cells: below this two ideographs would leave the first line no room
ANY_INDENT_FROM = 8
SUMMARY_LENGTH = 40  # characters: a caption or summary this long reads as a paragraph
DECK_LENGTH = 45  # a head line may be a little longer
BLANKS = 10  # what stretching may add to either, at the narrowest measures
_SENTENCE_ENDS = "。！？!?…”」』）)．."
_PAUSES = frozenset("，。、；：,;:")
_BULLETED = "■□●◆▲△★☆【"
_TOGETHER = ((Role.CROSSHEAD, Role.CROSSHEAD), (Role.CAPTION, Role.CREDIT))
_FIELDS = lazy_pattern(r"\S(?:\t|[ \u3000]{2,})\S")


def indent_of(block: Block, measure: int, options: LayoutOptions) -> int:
    """Ideographs before a block's first line; before every line of a head or of kept lines."""
    if measure < ANY_INDENT_FROM or not is_set_in(block, options):
        return 0
    most = measure // 4 if measure >= FULL_INDENT_FROM else 1
    return min(options.indent, most)


def is_set_in(block: Block, options: LayoutOptions) -> bool:
    """Whether a block stands in by two ideographs: body text and what looks like it, verse."""
    if block.is_kept:
        lines = block.text.split("\n")
        return not _FIELDS.search(block.text) or any(_reads_as_body(line) for line in lines)
    if block.role is Role.PARAGRAPH:
        return True
    longest = DECK_LENGTH if block.role in HEAD_ROLES else SUMMARY_LENGTH
    return _reads_as_body(block.text, longest - BLANKS * options.justify)


def is_block_set_in(block: Block) -> bool:
    """Whether all lines of a block stand in alike, not its first line only."""
    return block.is_kept or block.role in (*HEAD_ROLES, Role.CROSSHEAD)


def is_head(block: Block) -> bool:
    """Whether a block belongs to the head of an article."""
    return block.role in HEAD_ROLES


def is_justified(block: Block) -> bool:
    """Whether the lines of a block are stretched where the reader wants lines flush."""
    return not block.is_kept


def _reads_as_body(text: str, longest: int = SUMMARY_LENGTH) -> bool:
    """A sentence or more, whatever its role: a caption that tells, a summary, a long deck."""
    text = text.strip()
    if not text or text[0] in _BULLETED:
        return False
    return len(text) >= longest or (text[-1] in _SENTENCE_ENDS and not _PAUSES.isdisjoint(text))


def blanks_between(before: Block, after: Block, options: LayoutOptions) -> int:
    """Blank rows between two neighbours: head and body, around captions, before a crosshead.

    Crossheads that follow each other are the lines of one, and who took a picture stands right
    below what tells it.
    """
    if before.role in HEAD_ROLES:
        return 0 if after.role in HEAD_ROLES else max(1, options.spacing)
    if (before.role, after.role) in _TOGETHER:
        return 0
    apart = (Role.CROSSHEAD, Role.CAPTION, *HEAD_ROLES)
    if after.role in apart or before.role in (Role.CAPTION, Role.CREDIT):
        return max(1, options.spacing)
    return options.spacing
