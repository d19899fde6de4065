"""Stock of a Japanese page, and how it is set: first lines stand in by one character."""

import random

from press import BODY, LEADING, Grid, Paper, Printed, article, broken

SENTENCES = (
    "町は今年、三十六本の農道を田のそばまで延ばす計画で、費用は組合の収入から出す。",
    "組合長の田辺さんは「昔は肥料を運ぶのに山道を九里も回った」と話す。",
    "記者が訪ねると、二十台余りの田植え機が一列に並び、土の匂いがした。",
    "県農業課によると、早苗の植え付けは半ばを過ぎ、昨年より四日早い。",
    "工事の班は三交代で、夜も明かりがついている。",
    "お年寄りの記憶では、この用水を直したのは四十年前の冬だった。",
    "この小さな図書館には年に八万人が訪れ、週末は席が空かない。",
    "子どもたちは願いごとを書いて竹の枝に結び、風が吹くとさらさらと鳴る。",
    "店を開くよう勧める人もいるが、手仕事は顔を合わせて教えるものだと首を振る。",
    "渡し場の汽笛が三度鳴り、船はゆっくりと岸を離れた。",
    "漁師たちは、早朝に船を出すとイルカの息の音が聞こえると語る。",
)
HEADLINES = ("農道三十六本が完成へ", "図書館に新しい読者", "渡し場の汽笛ふたたび")


def in_tiers(seed=1, *, tiers=6, gutter=16.0, depth=20):
    """Three stories in tiers, each under its head; given as a page that lies, to be stood up.

    The first fills the upper tiers, the others share those below, a rule between.
    """
    paper, dice = Paper(), random.Random(seed)
    grid = Grid.of(tiers, gutter)
    half = tiers // 2
    for headline, first, last, top in zip(
        HEADLINES, (0, 0, half), (tiers, half, tiers), (50.0, 470.0, 470.0), strict=True
    ):
        base = top + 30
        paper.texts.append(Printed(grid.x(first), base, 28.0, headline))
        places = [
            (grid.x(tier), base + 14 + row * LEADING + BODY)
            for tier in range(first, last)
            for row in range(depth)
        ]
        _tell(paper, dice, headline, places, grid.width)
    return paper


def next_tier(seed=1, *, over=2, depth=44, cut=18, tiers=5, gutter=16.0):
    """A story that goes on in the next tier, from the page's edge on; given as in `in_tiers`.

    Its head stands over the first `over` tiers, where its text begins behind it; the next one is
    its own down to row `cut`, where the second story begins, which fills what is left.
    """
    paper, dice = Paper(), random.Random(seed)
    grid, top = Grid.of(tiers, gutter), 60.0
    size = min(28.0, over * grid.width / 11.5)
    paper.texts.append(Printed(grid.x(0), top + 30, size, HEADLINES[0]))
    foot = top + depth * LEADING

    def places(tier, begin, end=foot):
        rows = int((end - begin) // LEADING)
        return [(grid.x(tier), begin + row * LEADING + BODY) for row in range(rows)]

    own = [place for tier in range(over) for place in places(tier, top + 44)]
    border = top + cut * LEADING
    _tell(paper, dice, HEADLINES[0], [*own, *places(over, top, border)], grid.width)
    paper.texts.append(Printed(grid.x(over), border + 34, size, HEADLINES[1]))
    rest = places(over, border + 48)
    rest += [place for tier in range(over + 1, tiers) for place in places(tier, top)]
    _tell(paper, dice, HEADLINES[1], rest, grid.width)
    return paper


def _tell(paper, dice, headline, places, width):
    """Set as many paragraphs as there is room for."""
    paragraphs, used = [], 0
    while True:
        text = "".join(dice.sample(SENTENCES, dice.randint(2, 4)))
        lines = broken(text, width, BODY)
        if used + len(lines) > len(places):
            break
        for at, line in enumerate(lines):
            x, base = places[used + at]
            paper.texts.append(Printed(x + (0.0 if at else BODY), base, BODY, line))
        used += len(lines)
        paragraphs.append(text)
    paper.truth.append(article({"headline": [headline]}, paragraphs))
