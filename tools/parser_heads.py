"""Head lines for training pages: how many, how long, of what form, as one page keeps to it.

They are made of the story's own headline and of clauses of its text, rather of what is cut off.
"""

import re
from random import Random

from parser_forms import PAPERS
from parser_gold import GoldBlock
from parser_vocabulary import BRACKETS, COLUMNS, TAGS

from reader.parsing.labelling.name_lines import is_name_line
from reader.parsing.lines.cues import head_kind, tail_kind
from reader.text.fold import fold_for_cues

Story = list[GoldBlock]

HEADS = ("kicker", "headline", "deck", "head")
CLAUSE = re.compile(r"[，,。；;：:（）()！？“”!?—…《》〈〉\[\]【】『』「」]+")
PHRASE = re.compile(r"[\s　，,：:——]+")
PARTS = re.compile(r"[\W_]+")
SENTENCE = re.compile(r"(?<=[。！？!?])(?![”’」』）)])")
SAID, LEAST_LEFT = 4, 24  # characters of what is said, and of what is left of a paragraph
BAD_FIRST = frozenset("的了和与及而但并也就则又还以其这那他她它们地得着等说至")
LINKS = re.compile(
    r"(?:此外|因此|同时|另外|其中|例如|比如|首先|其次|目前|最近|近日|今天|昨天|当时|随后|总[的之]|不过|如果|虽然|因为"
    r"|由于|对此|据[悉说介了]|一方面|另一方面|不仅|所以|然而|于是|尤其|特别是|[\d〇一二三四五六七八九十０-９]+[年月日时])"
)
BAD_LAST = frozenset("的了是在和与说时后中为将被把对从向以及等称者或")
# How a page sets its heads, and how often in each region: as they came, one line, a short one,
# two phrases with a space, two lines of one headline, with a deck, several, a kicker, both, in
# brackets, below the name of a place.
FORMS = (
    "came", "single", "short", "spaced", "couplet", "deck", "decks", "kicker", "three", "framed",
    "place",
)  # fmt: skip
SHARES = {
    "city": (16, 20, 6, 14, 18, 8, 2, 26, 10, 8, 0),
    "island": (6, 20, 5, 36, 12, 20, 3, 5, 4, 4, 0),
    "port": (6, 26, 8, 24, 14, 24, 3, 4, 3, 4, 0),
    "old": (2, 18, 34, 4, 16, 26, 6, 0, 4, 0, 10),
    "leaf": (10, 24, 40, 6, 4, 6, 0, 4, 0, 2, 0),
    "south": (8, 24, 4, 26, 12, 12, 2, 20, 6, 5, 0),
}
WIDEST = 40  # characters of a head line that stays as it came


class HeadStyle:
    """How the page of one house sets its heads."""

    def __init__(self, random: Random, region: str) -> None:
        """Draw the habits of the page."""
        self._random = random
        self._shares = SHARES[region]
        self._usual = random.choices(FORMS, self._shares)[0]
        self.is_framed = self._usual == "framed"
        self._faithful = 1 if self.is_framed else random.choice((0.3, 0.6, 0.8, 1))
        self._length = random.choice(((4, 7), (5, 9), (6, 10), (7, 11), (8, 13), (10, 16)))
        self._space = random.choice((" ", " ", "　", "　"))
        self._bracket = random.choice(BRACKETS)
        self._asks = random.choice((0, 0, 0.1, 0.3))
        self._quotes = random.choice((0, 0.1, 0.25))
        self._tags = random.choice((0, 0, 0, 0.1))
        self._number = random.choice((0, 0, 0.1, 0.3))

    def lines(self, heads: Story, body: Story, spare: Story) -> Story:
        """Return the head lines of a story instead of `heads`."""
        random = self._random
        is_usual = random.random() < self._faithful
        form = self._usual if is_usual else random.choices(FORMS, self._shares)[0]
        if form == "came":
            return [{**block} for block in heads]
        pool = _Pool(random, heads, body, spare, self._length)
        kickers = self._kickers(form, pool)
        lines = [*kickers, *self._headlines(form, pool), *self._decks(form, pool)]
        return [{"role": role, "text": text} for role, text in lines if text] or [*heads]

    def _kickers(self, form: str, pool: "_Pool") -> list[tuple[str, str]]:
        if form == "place":
            return [("kicker", self._random.choice(PAPERS))]
        return [("kicker", self._above(pool))] if form in ("kicker", "three") else []

    def _headlines(self, form: str, pool: "_Pool") -> list[tuple[str, str]]:
        random = self._random
        if form == "couplet":
            first, second = pool.pair()
            lines = [self._dressed(first, is_part=True), self._dressed(second)]
            return [("headline", line) for line in lines]
        line = ""
        if form in ("short", "place"):
            line = pool.line(2, 6 if form == "short" else 8)
        elif form == "spaced" or (form == "deck" and random.random() < 0.4):
            line = self._dressed(pool.phrases(self._space, 2, has_own=True))
        line = line or self._dressed(pool.headline())
        if form == "framed":
            line = self._bracket.format(line, random.choice(COLUMNS))
        return [("headline", line)]

    def _decks(self, form: str, pool: "_Pool") -> list[tuple[str, str]]:
        counts = {"deck": 1, "three": 1, "decks": self._random.choice((2, 2, 3))}
        return [("deck", self._below(pool)) for _ in range(counts.get(form, 0))]

    def _below(self, pool: "_Pool") -> str:
        """A deck: two phrases, a longer line, or one with a dash."""
        random = self._random
        if random.random() < 0.5:
            return pool.phrases(self._space, random.choice((2, 2, 3)))
        line = pool.line(6, 18)
        return ("——" if random.random() < 0.12 else "") + line if line else ""

    def _above(self, pool: "_Pool") -> str:
        random = self._random
        return pool.line(4, 12) if random.random() < 0.7 else pool.phrases(self._space, 2)

    def _dressed(self, line: str, *, is_part: bool = False) -> str:
        """The line as a question, a cry, a quotation, with a number or a tag, as some are."""
        random = self._random
        if not line or not line[-1].isalpha() or "“" in line:
            return line
        if random.random() < self._number:
            count = random.choice(("三", "12", "百", "8000", "两", "5"))
            line += " " + count + random.choice(("人获救", "户受益", "万元", "天", "年", "条线路"))
        chance = random.random()
        if chance < self._quotes:
            cut = random.randint(2, max(2, min(5, len(line) - 2)))
            shapes = (f"“{line[:cut]}”{line[cut:]}", f"“{line}”", f"{line[:cut]}：“{line[cut:]}”")
            return random.choice(shapes)
        if random.random() < self._asks:
            return line + random.choice("？？！…")
        if not is_part and random.random() < self._tags:
            return random.choice(TAGS).format(line)
        return line


