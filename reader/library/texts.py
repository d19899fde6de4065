"""An article in, its texts out as an index knows them."""

from typing import NamedTuple

from reader.model import HEAD_ROLES, Article, Role
from reader.store.drop_spaces import searchable
from reader.store.segment import PART

HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)
TITLES = (*HEADS, Role.CAPTION)  # of an article without a headline, with its first block


class ArticleTexts(NamedTuple):
    """What an article says, searchable, blocks parted by `PART`.

    Attributes:
        text: All of it.
        titles: Its head lines, or what stands for a headline.
        heads: Its head lines and bylines, each with a `PART` behind it.
    """

    text: str
    titles: str
    heads: str


def said_by(article: Article) -> ArticleTexts:
    """Return what an article says."""
    texts = [(block.role, searchable(block.text)) for block in article.blocks]
    has_title = any(role is Role.HEADLINE for role, _ in texts)
    titles = [text for role, text in texts if role in (HEADS if has_title else TITLES)]
    if not has_title:
        titles.append(texts[0][1])
    heads = "".join(text + PART for role, text in texts if role in HEAD_ROLES)
    return ArticleTexts(PART.join(text for _, text in texts), PART.join(titles), heads)
