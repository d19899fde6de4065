"""Hold the breaks of layout against those of ICU: every difference must belong to a named rule.

Run: python tools/icu_check.py [FILE…] (needs `pip install icu4py`); without a file, the shipped
page.  Prints how often each rule tells the two apart, and fails on a difference that no rule names.
"""

import re
import sys
from collections import Counter
from itertools import accumulate
from pathlib import Path

from icu4py.breakers import LineBreaker

from reader.layout import LayoutOptions
from reader.layout.punctuation import BULLETS, CONNECTORS, DASHES, DOTS, SOLIDI
from reader.layout.scan import FREE, prepare
from reader.layout.words import WORD
from reader.naming import shipped_page

# A difference at `text[at]`, told by what stands before it and after it; the first rule that fits.
ONLY_ICU = (  # ICU would break where layout does not
    ("—— and …… begin no line (CLREQ strict)", re.compile(rf"^.[{DASHES}{DOTS}]")),
    ("a bullet stays with what it marks", re.compile(rf"^[{BULLETS}]")),
    ("connectors begin no line (GB/T 15834 §5.1.6)", re.compile(rf"^.[{CONNECTORS}]")),
    ("a solidus neither begins nor ends a line (§5.1.8)", re.compile(rf"^[{SOLIDI}]|^.[{SOLIDI}]")),
    ("a mark stays with its word across blanks", re.compile(r"^\s")),
    (
        "brackets and quotes bind alike in every script",
        re.compile(r"^[“‘（(《〈「『【]|^.[”’）)》〉」』】]"),
    ),
    ("a prefix stays with what follows", re.compile(r"^[$¥￥£€№≤≥≈]")),
    ("a postfix stays with what it follows", re.compile(r"^.[%‰％℃℉°′″]")),
    ("a stop begins no line (§5.1.1)", re.compile(r"^.[，。、；：？！．,.;:?!]")),
)
ONLY_LAYOUT = (  # layout would break where ICU does not
    ("a stop ends a number or a word", re.compile(r"^[，。、；：？！．,.;:?!]")),
    ("“ ” bind to what they enclose only (GB/T 15834 §5.1.5)", re.compile(r"^[”’]|^.[“‘]")),
    ("a closing mark parts what follows", re.compile(r"^[）)》〉」』】\]}]|^.[（(《〈「『【\[{]")),
    ("a connector or a dash may end a line", re.compile(rf"^[{CONNECTORS}{DASHES}{DOTS}\-∶]")),
    ("a postfix parts what follows", re.compile(r"^[%‰％℃℉°′″]")),
    ("a prefix begins a line", re.compile(r"^.[$¥￥£€№≤≥≈+\-−±]")),
    ("a sign between ideographs parts them", re.compile(r"^[+=]|^.[+=]")),
    (
        "ideographs and what is not Chinese may part",
        re.compile(r"^[\u3400-\u9fff]|^.[\u3400-\u9fff]"),
    ),
)


def icu_breaks(text: str) -> set[int]:
    """Where ICU lets a line end."""
    return set(accumulate(len(segment) for segment in LineBreaker(text, "zh")))


def name_of(text: str, at: int, *, is_icu: bool) -> str:
    """The rule that a difference belongs to; empty if none names it."""
    if is_icu and any(found.start() < at < found.end() for found in WORD.finditer(text)):
        return "numbers, words and addresses are whole"
    if is_icu and sum(one.isalnum() for one in text[at:]) < 2:
        return "two characters on the last line"
    rules = ONLY_ICU if is_icu else ONLY_LAYOUT
    return next((name for name, pair in rules if pair.search(text[at - 1 : at + 1])), "")


def compare(text: str, counts: Counter[str]) -> None:
    """Count the differences in one line of text."""
    scanned = prepare(text, LayoutOptions(measure=40))
    ours = {at for at in range(1, len(text)) if scanned.harm[at] == FREE}
    theirs = icu_breaks(scanned.shown) - {len(text)}
    counts["agreed"] += len(ours & theirs)
    for at in ours ^ theirs:
        name = name_of(scanned.shown, at, is_icu=at in theirs)
        who = "ICU breaks" if at in theirs else "layout breaks"
        sample = f"{scanned.shown[max(0, at - 5) : at]}|{scanned.shown[at : at + 5]}"
        counts[f"{who}: {name}" if name else f"UNNAMED {who}: {sample}"] += 1


def main() -> int:
    """Compare all lines of the files; 1 if a difference has no name."""
    counts: Counter[str] = Counter()
    for path in map(Path, sys.argv[1:] or [str(shipped_page())]):
        for line in path.read_text(encoding="utf-8").split("\n"):
            compare(line.strip(), counts)
    for name, count in counts.most_common():
        print(f"{count:8} {name}")
    return int(any(name.startswith("UNNAMED") for name in counts))


if __name__ == "__main__":
    sys.exit(main())
