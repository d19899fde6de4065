"""What a source hands to parsing: a page as lines of safe text, meaning undecided."""

from dataclasses import dataclass

from reader.model.corrections import Corrections

_NO_CORRECTIONS = Corrections()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line as it stands on the page, its indentation kept, without its line end."""

    text: str


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
    """

    name: str
    path: str
    lines: tuple[SourceLine, ...]
    encoding: str = "utf-8"
    undecodable: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    corrections: Corrections = _NO_CORRECTIONS
