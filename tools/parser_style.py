"""Style of a training page: as the collections print, with other marks and names, or as a house."""

import re
from functools import cache
from random import Random

from parser_forms import byline, deck, kicker, renamed
from parser_gold import GoldBlock
from parser_heads import HEADS, clauses
from parser_houses import House, unsigned, without_tail
from parser_setting import FULL, FULL_DIGITS, HALF

from reader.text.script import is_traditional, simplified, variants

Story = list[GoldBlock]

AS_CAME, UNSIGNED = 0.4, 0.18  # share of pages in the style of the collections, and of those
# without bylines and datelines; the rest is of houses drawn anew
SERIES = re.compile(r"[（(][^（）()]{2,24}[)）]$")
STOPS = "。！？!?”）)"


@cache
def traditional_forms() -> dict[int, str]:
    """Return a table from simplified characters and marks to traditional forms."""
    forms = sorted(sorted(variants()), key=lambda one: is_traditional({one}))
    table = {simplified(one): one for one in forms if simplified(one) != one}
    return str.maketrans(table | dict(zip("“”‘’", "「」『』", strict=True)))


class HouseStyle:
    """How one paper writes: as the collections do, with other marks and names, or as a house."""

    def __init__(self, random: Random) -> None:
        """Draw the habits of the page."""
        self._random = random
        self._marks = random.choice((None, None, HALF, FULL, FULL))
        self._digits = FULL_DIGITS if random.random() < 0.05 else None
        self._is_signed_anew = random.random() < 0.6
        self._form = byline(random) if random.random() < 0.5 else ""
        self._drops_tags = random.random() < 0.5
        self._is_rich = random.random() < 0.2
        chance = random.random()
        self._is_unsigned = AS_CAME < chance < AS_CAME + UNSIGNED
        self._is_cut = random.random() < 0.7
        self._house = House(random) if chance > AS_CAME + UNSIGNED else None
        is_traditional = self._house is not None and self._house.is_traditional
        self._script = traditional_forms() if is_traditional else None

    @property
    def region(self) -> str:
        """The region of the house; empty for a page in the style of the collections."""
        return self._house.region if self._house else ""

    def styled(self, story: Story) -> Story:
        """Return the story as this paper would print it."""
        story = [dict(block) for block in story]
        if self._house and story[0]["role"] in HEADS:  # what has no head needs its dateline
            story = self._house.styled(story)
        else:
            story = self._shortened(self._headed(self._signed(self._enriched(story))))
            if self._is_unsigned and story[0]["role"] in HEADS:
                story = unsigned(story)
                story = without_tail(story) if self._is_cut else story
        return story

    def written(self, text: str) -> str:
        """Return the text with the marks, digits and characters of this paper."""
        for table in (self._marks, self._digits, self._script):
            text = text.translate(table) if table else text
        return text

    def _byline(self) -> str:
        return renamed(self._form, self._random) if self._form else byline(self._random)

    def _enriched(self, story: Story) -> Story:
        """Add kicker and deck from the story's own words where the paper is rich in heads."""
        random = self._random
        if not self._is_rich or [block["role"] for block in story].count("headline") != 1:
            return story
        if any(block["role"] in ("kicker", "deck") for block in story):
            return story
        at = next(at for at, block in enumerate(story) if block["role"] == "headline")
        lines = clauses(story, 4, 24)
        random.shuffle(lines)
        if len(lines) > 2 and random.random() < 0.5:
            line = lines.pop()
            line = deck(random, line) if random.random() < 0.4 else line
            story = [*story[: at + 1], {"role": "deck", "text": line}, *story[at + 1 :]]
        if len(lines) > 2 and random.random() < 0.6:
            short = [clause for clause in lines if len(clause) <= 8][:2]
            slogan = " ".join(short) if len(short) == 2 else lines[0]
            line = random.choice((lines.pop(), slogan, kicker(random)))
            story = [*story[:at], {"role": "kicker", "text": line}, *story[at:]]
        return story

    def _signed(self, story: Story) -> Story:
        """Sign with other names in another form; sign some stories that have no byline."""
        random = self._random
        signed = [at for at, block in enumerate(story) if block["role"] == "byline"]
        if signed and self._is_signed_anew:
            line = [] if random.random() < 0.1 else [{"role": "byline", "text": self._byline()}]
            return story[: signed[0]] + line + story[signed[-1] + 1 :]
        heads = [at for at, block in enumerate(story) if block["role"] in HEADS]
        is_rich = any(block["role"] in ("kicker", "deck") for block in story)
        if heads and not signed and random.random() < (0.4 if is_rich else 0.15):
            at = heads[-1] + 1
            return [*story[:at], {"role": "byline", "text": self._byline()}, *story[at:]]
        return story

    def _headed(self, story: Story) -> Story:
        """Take kickers, decks and tags from some headlines, break some in two."""
        random = self._random
        if any(block["role"] == "headline" for block in story):
            for role in ("kicker", "deck"):
                if random.random() < 0.1:
                    story = [block for block in story if block["role"] != role]
        out: Story = []
        for block in story:
            if block["role"] in ("kicker", "headline", "head") and self._drops_tags:
                block["text"] = SERIES.sub("", block["text"]) or block["text"]
            halves = block["text"].split()
            if block["role"] == "headline" and len(halves) == 2 and random.random() < 0.06:
                out += [{"role": "headline", "text": half} for half in halves]
            else:
                out.append(block)
        return out

    def _shortened(self, story: Story) -> Story:
        """Cut some long stories after a paragraph: briefs are rare in the collections."""
        body = [at for at, block in enumerate(story) if block["role"] == "paragraph"]
        if len(body) < 3 or self._random.random() > 0.35:
            return story
        story = story[: body[self._random.randint(0, len(body) - 2)] + 1]
        while len(story) > 1 and story[-1]["role"] == "paragraph":
            if story[-1]["text"].rstrip()[-1:] in STOPS:
                break
            story.pop()
        return story
