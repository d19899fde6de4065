"""Write reader/store/tokens/pinyin.txt: everyday characters under each syllable, no tones.

The source is pypinyin's table of characters (MIT; `pip install pypinyin`), cut down to the
simplified characters of GB 2312: the fold has made everything else simplified before.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

TARGET = Path(__file__).parent.parent / "reader/store/tokens/pinyin.txt"
READINGS = 3  # the commonest come first; the fourth reading of a character stands in no headline


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


def main() -> None:
    """Write one syllable a line, its characters behind it."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for character in filter(is_everyday, map(chr, range(0x4E00, 0xA000))):
        readings = PINYIN_DICT.get(ord(character), "").split(",")
        for sound in dict.fromkeys(map(syllable, readings[:READINGS])):
            groups[sound].append(character)
    groups.pop("", None)
    rows = (f"{sound} {''.join(characters)}" for sound, characters in sorted(groups.items()))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
