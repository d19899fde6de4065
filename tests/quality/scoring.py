"""Compare a parsed page with its truth, by where blocks start in the page's characters.

White space is dropped, so that both are one run of characters; a block is the place at which it
starts.  A page whose characters do not all come back in order scores nothing in any column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from setting import Truth

from reader.model import Article, Page

HEADS = ("kicker", "headline", "deck", "byline")
BODY = frozenset({"paragraph", "crosshead"})
RIGHT_FOR = {
    "paragraph": BODY,
    "crosshead": BODY,
    "head": frozenset({"kicker", "headline", "deck"}),
}
COLUMNS = ("kept", "articles", "paragraphs", "crossheads", "verse", "roles", "heads", "pages")


@dataclass(frozen=True, slots=True)
class Mark:
    """A block on the page: where it starts (characters), what it is, its article (-1: none)."""

    start: int
    role: str
    text: str  # without white space but for newlines
    article: int

    @property
    def characters(self) -> str:
        return squeeze(self.text)


def squeeze(text: str) -> str:
    """Drop all white space."""
    return "".join(text.split())


def marks_of_truth(blocks: Iterable[Truth]) -> list[Mark]:
    return _placed((block.role, block.text, block.article) for block in blocks)


def marks_of_page(page: Page) -> list[Mark]:
    rows: list[tuple[str, str, int]] = []
    for index, item in enumerate(page.items):
        is_article = isinstance(item, Article)
        blocks = item.blocks if isinstance(item, Article) else (item,)
        rows.extend((str(b.role), b.text, index if is_article else -1) for b in blocks)
    return _placed(rows)


def _placed(rows: Iterable[tuple[str, str, int]]) -> list[Mark]:
    marks: list[Mark] = []
    at = 0
    for role, text, article in rows:
        if characters := squeeze(text):
            marks.append(Mark(at, role, text, article))
            at += len(characters)
    return marks


@dataclass(slots=True)
class Count:
    """What was found of what is there, and how much was said in all."""

    hits: int = 0
    true: int = 0
    said: int = 0

    def add(self, true: set[int], said: set[int]) -> None:
        self.hits += len(true & said)
        self.true += len(true)
        self.said += len(said)

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.true + self.said) if self.true + self.said else 1.0


@dataclass(slots=True)
class Score:
    """Sums over pages; `figures` are shares from 0 to 1."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in COLUMNS})

    def add(self, raw: str, truth: Sequence[Truth], page: Page) -> None:
        """Compare one page."""
        true, said = marks_of_truth(truth), marks_of_page(page)
        is_kept = "".join(mark.characters for mark in said) == squeeze(raw)
        wrong = _compare(true, said if is_kept else [], self.counts)
        self._share("kept", is_kept)
        self._share("pages", is_kept and not wrong)

    def _share(self, name: str, is_right: bool) -> None:
        self.counts[name].add({0}, {0} if is_right else {1})

    @property
    def figures(self) -> dict[str, float]:
        return {name: count.f1 for name, count in self.counts.items()}


def _compare(true: Sequence[Mark], said: Sequence[Mark], counts: dict[str, Count]) -> bool:
    """Add to `counts`; whether anything but a crosshead's name is wrong."""
    pairs = {
        "articles": (_article_starts(true), _article_starts(said)),
        "paragraphs": (_starts(true, BODY), _starts(said, BODY) - _open_places(true)),
        "crossheads": (_starts(true, {"crosshead"}), _starts(said, {"crosshead"})),
        "verse": (_line_ends(true, true), _line_ends(true, said)),
        "roles": _role_places(true, said),
        "heads": _head_places(true, said),
    }
    for name, (there, found) in pairs.items():
        counts[name].add(there, found)
    return any(there != found for name, (there, found) in pairs.items() if name != "crossheads")


def _article_starts(marks: Sequence[Mark]) -> set[int]:
    firsts: dict[int, int] = {}
    for mark in marks:
        firsts.setdefault(mark.article, mark.start)
    return {start for article, start in firsts.items() if article >= 0}


