"""Write `reader/layout/headwords.txt`: common words, so that headlines break between words.

Run: python tools/make_headwords.py.  Source: the dictionary of jieba (MIT), its words of two to
four ideographs, the most frequent first.
"""

from pathlib import Path

import jieba

COUNT = 12_000  # cuts through words in headlines: 30 % with none, 14 % with 8,000, 12 % with 20,000
TARGET = Path(__file__).parent.parent / "reader" / "layout" / "headwords.txt"


def main() -> None:
    """Write the list, one word a line."""
    ranked = []
    with Path(jieba.__file__).with_name("dict.txt").open(encoding="utf-8") as entries:
        for entry in entries:
            word, frequency, _kind = entry.split(" ")
            if 2 <= len(word) <= 4 and all("\u4e00" <= one <= "\u9fff" for one in word):
                ranked.append((-int(frequency), word))
    words = [word for _, word in sorted(ranked)[:COUNT]]
    TARGET.write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
