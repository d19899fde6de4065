"""Write reader/text/variants.txt: traditional characters and the simplified one they fold to.

The source is OpenCC (Apache 2.0; `pip install opencc`), its standard, Taiwan and Hong Kong
tables, one character at a time: the fold keeps lengths, so phrases are not its business.
"""

from collections import defaultdict
from pathlib import Path

from opencc import OpenCC

TARGET = Path(__file__).parent.parent / "reader/text/variants.txt"
# Compatibility ideographs are not here: NFKC has made them plain before this table is asked.
IDEOGRAPHS = (*range(0x3400, 0xA000), *range(0x20000, 0x2F800), *range(0x30000, 0x33480))
# 麼 becomes 么, the everyday character, which alone is 幺 to OpenCC.
KEPT = "么"
LINE = 32  # groups a line, for a diff that can be read


def simplified() -> dict[str, str]:
    """Return each traditional character with its simplified one, chains followed to their end."""
    tables = [OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
    pairs: dict[str, str] = {}
    for code in IDEOGRAPHS:
        form = next((t for table in tables if (t := table.convert(chr(code))) != chr(code)), "")
        # A rare simplified form beyond the first plane would double the memory of a whole text.
        if len(form) == 1 and chr(code) not in KEPT and ord(form) <= max(code, 0xFFFF):
            pairs[chr(code)] = form
    return {character: pairs.get(form, form) for character, form in pairs.items()}


def main() -> None:
    """Write one group a word: the simplified character, then those that fold to it."""
    groups: defaultdict[str, str] = defaultdict(str)
    for character, form in simplified().items():
        groups[form] += character
    words = [form + characters for form, characters in sorted(groups.items())]
    lines = (" ".join(words[start : start + LINE]) for start in range(0, len(words), LINE))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
