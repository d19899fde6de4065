"""A page that `dubao parse` wrote in, its articles and furniture as they were out."""

from collections.abc import Iterator, Mapping
from typing import Any

from reader.model import Role
from reader.sources.data.manuscripts import Facts, Manuscript, fact

LONGEST_NAME = 40  # characters of an article's id

_ROLES = {role.value: role for role in Role}


def is_own_page(record: Mapping[str, Any]) -> bool:
    """Whether an object is a page's record: articles of blocks with roles."""
    articles = record.get("articles")
    return isinstance(articles, list) and all(map(_is_article, articles)) and "source" in record


def own_manuscripts(record: Mapping[str, Any], number: int) -> Iterator[Manuscript]:
    """Yield what stands on the page, in its order; without one furniture follows the articles."""
    sheet = number, fact(_text(record.get("source")))
    page = record.get("page")
    said = page if isinstance(page, dict) else record
    facts = Facts(*(fact(_text(said.get(name))) for name in Facts._fields))
    order = record.get("order")
    items = order if isinstance(order, list) else [*record["articles"], *_furniture(record)]
    for item in items:
        if isinstance(item, str):
            yield Manuscript(((Role.FURNITURE, item),), facts, is_furniture=True, sheet=sheet)
        elif _is_article(item):
            parts = [_part(block) for block in item["blocks"] if isinstance(block, dict)]
            kept = tuple(part for part in parts if part[1].strip())
            yield Manuscript(kept, facts, sheet=sheet, name=_name(item))


def _furniture(record: Mapping[str, Any]) -> list[Any]:
    furniture = record.get("furniture")
    return furniture if isinstance(furniture, list) else []


def _is_article(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("blocks"), list)


def _part(block: Mapping[str, Any]) -> tuple[Role | None, str]:
    return _ROLES.get(_text(block.get("role"))), _text(block.get("text"))


def _name(article: Mapping[str, Any]) -> str:
    """The id that the library keeps; `dubao parse` writes one that is made of the text again."""
    return fact(_text(article.get("article")))[:LONGEST_NAME]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
