"""转版: where a story goes on or came from."""

from reader.model import Jump
from reader.parsing.facts.cues import JUMP_CUES
from reader.text.fold import fold_for_cues

# A jump stands at the head or the foot of its block; what a long paragraph says inside is prose.
REACH = 60


def read_jump(text: str) -> Jump | None:
    """Return the jump that `text` is, opens with or ends in; None without one.

    `Jump.page` is the label as printed; 版 is dropped after a letter (A03版 is page A03).
    """
    stripped = text.strip()
    ends = {stripped[:REACH]: None, stripped[-REACH:]: None}
    for end in ends:
        folded = fold_for_cues(end)
        for row in JUMP_CUES:
            if found := row.pattern.search(folded):
                return Jump(row.kind, _label(end[slice(*found.span("page"))]))
    return None


def _label(printed: str) -> str:
    label = "".join(printed.split())
    first = fold_for_cues(label[0])
    return label.removesuffix("版") if first.isascii() and first.isalpha() else label
