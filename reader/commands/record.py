"""A page as plain values: the record that `dubao parse` prints."""

from reader.model import Article, Page


def page_record(page: Page) -> dict[str, object]:
    """Return one page's record: `articles`, `furniture`, and both as they stand in `order`."""
    return {
        "source": page.source,
        "page": {
            name: getattr(page, name)
            for name in ("paper", "date", "label", "section", "editors", "hotline")
        },
        "articles": [article_record(article) for article in page.articles],
        "furniture": [block.text for block in page.furniture],
        "order": [_blocks(item) if isinstance(item, Article) else item.text for item in page.items],
    }


def article_record(article: Article) -> dict[str, object]:
    """Return one article's record."""
    return {
        "id": article.id,
        **_blocks(article),
        "dateline": article.dateline.text if article.dateline else "",
        "authors": list(article.authors),
        "characters": article.characters,
    }


def _blocks(article: Article) -> dict[str, object]:
    return {"blocks": [{"role": str(block.role), "text": block.text} for block in article.blocks]}
