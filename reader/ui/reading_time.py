"""How long an article is, in characters and in minutes."""

from reader.i18n import Words
from reader.model import Article, Role, safe_line


def minutes(characters: int, pace: int) -> int:
    """Whole minutes to read so many characters at `pace` characters a minute; at least 1."""
    return max(1, round(characters / max(1, pace)))


def facts_of(article: Article, pace: int, words: Words) -> str:
    """Byline, length and reading time on one line: 唐海强 · 812字 · 2分钟."""
    authors = "、".join(article.authors[:3]) or article.text_of(Role.BYLINE).lstrip("■□●◆ ")
    length = words.format("list.characters", n=article.characters)
    time = words.format("list.minutes", n=minutes(article.characters, pace))
    return safe_line(" · ".join(filter(None, (authors, length, time))))
