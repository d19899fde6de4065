"""Articles in, the few ideographs by which a screen is known out.

They are found in the page, so that the bench holds no text of it and serves any page whose first
three articles differ.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model import Article, Role

MARK = 4  # ideographs that tell one article from another
FIRST_LINE = 28  # characters of a paragraph that surely stand on its first line here

Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the screen of each moment has and the one before it has not.

    Attributes:
        first_title: Of the first article, in the list.
        bodies: On the first line of the first and the second article's text.
        filtered: An ideograph that only the second article has.
        others: Titles that the list no longer has then.
    """

    first_title: str
    bodies: tuple[str, str]
    filtered: str
    others: tuple[str, ...]

    def shows_first(self, screen: str) -> bool:
        """Whether the first article's headline and its text are there, and no other text."""
        first, second = self.bodies
        return self.first_title in screen and first in screen and second not in screen

    def shows_second(self, screen: str) -> bool:
        """Whether the second article's text is there, and none of the first one's."""
        first, second = self.bodies
        return second in screen and first not in screen

    def is_narrowed(self, screen: str) -> bool:
        """Whether the titles that do not answer are gone."""
        return not any(title in screen for title in self.others)


def marks_of(articles: Sequence[Article]) -> Marks:
    """Choose the marks of the first three articles."""
    texts = [plain(article) for article in articles[:3]]
    first, second, third = texts
    return Marks(
        first_title=telling(articles[0].title, [second]),
        bodies=(
            telling(_lead(articles[0]), [second, *_heads(articles)]),
            telling(_lead(articles[1]), [first, *_heads(articles)]),
        ),
        filtered=next(
            character
            for character in second
            if is_ideographs(character) and character not in first + third
        ),
        others=tuple(telling(article.title, [second]) for article in (articles[0], articles[2])),
    )


def plain(article: Article) -> str:
    """Return the title, then all the blocks, apart by empty lines."""
    return "\n\n".join([article.title.replace("\n", " "), *(b.text for b in article.blocks)])


def telling(text: str, others: Sequence[str]) -> str:
    """Return the first few ideographs of `text` that none of `others` has."""
    windows = (text[at : at + MARK] for at in range(len(text) - MARK + 1))
    return next(w for w in windows if is_ideographs(w) and not any(w in o for o in others))


def is_ideographs(text: str) -> bool:
    """Whether `text` is ideographs only, which no typesetting changes."""
    return all("\u4e00" <= character <= "\u9fff" for character in text)


def _heads(articles: Sequence[Article]) -> list[str]:
    """Return what may stand in the list at any time."""
    return [b.text for article in articles for b in article.blocks if b.role is not Role.PARAGRAPH]


def _lead(article: Article) -> str:
    lead = next(block.text for block in article.blocks if block.role is Role.PARAGRAPH)
    return lead[:FIRST_LINE]
