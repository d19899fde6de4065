"""Articles set at any column width come back from the parser; no text is ever lost.

Beside each page stands what its setting shows of the paragraphs (`Setting.shown`), the ceiling for
one who does not read the words; the floors are stated as distances from it.
"""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reflow_stories import (
    BYLINES,
    HEADLINES,
    SENTENCES,
    SETTINGS,
    Setting,
    Story,
    all_shown,
    compose,
    in_fragments,
    squeezed,
)

from reader.model import Page, Role, SourceLine, SourcePage
from reader.parsing import parse_page

WIDTHS = (9, 12, 15, 18, 24, 36)
SAMPLE = 6  # pages a width
# How far whole paragraphs may stay under the ceiling, and the least F1 of whole articles: a little
# under what the worst width reached, four articles a page and six pages a width.
BELOW_CEILING = {"indented lines": 0.10, "bare lines": 0.03, "fragments": 0.06}
ARTICLES = {"indented lines": 0.77, "bare lines": 0.70, "fragments": 0.77}


def parsed(raw: str) -> Page:
    lines = tuple(SourceLine(line) for line in raw.split("\n"))
    return parse_page(SourcePage(name="composed", path="", lines=lines))


def text_of(page: Page) -> str:
    items = (getattr(item, "blocks", (item,)) for item in page.items)
    return "".join(squeezed(block.text) for blocks in items for block in blocks)


def paragraphs_of(page: Page) -> list[str]:
    return [
        squeezed(block.text)
        for article in page.articles
        for block in article.blocks
        if block.role is Role.PARAGRAPH
    ]


def articles_of(page: Page) -> list[str]:
    return [squeezed("".join(b.text for b in article.blocks)) for article in page.articles]


def share_found(true: Sequence[str], said: Sequence[str]) -> tuple[int, int]:
    """How many of `true` came back whole, and how many there are with what was said besides."""
    rest = list(said)
    hits = 0
    for text in true:
        if text in rest:
            rest.remove(text)
            hits += 1
    return 2 * hits, len(true) + len(said)


def sample(width: int) -> list[list[Story]]:
    dice = random.Random(width)
    return [compose(dice) for _ in range(SAMPLE)]


def f1(pairs: Sequence[tuple[int, int]]) -> float:
    return sum(hits for hits, _ in pairs) / sum(total for _, total in pairs)


def wholes_of(stories: Sequence[Story]) -> list[str]:
    return [squeezed("".join(story.head) + "".join(story.body)) for story in stories]


def reached(setting: Setting, width: int) -> tuple[float, float, float]:
    """F1 of whole paragraphs, of whole articles, and the paragraphs' ceiling."""
    composed = sample(width)
    pages = [(stories, parsed(setting.set(stories, width))) for stories in composed]
    return (
        f1(
            [share_found(all_shown(stories, width), paragraphs_of(page)) for stories, page in pages]
        ),
        f1([share_found(wholes_of(stories), articles_of(page)) for stories, page in pages]),
        f1(
            [
                share_found(all_shown(stories, width), setting.shown(stories, width))
                for stories in composed
            ]
        ),
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_page_set_at_any_width_gives_its_articles_back(setting, width):
    paragraphs, articles, ceiling = reached(setting, width)
    assert paragraphs >= ceiling - BELOW_CEILING[setting.name]
    assert articles >= ARTICLES[setting.name]


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=400))
def test_no_text_loses_a_character(raw):
    assert text_of(parsed(raw)) == squeezed(raw)


LINES = st.sampled_from(
    (
        *SENTENCES,
        *HEADLINES,
        *BYLINES,
        "",
        "　　本报讯 今天,",
        "(下转第二版)",
        "第01版:要闻",
        "◆防滑",
        "——记老周",
        "一、",
        "x",
    )
)


@settings(deadline=None, max_examples=150)
@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\n\n"]))
def test_no_page_loses_a_character_or_its_order(lines, between):
    raw = between.join(lines)
    assert text_of(parsed(raw)) == squeezed(raw)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000), st.sampled_from(WIDTHS))
def test_a_page_keeps_every_character_at_any_width(seed, width):
    stories = compose(random.Random(seed))
    for setting in SETTINGS:
        raw = setting.set(stories, width)
        assert text_of(parsed(raw)) == squeezed(raw)


@pytest.mark.parametrize("character", ["春", "。", "■", "x", "\ufffd", "　", "\U00020000"])
def test_a_page_of_one_character(character):
    assert text_of(parsed(character)) == squeezed(character)


@pytest.mark.parametrize("count", [1, 2, 50])
def test_a_page_of_bylines_only(count):
    raw = "\n\n".join(BYLINES[k % len(BYLINES)] for k in range(count))
    assert text_of(parsed(raw)) == squeezed(raw)


def test_a_blank_page_has_no_items():
    assert parsed("").items == ()
    assert parsed("\n \n　　\n").items == ()


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000))
def test_what_stands_first_comes_first_whatever_follows(seed):
    dice = random.Random(seed)
    first, second = compose(dice), compose(dice)
    alone = text_of(parsed(in_fragments(first, 15)))
    together = text_of(parsed(in_fragments([*first, *second], 15)))
    assert together.startswith(alone)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000))
def test_the_same_page_is_parsed_the_same_again(seed):
    raw = in_fragments(compose(random.Random(seed)), 15)
    assert parsed(raw) == parsed(raw)
