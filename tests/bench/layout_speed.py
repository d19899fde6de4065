"""Layout of 100,000 characters against a `textual` `Static` of the same text, in one run.

Run: python tests/bench/layout_speed.py.  Read the ratios; the milliseconds are this machine's.
"""

import asyncio
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from textual.app import App, ComposeResult
from textual.style import Style
from textual.visual import Visual, visualize
from textual.widgets import Static

from reader.layout import LayoutOptions, set_article
from reader.model import Article, Block, Role

CHARACTERS = 100_000
MEASURE, ANOTHER = 60, 76
TURNS = 9
SENTENCES = (
    "本报讯 4月21日,青石镇召开春耕生产会,部署今年3,000亩早稻的育秧工作。",
    "镇农技站站长林小满说:“今年雨水来得早,要抢在谷雨前下田。”",
    "据介绍,全镇已备足良种4.5万公斤、化肥1200吨,比去年多15%。",
    "(记者 白河生)在河湾村,合作社的COVID-19防护物资也已发放到户。",
    "村民们算了一笔账:一亩田能多收80公斤,增收200多元;这笔钱,够孩子一年的书费。",
    "《青石志》上说,这里“三年两头旱”——如今水渠通到了田边……",
)


class Page(App[None]):
    """The least app that shows a `Static`."""

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Static()


def make_article() -> Article:
    """An invented article of some 100,000 characters in paragraphs of three to eight sentences."""
    chance = random.Random(4)
    blocks, size = [], 0
    while size < CHARACTERS:
        text = "".join(chance.choices(SENTENCES, k=chance.randint(3, 8)))
        blocks.append(Block(Role.PARAGRAPH, text))
        size += len(text)
    return Article("bench", tuple(blocks))


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def time_static(widget: Static, text: str) -> dict[str, float]:
    """What a `Static` does with a text before it can be drawn: measure its height, make strips."""
    visual = visualize(widget, text, markup=False)
    height = milliseconds(lambda: visual.get_height(widget.styles, MEASURE))  # type: ignore[arg-type]  # as Static does
    strips = milliseconds(lambda: Visual.to_strips(widget, visual, MEASURE, None, Style()))
    return {"Static, height and strips": height + strips, "Static, strips alone": strips}


def time_layout(article: Article) -> dict[str, float]:
    """An article new to layout, then the same at another width."""
    galley = set_article(article)
    return {
        "prepare and lay out": milliseconds(lambda: galley.rows(LayoutOptions(measure=MEASURE))),
        "lay out again": milliseconds(lambda: galley.rows(LayoutOptions(measure=ANOTHER))),
    }


async def measure() -> dict[str, list[float]]:
    """Times of each case, the cases taking turns."""
    article = make_article()
    text = "\n".join(block.text for block in article.blocks)
    times: dict[str, list[float]] = {}
    app = Page()
    async with app.run_test(size=(MEASURE, 40)):
        for _ in range(TURNS):
            turn = time_static(app.query_one(Static), text) | time_layout(article)
            for case, taken in turn.items():
                times.setdefault(case, []).append(taken)
    return times


def main() -> None:
    """Print one line a case: median milliseconds and the ratio to `Static`."""
    times = asyncio.run(measure())
    static = median(times["Static, height and strips"])
    print(f"{CHARACTERS:,} characters at {MEASURE} cells, median of {TURNS} turns")
    for case, taken in times.items():
        print(f"{case:26} {median(taken):8.1f} ms  × {median(taken) / static:.2f}")


if __name__ == "__main__":
    main()
