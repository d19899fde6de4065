"""Pages in, plain text out: a line a block, heads flush, paragraphs indented by two squares.

As in print, the paper stands by itself above date and page: opened again these are no headline.
"""

from collections.abc import Iterable, Iterator

from reader.exporting.titles import page_title
from reader.model import BODY_ROLES, Article, Block, Page, Role

INDENT = "　　"

_FLUSH = (Role.CROSSHEAD,)


def text_pages(pages: Iterable[Page]) -> Iterator[str]:
    """Yield pages as text, an article at a time; a blank line parts what follows each other."""
    before = ""
    for page in pages:
        yield before + (f"{page.paper}\n" if page.paper else "")
        yield " ".join(filter(None, (page.date, page_title(page)))) + "\n"
        for item in page.items:
            yield "\n"
            yield from map(_lines, item.blocks if isinstance(item, Article) else (item,))
        before = "\n\n"


def _lines(block: Block) -> str:
    """A block with its line end; lines of its own are kept."""
    is_indented = block.role in BODY_ROLES and block.role not in _FLUSH
    return (INDENT + block.text if is_indented and not block.is_kept else block.text) + "\n"