def _starts(marks: Iterable[Mark], roles: Iterable[str]) -> set[int]:
    return {mark.start for mark in marks if mark.role in roles}


def _open_places(true: Sequence[Mark]) -> set[int]:
    """Starts that are nobody's fault: in an `any` block, and at the lines inside a kept one."""
    places: set[int] = set()
    for mark in true:
        if mark.role == "any":
            places.update(range(mark.start, mark.start + len(mark.characters)))
        elif "\n" in mark.text:
            places.update(_ends_of_lines(mark))
    return places


def _ends_of_lines(mark: Mark) -> set[int]:
    ends: set[int] = set()
    at = mark.start
    for line in mark.text.split("\n")[:-1]:
        at += len(squeeze(line))
        ends.add(at)
    return ends


def _line_ends(true: Sequence[Mark], said: Sequence[Mark]) -> set[int]:
    """Line ends inside kept blocks that `said` shows, by a newline or by a new block."""
    wanted = {end for mark in true for end in _ends_of_lines(mark)}
    shown = {mark.start for mark in said} | {end for mark in said for end in _ends_of_lines(mark)}
    return wanted & shown


def _role_places(true: Sequence[Mark], said: Sequence[Mark]) -> tuple[set[int], set[int]]:
    """Characters that either calls more than body; the said set has those that are right."""
    there, right = set(), set()
    spoken = _role_by_place(said)
    for place, role in _role_by_place(true).items():
        given = spoken.get(place, "lost")
        if role == "any" or {role, given} <= BODY:
            continue
        there.add(place)
        if given in RIGHT_FOR.get(role, {role}):
            right.add(place)
    # As many said as there are: the figure is then the share that is right.
    return there, right | {-1 - place for place in there - right}


def _role_by_place(marks: Iterable[Mark]) -> dict[int, str]:
    return {mark.start + k: mark.role for mark in marks for k in range(len(mark.characters))}


def _head_places(true: Sequence[Mark], said: Sequence[Mark]) -> tuple[set[int], set[int]]:
    """Starts of articles; the said set has those whose whole head is right."""
    wanted, given = _heads(true), _heads(said)
    known = {start: head for start, head in wanted.items() if head is not None}
    right = {start for start, head in known.items() if given.get(start) == head}
    return set(known), right | {-1 - start for start in known.keys() - right}


def _heads(marks: Sequence[Mark]) -> dict[int, tuple[str, ...] | None]:
    """Start of each article → its kicker, headline, deck, byline; None where not all is known."""
    by_article: dict[int, list[Mark]] = {}
    for mark in marks:
        by_article.setdefault(mark.article, []).append(mark)
    return {
        group[0].start: None if any(m.role == "head" for m in group) else _head(group)
        for article, group in by_article.items()
        if article >= 0
    }


def _head(group: Sequence[Mark]) -> tuple[str, ...]:
    return tuple("".join(m.characters for m in group if m.role == role) for role in HEADS)


def faults(truth: Sequence[Truth], page: Page) -> list[str]:
    """Name every start that one side has and the other has not, and every role that is wrong."""
    true, said = marks_of_truth(truth), marks_of_page(page)
    spoken = {mark.start: mark for mark in said}
    firsts, given_firsts = _article_starts(true), _article_starts(said)
    excused = _open_places(true)
    named: list[str] = []
    for mark in true:
        given = spoken.pop(mark.start, None)
        if given is None:
            named.append(f"{mark.role} joined to what is before: {mark.text[:24]!r}")
            continue
        if mark.role != "any" and given.role not in RIGHT_FOR.get(mark.role, {mark.role}):
            named.append(f"{mark.role} called {given.role}: {mark.text[:24]!r}")
        if (mark.start in firsts) != (mark.start in given_firsts):
            word = "missed" if mark.start in firsts else "invented"
            named.append(f"article {word}: {mark.text[:24]!r}")
    rest = (mark for start, mark in spoken.items() if start not in excused)
    return [*named, *(f"{mark.role} cut off: {mark.text[:24]!r}" for mark in rest)]
