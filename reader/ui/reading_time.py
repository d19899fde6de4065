"""How long an article is, in characters and in minutes; what was said of it."""

from rich.cells import cell_len

from reader.i18n import Words
from reader.model import Article, Reading, Role, safe_line
from reader.ui.clip import clip


def minutes(characters: int, pace: int) -> int:
    """Whole minutes to read so many characters at `pace` characters a minute; at least 1."""
    return max(1, round(characters / max(1, pace)))


def said_of(reading: Reading, words: Words) -> str:
    """What a person has said of an article, to stand before its facts: 有批注 · #春耕 · ."""
    parts = ([words["list.noted"]] if reading.note else []) + [f"#{tag}" for tag in reading.tags]
    return "".join(f"{part} · " for part in parts)


def facts_of(article: Article, pace: int, words: Words, room: int, times: int = 0) -> str:
    """Byline, length and reading time in at most `room` cells: 唐海强 · 896字 · 2分钟.

    The byline gives way first.  Under a filter, `times` says how often the article answers.
    """
    length = words.format("list.characters", n=article.characters)
    time = words.format("list.minutes", n=minutes(article.characters, pace))
    figures = f"{length} · {time}"
    if times:
        figures = " · ".join((words.format("list.times", n=times), figures))
    authors = "、".join(article.authors[:3]) or article.text_of(Role.BYLINE).lstrip("■□●◆ ")
    shown = clip(safe_line(authors), room - cell_len(figures) - 3)
    return clip(f"{shown} · {figures}" if shown else figures, room)
