"""Facts as they reach the reader: through roles that the parser itself has found."""

from collections.abc import Iterator
from typing import Any

import pytest
from floors import FACT_FLOORS, PAGE_FACT_FLOOR
from scoring import marks_of_truth
from setting import Composed, Shape, load_pages, set_page

from reader.model import Article, Page
from reader.parsing import parse_page
from reader.text.dates import iso_date

PAGES = load_pages()
PAGE_FACTS = ("paper", "date", "label", "section", "hotline", "editors")
Told = tuple[str, bool]  # kind of fact, whether it was read rightly


def starts_of(page: Page) -> dict[int, Article]:
    """Where each article starts on the page (characters)."""
    found: dict[int, Article] = {}
    at = 0
    for item in page.items:
        blocks = item.blocks if isinstance(item, Article) else (item,)
        if isinstance(item, Article):
            found[at] = item
        at += sum(len("".join(block.text.split())) for block in blocks)
    return found


def dateline_of(article: Article) -> dict[str, Any]:
    if article.dateline is None:
        return {}
    told = {name: getattr(article.dateline, name) for name in ("agency", "place", "date")}
    reporters = {"reporters": list(article.dateline.reporters)}
    return {name: value for name, value in (told | reporters).items() if value}


def told_of_articles(composed: Composed, shape: Shape) -> Iterator[Told]:
    made = set_page(composed, shape)
    parsed = starts_of(parse_page(made.source))
    starts: dict[int, int] = {}
    for mark in marks_of_truth(made.blocks):
        starts.setdefault(mark.article, mark.start)
    for index, facts in enumerate(composed.article_facts):
        article = parsed.get(starts[index])
        yield "authors", article is not None and list(article.authors) == facts.get("authors", [])
        yield "dateline", article is not None and dateline_of(article) == facts.get("dateline", {})
        if "jump" in facts:
            jumps = [block.jump for block in article.blocks if block.jump] if article else []
            yield "jump", [[jump.kind, jump.page] for jump in jumps] == [facts["jump"]]


def told_of_page(composed: Composed) -> Iterator[Told]:
    page = parse_page(set_page(composed, Shape.FURNISHED).source)
    for name in PAGE_FACTS:
        if name in composed.facts:
            value = getattr(page, name)
            given = list(value) if isinstance(value, tuple) else value
            true = composed.facts[name]  # a date as printed
            yield "page", given == (iso_date(true) if name == "date" else true)


def share(told: list[Told], kind: str) -> float:
    answers = [is_right for name, is_right in told if name == kind]
    return sum(answers) / len(answers)


@pytest.mark.parametrize("shape", Shape)
def test_facts_of_articles_stay_above_their_floors(shape: Shape):
    told = [fact for page in PAGES for fact in told_of_articles(page, shape)]
    reached = {kind: share(told, kind) for kind in ("authors", "dateline", "jump")}
    fallen = {kind: value for kind, value in reached.items() if value < FACT_FLOORS[shape][kind]}
    assert not fallen


def test_facts_of_pages_stay_above_their_floor():
    told = [fact for page in PAGES for fact in told_of_page(page)]
    assert share(told, "page") >= PAGE_FACT_FLOOR
