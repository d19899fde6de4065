"""Read lines as a page: its stories, each block by its role and its first characters."""

from reader.model import Article, Role, SourceLine, SourcePage
from reader.parsing import parse_page


def read(*lines: str) -> list[list[tuple[Role, str]]]:
    page = parse_page(SourcePage("p", "", tuple(map(SourceLine, lines))))
    return [
        [(block.role, block.text[:6]) for block in item.blocks]
        for item in page.items
        if isinstance(item, Article)
    ]
