"""Word lists from jieba's dictionary and a table of administrative places, by what they tell.

A list's words share their weights, so that a place which no training sentence holds is still
known as one.  Words that no weight could use (too long, rare, not Chinese) are left out.
"""

import csv
import re
from collections import Counter, defaultdict
from pathlib import Path

LONGEST = 6  # characters

_CHINESE = re.compile(rf"[一-鿿·]{{2,{LONGEST}}}")
_NAMES = {"ns": "place", "nt": "body", "nrt": "foreign"}  # jieba's part of speech → list
_WORDS = {
    **dict.fromkeys(("v", "vn", "vg"), "verb"),
    **dict.fromkeys(("a", "ad", "an", "b", "z"), "quality"),
    **dict.fromkeys(("d", "c", "p", "r"), "function"),
    **dict.fromkeys(("i", "l"), "idiom"),
    **dict.fromkeys(("t", "m"), "time"),
    **dict.fromkeys(("f", "s"), "position"),
    "n": "noun",
    "nz": "term",
    "j": "short",
}
_KEPT = {2: 22_000, 3: 6_000, 4: 6_000}  # most frequent words by length; the rest is too rare
_FEWEST = 20  # a shorter list cannot be trusted with weights of its own
_RANK = re.compile(r"(?:省|市|县|区|自治州|自治县|地区|盟|旗)$")
_PEOPLE = re.compile(
    r"(?<=..)(?:土家族|苗族|侗族|壮族|回族|藏族|彝族|布依族|瑶族|蒙古族?|哈尼族|傣族|满族"
    r"|朝鲜族|羌族|白族|维吾尔|各族)+.*$"
)

Lists = dict[str, list[str]]


def read_lists(dictionary: Path, divisions: Path) -> Lists:
    """Return the words of each list, sorted; a list's name ends with its words' length.

    Args:
        dictionary: jieba's `dict.txt` (word, frequency, part of speech).
        divisions: A CSV table with a column `name` of provinces, cities and counties.
    """
    lists = _from_dictionary(dictionary)
    with divisions.open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            name = row["name"]
            short = _PEOPLE.sub("", _RANK.sub("", name))
            for kind, word in (("division", name), ("seat", short)):
                if _CHINESE.fullmatch(word):
                    lists[f"{kind}{len(word)}"].add(word)
    return {name: sorted(words) for name, words in sorted(lists.items()) if len(words) >= _FEWEST}


def _from_dictionary(dictionary: Path) -> defaultdict[str, set[str]]:
    lists: defaultdict[str, set[str]] = defaultdict(set)
    kept: Counter[int] = Counter()
    for word, part in _ranked(dictionary):
        size = len(word)
        if part in _NAMES:
            lists[f"{_NAMES[part]}{size}"].add(word)
        elif part in _WORDS and kept[size] < _KEPT.get(size, 0):
            kept[size] += 1
            lists[f"{_WORDS[part]}{size}"].add(word)
    return lists


def _ranked(dictionary: Path) -> list[tuple[str, str]]:
    """Return each Chinese word and its part of speech, the most frequent first."""
    rows = [line.split() for line in dictionary.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=lambda row: (-int(row[1]), row[0]))
    return [(row[0], row[2]) for row in rows if _CHINESE.fullmatch(row[0])]
