"""A page as plain values: the record that `dubao parse` prints."""

from dataclasses import asdict

from reader.model import Article, Page
from reader.store.tokens import keywords

KEYWORDS = 10  # of each article
_WEIGHT_DIGITS = 4


def page_record(page: Page) -> dict[str, object]:
    """Return one page's record: `articles`, `furniture`, and both as they stand in `order`.

    Texts are the page's own characters, a date with its year is ISO 8601; empty text and null
    mean that the page does not say.
    """
    return {
        "source": page.source,
        "page": _page_facts(page),
        "articles": [article_record(article) for article in page.articles],
        "furniture": [block.text for block in page.furniture],
        "order": [_blocks(item) if isinstance(item, Article) else item.text for item in page.items],
    }


def article_record(article: Article) -> dict[str, object]:
    """Return one article's record; `characters` counts no white space."""
    return {
        "id": article.id,
        **_blocks(article),
        "dateline": asdict(article.dateline) if article.dateline else None,
        "authors": list(article.authors),
        "characters": article.characters,
        "confidence": article.confidence,
        "keywords": [
            {"word": keyword.word, "weight": round(keyword.weight, _WEIGHT_DIGITS)}
            for keyword in keywords(article, KEYWORDS)
        ],
    }


def _page_facts(page: Page) -> dict[str, object]:
    return {
        "paper": page.paper,
        "date": page.date,
        "label": page.label,
        "section": page.section,
        "editors": list(page.editors),
        "hotline": page.hotline,
    }


def _blocks(article: Article) -> dict[str, object]:
    return {"blocks": [{"role": str(block.role), "text": block.text} for block in article.blocks]}