class _Pool:
    """What head lines of one story are made of; each is taken once."""

    def __init__(
        self, random: Random, heads: Story, body: Story, spare: Story, length: tuple[int, int]
    ) -> None:
        self._random = random
        self._length = length
        own = [b["text"] for b in heads if b["role"] in ("headline", "head")]
        self._own = [part for text in own[:1] for part in PHRASE.split(text) if len(part) > 1]
        self._whole = own[0] if own and len(own[0]) <= WIDEST else ""
        near, far = clauses(spare, 2, 22), clauses(body, 2, 22)
        random.shuffle(near)
        random.shuffle(far)
        self._clauses = near + far if random.random() < 0.7 else far + near

    def headline(self) -> str:
        """The story's own headline, whole or the part that has the page's length."""
        least, most = self._length
        if self._whole and (len(self._whole) <= 2 * most or self._random.random() < 0.3):
            return self._whole
        return next((p for p in self._own if least <= len(p) <= 2 * most), "") or self.line(
            least, most + 6
        )

    def line(self, least: int, most: int) -> str:
        """A clause so many characters long, or nothing."""
        found = next((one for one in self._clauses if least <= len(one) <= most), "")
        if found:
            self._clauses.remove(found)
        return found

    def phrases(self, space: str, count: int, *, has_own: bool = False) -> str:
        """Phrases parted by spaces, some of the story's own headline first."""
        least, most = self._length
        own = [p for p in self._own if has_own and least - 2 <= len(p) <= most + 4][:count]
        while len(own) < count and (line := self.line(least - 1, most)):
            own.append(line)
        return space.join(own)

    def pair(self) -> tuple[str, str]:
        """Two lines about as long as each other."""
        least, most = self._length
        own = [p for p in self._own if least - 1 <= len(p) <= most + 2]
        if len(own) > 1 and abs(len(own[0]) - len(own[1])) < 4:
            return own[0], own[1]
        first = own[0] if own else self.line(least, most)
        second = self.line(max(2, len(first) - 2), len(first) + 2)
        return first, second


def unsaid(body: Story, lines: Story) -> Story:
    """Return a text without the sentences that its lines of heads are taken from.

    What stands in both tells that a line ends there; papers seldom head a text with its own words.
    """
    said = {part for block in lines for part in PARTS.split(block["text"]) if len(part) >= SAID}
    return [{**block, "text": _unsaid(block["text"], said)} for block in body]


def _unsaid(text: str, said: set[str]) -> str:
    sentences = SENTENCE.split(text)
    left = [
        one
        for one in sentences
        if said.isdisjoint(PARTS.split(one)) or one.count("“") != one.count("”")
    ]
    return "".join(left) if sum(map(len, left)) >= LEAST_LEFT else text


def clauses(story: Story, least: int, most: int) -> list[str]:
    """Return stretches of the paragraphs, so many characters long, as heads could be."""
    body = [block["text"] for block in story if block["role"] == "paragraph"]
    parts = (part.strip(" 　") for text in body for part in CLAUSE.split(text))
    return [part for part in parts if least <= len(part) <= most and _is_plain(part)]


def _is_plain(line: str) -> bool:
    """Whether it is no dateline, credit or name, which would teach that those are heads."""
    if line[0] in BAD_FIRST or line[-1] in BAD_LAST or LINKS.match(line):
        return False
    folded = fold_for_cues(line)
    return head_kind(folded) == tail_kind(folded) == " " and not is_name_line(folded)
