"""Write reader/store/tokens/pinyin.txt: everyday characters under each syllable and tone.

A line is a syllable and, for each tone, its number (5: none) with its characters, those first that
are mostly read so, the others after a point: ai 1哀哎·捱 4爱.

The source is pypinyin's table of characters (MIT; `pip install pypinyin`), cut down to the
simplified characters of GB 2312: the fold has made everything else simplified before.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

TARGET = Path(__file__).parent.parent / "reader/store/tokens/pinyin.txt"
READINGS = 3  # the commonest come first; the fourth reading of a character stands in no headline
TONES = {
    "\N{COMBINING MACRON}": "1",
    "\N{COMBINING ACUTE ACCENT}": "2",
    "\N{COMBINING CARON}": "3",
    "\N{COMBINING GRAVE ACCENT}": "4",
}


def is_everyday(character: str) -> bool:
    """Whether `character` is one of the 6,763 of GB 2312."""
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def syllable(reading: str) -> str:
    """Return `reading` as it is typed: without its tone, ü as v."""
    plain = unicodedata.normalize("NFD", reading).replace("u\N{COMBINING DIAERESIS}", "v")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def tone(reading: str) -> str:
    """Return the number of a reading's tone, 1 to 5."""
    marks = set(unicodedata.normalize("NFD", reading)) & TONES.keys()
    return TONES[marks.pop()] if marks else "5"


def row(sound: str, tones: dict[str, tuple[list[str], list[str]]]) -> str:
    """Return the line of a syllable."""
    groups = (one + "·".join(map("".join, tones[one])).rstrip("·") for one in sorted(tones))
    return " ".join([sound, *groups])


def main() -> None:
    """Write one syllable a line, its characters behind it, tone by tone."""
    groups: defaultdict[str, defaultdict[str, tuple[list[str], list[str]]]]
    groups = defaultdict(lambda: defaultdict(lambda: ([], [])))
    for character in filter(is_everyday, map(chr, range(0x4E00, 0xA000))):
        readings = PINYIN_DICT.get(ord(character), "").split(",")
        for place, reading in enumerate(dict.fromkeys(readings[:READINGS])):
            groups[syllable(reading)][tone(reading)][place > 0].append(character)
    groups.pop("", None)
    rows = (row(sound, tones) for sound, tones in sorted(groups.items()))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
