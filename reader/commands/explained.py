"""Why a page's blocks are what they are, as lines of text: for `dubao parse --explain`."""

from collections.abc import Iterator, Sequence

from reader.model import safe_line
from reader.parsing import Explained

_OPENING = 40  # characters of a block that are shown


def explained_lines(name: str, blocks: Sequence[Explained]) -> Iterator[str]:
    """Yield a line a block, parted by tabs, and below it what decided.

    The columns: number, role (`!` before it where an article starts), runner-up, how sure (0 to
    1), by how much it won, how the block begins.
    """
    yield f"# {name}"
    for block in blocks:
        role = f"!{block.role}" if block.is_start else str(block.role)
        figures = f"{block.confidence:.2f}\t{block.margin:+.2f}"
        opening = safe_line(block.text[:_OPENING])
        yield f"{block.number}\t{role}\t{block.runner_up}\t{figures}\t{opening}"
        yield "\t" + "  ".join(f"{word} {weight:+.2f}" for word, weight in block.features)
