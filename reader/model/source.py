"""What a source hands to parsing: a page as lines of safe text, meaning undecided."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.model.article import Box, Plan, Role
from reader.model.corrections import Corrections

_NO_CORRECTIONS = Corrections()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a source knows of a line beside its text, where the page was printed.

    Attributes:
        box: Where it is printed.
        size: Of its characters, in points.
        face: The name of its font.
        frame: The number of the story's area on the page, from 1; 0 in the page's margins.
        column: The number of the unbroken stretch of lines that it is in, from 1.
        indent: Ems from its column's left edge.
        room: Ems left to its column's right edge; negative where a mark hangs out.
        is_display: Whether it is set for show, larger than running text.
        is_caption: Whether it stands below a picture.
        has_rule: Whether a rule stands above it.
        is_open_word: Whether its last word goes on in the next line, a hyphen taken away.
        is_row: Whether it is a row of a table.
        is_set_off: Whether its face alone sets it off from the text that it stands in.
        doubts: Offsets of characters that may be others: they were read off a picture.
    """

    box: Box
    size: float
    face: str = ""
    frame: int = 0
    column: int = 0
    indent: float = 0.0
    room: float = 0.0
    is_display: bool = False
    is_caption: bool = False
    has_rule: bool = False
    is_open_word: bool = False
    is_row: bool = False
    is_set_off: bool = False
    doubts: tuple[int, ...] = ()


class Given(NamedTuple):
    """What a source's own marks say of a line that is a whole block: parsing takes it as it is.

    Attributes:
        article: The number of its article on the page, from 1; 0 for what belongs to none.
        role: What it is there; None where the source does not know: parsing decides.
        name: The id of its article, if the source keeps one; empty: it is made of the text.
    """

    article: int
    role: Role | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line as it stands on the page, its indentation kept, without its line end.

    `evidence` is what is known of its place beside its text, `given` what its source says that
    it is; both are None where there is only text.  A source gives all lines of a page, blank
    ones too, or none.
    """

    text: str
    evidence: Evidence | None = None
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page before parsing.

    Attributes:
        name: The file's own name, or `-` for standard input; safe text on one line.
        path: Where it was read from, as the user gave it; empty for standard input.
        lines: All lines in order, blank ones too.
        encoding: The codec that decoded it.
        undecodable: How many characters stand for bytes that no codec read (shown as �).
        facts: What a sidecar says of the page: `paper`, `date`, `label`, `section`.
        corrections: What a sidecar overrules of the page as parsed.
        plan: What the sheet is beside its lines, where it was printed; None for text.
        columns: What the columns of its table were taken for, for people; empty without a table.
    """

    name: str
    path: str
    lines: tuple[SourceLine, ...]
    encoding: str = "utf-8"
    undecodable: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    corrections: Corrections = _NO_CORRECTIONS
    plan: Plan | None = None
    columns: str = ""
